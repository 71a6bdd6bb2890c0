// A playbook in a language that is read from right to left: everything changes sides but what the author set to one.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { boxOf } from "./existing.mjs";
import { program, root } from "./program.mjs";
import { copyIn } from "./real-playbook.mjs";
import { launch } from "./support.mjs";

const run = promisify(execFile);
const WIDTHS = [360, 768, 1280];
/** @type {string} */
let folder;
/** @type {Browser} */
let browser;

/** The real playbook, said to be in Arabic, with a page of code. */
async function build() {
  const playbook = join(folder, "playbook");
  const english = await readFile(join(root, "themes/default/i18n/en.ftl"), "utf8");
  await copyIn(playbook, "ar", english, (settings) => settings.replace(/^pages:$/m, "pages:\n  - code"));
  await writeFile(join(playbook, "pages/code.md"), "---\ntitle: Code\n---\n\n```\nlocal-normal build --out public\n```\n");
  await run(await program(), ["build", "--out", join(folder, "site")], { cwd: playbook });
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-direction-"));
  browser = await launch();
  await build();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** @param {string} path @param {number} [width] */
async function open(path, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(join(folder, "site", path)).href);
  return page;
}

/** @param {import("playwright-core").Page} page @param {string} selector */
const box = (page, selector) => boxOf(page.locator(selector).first());

test("the sign beside a title is at the end of the line, and covers no word of it", async () => {
  const page = await open("areas/workstyles.html");
  const [sign, title] = [await box(page, ".page-title .icon"), await box(page, ".page-title h1")];
  assert.ok(sign.x + sign.width <= title.x, JSON.stringify({ sign, title }));
  await page.close();
});

test("steps are joined from right to left", async () => {
  const page = await open("index.html");
  const steps = await page.locator(".stage-path li").evaluateAll((items) =>
    items.map((item) => {
      const line = getComputedStyle(item, "::after");
      return { x: item.getBoundingClientRect().x, from: line.right, to: line.left };
    }),
  );
  assert.ok(steps[0].x > steps[1].x && steps[1].x > steps[2].x);
  assert.deepEqual([steps[0].from, steps[0].to], ["40px", "-40px"]);
  await page.close();
});

test("code is read from left to right", async () => {
  const page = await open("pages/code.html");
  const [block, text] = await page.evaluate(() => {
    const pre = document.querySelector("pre");
    if (!pre) throw new Error("there is no block of code");
    const range = document.createRange();
    range.selectNodeContents(pre);
    return [pre, range].map((thing) => thing.getBoundingClientRect().left);
  });
  assert.ok(text - block < 40, `the text begins ${text - block} px from the left edge of its block`);
  await page.close();
});

test(`no page is wider than a window of ${WIDTHS.join(", ")} px`, async () => {
  for (const path of [
    "index.html",
    "areas/workstyles.html",
    "assessment/workstyles.html",
    "assessment/results.html",
    "stories/index.html",
    "pages/code.html",
  ]) {
    for (const width of WIDTHS) {
      // Loaded at that width it has all that a page has there.
      const page = await open(path, width);
      const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.equal(whole, seen, `${path} at ${width}`);
      await page.close();
    }
  }
});

test("styles name no side of the screen but where an author set the column of a table to one", async () => {
  const themes = join(root, "themes");
  const names = (await readdir(themes, { recursive: true })).filter((name) => /\.css$|-style\.js$/.test(name));
  assert.ok(names.some((name) => name.startsWith("civic")) && names.some((name) => name.endsWith("report-style.js")));
  const physical = /(?<![\w-])(left|right):|(margin|padding|border)-(left|right)|(text-align|float|clear): *(left|right)/;
  for (const name of names) {
    const lines = (await readFile(join(themes, name), "utf8")).split("\n");
    const found = lines.filter((line) => physical.test(line) && !line.startsWith(".table .left"));
    assert.deepEqual(found, [], name);
  }
});
