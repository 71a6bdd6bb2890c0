// Search against the pages themselves: what is found, in which order, and which files are loaded for it.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { textOf } from "./existing.mjs";
import { assets, holds, siteOf, wholeIndex, wordsOfPages } from "./searching.mjs";
import { begin, browser, server } from "./serving.mjs";
import { assertClean, openPage, serve, site } from "./support.mjs";
import { search as find } from "../../themes/default/components/search/find.js";

const LARGEST_FILE = 64 * 1024 + 100;

begin();

/** @param {TestContext} t @param {string} [path] */
async function open(t, path = "search.html") {
  const context = await browser.newContext();
  t.after(() => context.close());
  return openPage(context, server.url(path));
}

/** @param {Page} page @param {string} query */
async function search(page, query) {
  const box = page.getByRole("searchbox");
  await box.fill("");
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "");
  await box.fill(query);
  await page.getByRole("status").getByText(/found/).waitFor();
  const said = await textOf(page.getByRole("status"));
  const urls = await page.locator(".results a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // A link leads to the passage that is shown, once it is; a word of the glossary is at a place.
  const plain = (/** @type {string} */ url) => (url.startsWith("glossary.html#") ? url : url.split("#")[0]);
  return { count: said.startsWith("Nothing") ? 0 : said.startsWith("One") ? 1 : Number.parseInt(said, 10), urls: urls.map(plain) };
}

test("search finds exactly the pages that have every word", async (t) => {
  const pages = wordsOfPages();
  const queries = [
    "the council",
    "wigan dea",
    "share",
    "sh",
    "workstyles home",
    "a",
    "2020",
    "reform re",
    "of the in and",
    "zzzzzz",
    "Ŵîgan",
    "policies",
    "policy",
    "insource",
    "council’s",
    "x",
  ];
  const page = await open(t);
  for (const query of queries) {
    const expected = pages.filter((one) => holds(one, query)).map(({ url }) => url);
    if (!expected.length && query.length === 1) continue; // more letters are awaited
    const { count, urls } = await search(page, query);
    assert.equal(count, expected.length, query);
    assert.equal(urls.length, Math.min(20, count), query);
    assert.deepEqual(
      urls.filter((url) => !expected.includes(url)),
      [],
      query,
    );
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
  const html = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && !name.startsWith("cy"))
    .reduce((sum, name) => sum + statSync(join(site, name)).size, 0);
  const share = sizes.reduce((sum, size) => sum + size) / html;
  assert.ok(share < 0.15, `the index takes ${(share * 100).toFixed(1)} % of the pages' size`);

  const page = await open(t);
  /** @param {string} kind */
  const loaded = (kind) => page.locator(`script[src*="${kind}"]`).count();
  assert.equal(await loaded("search-index."), 0);
  assert.ok(await page.getByRole("searchbox").evaluate((node) => node === document.activeElement), "it has the focus at once");
  await page.getByRole("searchbox").blur();
  await page.getByRole("searchbox").focus();
  assert.equal(await loaded("search-index."), 1);
  // Only the index itself knows of other files.
  await page.waitForFunction(() => Boolean(window.localNormal.search));
  assert.equal(await loaded("search-words."), 0);
  await search(page, "workstyles");
  assert.equal(await loaded("search-words."), 1);
  const scripts = await page.locator("script").evaluateAll((/** @type {HTMLScriptElement[]} */ all) => all.map(({ src }) => src));
  assert.equal(new Set(scripts).size, scripts.length, "no file is asked for twice");
});

test("a file that does not come is said, and asked for again at the next key", async (t) => {
  const page = await open(t);
  await page.route(/search-words/, (route) => route.abort(), { times: 1 });
  await page.getByRole("searchbox").fill("workstyle");
  await page.getByText("could not be loaded").waitFor();
  const { urls } = await search(page, "workstyles");
  assert.match(urls[0], /^areas\/workstyles\.html/);
});

/** Lets no file of the index come: `{isAsked, release()}`. @param {Page} page */
async function holdFiles(page) {
  let [asks, release] = [() => {}, () => {}];
  const isAsked = new Promise((done) => void (asks = () => done(undefined)));
  const released = new Promise((done) => void (release = () => done(undefined)));
  await page.route(/assets\/search-/, async (route) => {
    asks();
    await released;
    await route.continue();
  });
  return { isAsked, release: () => release() };
}

test("whoever is at a result when others come is still at its page, or in the field", async (t) => {
  const page = await open(t);
  const box = page.getByRole("searchbox");
  const focused = () => page.evaluate(() => document.activeElement?.closest("a")?.textContent ?? document.activeElement?.localName);
  for (const [query, wanted] of [["workstyles council", "Workstyles"], ["bees", "input"]]) {
    await page.goto(server.url("search.html"));
    await search(page, "workstyles");
    const files = await holdFiles(page);
    await box.fill(query);
    await files.isAsked;
    await box.press("Tab");
    assert.equal(await focused(), "Workstyles");
    const [first] = await page.locator(".results a").elementHandles();
    files.release();
    await page.waitForFunction((old) => !old.isConnected, first);
    assert.equal(await focused(), wanted);
    await page.unroute(/assets\/search-/);
  }
  assertClean(page);
});

test("a file that comes late leaves the results as they are", async (t) => {
  const page = await open(t);
  await search(page, "workstyles");
  const first = await page.locator(".results a").first().elementHandle();
  const files = await holdFiles(page);
  await page.getByRole("searchbox").fill("bees");
  await files.isAsked;
  await page.getByRole("searchbox").fill("workstyles");
  const late = page.evaluate(() => {
    const script = [...document.head.querySelectorAll("script")].at(-1);
    return new Promise((done) => script?.addEventListener("load", () => done(script.src)));
  });
  files.release();
  assert.match(String(await late), /assets\/search-/);
  assert.equal(await first?.evaluate((node) => node.isConnected), true);
  assertClean(page);
});

test("what was found is announced when its titles are there", async (t) => {
  const page = await open(t);
  const promise = () => {
    /** @type {(value?: unknown) => void} */
    let fulfil = () => {};
    return Object.assign(
      new Promise((done) => {
        fulfil = done;
      }),
      { fulfil: () => fulfil() },
    );
  };
  const [isHeld, isReleased] = [promise(), promise()];
  await page.route(/search-pages/, async (route) => {
    isHeld.fulfil();
    await isReleased;
    await route.continue();
  });
  await page.getByRole("searchbox").fill("workstyles");
  await isHeld;
  assert.equal(await page.getByRole("status").textContent(), "Loading the index");
  await page.getByRole("status").evaluate((status) => {
    const list = document.querySelector(".results");
    new MutationObserver(() => {
      window.shownAtSaying ??= list?.children.length;
    }).observe(status, { childList: true });
  });
  isReleased.fulfil();
  await page.getByRole("status").getByText(/found/).waitFor();
  assert.ok((await page.evaluate(() => window.shownAtSaying ?? 0)) > 0);
});

const PAGES = {
  "Rules of the car park": "All parking policies are here, with the libraries, the committees and the council’s children.",
  "From the town hall":
    "Home working needs wi-fi and re-ablement teams; a **co**\u00adproduction of cyber-attacks cost £1,234 or 2 345 or 4.5%.",
  "Over the river": "Homeworking, spinouts and a cyberattack. Insourcing took 45 days; Łódź, Ørsted and Æsir helped.",
  "Air quality, aims and aids": "Aiming for clean air.",
  "Budget paper": "We use AI to sort post.",
  "A tall tower": "東京都庁市民サービス",
};

test("words are found in other forms, joined and apart, in numbers and in scripts without spaces", async (t) => {
  const index = wholeIndex(await siteOf(t, PAGES));
  /** @param {string} query @param {string} [language] */
  const titles = (query, language = "en") =>
    Array.from(find(index, query, { language, isLoaded: () => true }).pages)
      .map((page) => index.pages[Math.floor(page / index.block)][page % index.block][1])
      .filter((title) => title in PAGES);
  const [rules, town, river, air, budget, tower] = Object.keys(PAGES);
  const expected = {
    library: [rules],
    "parking policy": [rules],
    committee: [rules],
    "committee library": [rules],
    "councils child": [rules],
    "council's library's": [rules],
    homeworking: [river, town],
    "home working": [town, river],
    "home-working": [town, river],
    wifi: [town],
    "wi fi": [town],
    "wi‑fi": [town],
    reablement: [town],
    "re-ablement": [town],
    coproduction: [town],
    spinout: [river],
    "spin-out": [river],
    "spin outs": [river],
    "cyber attack": [town, river],
    "cyber-attacks": [town, river],
    cyberattack: [river, town],
    insource: [river],
    insourced: [river],
    1234: [town],
    "£1,234": [town],
    "1 234": [town],
    2345: [town],
    4.5: [town],
    "4,5": [town],
    45: [river],
    lodz: [river],
    orsted: [river],
    ØRSTED: [river],
    aesir: [river],
    AI: [budget, air],
    ai: [budget, air],
    市民: [tower],
    市: [tower],
    東京都庁: [tower],
    市サ: [],
    "po\u00adlicy": [rules],
    "libra\u200bry": [rules],
  };
  for (const [query, wanted] of Object.entries(expected)) assert.deepEqual(titles(query), wanted, query);
  assert.deepEqual(titles("policies", "de"), [rules]);
  assert.deepEqual(titles("library", "de"), [], "only English has these forms");
  assert.deepEqual(titles("committee library", "de"), []);
});

test("only the words that were asked for are marked", async (t) => {
  const pages = {
    "Standards for staff": "See it.",
    "The council’s wi-fi and home working": "Policies 市民サービス and libraries’ service.",
  };
  const folder = await siteOf(t, pages);
  const own = await serve(folder);
  t.after(own.close);
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, own.url("search.html"));
  /** @param {string} query */
  const marks = async (query) => {
    await search(page, query);
    // Passages come with the text of the pages, which is asked for once a page is found.
    await page.waitForFunction(() => !document.querySelector(".results li") || Object.values(window.localNormal.search.texts).length > 0);
    return page.locator("li", { hasText: "wi-fi" }).locator("mark").allTextContents();
  };
  assert.deepEqual(await marks("council's staff"), []);
  assert.deepEqual(await marks("the councils"), ["The", "council"]);
  assert.deepEqual(await marks("wifi"), ["wi-fi"]);
  assert.deepEqual(await marks("homeworking"), ["home", "working"]);
  assert.deepEqual(await marks("a"), []);
  assertClean(page);
});
