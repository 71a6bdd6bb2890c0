// What is said about a question beside its level: reason, note, evidence, target and confidence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { attributeOf, existing, textOf } from "./existing.mjs";
import { areaPath, asked, open } from "./forming.mjs";
import { assessmentOf } from "./sample.mjs";
import { begin, server } from "./serving.mjs";
import { assertAccessible, assertClean } from "./support.mjs";

begin();

/**
 * A form whose first question has an answer and a target, and shows its further fields.
 * @param {import("node:test").TestContext} t
 */
async function answered(t) {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  const question = asked(page).nth(0);
  const id = await attributeOf(question, "id");
  await question.getByRole("radio").nth(1).check();
  await question.locator(".more summary").click();
  await question.getByLabel("Level you want to reach").selectOption({ index: 4 });
  return { page, question, id };
}

test("what is typed is kept after a pause, and when the page is put out of sight", async (t) => {
  const page = await open(t);
  await page.clock.install();
  await page.goto(server.url(await areaPath()));
  const question = asked(page).nth(0);
  await question.getByRole("radio").nth(1).check();
  await question.locator(".more summary").click();
  const note = question.getByLabel("Note", { exact: true });
  const storedNote = () => page.evaluate(() => Object.values(JSON.parse(Object.values(localStorage)[0]).results.answers)[0].note?.text);
  await note.focus();
  await page.clock.pauseAt(Date.now() + 60_000);
  await note.pressSequentially("after a pause");
  assert.equal(await storedNote(), undefined);
  await page.clock.resume();
  await page.waitForFunction(() => Object.values(localStorage)[0].includes("after a pause"));
  assert.ok(await note.evaluate((node) => node === document.activeElement), "the field keeps its focus");
  await note.pressSequentially(" and hidden");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  assert.equal(await storedNote(), "after a pause and hidden");
  assert.equal(await note.inputValue(), "after a pause and hidden");
  assertClean(page);
});

test("clearing an answer clears only the answer, and says so", async (t) => {
  const { page, question, id } = await answered(t);
  await question.getByLabel("Note", { exact: true }).fill("stays");
  await question.getByRole("button", { name: "Clear the answer" }).click();
  await page
    .locator(".running [role=status]", { hasText: "Its note, evidence, target and confidence stay" })
    .waitFor({ state: "attached" });
  await page.reload();
  assert.equal(await question.locator("input:checked").count(), 0);
  const results = () => page.evaluate(() => window.localNormal.modules["store/store"].results());
  assert.deepEqual([(await results()).answers, (await results()).remarks?.[id].note?.text], [{}, "stays"]);
  await question.locator(".more summary", { hasText: "2 filled in" }).click();
  await question.getByLabel("Note", { exact: true }).fill("changed without an answer");
  await question.getByRole("radio").nth(2).check();
  const { answers, remarks } = await results();
  assert.deepEqual([answers[id].note?.text, Boolean(answers[id].target), remarks], ["changed without an answer", true, undefined]);
  await question.getByLabel("Note", { exact: true }).fill("");
  await question.getByRole("radio").nth(3).check();
  assert.equal((await results()).answers[id].note, undefined);
  assertClean(page);
});

test("“does not apply” has no reason until one is chosen", async (t) => {
  const page = await open(t);
  const { model, areas } = await assessmentOf();
  const { id, area } = existing(model.questions.find(({ na }) => na?.allowed), "question that may not apply");
  await page.getByLabel("Full assessment").check();
  const { url } = existing(areas.find((one) => one.id === area), `area ${area}`);
  await page.goto(server.url(`assessment/${url}`));
  const question = page.locator(`[id="${id}"]`);
  await question.getByRole("radio", { name: "Does not apply" }).check();
  const answer = () => page.evaluate((key) => window.localNormal.modules["store/store"].results().answers[key], id);
  assert.deepEqual([(await answer()).state, (await answer()).na_reason], ["na", undefined]);
  await question.getByLabel("Why does this not apply?").selectOption({ index: 1 });
  assert.ok((await answer()).na_reason);
  await question.getByLabel("Why does this not apply?").selectOption({ index: 0 });
  assert.equal((await answer()).na_reason, undefined);
  assertClean(page);
});

test("target, confidence, note and evidence are kept, and a harmful address is refused with its reason", async (t) => {
  const { page, question, id } = await answered(t);
  await question.getByLabel("How sure are you?").selectOption("low");
  await question.getByLabel("Note", { exact: true }).fill("<img src=x onerror=alert(1)>");
  await question.getByLabel("Who may see the note").selectOption("publishable");
  await question.getByRole("button", { name: "Add evidence" }).click();
  await question.getByLabel("What it is").fill("Minutes");
  const address = question.getByLabel("Web address");
  await address.fill("javascript:alert(1)");
  await address.press("Tab");
  assert.equal(await address.getAttribute("aria-invalid"), "true");
  const said = page.locator(`#${await attributeOf(address, "aria-describedby")}`);
  assert.match(await textOf(said), /web address/);
  await assertAccessible(page);
  await address.fill("https://example.org/minutes");
  await question.getByLabel("Date").fill("2026-05-01");
  await question.getByLabel("Date").press("Tab");
  await page.reload();
  const answer = await page.evaluate((key) => window.localNormal.modules["store/store"].results().answers[key], id);
  assert.deepEqual(
    [answer.confidence, answer.note, answer.evidence],
    [
      "low",
      { text: "<img src=x onerror=alert(1)>", visibility: "publishable" },
      [{ title: "Minutes", url: "https://example.org/minutes", date: "2026-05-01" }],
    ],
  );
  assert.equal(answer.target, (await assessmentOf()).questions[id].levels[3].id);
  await asked(page).nth(0).locator(".more summary", { hasText: "4 filled in" }).click();
  assert.equal(await asked(page).nth(0).getByLabel("Note", { exact: true }).inputValue(), "<img src=x onerror=alert(1)>");
  assertClean(page);
});

test("a part of the page that cannot be loaded is said, and tried again", async (t) => {
  const page = await open(t);
  await page.goto(server.url(await areaPath()));
  await page.route("**/form-more.*.js", (route) => route.abort());
  const question = asked(page).nth(0);
  await question.getByRole("radio").nth(1).check();
  await question.locator(".more summary").click();
  await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
  await page.unroute("**/form-more.*.js");
  await question.locator(".more summary").click();
  await question.locator(".more summary").click();
  await question.getByLabel("Note", { exact: true }).fill("There after all");
  assert.ok(page.faults.length > 0 && page.faults.every((fault) => /form-more|ERR_FAILED/.test(fault)), page.faults.join("; "));
});
