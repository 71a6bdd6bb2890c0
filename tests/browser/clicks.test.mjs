// How many clicks an assessment takes with nothing but a mouse, and a keyboard to type words: every click of these journeys is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, beginAt, page } from "./each-test.mjs";
import { results } from "./exchanging.mjs";

beginAt("assessment/index.html");

/** Of one note and one piece of evidence each. */
const NOTED = 25;
/** Before the first page had fields in place of a fold, and a fold of a question led to its note. */
const BEFORE = { quick: 48, full: (/** @type {number} */ questions) => 192 - 73 + questions };

/** A mouse that counts. */
function mouse() {
  let clicks = 0;
  return {
    count: () => clicks,
    async click(/** @type {Locator} */ locator) {
      clicks += 1;
      await locator.click();
    },
    /** Opening a list and choosing from it are two clicks. */
    async choose(/** @type {Locator} */ locator, /** @type {string} */ value) {
      clicks += 2;
      await locator.selectOption(value);
    },
  };
}

/** Says of the council what may be said, chooses where answers are kept, and begins. @param {ReturnType<typeof mouse>} by */
async function begin(by) {
  await by.click(page.getByLabel("Name", { exact: true }));
  await page.keyboard.type("Riverside");
  await by.choose(page.getByLabel("Type"), "district");
  await by.choose(page.getByLabel("Nation"), "england");
  await by.click(page.getByRole("button", { name: "Save on this computer" }));
  await by.click(page.locator(".go-on .button"));
}

/** A note and a piece of evidence. @param {ReturnType<typeof mouse>} by @param {Locator} question */
async function note(by, question) {
  await by.click(question.locator(".more > summary"));
  await question.locator("textarea:focus").waitFor();
  await page.keyboard.type("n");
  await by.click(question.getByRole("button", { name: "Add evidence" }));
  await page.keyboard.type("e");
}

/** Answers all that is asked, area by area, up to the results. @param {ReturnType<typeof mouse>} by @param {number} noted */
async function answerAll(by, noted) {
  let left = noted;
  for (const { url } of assessment.areas) {
    await page.waitForURL(`**/${url}*`);
    await page.waitForSelector("form[data-ready]");
    for (const question of await page.locator("[data-question]:visible").all()) {
      await by.click(question.locator(".level label").nth(1));
      if (left > 0) await note(by, question);
      left -= 1;
    }
    await by.click(page.locator(".next .button"));
  }
  await page.waitForURL("**/results.html");
}

/** @param {Results} given */
const noted = ({ answers }) => Object.values(answers).filter(({ note: own, evidence }) => own && evidence?.length === 1).length;

test("the quick check takes fewer clicks than it did", async (t) => {
  const by = mouse();
  await begin(by);
  await answerAll(by, 0);
  t.diagnostic(`${by.count()} clicks, ${BEFORE.quick} before`);
  assert.equal(Object.keys((await results()).answers).length, 32);
  assert.equal(by.count(), 47);
});

test("the full assessment with notes and evidence takes fewer clicks than it did", async (t) => {
  const by = mouse();
  await by.click(page.getByLabel("Full assessment"));
  await begin(by);
  await answerAll(by, NOTED);
  const given = await results();
  const asked = Object.keys(given.answers).length;
  t.diagnostic(`${by.count()} clicks for ${asked} questions, ${BEFORE.full(asked)} before`);
  assert.equal(noted(given), NOTED);
  assert.equal(by.count(), asked + 2 * NOTED + 16);
  assert.ok(by.count() < BEFORE.full(asked));
});
