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
const store = (page, call) => page.evaluate(`window.localNormal.modules["store/store"].${call}`);
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
  await page.getByText("Choose first whether").waitFor();
  assert.equal(page.url(), before);
  await choose(page, "Save on this computer");
  await page.waitForURL((url) => url.href !== before);
  assert.deepEqual(await stored(page), [1, 0], "after the choice the next page opens by itself");
  await page.goto(before);
  assert.ok(await radio(page, 0, 2).isChecked());
  assertClean(page);
});

for (const [name, base] of [
  ["http", (path) => server.url(path)],
  ["file", fileUrl],
]) {
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
    assert.deepEqual(await stored(page), [0, 1]);
    assert.equal(await page.evaluate(() => window.name), "");
    await page.goBack();
    assert.ok(await radio(page, 0, 3).isChecked());
    const other = await openArea(inContext, base);
    assert.deepEqual((await store(other, "results()")).answers, {}, "another tab knows nothing");
    assertClean(page);
  });
}

test("a window that another site opened with a prepared name gives nothing and gets nothing", async (t) => {
  const inContext = await context(t);
  const council = await openArea(inContext);
  const { id, version } = await council.evaluate(() => window.localNormal.assessment);
  const [question] = await ids(council);
  const results = {
    format: "local-normal-results",
    format_version: 1,
    model: { id, version },
    subject: { name: "Attacked" },
    answers: { [question]: { state: "unknown" } },
  };
  const state = { saving: "off", seen: null, stamp: "x", mode: "quick", rounds: [], results };
  const name = `local-normal:${JSON.stringify({ [`local-normal/${id}/${Number.parseInt(version, 10)}/some/folder/`]: state })}`;
  // Another origin: the same computer under another name, at another port.
  const other = await serve(undefined, "/");
  t.after(other.close);
  const attacker = await openPage(inContext, other.url("privacy.html").replace("127.0.0.1", "localhost"));
  const [victim] = await Promise.all([
    inContext.waitForEvent("page"),
    attacker.evaluate(
      ([url, given]) => {
        window.victim = window.open(url, given);
      },
      [council.url(), name],
    ),
  ]);
  await victim.waitForSelector("form[data-ready]");
  assert.equal(await store(victim, "saving()"), "unset", "what the name holds is no choice of the reader");
  assert.deepEqual((await store(victim, "results()")).answers, {});
  await choose(victim, "Do not save");
  await radio(victim, 0, 1).check();
  assert.equal(await victim.evaluate(() => window.name), name, "the name is left as it was");
  await Promise.all([
    victim.waitForURL(/privacy/),
    attacker.evaluate(() => {
      window.victim.location = window.location.href;
    }),
  ]);
  const got = await attacker.evaluate(() => [
    window.victim.name,
    JSON.stringify({ ...window.victim.sessionStorage }),
    JSON.stringify({ ...window.victim.localStorage }),
  ]);
  assert.doesNotMatch(got.slice(1).join(""), new RegExp(question));
  assert.ok([name, ""].includes(got[0]));
  await victim.goto(council.url());
  assert.ok(await radio(victim, 0, 1).isChecked(), "back on the site the tab still has them");
});

test("links to other pages stay in the tab, and the answers with them", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Do not save");
  await radio(page, 0, 1).check();
  await page.locator(".site-footer a").first().click();
  await page.waitForLoadState();
  await page.goBack();
  assert.ok(await radio(page, 0, 1).isChecked());
  assertClean(page);
});

for (const way of ["Save on this computer", "Do not save"]) {
  test(`where no storage works at all the page says so and asks before it is left: ${way}`, async (t) => {
    const inContext = await context(t);
    await inContext.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
    });
    const page = await openArea(inContext);
    await choose(page, way);
    await page.getByRole("heading", { name: "kept in this page only" }).waitFor();
    await radio(page, 0, 2).check();
    await assertAccessible(page);
    const asked = page.waitForEvent("dialog");
    const leaving = page.reload();
    const dialog = await asked;
    assert.equal(dialog.type(), "beforeunload");
    await dialog.accept();
    await leaving;
    assert.equal(await store(page, "saving()"), "unset");
    assertClean(page);
  });
}

test("“stop saving” erases what was stored, of every version, and the tab goes on", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await storeOlder(page, 0);
  await radio(page, 0, 2).check();
  await page.evaluate(() => localStorage.setItem("of another site", "stays"));
  assert.equal((await keys(page)).length, 3);
  await page.locator(".keeping summary").click();
  await choose(page, "Stop saving");
  assert.deepEqual(await keys(page), ["of another site"]);
  await radio(page, 1, 3).check();
  assert.deepEqual(await keys(page), ["of another site"], "and nothing is stored from then on");
  await page.reload();
  assert.deepEqual(
    [await store(page, "saving()"), await radio(page, 0, 2).isChecked(), await radio(page, 1, 3).isChecked()],
    ["off", true, true],
  );
  assert.deepEqual(await keys(page), ["of another site"]);
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
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
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
      } catch {
        /* try half as much */
      }
    }
    if (localStorage.getItem(key) !== state) throw new Error("the state was not kept");
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
  await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("filler"))
      .forEach((key) => localStorage.removeItem(key)),
  );
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

/** Two tabs that changed different things without knowing of each other: the state of one is stored, the other asks. */
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
  await page.getByRole("button", { name: "Keep the answers in this tab" }).click();
  assert.equal(await store(page, "conflict()"), null);
  await page.reload();
  assert.ok(await radio(page, 0, 0).isChecked());
  assert.ok(await radio(page, 1, 2).isChecked());
  assertClean(page);
});

test("a conflict of two tabs: then the other's are taken", async (t) => {
  const page = await conflict(t);
  await page.getByRole("button", { name: "Take the answers in the other tab" }).click();
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
    window.localNormal.modules["store/store"].closeRound("first");
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
  assert.deepEqual(
    [(await store(page, "results()")).answers, await store(page, "rounds()"), await store(page, "saving()")],
    [{}, [], "unset"],
  );
  assertClean(page);
});

test("erasing leaves nothing of answers that only this tab has", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Do not save");
  await radio(page, 0, 2).check();
  assert.deepEqual(await stored(page), [0, 1]);
  await page.locator(".keeping summary").click();
  await choose(page, "Erase from this computer");
  await choose(page, "Erase everything");
  await page.getByText("Everything is erased").waitFor();
  assert.deepEqual(await stored(page), [0, 0]);
  await page.reload();
  assert.deepEqual([(await store(page, "results()")).answers, await store(page, "saving()")], [{}, "unset"]);
  assertClean(page);
});

/** Stores a state as an older playbook would have left it; gives the ids of its first three questions. */
async function storeOlder(page, major) {
  return page.evaluate((under) => {
    const { assessment, modules } = window.localNormal;
    const kept = modules["store/store"];
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

/** What storage can hold under our key: each is made of a good state. */
const BROKEN = {
  "no JSON": () => "{broken",
  "JSON that is cut": (state) => JSON.stringify(state).slice(0, -40),
  nothing: () => "null",
  "a text": () => '"x"',
  "an answer that is nothing": (state, id) => {
    state.results.answers[id] = null;
  },
  "an answer that is a text": (state, id) => {
    state.results.answers[id] = "x";
  },
  "answers that are a list": (state) => {
    state.results.answers = [];
  },
  "rounds that are a text": (state) => {
    state.rounds = "x";
  },
  "a round that is nothing": (state) => {
    state.rounds = [null];
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
    state.results.subject = 7;
  },
  "a plan that is a number": (state) => {
    state.results.plan = 5;
  },
  "four million letters": () => "x".repeat(4_000_000),
};
const FORM = "assessment/service-design.html";
const PAGES = [INDEX, FORM, "assessment/results.html", "assessment/team.html"];

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

for (const [shift, where] of ["localStorage", "sessionStorage"].entries()) {
  test(`whatever is in ${where}, no page is dead, and there is a way out`, async (t) => {
    const inContext = await context(t);
    const page = await openPage(inContext, server.url(INDEX));
    const { id, state, key } = await goodState(page);
    page.on("dialog", (dialog) => dialog.accept());
    for (const [at, [what, breakIt]] of Object.entries(BROKEN).entries()) {
      const broken = structuredClone(state);
      const text = breakIt(broken, id) ?? JSON.stringify(broken);
      await page.evaluate(([area, name, value]) => window[area].setItem(name, value), [where, key, text]);
      // All pages read by the same rules: each kind shows some of the states, and every state is shown by two kinds and the form.
      for (const path of [PAGES[(at + 2 * shift) % PAGES.length], FORM]) {
        await page.goto(server.url(path));
        await page.getByRole("heading", { name: "Stored answers cannot be read" }).waitFor();
        assert.ok((await page.locator("main").innerText()).length > 600, `${what}: ${path}`);
        assert.equal(await page.evaluate(() => ({}).polluted), undefined);
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

test("a tab that has the answers does not lose them when another tab puts a damaged entry aside", async (t) => {
  const inContext = await context(t);
  const page = await openArea(inContext);
  await choose(page, "Save on this computer");
  await radio(page, 0, 2).check();
  const [key] = await keys(page);
  const other = await openPage(inContext, server.url(INDEX));
  await other.evaluate((name) => localStorage.setItem(name, "{cut"), key);
  await other.reload();
  await other.getByRole("button", { name: "Set it aside and go on" }).click();
  await other.getByText("It was set aside").waitFor();
  await radio(page, 1, 2).check();
  await page.reload();
  assert.ok(await radio(page, 0, 2).isChecked());
  assert.ok(await radio(page, 1, 2).isChecked());
});

test("half a character in a note does not make the answers unreadable", async (t) => {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await page.evaluate(() => {
    const kept = window.localNormal.modules["store/store"];
    kept.setAnswer(kept.questions()[0], { state: "unknown", note: { text: "\ud83d \\ud800 \ud83d\ude00" } });
    kept.setSubject({ name: "\udc00" });
  });
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
    kept.closeRound("first");
  });
  await page.reload();
  assert.equal(await store(page, "wantsBackup()"), false);
  await page.evaluate(() => {
    const { assessment, modules } = window.localNormal;
    const kept = modules["store/store"];
    for (const { id } of assessment.model.questions.slice(0, 30)) kept.setAnswer(id, { state: "unknown" });
  });
  assert.equal(await store(page, "wantsBackup()"), true);
  assert.equal(await page.locator(".notice-reminder").count(), 0, "never while the reader answers");
  await page.reload();
  await page.getByRole("heading", { name: "30 answers have changed since your last backup" }).waitFor();
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
