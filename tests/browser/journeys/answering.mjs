// Journeys through the questions: answering, the quick check, and where answers are kept.
import assert from "node:assert/strict";

const ESTABLISHED = /^Established/;
const CHOSEN = "[data-question] .level:has(input:checked)";
/** @param {Reader} reader */
const kept = (reader) => reader.run("localStorage.length");

/** From the first page of the assessment to the first area's questions. @param {Reader} reader @param {string} saving */
async function begin(reader, saving) {
  await reader.open("assessment/index.html");
  await reader.click("button", saving);
  await reader.click(".go-on .button", /./);
  await reader.arrives(/assessment\/place-based-leadership\.html/);
  await reader.sees("0 of 4 questions answered");
}

/** @param {Reader} reader */
async function answerAll(reader) {
  for (const at of [0, 1, 2, 3]) await reader.click("field", ESTABLISHED, at);
  await reader.sees("4 of 4 questions answered");
}

export const form = {
  name: "a form is filled in, adds up, and leads to the results",
  async go(/** @type {Reader} */ reader) {
    await begin(reader, "Save on this computer");
    await answerAll(reader);
    await reader.finds(".running-score", /50/);
    await reader.reload();
    await reader.sees("4 of 4 questions answered");
    await reader.counts(CHOSEN, 4);
    await reader.open("assessment/results.html");
    await reader.finds("h1", /^4 of \d+ answered/);
    await reader.open("assessment/index.html");
    await reader.sees(/4 of \d+ questions answered/);
  },
};

export const quickCheck = {
  name: "the quick check asks four questions of an area, the full assessment all",
  onlyOn: "the web",
  async go(/** @type {Reader} */ reader) {
    await begin(reader, "Do not save");
    await reader.counts("[data-question]", 4);
    await reader.click("button", /Ask all/);
    await reader.sees("0 of 12 questions answered");
    await reader.counts("[data-question]", 12);
    await reader.open("assessment/index.html");
    await reader.click("field", /^Quick check/);
    await reader.click(".go-on .button", /./);
    await reader.sees("0 of 4 questions answered");
    await reader.counts("[data-question]", 4);
  },
};

export const saving = {
  name: "answers are saved, then kept in the tab only, then erased",
  async go(/** @type {Reader} */ reader) {
    await begin(reader, "Save on this computer");
    await answerAll(reader);
    assert.equal(await kept(reader), 1);
    await reader.click("button", "Saved on this computer");
    await reader.click("button", /^Stop saving/);
    await reader.sees("Not saved: kept in this tab only");
    assert.equal(await kept(reader), 0, "nothing is left on the computer");
    await reader.reload();
    await reader.sees("4 of 4 questions answered");
    await reader.counts(CHOSEN, 4);
    await reader.click("button", "Not saved: kept in this tab only");
    await reader.click("button", /^Erase from/);
    await reader.click("button", "Erase everything");
    await reader.sees("Everything is erased");
    await reader.reload();
    await reader.sees("0 of 4 questions answered");
    await reader.counts(CHOSEN, 0);
    assert.equal(await reader.run("localStorage.length + sessionStorage.length"), 0);
  },
};
