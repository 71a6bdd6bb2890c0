// Buttons of the items of lists: a press is of the item that its author saw, and of no other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { playbook } from "./authoring.mjs";
import { STORY, answered, beginEditor, page, told } from "./editor.mjs";
import { assertClean } from "./support.mjs";

const SOURCES = ["One", "Two", "Three", "Four"];

beginEditor(async () => {
  const list = SOURCES.map((title) => `  - {title: ${title}}\n`).join("");
  await playbook.change(STORY, /^sources:\n(?: .*\n)+/m, `sources:\n${list}`);
  await playbook.change(STORY, /^areas: .*$/m, "areas: [service-design, workstyles]");
});

/** @param {string} name */
const button = (name) => page.getByRole("button", { name, exact: true });
const areas = () => page.locator(`#fields fieldset[data-way='["areas"]']`);
/** Unfolds a source. @param {string} title */
const unfold = (title) => page.locator("#fields details > summary").getByText(title, { exact: true }).click();
/** Waits until the fields have these sources, saves, and tells which the file has then. */
async function saved(/** @type {string[]} */ ...wanted) {
  await page.waitForFunction((titles) => {
    const all = document.querySelectorAll(`#fields details[data-way^='["sources",'] > summary`);
    return Array.from(all, (one) => one.textContent).join() === titles;
  }, wanted.join());
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  return Array.from((await playbook.read(STORY)).matchAll(/\{title: (\w+)\}/g), ([, title]) => title);
}

const TWICE = /** @type {[string, (name: string) => Promise<void>][]} */ ([
  ["a double click", (name) => button(name).dblclick()],
  ["Enter twice", async (name) => {
    await button(name).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  }],
  ["two presses before there is an answer", (name) => button(name).evaluate((own) => {
    if (own instanceof HTMLElement) for (const one of [own, own]) one.click();
  })],
]);
const PRESSES = /** @type {[string, string, string[]][]} */ ([
  ["Remove: Two", "Two", ["One", "Three", "Four"]],
  ["Up: Three", "Three", ["One", "Three", "Two", "Four"]],
]);
for (const [way, twice] of TWICE) {
  test(`${way} of a button of an item does what one press does`, async () => {
    for (const [name, title, wanted] of PRESSES) {
      await unfold(title);
      await twice(name);
      assert.deepEqual(await saved(...wanted), wanted);
      await button("Undo").click();
      await told("Undone");
    }
    assertClean(page);
  });
}

test("the item of a plain list that comes under the pointer of a double click stays", async () => {
  await areas().getByRole("button", { name: /^Remove/ }).first().dblclick();
  await page.waitForFunction(() => document.querySelectorAll(`#fields [data-way^='["areas",']`).length === 1);
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^areas: \[workstyles\]$/m);
  assert.equal(await page.locator("#notice").innerText(), "");
});

const IN_FRONT = /** @type {[string, () => import("playwright-core").Locator, RegExp, string][]} */ ([
  ["an item that came in front is not taken for the one whose button was pressed", () => button("Remove: Two"), /^sources:$/m, "sources:\n  - {title: Zero}"],
  ["nothing is added to a list that was changed meanwhile", () => button("Add: Sources"), /^sources:$/m, "sources:\n  - {title: Zero}"],
  ["no other word is removed from a plain list", () => areas().getByRole("button", { name: /^Remove/ }).first(), /^areas: \[/m, "areas: [workstyles, "],
]);
for (const [name, own, from, to] of IN_FRONT) {
  test(name, async () => {
    await unfold("Two");
    await own().scrollIntoViewIfNeeded();
    await own().hover();
    await page.mouse.down();
    await playbook.change(STORY, from, to);
    const there = await playbook.read(STORY);
    const asked = answered("change");
    await page.mouse.up();
    assert.equal((await (await asked).json()).refused, "stale");
    await page.locator("#notice", { hasText: "Nothing was done" }).waitFor();
    await told("All is saved.");
    assert.equal(await playbook.read(STORY), there);
    assertClean(page);
  });
}
