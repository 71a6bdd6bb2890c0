// Keeping answers: the choice, the tab, storage that is blocked or full, two tabs, a newer playbook, and erasing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertClean, fileUrl, launch, openPage, serve } from "./support.mjs";

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(undefined, "/some/folder/");
});
after(async () => {
  await browser.close();
  await server.close();
});

const INDEX = "assessment/index.html";
const store = (page, call) => page.evaluate(`window.localNormal.store.${call}`);
const ids = (page) => store(page, "questions()");
const stored = (page) => page.evaluate(() => [localStorage.length, sessionStorage.length]);
const keys = (page) => page.evaluate(() => Object.keys(localStorage));

async function context(t, options) {
  const made = await browser.newContext(options);
  t.after(() => made.close());
  return made;
}

/** Opens the page of the first area. */
async function openArea(inContext, base = server.url) {
  const page = await openPage(inContext, base(INDEX));
  const { url } = await page.evaluate(() => window.localNormal.assessment.areas[0]);
  await page.goto(base(`assessment/${url}`));
  await page.waitForSelector("form[data-ready]");
  return page;
}

const radio = (page, question, at) => page.locator("[data-question]:not([hidden])").nth(question).getByRole("radio").nth(at);
const choose = (page, name) => page.locator(".keeping").getByRole("button", { name }).click();

test("nothing is stored before the choice, and leaving asks for it", async (t) => {
  const page = await openArea(await context(t));
  await radio(page, 0, 2).check();
  assert.deepEqual(await stored(page), [0, 0]);
  assert.equal(await page.evaluate(() => window.name), "");
  const before = page.url();
  await page.locator(".next .button").click();
  await page.getByText("First choose whether").waitFor();
  assert.equal(page.url(), before);
  await choose(page, "Save on this computer");
  assert.deepEqual(await stored(page), [1, 0]);
  await page.reload();
  assert.ok(await radio(page, 0, 2).isChecked());
  assertClean(page);
});

for (const [name, base] of [["http", (path) => server.url(path)], ["file", fileUrl]]) {
  test(`“do not save” carries answers in the tab only: ${name}`, async (t) => {
    const inContext = await context(t);
    const page = await openArea(inContext, base);
    await choose(page, "Do not save");
    await radio(page, 0, 3).check();
    const [id] = await ids(page);
    await page.locator(".next .button").click();
    await page.waitForSelector("form[data-ready]");
    assert.equal((await store(page, "results()")).answers[id].state, "level");
    await page.reload();
    assert.equal(await store(page, "saving()"), "off");
    assert.equal((await store(page, "results()")).answers[id].state, "level");
    assert.deepEqual(await stored(page), [0, 0]);
    await page.goBack();
    assert.ok(await radio(page, 0, 3).isChecked());
    const other = await openArea(inContext, base);
    assert.deepEqual((await store(other, "results()")).answers, {}, "another tab knows nothing");
    assertClean(page);
  });
}

test("what only the tab carries is not taken along to other pages", async (t) => {
  const inContext = await context(t);
  const page = await openArea(inContext);
  await choose(page, "Do not save");
  await radio(page, 0, 1).check();
  const here = page.url();
  const [other] = await Promise.all([inContext.waitForEvent("page"), page.locator(".site-footer a").first().click()]);
  await other.waitForLoadState();
  assert.equal(await other.evaluate(() => window.name), "");
  assert.equal(page.url(), here);
  assertClean(page);
});

test("answers are kept from page to page and over a reload: file", async (t) => {
  const page = await openArea(await context(t), fileUrl);
  await choose(page, "Save on this computer");
  await radio(page, 0, 1).check();
  await page.reload();
  assert.ok(await radio(page, 0, 1).isChecked());
  assert.match((await keys(page))[0], /^local-normal\/[a-z-]+\/\d+\/.*\/$/);
  assertClean(page);
});

test("the key names playbook, major version and path", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  const { id, version } = await page.evaluate(() => window.localNormal.assessment);
  assert.deepEqual(await keys(page), [`local-normal/${id}/${version.split(".")[0]}/some/folder/`]);
});

test("blocked storage is said at once, and answers go on in the tab", async (t) => {
  const inContext = await context(t);
  await inContext.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  });
  const page = await openArea(inContext);
  await choose(page, "Save on this computer");
  await page.getByRole("heading", { name: "does not let the page save" }).waitFor();
  await radio(page, 0, 2).check();
  await assertAccessible(page);
  await page.reload();
  assert.ok(await radio(page, 0, 2).isChecked());
  assert.equal(await store(page, "saving()"), "blocked");
  assertClean(page);
});

test("full storage is said at once with a download, and nothing is lost", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await radio(page, 0, 1).check();
  await page.evaluate(() => {
    const key = Object.keys(localStorage)[0];
    const state = localStorage.getItem(key);
    for (let size = 1 << 22; size >= 1; size >>= 1) {
      try {
        localStorage.setItem(`filler${size}`, "x".repeat(size));
      } catch { /* try half as much */ }
    }
    if (localStorage.getItem(key) !== state) throw new Error("the state must stand");
  });
  await radio(page, 1, 3).check();
  await page.getByRole("heading", { name: "storage of this browser is full" }).waitFor();
  await assertAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".notice-trouble").getByRole("button", { name: "Download a backup" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.json$/);
  await page.reload();
  assert.ok(await radio(page, 0, 1).isChecked());
  assert.ok(await radio(page, 1, 3).isChecked());
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler")).forEach((key) => localStorage.removeItem(key)));
  await page.locator(".notice-trouble").getByRole("button", { name: "Try again" }).click();
  await page.locator(".keeping summary", { hasText: "Saved on this computer" }).waitFor();
  assert.equal(await page.evaluate(() => window.name), "");
  assertClean(page);
});

test("another tab's change is shown, where nothing of this tab is lost", async (t) => {
  const inContext = await context(t);
  const mine = await openArea(inContext);
  await choose(mine, "Save on this computer");
  const other = await openArea(inContext);
  await radio(other, 0, 4).check();
  await mine.getByText("changed in another tab").waitFor();
  assert.ok(await radio(mine, 0, 4).isChecked());
  await radio(mine, 1, 2).check();
  await other.getByText("changed in another tab").waitFor();
  assert.ok(await radio(other, 0, 4).isChecked());
  assert.ok(await radio(other, 1, 2).isChecked());
});

/** Two tabs that changed different things without knowing of each other: the state of one stands, the other asks. */
async function conflict(t) {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await radio(page, 0, 0).check();
  // What a tab wrote whose news has not arrived here: a page gets no event for its own storage.
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage);
    const state = JSON.parse(localStorage.getItem(key));
    state.stamp = "from another tab";
    Object.values(state.results.answers)[0].level = "sustained";
    localStorage.setItem(key, JSON.stringify(state));
  });
  await radio(page, 1, 2).check();
  await page.getByRole("heading", { name: "Two tabs have different answers" }).waitFor();
  return page;
}

test("a conflict of two tabs is shown and never overwritten; then mine are kept", async (t) => {
  const page = await conflict(t);
  await page.getByText("2 answers differ").waitFor();
  await assertAccessible(page);
  assert.equal(await page.evaluate(() => JSON.parse(Object.values(localStorage)[0]).stamp), "from another tab");
  await page.reload();
  await page.getByRole("heading", { name: "Two tabs have different answers" }).waitFor();
  await page.getByRole("button", { name: "Keep those of this tab" }).click();
  assert.equal(await store(page, "conflict()"), null);
  await page.reload();
  assert.ok(await radio(page, 0, 0).isChecked());
  assert.ok(await radio(page, 1, 2).isChecked());
  assertClean(page);
});

test("a conflict of two tabs: then the other's are taken", async (t) => {
  const page = await conflict(t);
  await page.getByRole("button", { name: "Take those of the other tab" }).click();
  await page.reload();
  assert.ok(await radio(page, 0, 4).isChecked());
  assert.equal(await page.locator("[data-question]:not([hidden])").nth(1).locator("input:checked").count(), 0);
  assertClean(page);
});

test("erasing leaves nothing, on this page and in other tabs", async (t) => {
  const inContext = await context(t);
  const page = await openArea(inContext);
  await choose(page, "Save on this computer");
  await radio(page, 0, 2).check();
  await page.evaluate(() => {
    window.localNormal.store.closeRound("first");
    localStorage.setItem("of another site", "stays");
  });
  const other = await openArea(inContext);
  await page.locator(".keeping summary").click();
  await choose(page, "Erase from this computer");
  await choose(page, "Erase everything");
  await page.getByText("Everything is erased").waitFor();
  assert.deepEqual(await keys(page), ["of another site"]);
  await other.getByText("erased in another tab").waitFor();
  await page.reload();
  assert.deepEqual([(await store(page, "results()")).answers, await store(page, "rounds()"), await store(page, "saving()")], [{}, [], "unset"]);
  assertClean(page);
});

/** Stores a state as an older playbook would have left it; gives the ids of its first three questions. */
async function storeOlder(page, major) {
  return page.evaluate((under) => {
    const { assessment, store: kept } = window.localNormal;
    const [first, second] = kept.questions();
    const answer = (rev) => ({ rev, state: "level", level: assessment.model.questions.find(({ id }) => id === first).levels[2].id });
    const results = Object.assign({}, kept.results(), { unknown_field: { kept: true } });
    results.model = { id: assessment.id, version: `${under}.9.0` };
    results.answers = { [first]: answer(1), [second]: answer(7), "gone-question": answer(1) };
    const key = `local-normal/${assessment.id}/${under}${new URL("..", window.location.href).pathname}`;
    localStorage.setItem(key, JSON.stringify({ stamp: "old", mode: "full", results, rounds: [], changes: null, edits: 1, reminded: 0 }));
    return [first, second];
  }, major);
}

for (const major of [0, 1]) {
  test(`a newer playbook takes over what it can and says what changed: from version ${major}.9`, async (t) => {
    const page = await openArea(await context(t));
    const [first, second] = await storeOlder(page, major);
    await page.reload();
    await page.getByRole("heading", { name: "What changed for you" }).waitFor();
    await page.getByText("2 answers set aside").waitFor();
    await assertAccessible(page);
    const results = await store(page, "results()");
    assert.deepEqual(Object.keys(results.answers), [first]);
    assert.deepEqual(results.orphans.map(({ question }) => question).sort(), [second, "gone-question"].sort());
    assert.deepEqual(results.unknown_field, { kept: true });
    await page.getByRole("button", { name: "I have read this" }).click();
    await page.reload();
    assert.equal(await page.getByRole("heading", { name: "What changed for you" }).count(), 0);
    assert.equal((await store(page, "results()")).orphans.length, 2);
    assertClean(page);
  });
}

test("an entry that cannot be read is kept beside, not written over", async (t) => {
  const page = await openArea(await context(t));
  const key = await page.evaluate(() => {
    const { id, version } = window.localNormal.assessment;
    const name = `local-normal/${id}/${Number.parseInt(version, 10)}${new URL("..", window.location.href).pathname}`;
    localStorage.setItem(name, "{broken");
    return name;
  });
  await page.reload();
  await choose(page, "Save on this computer");
  assert.equal(await page.evaluate((name) => localStorage.getItem(`${name}#damaged`), key), "{broken");
  assertClean(page);
});

test("many changes bring a reminder to back up; a backup brings earlier rounds back", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await page.evaluate(() => {
    const { store: kept } = window.localNormal;
    const [id] = kept.questions();
    kept.setAnswer(id, { state: "unknown" });
    kept.closeRound("first");
    for (let change = 0; change < 30; change += 1) kept.setAnswer(id, { state: "unknown" });
  });
  await page.getByRole("heading", { name: "changes since your last backup" }).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".notice-reminder").getByRole("button", { name: "Download a backup" }).click()]);
  assert.equal(await store(page, "wantsBackup()"), false);
  const stream = await download.createReadStream();
  const backup = JSON.parse(Buffer.concat(await stream.toArray()).toString());
  assert.equal(backup.rounds.length, 1);
  await page.evaluate((file) => {
    window.localNormal.store.erase();
    window.localNormal.store.replace(file);
  }, backup);
  assert.equal((await store(page, "rounds()"))[0].round.label, "first");
  assert.equal("rounds" in (await store(page, "results()")), false);
  assertClean(page);
});

test("a full results file is what the specification says", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await radio(page, 0, 1).check();
  const results = await store(page, "results()");
  assert.deepEqual([results.format, results.format_version], ["local-normal-results", 1]);
  assert.match(results.file_id, /^[0-9a-f-]{36}$/);
  assert.match(results.model.sha256, /^[0-9a-f]{64}$/);
  assert.match(results.round.label, /^\d{4} Q[1-4]$/);
  assert.deepEqual(Object.keys(Object.values(results.answers)[0]).sort(), ["level", "rev", "state", "updated"]);
});
