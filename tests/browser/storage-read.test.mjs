// What is read from storage: of an older playbook, damaged, or of another kind; and what a whole file has in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { INDEX, begin, choose, context, openArea, radio, server, store, storeOlder, stored } from "./storing.mjs";
import { assertAccessible, assertClean, closeRound, hasRun, openPage } from "./support.mjs";

begin();

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
    assert.deepEqual(results.orphans.map((/** @type {Orphan} */ { question }) => question).sort(), [second, "gone-question"].sort());
    assert.deepEqual(results.unknown_field, { kept: true });
    await page.getByRole("button", { name: "I have read this" }).click();
    await page.reload();
    assert.equal(await page.getByRole("heading", { name: "What changed for you" }).count(), 0);
    assert.equal((await store(page, "results()")).orphans.length, 2);
    assertClean(page);
  });
}

/** What storage can hold under our key: each is made of a good state. */
/** @type {Record<string, (state: Omit<State, "taken">, id: string) => string | undefined>} */
const BROKEN = {
  "no JSON": () => "{broken",
  "JSON that is cut": (state) => JSON.stringify(state).slice(0, -40),
  nothing: () => "null",
  "a text": () => '"x"',
  "an answer that is nothing": (state, id) => {
    Object.assign(state.results.answers, { [id]: null });
  },
  "an answer that is a text": (state, id) => {
    Object.assign(state.results.answers, { [id]: "x" });
  },
  "answers that are a list": (state) => {
    Object.assign(state.results, { answers: [] });
  },
  "rounds that are a text": (state) => {
    Object.assign(state, { rounds: "x" });
  },
  "a round that is nothing": (state) => {
    Object.assign(state, { rounds: [null] });
  },
  "a newer format": (state) => {
    state.results.format_version = 2;
  },
  "answers to another playbook": (state) => {
    state.results.model.id = "another";
  },
  "another site's data": () => JSON.stringify({ version: 3, cart: [1, 2] }),
  "a __proto__": (state) => JSON.stringify(state).replace('"answers":{', '"x":{"__proto__":{"polluted":1}},"answers":{'),
  "endless depth": (state) => JSON.stringify(state).replace('"answers":{', `"x":${"[".repeat(5000)}${"]".repeat(5000)},"answers":{`),
  "a subject that is a number": (state) => {
    Object.assign(state.results, { subject: 7 });
  },
  "a plan that is a number": (state) => {
    Object.assign(state.results, { plan: 5 });
  },
  "four million letters": () => "x".repeat(4_000_000),
};
const FORM = "assessment/service-design.html";
const PAGES = [INDEX, FORM, "assessment/results.html", "assessment/team.html"];

/** @param {Page} page */
async function goodState(page) {
  return page.evaluate(() => {
    const kept = window.localNormal.modules["store/store"];
    const [id] = kept.questions();
    kept.setAnswer(id, { state: "unknown" });
    const state = {
      stamp: "s",
      mode: "quick",
      results: JSON.parse(JSON.stringify(kept.results())),
      rounds: [],
      changes: null,
      edits: 1,
      since: [],
      reminded: 0,
    };
    const { id: playbook, version } = window.localNormal.assessment;
    return { id, state, key: `local-normal/${playbook}/${Number.parseInt(version, 10)}${new URL("..", window.location.href).pathname}` };
  });
}

for (const [shift, where] of /** @type {const} */ (["localStorage", "sessionStorage"]).entries()) {
  test(`whatever is in ${where}, no page is dead, and there is a way out`, async (t) => {
    const inContext = await context(t);
    const page = await openPage(inContext, server.url(INDEX));
    const { id, state, key } = await goodState(page);
    page.on("dialog", (dialog) => dialog.accept());
    for (const [at, [what, breakIt]] of Object.entries(BROKEN).entries()) {
      const broken = structuredClone(state);
      const text = breakIt(broken, id) ?? JSON.stringify(broken);
      await page.evaluate(({ area, name, value }) => window[area].setItem(name, value), { area: where, name: key, value: text });
      // All pages read by the same rules: each kind shows some of the states, and every state is shown by two kinds and the form.
      for (const path of [PAGES[(at + 2 * shift) % PAGES.length], FORM]) {
        await page.goto(server.url(path));
        await page.getByRole("heading", { name: "Stored answers cannot be read" }).waitFor();
        assert.ok((await page.locator("main").innerText()).length > 600, `${what}: ${path}`);
        assert.equal(await page.evaluate(() => "polluted" in {}), false);
      }
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download what is there" }).click(),
      ]);
      assert.equal(Buffer.concat(await (await download.createReadStream()).toArray()).toString(), text, what);
      await choose(page, "Save on this computer");
      await radio(page, 0, 1).check();
      await page.reload();
      assert.ok(await radio(page, 0, 1).isChecked(), what);
      assert.deepEqual(await store(page, "aside()"), [text], `${what}: not written over`);
      await page.evaluate(() => window.localNormal.modules["store/store"].erase());
      assert.deepEqual(await stored(page), [0, 0], `${what}: erased`);
    }
    assertClean(page);
  });
}

test("small things that are wrong in storage are put right, and the answers stay", async (t) => {
  const page = await openPage(await context(t), server.url(INDEX));
  const { id, state, key } = await goodState(page);
  page.on("dialog", (dialog) => dialog.accept());
  for (const wrong of [
    { mode: {} },
    { edits: "x", reminded: -1, since: 5 },
    { changes: "x" },
    { changes: { check: [null], orphaned: [] } },
    { taken: 7 },
    { stamp: {} },
    { rounds: undefined },
    { saving: "off", seen: {} },
  ]) {
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, JSON.stringify({ ...state, ...wrong })]);
    for (const path of [INDEX, FORM]) {
      await page.goto(server.url(path));
      assert.deepEqual(
        [(await store(page, "results()")).answers[id].state, await store(page, "saving()")],
        ["unknown", "on"],
        JSON.stringify(wrong),
      );
    }
  }
  assertClean(page);
});

test("what cannot be read can be erased, or left aside and fetched later; it is never written over", async (t) => {
  const inContext = await context(t);
  const page = await openArea(inContext);
  const { key } = await goodState(page);
  page.on("dialog", (dialog) => dialog.accept());
  /** @param {string} text */
  const put = (text) => page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text]);
  for (const [text, button] of [
    ["{first", "Set it aside and go on"],
    ["{second", "Set it aside and go on"],
  ]) {
    await put(text);
    await page.reload();
    await assertAccessible(page);
    await page.getByRole("button", { name: button }).click();
    await page.getByText("It was set aside").waitFor();
  }
  assert.deepEqual(await page.evaluate(() => Object.values(localStorage).sort()), ["{first", "{second"]);
  await choose(page, "Save on this computer");
  await page.locator(".keeping summary").click();
  await page.getByText("set aside in this browser").waitFor();
  await put("{third");
  await page.reload();
  await page.getByRole("button", { name: "Erase it" }).click();
  await page.getByRole("button", { name: "Erase it for good" }).click();
  await page.getByText("What could not be read is erased").waitFor();
  assert.deepEqual(await stored(page), [0, 0]);
});

test("half a character in a note does not make the answers unreadable", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await page.evaluate(() => {
    const kept = window.localNormal.modules["store/store"];
    kept.setAnswer(kept.questions()[0], { state: "unknown", note: { text: "\ud83d \\ud800 \ud83d\ude00" } });
  });
  await page.goto(server.url(INDEX));
  await hasRun(page, "store/beside");
  await page.evaluate(() => window.localNormal.modules["store/beside"].setSubject({ name: "\udc00" }));
  await page.reload();
  const results = await store(page, "results()");
  assert.equal(Object.values(results.answers)[0].note.text, "\ufffd \\ud800 \ud83d\ude00");
  assert.equal(results.subject.name, "\ufffd");
});

test("many changed answers bring a reminder to back up, on the next page only; a backup brings earlier rounds back", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await page.evaluate(() => {
    const { assessment, modules } = window.localNormal;
    const kept = modules["store/store"];
    const [first] = assessment.model.questions;
    // One answer is one, however often its fields change.
    for (let change = 0; change < 80; change += 1) kept.setAnswer(first.id, { state: "unknown" });
  });
  await closeRound(page, "first");
  assert.equal(await store(page, "wantsBackup()"), false);
  await page.evaluate(() => {
    const { assessment, modules } = window.localNormal;
    const kept = modules["store/store"];
    for (const { id } of assessment.model.questions.slice(0, 30)) kept.setAnswer(id, { state: "unknown" });
  });
  assert.equal(await store(page, "wantsBackup()"), true);
  // Parts of a page come in the order in which they are asked for: what this fold says would come after a notice.
  await page.locator(".keeping summary").click();
  await page.locator(".keeping-body").waitFor();
  assert.equal(await page.locator(".notice-reminder").count(), 0, "never while the reader answers");
  await page.reload();
  await page.getByRole("heading", { name: "30 new or changed answers are in no backup yet" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".notice-reminder").getByRole("button", { name: "Download a backup" }).click(),
  ]);
  assert.equal(await store(page, "wantsBackup()"), false);
  const stream = await download.createReadStream();
  const backup = JSON.parse(Buffer.concat(await stream.toArray()).toString());
  assert.equal(backup.rounds.length, 1);
  await page.evaluate((file) => {
    window.localNormal.modules["store/store"].erase();
    return window.localNormal.modules["store/store"].replace(file);
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
