// Pages in Arabic, and in a language with longer words: nothing is cut, nothing lies over anything else, no page is too wide.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { copyIn } from "./real-playbook.mjs";
import { pseudo } from "./pseudo.mjs";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { launch } from "./support.mjs";

const run = promisify(execFile);
const PAGES = ["index", "areas/workstyles", "assessment/index", "assessment/workstyles", "assessment/results", "assessment/team", "search"]
  .map((name) => `${name}.html`);
const WIDTHS = [360, 1280];
/** @type {string} */
let folder;
/** @type {Browser} */
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-languages-"));
  browser = await launch();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The real playbook in a language of its own. @param {string} language @param {string} strings */
async function build(language, strings) {
  const playbook = join(folder, language);
  await copyIn(playbook, language, strings);
  const site = join(folder, `${language}-site`);
  await run(await program(), ["build", "--out", site], { cwd: playbook });
  return site;
}

/** Texts that lie over one another, stick out of the page, or are cut. @param {Page} page */
const faults = (page) =>
  page.evaluate(() => {
    const LEFT_OUT = ".hidden, .skip, select, option, [hidden], svg";
    /** @type {string[]} */
    const told = [];
    /** @type {{ node: Node, words: string, box: DOMRect }[]} */
    const boxes = [];
    /** @param {Element | null} element @returns {boolean} */
    const isLaidOver = (element) =>
      Boolean(element) && (["fixed", "sticky", "absolute"].includes(getComputedStyle(/** @type {Element} */ (element)).position) ||
        isLaidOver(/** @type {Element} */ (element).parentElement));
    /** @param {Node} node @param {Element} parent @param {string} words */
    const take = (node, parent, words) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const shown = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
      const scrolls = parent.closest(".table, .scroll, pre, [tabindex='0']");
      if (!scrolls && shown.some(({ left, right }) => left < -1 || right > window.innerWidth + 1)) told.push(`out of the page: ${words}`);
      if (!isLaidOver(parent)) boxes.push(...shown.map((box) => ({ node, words, box })));
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = /** @type {Element} */ (node.parentElement);
      const words = (node.textContent || "").trim();
      const isShown = parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !parent.closest(LEFT_OUT);
      if (!words || !isShown) continue;
      if (getComputedStyle(parent).overflowX === "hidden" && parent.scrollWidth > parent.clientWidth + 1) told.push(`cut: ${words}`);
      take(node, parent, words);
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    /** @param {DOMRect} a @param {DOMRect} b */
    const isOver = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    boxes.forEach((one, at) => {
      for (let next = at + 1; next < boxes.length && boxes[next].box.top <= one.box.bottom; next += 1) {
        const other = boxes[next];
        if (other.node !== one.node && isOver(one.box, other.box)) told.push(`over one another: ${one.words} | ${other.words}`);
      }
    });
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) told.push("the page is wider than the window");
    return [...new Set(told)];
  });

/** Looks at every page in both widths, with answers. @param {string} site @param {string} language */
async function look(site, language) {
  const pictures = process.env.LOCAL_NORMAL_PICTURES;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site, "assessment/results.html")).href);
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await fill(page, sample(await assessmentOf(), { share: 0.6 }));
  const told = [];
  for (const path of PAGES) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pathToFileURL(join(site, path)).href + (path === "search.html" ? "?q=council" : ""), { waitUntil: "load" });
      await page.locator("body.ready, body:not([data-scripts])").first().waitFor();
      if (pictures) await page.screenshot({ path: join(pictures, `${language}-${path.replaceAll("/", "-")}-${width}.png`), fullPage: true });
      told.push(...(await faults(page)).map((fault) => `${path} at ${width}: ${fault}`));
    }
  }
  await context.close();
  return told;
}

test("pages in Arabic have room for everything", async () => {
  const strings = await readFile(join(root, "tests/fixtures/languages/ar.ftl"), "utf8");
  assert.deepEqual(await look(await build("ar", strings), "ar"), []);
});

test("pages whose messages are longer by two fifths have room for them", async () => {
  const strings = pseudo(await readFile(join(root, "themes/default/i18n/en.ftl"), "utf8"));
  assert.deepEqual(await look(await build("eo", strings), "pseudo"), []);
});

test("no message is longer by less than two fifths in the language that nobody speaks", async () => {
  const english = "skip = Skip to the content\nquestions = { $n ->\n    [one] One question\n   *[other] { $n } questions\n  } in all.\n";
  const lines = pseudo(english).split("\n");
  for (const [at, line] of english.split("\n").entries()) {
    const words = line.replace(/.*(= |\] )/, "");
    if (/[a-z]/.test(words) && !words.includes("->")) assert.ok(lines[at].length >= line.length + words.replace(/\{[^}]*\}/g, "").length * 0.4 - 1, lines[at]);
  }
});
