// How heavy pages are: the HTML, stylesheets and scripts that a first view loads, each compressed as a server would (gzip).
// Images are not counted. What a reader asks for afterwards (a fold, a file, a download) is not part of a first view.
// Every page of the site is loaded for it, under the strict policy: each must load clean.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HOSTS } from "./hosts.mjs";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { assertClean, headings, launch, openPage, pagesOfSite, sideBySide, site } from "./support.mjs";

const KB = 1024;
const READING = 18 * KB;
const ASSESSMENT = 36 * KB;
/** Pages that by their nature cannot keep to the limit, each with its reason and its own limit. */
const EXCEPTIONS = [
  { page: /^stories\/index\.html$/, limit: 21 * KB, reason: "every story in one list, with how each ended: it grows with the playbook" },
  { page: /^print\.html$/, limit: 240 * KB, reason: "the whole playbook on one page, free pages too, for paper: it grows with the playbook" },
];

/** Pages that load side by side: each is waited for until nothing more comes. */
const SIDE_BY_SIDE = 8;

/** @type {Browser} */
let browser;
/** @type {Host} */
let server;
/** @type {string[]} */
let paths;
before(async () => {
  [browser, server] = await Promise.all([launch(), HOSTS["at a root"]()]);
  paths = await pagesOfSite();
});
after(async () => {
  await browser.close();
  await server.close();
});

/** @param {string} path */
const limitOfPath = (path) =>
  EXCEPTIONS.find(({ page }) => page.test(path))?.limit ?? (path.startsWith("assessment/") ? ASSESSMENT : READING);

/**
 * How much more a page in another language may weigh: some words are longer, those that are not translated say so, and texts in
 * two languages are compressed less than in one.
 */
const TRANSLATED = 1.15;
/** @param {string} path */
function limitOf(path) {
  const below = path.replace(/^[a-z]{2,3}\//, "");
  return below === path ? limitOfPath(path) : Math.round(TRANSLATED * limitOfPath(below));
}

const compressed = new Map();
/** @param {string} path */
async function weigh(path) {
  if (!compressed.has(path)) compressed.set(path, gzipSync(await readFile(join(site, path)), { level: 9 }).length);
  return compressed.get(path);
}

/** Bytes, all and by kind. @typedef {{ total: number, html?: number, css?: number, js?: number }} Weights */

/**
 * The compressed bytes of all that a page loads until nothing more comes: `{total, html, css, js}`. What the browser has kept
 * from pages before counts too.
 * @param {Page} page
 * @param {string} path
 */
async function firstView(page, path) {
  /** @type {string[]} */
  const loaded = [];
  /** @param {import("playwright-core").Response} response */
  const note = (response) => loaded.push(new URL(response.url()).pathname.slice(1));
  page.on("response", note);
  await page.goto(server.url(path), { waitUntil: "networkidle" });
  page.off("response", note);
  /** @type {Weights} */
  const sum = { total: 0 };
  for (const file of loaded) {
    const kind = file.split(".").at(-1);
    if (kind !== "html" && kind !== "css" && kind !== "js") continue;
    const weight = await weigh(file);
    sum[kind] = (sum[kind] ?? 0) + weight;
    sum.total += weight;
  }
  return sum;
}

/** @param {string} path @param {Weights} given */
const told = (path, { total, html = 0, css = 0, js = 0 }) => `${path}: ${total} bytes (html ${html}, css ${css}, js ${js}), at most ${limitOf(path)}`;

test("every page loads clean, and is light on a first visit", async (t) => {
  const weights = new Map();
  const context = await browser.newContext();
  t.after(() => context.close());
  await sideBySide(context, server.url(""), paths, async (page, path) => {
    weights.set(path, await firstView(page, path));
    assert.equal(await headings(page), 1, path);
    assertClean(page);
  }, SIDE_BY_SIDE);
  const heaviest = [...weights].sort(([a, x], [b, y]) => y.total / limitOf(b) - x.total / limitOf(a));
  for (const [path, sum] of heaviest.slice(0, 12)) t.diagnostic(told(path, sum));
  assert.deepEqual(heaviest.filter(([path, sum]) => sum.total > limitOf(path)).map(([path, sum]) => told(path, sum)), []);
});

test("the results stay light when every question is answered", async (t) => {
  // The plan is the playbook's own words: an action for each question, and what each level means.
  const limit = 80 * KB;
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, server.url("assessment/results.html"));
  await page.getByRole("button", { name: "Save on this computer" }).click();
  await fill(page, sample(await assessmentOf(), { share: 1 }));
  const sum = await firstView(page, "assessment/results.html");
  t.diagnostic(`${sum.total} bytes (html ${sum.html}, css ${sum.css}, js ${sum.js}), at most ${limit}`);
  assert.ok(sum.total <= limit, `${sum.total} bytes`);
});
