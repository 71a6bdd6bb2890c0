// The site on every kind of host, in real Chromium, under the strict policy sent as a header: a page of each kind loads clean, and
// search, filters, forms, results and the link to the other language work. The servers are in hosts.mjs; weights.test.mjs loads every page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HOSTS, POLICY, refusedByIis } from "./hosts.mjs";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { assertClean, headings, KINDS, launch, openPage, sideBySide } from "./support.mjs";

/** The host on which weights.test.mjs loads every page clean under the same policy: kinds are not loaded there again. */
const WEIGHED = "at a root";

/** Hosts that results and the questionnaire are printed from: a server, and none. */
const PRINTED = ["nginx", "a file share"];

/** @type {Browser} */
let browser;
const counts = { hosts: 0, pages: 0, checks: 0 };
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
  console.log(`Hosting: ${counts.hosts} hosts, ${counts.pages} pages loaded clean; ${counts.checks} checks of what works on them.`);
});

/** @param {Host} host @param {Context} context */
const loadKinds = (host, context) =>
  sideBySide(context, host.url(""), KINDS, async (page, path) => {
    await page.goto(host.url(path));
    assert.equal(await headings(page), 1, page.url());
    assertClean(page);
    counts.pages += 1;
  });

/** @param {Page} page @param {Host} host */
async function searches(page, host) {
  await page.goto(host.url("search.html"));
  await page.getByRole("searchbox").pressSequentially("wigan dea");
  const first = page.locator(".results li a").first();
  await first.filter({ hasText: "The Wigan Deal" }).waitFor();
  await first.click();
  await page.getByRole("heading", { level: 1, name: /Wigan Deal/ }).waitFor();
}

/** @param {Page} page @param {Host} host */
async function filters(page, host) {
  await page.goto(host.url("stories/index.html"));
  const shown = page.locator("#stories > li:visible");
  const all = await shown.count();
  await page.getByLabel("How it ended").selectOption("failing");
  assert.ok((await shown.count()) < all);
  await page.reload();
  assert.ok((await shown.count()) < all, "the choice survives a reload");
}

/** @param {Page} page @param {Host} host */
async function answers(page, host) {
  await page.goto(host.url("assessment/index.html"));
  await page.getByRole("button", { name: "Save on this computer" }).click();
  await page.locator(".go-on .button").click();
  const radio = page.locator("form[data-ready] [data-question]:not([hidden])").first().getByRole("radio").nth(2);
  await radio.check();
  await page.reload();
  assert.ok(await radio.isChecked(), "the answer is there after a reload");
}

/** @param {Page} page @param {Host} host */
async function scores(page, host) {
  await page.goto(host.url("assessment/results.html"));
  await fill(page, sample(await assessmentOf(), { share: 1 }));
  await page.getByRole("heading", { level: 1, name: /of 100$/ }).waitFor();
  await page.reload();
  await page.getByRole("table", { name: "Scores by area and principle" }).waitFor();
}

// The page in the other language is there, and an answer given in one is there in the other.
/** @param {Page} page @param {Host} host */
async function switches(page, host) {
  await page.goto(host.url("assessment/service-design.html"));
  const checked = () => page.locator("form[data-ready] input:checked").evaluateAll((inputs) => inputs.map(({ id }) => id));
  const given = await checked();
  assert.ok(given.length > 0);
  await page.getByRole("link", { name: "Cymraeg" }).click();
  await page.waitForURL(/\/cy\/assessment\/service-design/);
  assert.equal(await page.locator("html").getAttribute("lang"), "cy");
  await page.locator("form[data-ready]").waitFor();
  assert.deepEqual(await checked(), given);
}

// Paper has all of the text: a page that was refused its stylesheet or its script would be a few lines long.
/** @param {Page} page @param {Host} host */
async function prints(page, host) {
  for (const [path, least] of Object.entries({ "assessment/results.html": 3, "assessment/print.html": 10 })) {
    await page.goto(host.url(path));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(sheets >= least, `${path}: ${sheets} sheets`);
  }
}

for (const [name, start] of Object.entries(HOSTS)) {
  test(`on ${name} each kind of page loads clean, and search, filters, forms, results and languages work`, async (t) => {
    const host = await start();
    t.after(() => host.close());
    const context = await browser.newContext();
    t.after(() => context.close());
    counts.hosts += 1;
    if (name !== WEIGHED) await loadKinds(host, context);
    const page = await openPage(context, host.url("index.html"));
    for (const works of [searches, filters, answers, scores, switches, ...(PRINTED.includes(name) ? [prints] : [])]) {
      await works(page, host);
      assertClean(page);
      counts.checks += 1;
    }
  });
}

test("the servers send the policy, with pages that are there and with those that are not", async (t) => {
  for (const [name, start] of Object.entries(HOSTS)) {
    const host = await start();
    t.after(() => host.close());
    if (host.url("").startsWith("file:")) continue;
    for (const path of ["index.html", "areas/nothing-here.html"]) {
      const response = await fetch(host.url(path));
      assert.equal(response.headers.get("content-security-policy"), POLICY, `${name}: ${path}`);
      await response.body?.cancel();
    }
  }
});

test("no other site can show a page in a frame", async (t) => {
  for (const name of ["nginx", "Apache"]) {
    const host = await HOSTS[name]();
    t.after(() => host.close());
    const context = await browser.newContext();
    t.after(() => context.close());
    for (const path of ["index.html", "assessment/service-design.html", "nothing-here.html"]) {
      const response = await fetch(host.url(path));
      assert.equal(response.headers.get("x-frame-options"), "DENY", `${name}: ${path}`);
      await response.body?.cancel();
      const page = await context.newPage();
      await page.goto("about:blank");
      await page.setContent(`<iframe src="${host.url(path)}"></iframe>`);
      const [, frame] = page.frames();
      await frame.waitForURL("chrome-error://chromewebdata/");
    }
  }
});

test("the page for addresses that lead nowhere keeps the policy wherever it is shown", async (t) => {
  for (const name of ["nginx", "Apache"]) {
    const host = await HOSTS[name]();
    t.after(() => host.close());
    const context = await browser.newContext();
    t.after(() => context.close());
    const page = await openPage(context, host.url("a/b/nothing-here.html"));
    assert.equal(await page.locator("h1").textContent(), "Page not found");
    // Its own status is the only thing that the browser has to say.
    assert.deepEqual(page.faults.filter((fault) => !/404/.test(fault)), []);
  }
});

test("the site has no kind of file that IIS as installed would refuse", async () => {
  assert.deepEqual(await refusedByIis(), []);
});
