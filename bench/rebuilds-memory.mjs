// How much memory `local-normal watch` holds while it builds again and again. Needs Linux.
// Run: node bench/rebuilds-memory.mjs [PLAYBOOK] [BUILDS]
import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { existing } from "../tests/browser/existing.mjs";
import { copyOf, watch } from "../tests/browser/watching.mjs";

const BUILDS = Number(process.argv[3] ?? 2000);
const REPORTS = 20;

const playbook = await copyOf(resolve(process.argv[2] ?? "playbook"));
const stories = (await readdir(`${playbook.folder}/stories`)).filter((name) => name.endsWith(".md"));
const texts = await Promise.all(stories.map((name) => playbook.read(`stories/${name}`)));
const watching = await watch(playbook.folder);
const resident = async () => {
  const [, kilobytes] = existing(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${watching.pid}/status`, "utf8")), "memory of the program");
  return Number(kilobytes) / 1024;
};

console.log(`after 1 build: ${(await resident()).toFixed(0)} MB`);
for (let n = 1; n <= BUILDS; n += 1) {
  // Every tenth build fails, and the next one mends it.
  const at = (n % 10 === 1 ? n - 1 : n) % stories.length;
  const text = n % 10 === 0 ? "---\ntitel: wrong\n---\n" : `${texts[at]}\nBuild ${n}.\n`;
  await playbook.save(`stories/${stories[at]}`, text);
  await watching.nextBuild();
  if (n % Math.ceil(BUILDS / REPORTS) === 0) console.log(`after ${n + 1} builds: ${(await resident()).toFixed(0)} MB`);
}
await watching.stop();
await playbook.discard();
