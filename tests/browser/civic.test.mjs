// The theme `civic`: some pages of each sort in every scheme, narrow and from right to left. What its pages share with the default theme
// is tested there.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { copyIn } from "./real-playbook.mjs";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { COLOUR_RULES, assertAccessible, assertClean, launch, openPage, serve } from "./support.mjs";

const run = promisify(execFile);
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 900 };
const RESULTS = "assessment/results.html";
const PAGES = [
  "index.html",
  "areas/service-design.html",
  "principles/simplify.html",
  "stories/index.html",
  "stories/wigan-deal.html",
  "routes/shared-services.html",
  "pages/law-and-standards.html",
  "glossary.html",
  "workshops/service-design.html",
  "assessment/index.html",
  "assessment/service-design.html",
  RESULTS,
];

/** Colours and forced colours, but for light ones that are not forced: all rules look at those. */
const OTHER_SCHEMES = /** @type {const} */ ([["dark", "none"], ["light", "active"], ["dark", "active"]]);

/** @type {string} */
let folder;
/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {Context} */
let context;
/** @type {Page} */
let page;

/** The real playbook in the theme, in a language, with a style of its own. @param {string} language */
async function build(language) {
  const playbook = join(folder, language);
  const english = await readFile(join(root, "themes/default/i18n/en.ftl"), "utf8");
  await copyIn(playbook, language, language === "en" ? undefined : english, (settings) => `${settings}theme: civic\n`);
  await mkdir(join(playbook, "theme"), { recursive: true });
  await writeFile(join(playbook, "theme/custom.css"), ".lede { letter-spacing: 1px }\n");
  await run(await program(), ["build", "--out", join(folder, `${language}-site`)], { cwd: playbook });
  return join(folder, `${language}-site`);
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-civic-"));
  const [site, started] = await Promise.all([build("en"), launch()]);
  [browser, server] = [started, await serve(site)];
  context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce" });
  page = await openPage(context, server.url(PAGES[0]));
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** @param {Page} shown */
async function assertFits(shown) {
  const [whole, seen] = await shown.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.equal(whole, seen, shown.url());
}

for (const path of PAGES) {
  test(`${path} can be read in every scheme and width`, async () => {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.setViewportSize(WIDE);
    await page.goto(server.url(path));
    if (path === RESULTS) await fill(page, sample(await assessmentOf(), { share: 0.93 }));
    await assertAccessible(page);
    for (const [colorScheme, forcedColors] of OTHER_SCHEMES) {
      await page.emulateMedia({ colorScheme, forcedColors });
      await assertAccessible(page, `${path} ${colorScheme} ${forcedColors}`, COLOUR_RULES);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.setViewportSize(NARROW);
    await assertAccessible(page);
    await assertFits(page);
    assertClean(page);
  });
}

test("it is white and black with blue links, and shows no picture", async () => {
  await page.setViewportSize(WIDE);
  await page.goto(server.url("index.html"));
  assert.equal(await page.locator("svg.place, svg.mark").count(), 0);
  const [ground, words, link] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.documentElement).color,
    getComputedStyle(/** @type {Element} */ (document.querySelector(".intro a"))).color,
  ]);
  assert.deepEqual([ground, words, link], ["rgb(255, 255, 255)", "rgb(12, 15, 18)", "rgb(10, 74, 148)"]);
});

test("the playbook's own styles have the last word, also after a script has loaded others", async () => {
  await page.goto(server.url(RESULTS));
  await fill(page, sample(await assessmentOf(), { share: 0.93 }));
  const names = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.href?.split("/").at(-1)?.split(".")[0]));
  assert.ok(names.length > 3, names.join(" "));
  assert.equal(names.at(-1), "custom");
  assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector(".lede"))).letterSpacing), "1px");
});

test("on paper it has neither colours of links nor what cannot be used there", async () => {
  await page.goto(server.url("areas/service-design.html"));
  await page.emulateMedia({ media: "print" });
  const [ground, link, isShown] = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(/** @type {Element} */ (document.querySelector("main .text :is(p, li) a"))).color,
    /** @type {Element} */ (document.querySelector(".site-header nav")).checkVisibility(),
  ]);
  assert.deepEqual([ground, link, isShown], ["rgb(255, 255, 255)", "rgb(0, 0, 0)", false]);
  await page.emulateMedia({ media: "screen" });
});

test("from right to left nothing is wider than the window, and the head changes sides", async () => {
  const site = await build("ar");
  const turned = await serve(site);
  const other = await openPage(context, turned.url("index.html"));
  for (const path of ["index.html", "areas/service-design.html", "assessment/service-design.html"]) {
    for (const width of [360, 1280]) {
      // Loaded at that width it has all that a page has there.
      await other.setViewportSize({ width, height: 900 });
      await other.goto(turned.url(path));
      await assertFits(other);
    }
  }
  const [name, navigation] = await other.evaluate(() =>
    [".site-header .name", ".site-header .bar"].map((one) => document.querySelector(one)?.getBoundingClientRect().right ?? 0),
  );
  assert.ok(name > navigation, `${name} ${navigation}`);
  await other.close();
  await turned.close();
});
