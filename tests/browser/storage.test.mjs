// Keeping answers: the choice, the tab, storage that is blocked or full, and erasing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { begin, choose, context, ids, keys, openArea, radio, server, store, storeOlder, stored } from "./storing.mjs";
import { assertAccessible, assertClean, closeRound, fileUrl, openPage, serve } from "./support.mjs";

begin();

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

for (const [name, base] of Object.entries({ http: (/** @type {string} */ path) => server.url(path), file: fileUrl })) {
  test(`“do not save” carries answers in the tab only: ${name}`, async (t) => {
    const inContext = await context(t);
    const page = await openArea(inContext, base);
    await choose(page, "Do not save");
    await radio(page, 0, 3).check();
    const [id] = await ids(page);
    const first = page.url();
    await page.locator(".next .button").click();
    await page.waitForURL((at) => at.href !== first);
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
        window.victim = /** @type {Window} */ (window.open(url, given));
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
  const form = page.url();
  await page.locator(".site-footer a").first().click();
  await page.waitForURL((at) => at.href !== form);
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

test("erasing leaves nothing, on this page and in other tabs", async (t) => {
  const inContext = await context(t);
  const page = await openArea(inContext);
  await choose(page, "Save on this computer");
  await radio(page, 0, 2).check();
  await closeRound(page, "first");
  await page.evaluate(() => localStorage.setItem("of another site", "stays"));
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
