// The buttons of a text: what they put into it is what readers see.
import assert from "node:assert/strict";
import { test } from "node:test";
import { beginEditor, page, told } from "./editor.mjs";
import { assertClean } from "./support.mjs";

beginEditor();

const body = () => page.locator(`#fields [data-way="[]"] > textarea`);
/** @param {string} name */
const press = (name) => page.locator("#fields .at-hand > .tools").getByRole("button", { name, exact: true }).click();

/** A text with a part selected, from `‹` to `›`. @param {string} text */
async function typed(text) {
  await body().fill(text.replace(/[‹›]/g, ""));
  const chosen = [text.indexOf("‹"), text.indexOf("›") - 1];
  await body().evaluate((own, [from, to]) => own instanceof HTMLTextAreaElement && own.setSelectionRange(from, to), chosen);
}

const PRESSED = /** @type {[string, string, string][]} */ ([
  ["Bold", "Some ‹words› here.", "Some **words** here."],
  ["Bold", "Some ‹words ›here.", "Some **words** here."],
  ["Bold", "Some‹ words› here.", "Some **words** here."],
  ["Bold", "‹One.\n\nTwo.›", "**One.**\n\n**Two.**"],
  ["Bold", "‹- One\n- Two›", "- **One**\n- **Two**"],
  ["Bold", "‹## A head\n\n1. *One*\n›", "## **A head**\n\n1. ***One***\n"],
  ["Bold", "Some‹ ›here.", "Some **words**here."],
  ["Bold", "Some ‹›", "Some **words**"],
  ["Web link", "Some ‹words ›here.", "Some [words](https://) here."],
  ["Web link", "‹One.\n\nTwo.›", "[One.](https://)\n\n[Two.](https://)"],
  ["List", "‹a\n\nb›", "- a\n\n- b"],
  ["List", "‹- a\n\n- b›", "a\n\nb"],
  ["List", "a\n\n‹›", "a\n\n- "],
]);
for (const [name, before, after] of PRESSED) {
  test(`"${name}" makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, async () => {
    await typed(before);
    await press(name);
    assert.equal(await body().inputValue(), after);
    assertClean(page);
  });
}

test("two paragraphs are bold on the page", async () => {
  await typed("‹One.\n\nTwo. ›");
  await press("Bold");
  const strong = page.frameLocator("#local-normal-page").locator("main strong");
  await strong.filter({ hasText: /^Two\.$/ }).waitFor();
  assert.deepEqual(await strong.filter({ hasText: /^(One|Two)\.$/ }).allInnerTexts(), ["One.", "Two."]);
});

test("by keyboard, any title can be linked to, and nothing is put before that is asked for", async () => {
  await typed("See ‹here ›now.");
  await press("Link to …");
  const choice = page.getByRole("dialog").getByLabel("Link to", { exact: true });
  await choice.waitFor();
  assert.equal(await choice.evaluate((own) => own === document.activeElement), true);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await body().inputValue(), "See here now.");
  const wanted = await choice.inputValue();
  assert.notEqual(wanted, "");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await body().inputValue(), `See [here](${wanted}) now.`);
  assert.equal(await body().evaluate((own) => own === document.activeElement), true);
  await told("Not saved");
  await page.keyboard.press("Control+z");
  assert.equal(await body().inputValue(), "See here now.");
  assertClean(page);
});

test("a link without words has the title, and one that is given up is none", async () => {
  await typed("See ‹›.");
  await press("Link to …");
  await page.getByRole("dialog").getByRole("button", { name: "Put in place" }).click();
  assert.equal(await page.getByRole("dialog").isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await body().inputValue(), "See .");
  await press("Link to …");
  const choice = page.getByRole("dialog").getByLabel("Link to", { exact: true });
  await choice.selectOption({ index: 1 });
  const title = await choice.evaluate((own) => own instanceof HTMLSelectElement && own.selectedOptions[0].textContent);
  const wanted = await choice.inputValue();
  await page.getByRole("dialog").getByRole("button", { name: "Put in place" }).click();
  assert.equal(await body().inputValue(), `See [${title}](${wanted}).`);
});

for (const [width, height] of [[1280, 800], [360, 740]]) {
  test(`the buttons of a long text are seen at ${width} × ${height}`, async () => {
    await body().fill(Array.from({ length: 40 }, (_, at) => `Line ${at} of a text.`).join("\n\n"));
    await body().evaluate((own) => own.blur());
    await page.setViewportSize({ width, height });
    // Its end is out of the window.
    await body().evaluate((own) => own.previousElementSibling?.scrollIntoView({ block: "center" }));
    await body().click({ position: { x: 20, y: 10 } });
    const bar = page.locator("#fields .at-hand > .tools");
    const isSeen = () => bar.evaluate((own) => [...own.children].every((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      return button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    }));
    assert.equal(await isSeen(), true);
    // What is typed is not under them.
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n\nThe end.");
    assert.equal(await isSeen(), true);
    const [text, buttons] = await Promise.all([body().boundingBox(), bar.boundingBox()]);
    assert.ok(text && buttons && text.y + text.height <= buttons.y + 1, JSON.stringify([text, buttons]));
    assertClean(page);
  });
}
