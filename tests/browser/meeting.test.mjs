// The meeting: one question at a time on a projector, and what the group agrees on is never lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenWords } from "./broken-words.mjs";
import { beginAt, assessment, page, server } from "./each-test.mjs";
import { textOf } from "./existing.mjs";
import { press, results } from "./exchanging.mjs";
import { assertAccessible, closeRound, resize, rulesIn } from "./support.mjs";
import { load, three } from "./teaming.mjs";

beginAt("assessment/team.html");

const save = () => press("Save on this computer");
const heading = () => page.locator("#meeting-question");
const left = () => page.locator(".meeting-left").innerText();
/** @param {string} key */
const storedIn = (key) => page.evaluate((name) => Object.keys(name === "tab" ? sessionStorage : localStorage), key);
/** @param {string} id */
const words = (id) => assessment.questions[id].text;
const focused = () => page.evaluate(() => document.activeElement?.id);

/** @param {Results[]} people */
async function begin(people) {
  await load(people);
  await press("Begin the meeting");
  await heading().waitFor();
}

/** A choice of the ballot. @param {string} name */
const choice = (name) => page.locator(".ballot .level", { has: page.locator("b", { hasText: new RegExp(`^${name}$`) }) });

test("the furthest apart comes first, with what each level means, who chose it, and what they noted", async () => {
  const { people, questions } = three();
  const { apart } = questions;
  people[0].answers[apart.id].note = { text: "We have\nno list.", visibility: "internal" };
  people[2].answers[apart.id].evidence = [{ title: "Service plan", url: "https://example.org/plan", date: "2026-02-01" }, { url: "papers/plan.pdf" }];
  await save();
  await begin(people);
  assert.match(await textOf(heading()), new RegExp(`^1 of 5 ${words(apart.id).slice(0, 20)}`));
  assert.equal(await left(), "5 of 5 questions are left.");
  const { levels } = assessment.questions[apart.id];
  for (const [at, who] of [[0, "Ann, finance"], [1, "Bev, housing"], [3, "Cai, digital"]]) {
    const row = choice(levels[Number(at)].title);
    assert.ok((await textOf(row)).includes(levels[Number(at)].text), "what the level means");
    assert.equal(await row.locator(".who").innerText(), who);
    assert.equal(await row.getByRole("radio").getAttribute("aria-describedby"), await row.locator(".who").getAttribute("id"));
  }
  assert.equal(await choice(levels[2].title).locator(".who").count(), 0);
  const voices = page.locator(".voices");
  assert.match(await voices.innerText(), /Ann, finance[^]*We have\nno list\.[^]*Cai, digital[^]*Service plan[^]*2026-02-01/);
  assert.doesNotMatch(await voices.innerText(), /Bev/);
  assert.deepEqual(await voices.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))), ["https://example.org/plan"]);
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0, "nothing is chosen for the group");
  await assertAccessible(page);
});

test("what is agreed on is kept at once; a reload comes back to the same question with the same files", async () => {
  const { people, questions } = three();
  await save();
  await begin(people);
  await choice(assessment.questions[questions.apart.id].levels[2].title).getByRole("radio").check();
  await page.getByText(/^Agreed: .*\. 4 of 5 questions are left\.$/).waitFor();
  await press("Next question");
  await choice("We do not know").getByRole("radio").check();
  assert.equal((await results()).answers[questions.some.id].state, "unknown");
  await page.reload();
  await heading().waitFor();
  assert.match(await textOf(heading()), /^2 of 5/);
  assert.equal(await left(), "3 of 5 questions are left.");
  assert.ok(await choice("We do not know").getByRole("radio").isChecked());
  const { answers } = await results();
  assert.equal(answers[questions.apart.id].level, questions.apart.levels[2].id);
  assert.ok(answers[questions.apart.id].agreed);
  await page.goto(server.url("assessment/results.html"));
  assert.equal(Object.keys((await results()).answers).length, 2);
});

test("an answer that is taken back gives way to the one from before, after a reload too; a note stays", async () => {
  const { people, questions } = three();
  const { apart } = questions;
  await save();
  const mine = { state: "level", level: apart.levels[1].id, note: { text: "mine", visibility: "internal" } };
  await page.evaluate(({ id, answer }) => window.localNormal.modules["store/store"].setAnswer(id, answer), { id: apart.id, answer: mine });
  await begin(people);
  await choice(assessment.questions[apart.id].levels[3].title).getByRole("radio").check();
  await page.locator(".more > summary").click();
  await page.getByLabel("Note", { exact: true }).fill("said in the meeting");
  await page.getByLabel("Note", { exact: true }).blur();
  await page.reload();
  await heading().waitFor();
  assert.equal((await results()).answers[apart.id].level, apart.levels[3].id);
  await press("Not agreed after all");
  await page.getByText("The agreed answer was taken back. 5 of 5 questions are left.").waitFor();
  assert.equal(await focused(), "meeting-question");
  const back = (await results()).answers[apart.id];
  assert.deepEqual([back.level, back.agreed, back.note?.text], [apart.levels[1].id, undefined, "said in the meeting"]);
});

test("the keyboard goes on from the question, a radio keeps its arrows, and the focus is on the new question", async () => {
  const { people, questions } = three();
  await save();
  await begin(people);
  assert.equal(await focused(), "meeting-question");
  await page.keyboard.press("ArrowRight");
  assert.match(await textOf(heading()), /^2 of 5/);
  assert.equal(await focused(), "meeting-question");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.match(await textOf(heading()), /^1 of 5/);
  assert.equal(await page.getByRole("button", { name: "Previous question" }).isDisabled(), true);
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  assert.match(await textOf(heading()), /^1 of 5/);
  assert.equal((await results()).answers[questions.apart.id].level, questions.apart.levels[2].id);
  await resize(page, { width: 1280, height: 1600 });
  await heading().focus();
  await page.keyboard.press("PageDown");
  assert.match(await textOf(heading()), /^2 of 5/);
  await page.keyboard.press("PageUp");
  assert.match(await textOf(heading()), /^1 of 5/);
  await page.getByLabel("Order").selectOption("By area");
  const asked = assessment.model.questions.filter(({ id }) => people.some(({ answers }) => answers[id]));
  assert.match(await textOf(heading()), new RegExp(`^${asked.indexOf(questions.apart) + 1} of 5`));
  await press("Back to the list");
  assert.equal(await focused(), "begin-meeting");
  await page.locator("article", { hasText: words(questions.some.id) }).getByRole("button", { name: /^Discuss this/ }).click();
  assert.ok((await textOf(heading())).endsWith(words(questions.some.id)));
});

test("nothing is stored before the reader chose; then the files are, until they are erased", async () => {
  const { people } = three();
  await load(people);
  await press("Begin the meeting");
  await page.locator("#_keeping-error").waitFor();
  assert.equal(await heading().count(), 0, "nobody agrees for an hour on what a reload would lose");
  assert.deepEqual([await storedIn("tab"), await storedIn("local")], [[], []]);
  await save();
  await heading().waitFor();
  assert.equal((await storedIn("tab")).filter((key) => key.endsWith("#team-files")).length, 1);
  await page.reload();
  await heading().waitFor();
  await page.getByText("Saved on this computer").click();
  await press("Erase from this computer");
  await press("Erase everything");
  assert.deepEqual([await storedIn("tab"), await storedIn("local")], [[], []]);
  await page.reload();
  assert.equal(await page.locator(".people li").count(), 0);
});

test("files that do not fit into the tab are said, and the meeting goes on", async () => {
  const { people, questions } = three();
  people[0].answers[questions.apart.id].note = { text: "x".repeat(200 * 1024), visibility: "internal" };
  await save();
  await page.evaluate(() => sessionStorage.setItem("x", "x".repeat(5000 * 1024)));
  await load(people);
  await page.getByText("The files do not fit into this tab’s storage").waitFor();
  await press("Begin the meeting");
  await page.locator(".ballot").getByRole("radio").first().check();
  assert.equal(Object.keys((await results()).answers).length, 1);
});

test("what the tab has is looked at like a file: what cannot be used is left out", async () => {
  const { people } = three();
  await save();
  await load(people);
  await page.getByText("3 files were added.").waitFor();
  /** @param {string} files @param {string} place */
  const put = async (files, place) => {
    await page.evaluate((values) => {
      const key = Object.keys(sessionStorage).find((name) => name.endsWith("#team-files"));
      for (const [name, value] of Object.entries(values)) sessionStorage.setItem(String(key).replace("team-files", name), value);
    }, { "team-files": files, team: place });
    await page.reload();
    await page.locator(".whose").waitFor();
  };
  const [good] = people;
  const bad = [
    { name: 7, results: good },
    { name: "x" },
    { name: "y", results: { ...good, answers: [] } },
    { name: "z", results: { ...good, model: { id: "other" } } },
  ];
  const before = { [Object.keys(good.answers)[0]]: { state: "x" } };
  await put(JSON.stringify([...bad, { name: "Ann", results: good }]), JSON.stringify({ before, at: "nowhere", order: 3 }));
  assert.deepEqual(await page.locator(".people b").allTextContents(), ["Ann"]);
  await put("{", "[]");
  assert.equal(await page.locator(".people li").count(), 0);
});

test("that a question does not apply is agreed on with its reason", async () => {
  const { people, questions } = three();
  await save();
  await begin(people);
  await press("Next question");
  const row = choice("Does not apply");
  assert.equal(await row.locator(".who").innerText(), "Ann, finance");
  assert.equal(await page.getByLabel("Why it does not apply").isVisible(), false);
  await row.getByRole("radio").check();
  const answer = async () => (await results()).answers[questions.some.id];
  assert.deepEqual([(await answer()).state, (await answer()).na_reason], ["na", undefined]);
  const [reason] = assessment.questions[questions.some.id].na_reasons;
  await page.getByLabel("Why it does not apply").selectOption(reason.label);
  assert.equal((await answer()).na_reason, reason.id);
  await page.reload();
  await heading().waitFor();
  assert.equal(await page.getByLabel("Why it does not apply").inputValue(), reason.id);
  await assertAccessible(page);
});

test("answering anew on the form, and a new round, take the mark away", async () => {
  const { people, questions } = three();
  await save();
  await begin(people);
  await choice(assessment.questions[questions.apart.id].levels[2].title).getByRole("radio").check();
  await press("Next question");
  await choice("We do not know").getByRole("radio").check();
  const area = assessment.areas.find(({ id }) => id === questions.apart.area);
  await page.goto(server.url(`assessment/${area?.url}`));
  await page.locator(`[id="${questions.apart.id}--${questions.apart.levels[1].id}"]`).check();
  const agreed = async () => Object.values((await results()).answers).filter((answer) => answer.agreed).length;
  assert.equal(await agreed(), 1);
  await closeRound(page, "Spring");
  assert.equal(await agreed(), 0);
});

test("on a phone, in the dark and at 320 px nothing is too wide, and axe finds nothing", async () => {
  const { people, questions } = three();
  people[0].respondent.role = `Head of ${"very-long-words".repeat(4)}`;
  people[0].answers[questions.apart.id].note = { text: "https://example.org/".padEnd(200, "x"), visibility: "internal" };
  await save();
  await begin(people);
  await page.getByRole("radio").first().check();
  await page.locator(".more > summary").click();
  await page.getByLabel("Note", { exact: true }).waitFor();
  for (const size of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page, `${size.width} ${colorScheme}`, rulesIn(colorScheme));
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    assert.deepEqual(await page.locator(".meeting-bar").evaluate(brokenWords), []);
  }
});
