// Search against the pages themselves: what is found, in which order, and which files are loaded for it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { assertClean, launch, openPage, serve, site } from "./support.mjs";

const LARGEST_FILE = 64 * 1024 + 100;
let browser;
let server;
before(async () => {
  [browser, server] = [await launch(), await serve()];
});
after(async () => {
  await browser.close();
  await server.close();
});

const assets = () => readdirSync(join(site, "assets")).filter((name) => /^search-(index|words|pages)\./.test(name));
const read = (...path) => readFileSync(join(site, ...path), "utf8");

async function open(t, path = "search.html") {
  const context = await browser.newContext();
  t.after(() => context.close());
  return openPage(context, server.url(path));
}

/** The index as its scripts leave it when all are loaded. */
function wholeIndex() {
  const sandbox = { window: {} };
  sandbox.window.localNormal = sandbox.localNormal = {};
  const [entry, parts] = [assets().filter((name) => name.startsWith("search-index")), assets().filter((name) => !name.startsWith("search-index"))];
  for (const name of [...entry, ...parts]) runInNewContext(read("assets", name), sandbox);
  return sandbox.localNormal.search;
}

const words = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];

/** The words of everything that search knows, read from the pages in another way than the program does. */
function wordsOfPages() {
  return wholeIndex().pages.flat().map(([url, title, , summary]) => {
    const main = url.includes("#") ? "" : read(url).match(/<main[^]*<\/main>/)[0];
    const text = main.replace(/<nav[^]*?<\/nav>/g, " ").replace(/<[^>]*>/g, " ").replace(/&(amp|lt|gt|quot|#39|#x27);/g, " ");
    return { url, words: new Set(words(`${title} ${summary} ${text}`)) };
  });
}

const holds = ({ words: own }, query) => {
  const asked = words(query);
  return asked.every((word, at) => own.has(word) || (at === asked.length - 1 && word.length > 1 && [...own].some((other) => other.startsWith(word))));
};

async function search(page, query) {
  const box = page.getByRole("searchbox");
  await box.fill("");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent === "");
  await box.fill(query);
  await page.getByRole("status").getByText(/found/).waitFor();
  const said = await page.getByRole("status").textContent();
  const urls = await page.locator(".results a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return { count: said.startsWith("Nothing") ? 0 : said.startsWith("One") ? 1 : Number(said.match(/^\d+/)[0]), urls };
}

test("search finds exactly the pages that hold every word", async (t) => {
  const pages = wordsOfPages();
  const queries = ["the council", "wigan dea", "share", "sh", "workstyles home", "a", "2020", "reform re", "of the in and", "zzzz", "Ŵîgan", "shared services in", "x"];
  const page = await open(t);
  for (const query of queries) {
    const expected = pages.filter((one) => holds(one, query)).map(({ url }) => url);
    if (!expected.length && query.length === 1) continue; // more letters are awaited
    const { count, urls } = await search(page, query);
    assert.equal(count, expected.length, query);
    await page.waitForFunction((wanted) => document.querySelectorAll(".results li").length === wanted, Math.min(20, count));
    assert.deepEqual(urls.filter((url) => !expected.includes(url)), [], query);
  }
  assertClean(page);
});

test("a page of that name comes first, and a word begun does not hide what the words before it found", async (t) => {
  const page = await open(t);
  const { urls } = await search(page, "workstyles");
  assert.match(urls[0], /^areas\/workstyles\.html/);
  const before = await search(page, "wigan deal");
  const begun = await search(page, "wigan deal q");
  assert.deepEqual(begun, before);
});

test("files are of bounded size and small beside the pages, and only those that a query needs are loaded", async (t) => {
  const sizes = assets().map((name) => statSync(join(site, "assets", name)).size);
  const words = assets().filter((name) => name.startsWith("search-words"));
  assert.ok(words.length > 1, "a site of one file of words shows nothing");
  for (const name of words) assert.ok(statSync(join(site, "assets", name)).size <= LARGEST_FILE, name);
  const html = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html")).reduce((sum, name) => sum + statSync(join(site, name)).size, 0);
  const share = sizes.reduce((sum, size) => sum + size) / html;
  assert.ok(share < 0.15, `the index takes ${(share * 100).toFixed(1)} % of the pages' size`);

  const page = await open(t);
  const loaded = (kind) => page.locator(`script[src*="${kind}"]`).count();
  assert.equal(await loaded("search-index."), 0);
  await page.getByRole("searchbox").focus();
  assert.equal(await loaded("search-index."), 1);
  assert.equal(await loaded("search-words."), 0);
  await search(page, "workstyles");
  assert.equal(await loaded("search-words."), 1);
});

test("a file that does not come is said, and asked for again at the next key", async (t) => {
  const page = await open(t);
  await page.route(/search-words/, (route) => route.abort(), { times: 1 });
  await page.getByRole("searchbox").fill("workstyle");
  await page.getByText("could not be loaded").waitFor();
  const { urls } = await search(page, "workstyles");
  assert.match(urls[0], /^areas\/workstyles\.html/);
});
