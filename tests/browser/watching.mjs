// `local-normal watch` over a copy of a playbook: the real program, a real folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { program as built, root } from "./program.mjs";
import { copyIn } from "./real-playbook.mjs";

/** The real playbook in English alone: each change builds half as many pages. @param {string} folder */
export const inEnglish = (folder) => copyIn(folder, "en");

/** A small playbook with something of each kind: each change builds in a quarter of the time. @param {string} folder */
export async function small(folder) {
  for (const layer of ["base", "golden"]) await cp(join(root, "tests/fixtures", layer), folder, { recursive: true });
}

/** A text of an area that is translated, in a draft. */
const DRAFT = `
#, draft
msgctxt "summary"
msgid "How a service works for the people who need it."
msgstr "Sut y mae gwasanaeth yn gweithio i'r bobl y mae arnynt ei angen."
`;

/** The same in English and Welsh, with drafts shown. @param {string} folder */
export async function smallInBoth(folder) {
  await small(folder);
  await cp(join(root, "tests/fixtures/bilingual"), folder, { recursive: true });
  await appendFile(join(folder, "translations/cy/areas/service-design.po"), DRAFT);
  await appendFile(join(folder, "playbook.yaml"), "languages: [en, cy]\ntranslations: {cy: {drafts: shown}}\n");
}

/**
 * A copy of a playbook in a folder of its own: `{folder, read(path), save(path, text), change(path, from, to), remove(path)}`.
 * @param {string | ((folder: string) => Promise<void>)} playbook its folder, or what puts one into a folder that is not there yet
 */
export async function copyOf(playbook = join(root, "playbook")) {
  const place = await mkdtemp(join(tmpdir(), "local-normal-watch-"));
  const folder = join(place, "playbook");
  await (typeof playbook === "string" ? cp(playbook, folder, { recursive: true }) : playbook(folder));
  /** @param {string} path */
  const read = (path) => readFile(join(folder, path), "utf8");
  /** @param {string} path @param {string} text */
  async function save(path, text) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  /** @param {string} path @param {RegExp} from @param {string} to */
  async function change(path, from, to) {
    const before = await read(path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} does not hold ${from}`);
    await save(path, after);
    return before;
  }
  /** @param {string} path */
  const remove = (path) => rm(join(folder, path));
  return { folder, read, save, change, remove, discard: () => rm(place, { recursive: true }) };
}

/** A file of the default theme. @param {string} path */
export const themeFile = (path) => readFile(join(root, "themes/default", path), "utf8");

/**
 * Watches a folder, after the first build: `{url(path), entrance(), pid, nextBuild(), stop()}`. By the entrance files can be changed;
 * a build is the line that tells of it.
 * @param {string} folder
 * @param {...string} words
 */
export async function watch(folder, ...words) {
  const port = words.includes("--port") ? [] : ["--port", "0"];
  const program = spawn(await built(), ["watch", "--playbook", folder, ...port, ...words], { stdio: ["ignore", "ignore", "pipe"] });
  /** @type {string[]} */
  const builds = [];
  /** @type {((line: string) => void)[]} */
  const waiting = [];
  /** @type {string[]} */
  const said = [];
  /** @type {string | undefined} */
  let origin;
  let entrance = "";
  createInterface({ input: program.stderr }).on("line", (line) => {
    said.push(line);
    entrance = /in the browser, open (http:\S+)/.exec(line)?.[1] ?? entrance;
    origin = /Serving (http:\S+)\//.exec(line)?.[1] ?? origin;
    if (!/^\[\d+\] /.test(line)) return;
    const next = waiting.shift();
    if (next) next(line);
    else builds.push(line);
  });
  const ended = once(program, "exit");
  const nextBuild = () => builds.length > 0 ? Promise.resolve(builds.shift()) : new Promise((done) => waiting.push(done));
  const first = await Promise.race([nextBuild(), ended.then(() => { throw new Error(`watch ended: ${said.join("\n")}`); })]);
  async function stop() {
    program.kill("SIGINT");
    const [code] = await ended;
    return code;
  }
  return { url: (/** @type {string} */ path) => `${origin}/${path}`, entrance: () => entrance, first, pid: program.pid, nextBuild, stop };
}
