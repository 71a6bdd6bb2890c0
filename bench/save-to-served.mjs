// How long it takes from a save to the new text being served by `local-normal watch`, and how much of that is waiting for
// further saves. A story is saved, or a free page where there is no story.
// Run: node bench/save-to-served.mjs [PLAYBOOK] [STORIES]   (copies of a story are added up to so many)
import { readdir, readFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { existing } from "../tests/browser/existing.mjs";
import { copyOf, watch } from "../tests/browser/watching.mjs";

const SAVES = 30;
/** The first group of a pattern in a text, as a number. @param {RegExp} pattern @param {string} text */
const numberIn = (pattern, text) => Number(existing(pattern.exec(text), `${pattern} in ${text}`)[1]);
const watcher = await readFile(new URL("../src/watch/watcher.rs", import.meta.url), "utf8");
const quiet = numberIn(/QUIET: Duration = Duration::from_millis\((\d+)\)/, watcher);

const agent = new Agent({ keepAlive: true });
/** @param {string} url @returns {Promise<string>} */
const fetchText = (url) => new Promise((done, fail) => {
  get(url, { agent }, (response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    response.on("data", (chunk) => chunks.push(chunk));
    response.on("end", () => done(Buffer.concat(chunks).toString("utf8")));
  }).on("error", fail);
});

/** @param {string} name @param {number[]} times */
function line(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  console.log(`${name}: median ${median.toFixed(1)} ms (${sorted[0].toFixed(1)} to ${sorted[sorted.length - 1].toFixed(1)})`);
}

const playbook = await copyOf(resolve(process.argv[2] ?? "playbook"));
/** @param {string} folder */
const markdown = async (folder) => {
  const names = await readdir(`${playbook.folder}/${folder}`, { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith(".md")).sort().map((name) => `${folder}/${name}`);
};
const stories = await markdown("stories");
// Two free pages have addresses other than those of their files.
const pages = (await markdown("pages")).filter((path) => !/^pages\/(accessibility|privacy)\.md$/.test(path));
const [edited] = stories.concat(pages);
const text = await playbook.read(edited);
for (let n = stories.length; n < Number(process.argv[3] ?? 0); n += 1) {
  await playbook.save(`stories/copy-${n}.md`, text.replace(/^title: .*$/m, `title: Story ${n}`));
}
const watching = await watch(playbook.folder);
console.log(watching.first);
const url = watching.url(edited.replace(/\.md$/, ".html"));
/** @type {number[][]} */
const [served, built] = [[], []];
for (let n = 0; n < SAVES; n += 1) {
  const marker = `Saved for the ${n}th time.`;
  await playbook.save(edited, `${text}\n${marker}\n`);
  const started = performance.now();
  // A pause, so that asking takes no time from building.
  while (!(await fetchText(url)).includes(marker)) await setTimeout(1);
  served.push(performance.now() - started);
  built.push(numberIn(/\((\d+) ms\)/, await watching.nextBuild()));
}
line(`from save to served, ${SAVES} saves`, served);
line(`without the ${quiet} ms of waiting for further saves`, served.map((time) => time - quiet));
line("of that building", built);
agent.destroy();
await watching.stop();
await playbook.discard();
