// Playbooks of other shapes than the real one read well: no two texts lie over one another, no page is wider than its
// window, no word is another playbook's, and no heading is empty.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { program } from "./program.mjs";
import { downloaded } from "./sample.mjs";
import { writeShape } from "./shapes.mjs";
import { launch, resize } from "./support.mjs";

const PAGES = ["index.html", "assessment/index.html", "assessment/a0.html", "assessment/results.html", "areas/a0.html", "print.html"];
const WIDTHS = [360, 768, 1280, 1440];
/** @type {Record<string, Shape>} */
const SHAPES = {
  "1 by 1": { areas: 1, principles: 1, levels: 2 },
  "15 by 3 in groups, from 0 to 3": { areas: 15, principles: 3, groups: 5, levels: 4, display: "{max: 3, decimals: 2}", stages: 1 },
  "14 by 1 without a principle": { areas: 14, principles: 0, groups: 4, levels: 3, overall: "none", stages: 0 },
  "10 by 6 with bands of 12.5": { areas: 10, principles: 6, bands: 8, levels: 5, display: "{max: 5, decimals: 1}", stages: 6 },
  "4 by 14 with gaps": { areas: 4, principles: 14, gaps: true, practices: false, stages: 4 },
  "3 by 2": { areas: 3, principles: 2, levels: 7, stages: 2 },
  "24 by 5": { areas: 24, principles: 5, levels: 3, stages: 5 },
  "3 by 8": { areas: 3, principles: 8, levels: 6, stages: 3, actions: false },
  "3 by 12": { areas: 3, principles: 12 },
  "4 by 4 with long words": { areas: 4, principles: 4, words: "long", stages: 3 },
  "4 by 5 with long words": { areas: 4, principles: 5, words: "long" },
  "4 by 8 with long words": { areas: 4, principles: 8, words: "long" },
  "4 by 14 with long words": { areas: 4, principles: 14, words: "long" },
  "3 by 3 with long titles": { areas: 3, principles: 3, words: "titles", groups: 3 },
};
/** Words that are another playbook's, or the site's where a playbook has its own; figures in words
    may be said of a shape that has so many of something. */
const FOREIGN = new RegExp(
  [
    "\\b(councils?|areas?|principles?|stages?|stor(?:y|ies)|simplify|standardise|sustain|reset|reform|recover",
    "quick check|workstyles|four|five|eight)\\b",
  ].join("|"),
  "gi",
);
/** @type {Record<string, number>} */
const FIGURES = { four: 4, five: 5, eight: 8 };

/** @type {string} */
let folder;
/** @type {Browser} */
let browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-shapes-"));
  browser = await launch();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** @param {string} name */
async function built(name) {
  const at = join(folder, name.replaceAll(/[^a-z0-9]+/g, "-"));
  await writeShape(join(at, "playbook"), SHAPES[name]);
  await promisify(execFile)(await program(), ["build", "--out", join(at, "site")], { cwd: at });
  return (/** @type {string} */ path) => pathToFileURL(join(at, "site", path)).href;
}

/** Answers every question but the last of each area, each at another level. @param {Page} page */
async function answer(page) {
  await page.evaluate(async () => {
    const { model } = window.localNormal.assessment;
    const store = window.localNormal.modules["store/store"];
    /** @type {Answers} */
    const answers = {};
    for (const [at, { id, rev, levels }] of model.questions.entries())
      if (at % 7 !== 3)
        answers[id] = { rev: rev ?? 1, state: "level", level: levels[(at % 4 === 0 ? levels.length - 1 : at) % levels.length].id };
    const moment = "2026-11-01T09:00:00Z";
    await store.replace({
      format: "local-normal-results", format_version: 1, file_id: "file-1", created: moment, updated: moment, tool: "1.0.0",
      model: { id: model.id ?? "", version: model.version ?? "" },
      subject: {}, round: { id: "round-1", label: "" }, respondent: { id: "person-1" },
      answers, orphans: [],
    });
    store.setMode("full");
  });
  await page.waitForSelector("[data-board] > *");
}

/** Texts that lie over one another, numbers that break, and how much wider than its window a page is. @param {Page} page */
const faults = (page) =>
  page.evaluate(() => {
    // Words for screen readers alone, those of charts, whose places are counted, and those of the bar, which stays over the page.
    /** @type {(one: Element | null) => boolean} */
    const isClipped = (one) =>
      one !== null && (one.matches("svg, .skip, .form-bar") || getComputedStyle(one).clipPath !== "none" || isClipped(one.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** @type {{ words: string, box: DOMRect }[]} */
    const texts = [];
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !parent.checkVisibility() || isClipped(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = node.textContent.trim().slice(0, 40);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
      if (parent.matches(".scores .num") && boxes.length > 1 && !words.includes(" ")) found.push(`"${words}" breaks`);
      texts.push(...boxes.map((box) => ({ words, box })));
    }
    // Boxes of lines are a little higher than their letters.
    const over = (/** @type {DOMRect} */ a, /** @type {DOMRect} */ b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [at, one] of texts.entries())
      for (const other of texts.slice(at + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (over(one.box, other.box)) found.push(`"${one.words}" and "${other.words}"`);
      }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px too wide`);
    return found;
  });

/** @param {Page} page */
const said = (page) =>
  page.evaluate(() => ({
    words: document.body.innerText,
    empty: [...document.querySelectorAll("h1, h2, h3, h4, nav li, th[scope]")].filter((one) => !one.textContent?.trim()).length,
  }));

for (const name of Object.keys(SHAPES))
  test(`a playbook of ${name} reads well at ${WIDTHS.join(", ")} px`, async () => {
    const url = await built(name);
    const page = await browser.newPage();
    const has = Object.values(SHAPES[name]);
    /** @type {string[]} */
    const found = [];
    for (const path of PAGES) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(url(path));
      if (path.endsWith("results.html")) await answer(page);
      const { words, empty } = await said(page);
      const foreign = (words.match(FOREIGN) ?? []).filter((word) => !has.includes(FIGURES[word.toLowerCase()]));
      if (foreign.length > 0) found.push(`${path} says ${foreign.join(", ")}`);
      if (empty > 0) found.push(`${path} has an empty heading`);
      for (const width of WIDTHS) {
        await resize(page, { width, height: 900 });
        found.push(...(await faults(page)).map((fault) => `${path} at ${width} px: ${fault}`));
      }
    }
    assert.deepEqual(found, []);
    await page.close();
  });

test("a report of many columns has turned heads and the colour of each area, and the site a tile for each", async () => {
  SHAPES["15 by 14"] = { areas: 15, principles: 14 };
  const url = await built("15 by 14");
  const page = await browser.newPage();
  await page.goto(url("assessment/results.html"));
  assert.equal(await page.locator(".site-header .mark path").count(), 15);
  await answer(page);
  const { text } = await downloaded(page, () => page.getByRole("button", { name: "Report in one file" }).click());
  const file = join(folder, "report.html");
  await writeFile(file, text);
  await page.goto(pathToFileURL(file).href);
  assert.deepEqual(await faults(page), []);
  const heads = await page.locator(".scores thead th > span").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  assert.equal(heads.length, 14);
  assert.ok(heads.every(({ width, height }) => height > width), "each is turned");
  const icons = page.locator(".scores tbody th .icon");
  const colours = new Set(await icons.evaluateAll((all) => all.map((one) => getComputedStyle(one).color)));
  assert.equal(colours.size, 15);
  await page.close();
});
