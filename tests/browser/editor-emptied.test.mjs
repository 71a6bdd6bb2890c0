// Keys that come and go while their author types: the field stays under the hands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { context, playbook, watching } from "./authoring.mjs";
import { STORY, answered, beginEditor, control, first, followed, openEditor, page, told } from "./editor.mjs";
import { assertClean } from "./support.mjs";

beginEditor();

/** The fields that are not folded away, in their order. */
const drawn = () => page.locator("#fields > [data-way]").evaluateAll((all) => all.map((one) => one.getAttribute("data-way")));
/** Empties the field of a key, as by hand, until the panel has heard what the file is then. @param {string} key */
async function empty(key) {
  await control(key).focus();
  await page.keyboard.press("Control+a");
  const fields = followed("change");
  await page.keyboard.press("Delete");
  await (await fields).finished();
  await settled();
}
/** Until what has come is drawn. */
const settled = () => page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));

for (const key of ["lesson", "summary", "claim_by"]) {
  test(`"${key}" that is emptied stays, and takes what is typed next`, async () => {
    if (!first.includes(`\n${key}:`)) await playbook.change(STORY, /^lesson:/m, `${key}: Some words.\nlesson:`);
    await control(key).waitFor();
    const before = await drawn();
    await empty(key);
    assert.deepEqual(await drawn(), before);
    await page.keyboard.type("Fresh words.");
    assert.equal(await control(key).inputValue(), "Fresh words.");
    await page.keyboard.press("Control+s");
    await told(/^Saved /);
    assert.match(await playbook.read(STORY), new RegExp(`^${key}: Fresh words\\.$`, "m"));
    assertClean(page);
  });
}

test("a field that was emptied stays when it is saved", async () => {
  await empty("lesson");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.doesNotMatch(await playbook.read(STORY), /^lesson:/m);
  await page.keyboard.type("New.");
  await page.keyboard.press("Control+s");
  await page.waitForFunction(() => document.querySelector("#save:disabled"));
  assert.match(await playbook.read(STORY), /^lesson: New\.$/m);
});

test("a field that was emptied stays where it is when another window changes the file", async () => {
  await empty("lesson");
  const before = await drawn();
  const other = await openEditor(context, watching, "title", "Not saved");
  await control("council", other).fill("Another Council");
  await page.bringToFront();
  await page.waitForFunction(() => {
    const fields = Array.from(document.querySelectorAll("#fields input"));
    return fields.some((own) => own instanceof HTMLInputElement && own.value === "Another Council");
  });
  assert.deepEqual(await drawn(), before);
  await page.keyboard.type("Mine.");
  assert.equal(await control("lesson").inputValue(), "Mine.");
  await other.close();
});

test("a field from which somebody else took the words stays under the hands", async () => {
  await control("lesson").press("Control+End");
  await playbook.change(STORY, /^lesson: .*\n/m, "");
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === "");
  await page.keyboard.type("Mine.");
  assert.equal(await control("lesson").inputValue(), "Mine.");
});

test("a field that was emptied stays while something is added to a list", async () => {
  await empty("lesson");
  const before = await drawn();
  await page.getByRole("button", { name: "Add: Sources", exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll(`#fields details[data-way^='["sources",']`).length > 1);
  assert.deepEqual(await drawn(), before);
});

test("a word that is composed of several keys is whole, also where it is the first", async () => {
  await page.locator("#fields > .more > summary").click();
  const keyboard = await context.newCDPSession(page);
  for (const key of ["period", "council"]) {
    await control(key).focus();
    await page.keyboard.press("Control+a");
    for (const text of ["n", "ni"]) {
      const answer = answered("change");
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await (await answer).finished();
      await settled();
      await settled();
    }
    const answer = answered("change");
    await keyboard.send("Input.insertText", { text: "你" });
    await (await answer).finished();
    await settled();
    await page.keyboard.type("!");
    assert.equal(await control(key).inputValue(), "你!", key);
  }
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), /^period: 你!$/m);
});
