// What hands do without thought changes nothing: a key that is held, and a wheel that is turned.
import assert from "node:assert/strict";
import { test } from "node:test";
import { playbook } from "./authoring.mjs";
import { STORY, answered, beginEditor, comeBack, control, first, page, told } from "./editor.mjs";
import { assertClean } from "./support.mjs";

beginEditor();

const focused = () => page.evaluate(() => document.activeElement?.id);
const isShown = () => page.locator("#dialog").isVisible();

/** Opens "Changes" by a key that is pressed twice, or held. @param {boolean} isHeld */
async function openChanges(isHeld) {
  await page.locator("#changes").focus();
  await page.keyboard.down("Enter");
  if (!isHeld) await page.keyboard.up("Enter");
  await page.locator("#dialog[open] section").first().waitFor();
  await page.keyboard.down("Enter");
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
}

for (const isHeld of [false, true]) {
  test(`"Changes" drops nothing when Enter is ${isHeld ? "held" : "pressed twice"}`, async () => {
    await control("lesson").fill("An hour of work.");
    await told(`Not saved: ${STORY}`);
    await openChanges(isHeld);
    assert.deepEqual([await isShown(), await focused()], [true, "dialog-title"]);
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "changes");
    await page.keyboard.press("Control+s");
    await told(/^Saved /);
    await openChanges(isHeld);
    assert.deepEqual([await isShown(), await focused()], [true, "dialog-title"]);
    assert.match(await playbook.read(STORY), /^lesson: An hour of work\.$/m);
    assertClean(page);
  });
}

test("many changes are seen from their first line", async () => {
  await control("lesson").fill(Array.from({ length: 90 }, (_, at) => `Line ${at}.`).join("\n\n"));
  await told(`Not saved: ${STORY}`);
  await page.locator("#changes").press("Enter");
  await page.locator("#dialog[open] section").first().waitFor();
  assert.equal(await page.locator("#dialog").evaluate((own) => own.scrollTop), 0);
});

test("Enter that is held in a dialog does not do what that asks next", async () => {
  await page.getByRole("button", { name: "Rename …" }).click();
  await page.getByRole("dialog").getByLabel("New id").fill("another-name");
  await page.keyboard.down("Enter");
  await page.getByRole("button", { name: /^Rename .*/ }).locator("visible=true").last().waitFor();
  await page.getByRole("dialog").locator(".plan > *").first().waitFor();
  for (let times = 0; times < 5; times += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  // Questions are asked one after another: to do it would be before this one.
  const fields = answered("fields");
  await comeBack();
  await fields;
  assert.equal(await isShown(), true);
  assert.equal(await playbook.read(STORY), first);
});

test("the wheel goes on down the panel, and changes no figure", async () => {
  const year = control("year");
  await year.click();
  const [value, before] = [await year.inputValue(), await page.locator("#fields").evaluate((own) => own.scrollTop)];
  await page.mouse.wheel(0, 120);
  await page.waitForFunction((top) => (document.getElementById("fields")?.scrollTop ?? 0) > top, before);
  assert.equal(await year.inputValue(), value);
  await year.press("End");
  await year.press("Backspace");
  await year.pressSequentially("5");
  await page.keyboard.press("Control+s");
  await told(/^Saved /);
  assert.match(await playbook.read(STORY), new RegExp(`^year: ${value.slice(0, -1)}5$`, "m"));
  assertClean(page);
});
