// Areas shared out among people: a lead asks, somebody answers on a phone and sends their part back, and what is still out is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, beginAt, browser, page, server } from "./each-test.mjs";
import { existing, textOf } from "./existing.mjs";
import { press, results } from "./exchanging.mjs";
import { downloaded, file, fill, sample } from "./sample.mjs";
import { assertAccessible, assertClean, fileUrl, openPage } from "./support.mjs";

const INDEX = "assessment/index.html";
beginAt(INDEX);

const TAKE = "Take a file that somebody sent you";
const SHARE = "Share the areas out among colleagues";
const areas = () => assessment.areas.map(({ id, title }) => ({ id, title }));
/** The ids of an area's questions. @param {string} area */
const questionsOf = (area) => assessment.model.questions.filter((question) => question.area === area).map(({ id }) => id);
/** @param {Page} on @param {string} name */
const saved = async (on, name) => {
  const { name: called, text } = await downloaded(on, () => press(name, on));
  return { name: called, results: /** @type {Results} */ (JSON.parse(text)) };
};

/** A lead who has answered all, and asks Finance for two areas and Housing for one. */
async function lead() {
  const mine = sample(assessment, { share: 1, role: "Lead" });
  const [first, second] = areas().map(({ id }) => questionsOf(id));
  for (const id of [...first.slice(0, 2), second[0]]) delete mine.answers[id];
  mine.answers[first[2]].note = { text: "ask the treasurer", visibility: "internal" };
  mine.plan = { [`${first[2]}/x`]: { owner: "Ann" }, [`${questionsOf(areas()[4].id)[0]}/y`]: { owner: "Bob" } };
  await fill(page, mine);
  await press("Save on this computer");
  await page.getByText(SHARE).click();
  for (const [at, name] of ["Finance", "Finance", "Housing"].entries()) {
    await page.getByLabel(`Who answers: ${areas()[at].title}`).fill(name);
    await page.keyboard.press("Tab");
  }
  return mine;
}

/** Somebody with a phone who takes a file on the first page. @param {TestContext} t @param {Results} given @param {string} [url] */
async function colleague(t, given, url = server.url(INDEX)) {
  const own = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
  t.after(() => own.close());
  const phone = await openPage(own, url);
  await phone.getByText(TAKE).click();
  await phone.getByLabel("A backup, a shared file or a report").setInputFiles([file("request.json", given)]);
  return phone;
}

test("who answers each area is kept, each person gets a file of their areas, and only of these", async () => {
  const mine = await lead();
  const [first, second, third] = areas();
  assert.deepEqual((await results()).shared_out, {
    [first.id]: { to: "Finance" },
    [second.id]: { to: "Finance" },
    [third.id]: { to: "Housing" },
  });
  const people = page.locator(".together .people li");
  assert.match(await people.nth(0).innerText(), new RegExp(`Finance\\s+${first.title}, ${second.title}[\\s\\S]*still out`));
  await assertAccessible(page);
  const { name, results: request } = await saved(page, "Make a file for Finance");
  assert.equal(name, "riverside-district-council-2026-q4-for-finance.json");
  assert.deepEqual(request.scope, [first.id, second.id]);
  const expected = [first, second].flatMap(({ id }) => questionsOf(id)).filter((id) => mine.answers[id]);
  assert.deepEqual(Object.keys(request.answers).sort(), expected.sort());
  assert.deepEqual(Object.keys(request.plan ?? {}).length, 1);
  assert.deepEqual(request.shared_out, { [first.id]: { to: "Finance" }, [second.id]: { to: "Finance" } });
  assert.notEqual(request.file_id, (await results()).file_id);
  await page.reload();
  assert.equal(await page.getByLabel(`Who answers: ${third.title}`).inputValue(), "Housing");
  assert.match(await page.locator(`[data-area="${third.id}"]`).innerText(), /Housing answers/);
});

test("who is asked sees their areas first, begins there, and sends back their part alone", async (t) => {
  await lead();
  const { results: request } = await saved(page, "Make a file for Finance");
  const phone = await colleague(t, request);
  const [first, second] = areas();
  await phone.getByText(`You are asked to answer: ${first.title}, ${second.title}.`).waitFor();
  await assertAccessible(phone);
  await press("Take these answers", phone);
  await phone.getByRole("heading", { name: "Your areas" }).waitFor();
  const taken = await results(phone);
  assert.deepEqual([taken.respondent?.role, taken.respondent?.areas, taken.scope], ["Finance", [first.id, second.id], undefined]);
  assert.equal(await phone.getByLabel("Your role or initials (optional)").inputValue(), "Finance");
  const mine = phone.locator(".mine [data-area]");
  assert.deepEqual(await mine.evaluateAll((all) => all.map((one) => one.dataset.area)), [first.id, second.id]);
  assert.equal(await phone.locator("[data-areas] [data-area]").count(), areas().length, "the others are still there");
  await assertAccessible(phone);
  await phone.getByLabel("Full assessment").check();
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 360);
  const open = questionsOf(first.id).filter((id) => !request.answers[id]);
  await phone.evaluate((ids) => {
    const store = window.localNormal.modules["store/store"];
    for (const id of ids) store.setAnswer(id, { state: "unknown", note: { text: "to be found out", visibility: "internal" } });
    store.setAnswer("liv-simplify", { state: "unknown" });
  }, open);
  const { name, results: part } = await saved(phone, "Save my part to send back");
  assert.equal(name, "riverside-district-council-2026-q4-finance-part.json");
  assert.deepEqual(part.scope, [first.id, second.id]);
  const allowed = ["format", "format_version", "file_id", "created", "updated", "tool", "model", "subject", "round", "respondent", "scope"];
  assert.deepEqual(
    Object.keys(part).filter((key) => !["answers", "remarks", "plan", "profile", ...allowed].includes(key)),
    [],
  );
  assert.equal("liv-simplify" in part.answers, false);
  for (const id of open) assert.equal(part.answers[id].note?.text, "to be found out");
  await press("I answer all areas", phone);
  assert.equal(await phone.locator(".mine").isHidden(), true);
  assert.deepEqual(
    await phone.locator("[data-areas] [data-area]").evaluateAll((all) => all.map((one) => one.dataset.area)),
    areas().map(({ id }) => id),
    "in one list again, in their order",
  );
  assertClean(phone);
});

test("a part that comes back fills its areas, and what is still out is said", async () => {
  const mine = await lead();
  const { results: request } = await saved(page, "Make a file for Finance");
  const [first, , third] = areas();
  const open = questionsOf(first.id).filter((id) => !request.answers[id]);
  const part = structuredClone(request);
  delete part.shared_out;
  Object.assign(part, { respondent: { id: "them", role: "Finance" }, updated: "2026-11-26T09:00:00Z" });
  const answer = existing(Object.values(mine.answers)[0], "answer");
  for (const id of open) part.answers[id] = { ...answer, rev: assessment.model.questions.find((one) => one.id === id)?.rev };
  const elsewhere = questionsOf(areas()[7].id)[0];
  part.answers[elsewhere] = existing(mine.answers[elsewhere], "answer of another area");
  await page.evaluate((id) => window.localNormal.modules["store/store"].setAnswer(id, null), elsewhere);
  const before = await results();
  await page.getByText(TAKE).click();
  await page.getByLabel("A backup, a shared file or a report").setInputFiles([file("part.json", part)]);
  await page.getByText("It has one part only").waitFor();
  await assertAccessible(page);
  await press("Add these answers");
  await page.getByText(`Answers added. Still out: ${third.title} (Housing).`).waitFor();
  const after = await results();
  for (const id of open) assert.equal(after.answers[id].level, answer.level, id);
  assert.equal(after.answers[elsewhere], undefined, "what is not of its areas is passed over");
  assert.deepEqual([after.file_id, after.respondent], [before.file_id, before.respondent]);
  const person = page.locator(".together .people li").first();
  assert.match(await textOf(person), /back, last changed on 26 November 2026/);
  assert.match(await page.locator(".still-out").innerText(), /Housing/);
  await press("Undo: bring my answers back");
  assert.deepEqual(await results(), before);
  assert.match(await textOf(person), /still out/);
});

test("an area that somebody's whole file answers is back too; not one with an open question, and not by one's own file", async () => {
  const mine = await lead();
  const [first, second, third] = areas();
  const whole = sample(assessment, { share: 1, seed: 7, role: "Finance" });
  const answered = [...questionsOf(first.id), ...questionsOf(second.id).slice(1)];
  whole.answers = Object.fromEntries(answered.map((id) => [id, mine.answers[id] ?? whole.answers[id]]));
  delete whole.shared_out;
  await page.getByText(TAKE).click();
  /** @param {Results} given */
  const give = (given) => page.getByLabel("A backup, a shared file or a report").setInputFiles([file("whole.json", given)]);
  await give({ ...whole, respondent: existing((await results()).respondent, "respondent") });
  await press("Add these answers");
  await page.getByText(`Answers added. Still out: ${first.title} (Finance), ${second.title} (Finance), ${third.title} (Housing).`).waitFor();
  await give({ ...whole, respondent: { id: "them", role: "Finance" } });
  await press("Add these answers");
  await page.getByText(`Answers added. Still out: ${second.title} (Finance), ${third.title} (Housing).`).waitFor();
  assert.equal(existing((await results()).shared_out, "shared areas")[first.id].to, "Finance");
});

test("a part in place of answers leaves those of other areas", async () => {
  await lead();
  const before = await results();
  const { results: part } = await saved(page, "Make a file for Housing");
  delete part.shared_out;
  const [, , third] = areas();
  const [kept] = questionsOf(third.id);
  part.answers = { [kept]: part.answers[kept] };
  await page.getByText(TAKE).click();
  await page.getByLabel("A backup, a shared file or a report").setInputFiles([file("part.json", part)]);
  await page.getByText(`${questionsOf(third.id).length - 1} answers of yours would go`).waitFor();
  await press("Replace my answers");
  const after = await results();
  const others = (/** @type {Results} */ { answers }) => Object.keys(answers).filter((id) => !questionsOf(third.id).includes(id));
  assert.deepEqual(others(after), others(before));
  assert.deepEqual(Object.keys(after.answers).filter((id) => questionsOf(third.id).includes(id)), [kept]);
});

test("it works from a folder, on a phone and by keyboard, and is there on paper", async (t) => {
  const own = await browser.newContext({ acceptDownloads: true, viewport: { width: 360, height: 740 } });
  t.after(() => own.close());
  const folder = await openPage(own, fileUrl(INDEX));
  await folder.getByText(SHARE).focus();
  await folder.keyboard.press("Enter");
  const [first] = areas();
  await folder.getByLabel(`Who answers: ${first.title}`).waitFor();
  await folder.keyboard.press("Tab");
  await folder.keyboard.type("Finance");
  await folder.keyboard.press("Enter");
  const make = folder.getByRole("button", { name: "Make a file for Finance" });
  await make.waitFor();
  await make.focus();
  assert.equal(await folder.evaluate(() => document.documentElement.scrollWidth), 360);
  const { text } = await downloaded(folder, () => folder.keyboard.press("Enter"));
  assert.deepEqual(JSON.parse(text).scope, [first.id]);
  await folder.emulateMedia({ media: "print" });
  assert.ok(await folder.locator(".together .people").getByText(first.title).isVisible());
  assert.ok(await make.isHidden());
  assertClean(folder);
  await folder.emulateMedia({ media: "screen" });
  await assertAccessible(folder);
});
