// How long it takes from a key in the editor of `watch` to the page beside it that shows the letter.
// Run: node bench/key-to-preview.mjs [PLAYBOOK]   (10,000 pages: node bench/generate.mjs --count 10000 --out DIR, then DIR)
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { launch, openPage } from "../tests/browser/support.mjs";
import { copyOf, watch } from "../tests/browser/watching.mjs";
import { middle } from "./middle.mjs";

const KEYS = 60;

const playbook = await copyOf(resolve(process.argv[2] ?? "playbook"));
const names = await readdir(playbook.folder, { recursive: true });
// A story, or a free page where there is no story. Two free pages have addresses other than those of their files.
const file = ["stories/", "pages/"].flatMap((folder) => names.filter((name) => name.startsWith(folder) && name.endsWith(".md")).sort())
  .find((name) => !/^pages\/(accessibility|privacy)\.md$/.test(name));
if (!file) throw new Error("the playbook has no story and no page");
const watching = await watch(playbook.folder);
console.log(watching.first);
const browser = await launch();
const page = await openPage(await browser.newContext({ viewport: { width: 1366, height: 768 } }), watching.entrance());
await page.goto(watching.url(`__local-normal/edit/?page=/${file.replace(/\.md$/, ".html")}`));
const title = page.locator("#fields > .field").getByLabel("Title", { exact: true });
await page.waitForFunction((wanted) => /** @type {HTMLSelectElement} */ (document.getElementById("file")).value === wanted, file);
await title.fill("Key");
/** Waits in the page until the heading beside the panel is this. @param {string} text */
const shown = (text) => page.evaluate((wanted) => new Promise((done) => {
  const look = () => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById("local-normal-page"));
    const heading = frame?.contentDocument?.querySelector("h1")?.textContent?.trim();
    if (heading === wanted) done(performance.now() - window.pressed);
    else requestAnimationFrame(look);
  };
  look();
}), text);
await page.evaluate(() => document.addEventListener("keydown", () => (window.pressed = performance.now()), true));
await title.press("End");
/** @type {number[]} */
const times = [];
let text = "Key";
for (let at = 0; at < KEYS; at += 1) {
  const letter = "abcdefghij"[at % 10];
  text += letter;
  await title.press(letter);
  times.push(Number(await shown(text)));
}
times.sort((a, b) => a - b);
console.log(`${KEYS} keys in ${file}: median ${middle(times).toFixed(1)} ms (${times[0].toFixed(1)} to ${times[KEYS - 1].toFixed(1)})`);
await browser.close();
await watching.stop();
await playbook.discard();
