// Keeping answers where several tabs have them: news of another tab, and what differs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { INDEX, begin, choose, context, keys, openArea, radio, server, store } from "./storing.mjs";
import { assertAccessible, assertClean, openPage } from "./support.mjs";

begin();

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

/**
 * Two tabs that changed different things without knowing of each other: the state of one is stored, the other asks.
 * @param {TestContext} t
 */
async function conflict(t) {
  const page = await openArea(await context(t));
  await choose(page, "Save on this computer");
  await radio(page, 0, 0).check();
  // What a tab wrote whose news has not arrived here: a page gets no event for its own storage.
  await page.evaluate(() => {
    const [[key, text]] = Object.entries(localStorage);
    const state = JSON.parse(text);
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

test("a tab that has the answers does not lose them when another tab puts a damaged entry aside", async (t) => {
  const inContext = await context(t);
  const page = await openArea(inContext);
  await choose(page, "Save on this computer");
  await radio(page, 0, 2).check();
  const [key] = await keys(page);
  await page.evaluate((name) => {
    addEventListener("storage", (event) => event.key === name && event.newValue === null && document.body.setAttribute("data-heard", ""));
  }, key);
  const other = await openPage(inContext, server.url(INDEX));
  await other.evaluate((name) => localStorage.setItem(name, "{cut"), key);
  await other.reload();
  await other.getByRole("button", { name: "Set it aside and go on" }).click();
  await other.getByText("It was set aside").waitFor();
  await page.locator("body[data-heard]").waitFor();
  await radio(page, 1, 2).check();
  await page.reload();
  assert.ok(await radio(page, 0, 2).isChecked());
  assert.ok(await radio(page, 1, 2).isChecked());
});
