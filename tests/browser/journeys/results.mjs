// Journeys through results: charts and plan, files that come and go, and several people side by side.
import assert from "node:assert/strict";
import { assessmentOf, sample } from "../sample.mjs";

const GIVEN = "A backup, a shared file or a report";
/** @param {object} [settings] */
const file = async (settings) => JSON.stringify(sample(await assessmentOf(), { share: 1, ...settings }));

/** Takes the answers of a file on the results page, and waits for what is drawn of them. @param {Reader} reader @param {string} content */
async function takeAnswers(reader, content) {
  await reader.give(GIVEN, "answers.json", content);
  await reader.click("button", "Take these answers");
  await reader.finds("h1", /\d+ of 100/);
}

export const results = {
  name: "results show scores, charts and a plan, which keeps who takes a step",
  async go(/** @type {Reader} */ reader) {
    await reader.open("assessment/results.html");
    await reader.click("button", "Save on this computer");
    await takeAnswers(reader, await file());
    const { areas } = await assessmentOf();
    await reader.counts("table.scores tbody tr:not(.foot)", areas.length);
    await reader.shows("svg.range");
    await reader.shows("table.standings svg");
    await reader.shows(".plan-list > li");
    const [score] = await reader.texts("h1");
    await reader.type(/^Owner/, "Head of Digital");
    await reader.press("Tab");
    await reader.reload();
    await reader.finds("h1", /\d+ of 100/);
    assert.deepEqual(await reader.texts("h1"), [score]);
    assert.equal(await reader.run("document.querySelector('.plan-list .owner input').value"), "Head of Digital");
  },
};

export const exchange = {
  name: "a backup is downloaded, everything is erased, and the file brings it back",
  async go(/** @type {Reader} */ reader) {
    await reader.open("assessment/results.html");
    await reader.click("button", "Save on this computer");
    const given = await file();
    await takeAnswers(reader, given);
    const [score] = await reader.texts("h1");
    const backup = await reader.take("button", "Backup");
    assert.deepEqual(Object.keys(JSON.parse(backup).answers), Object.keys(JSON.parse(given).answers));
    await reader.click("button", "Saved on this computer");
    await reader.click("button", /^Erase from/);
    await reader.click("button", "Erase everything");
    await reader.sees("Everything is erased");
    await reader.shows("[data-empty]");
    await takeAnswers(reader, backup);
    assert.deepEqual(await reader.texts("h1"), [score]);
    await reader.give(GIVEN, "broken.json", "{");
    await reader.sees("Nothing was changed");
    assert.deepEqual(await reader.texts("h1"), [score]);
  },
};

export const team = {
  name: "a team lays its answers side by side and downloads what it agrees on",
  onlyOn: "the web",
  async go(/** @type {Reader} */ reader) {
    await reader.open("assessment/team.html");
    await reader.give("Results files", "ann.json", await file({ seed: 1, role: "Ann" }));
    await reader.sees("One more file is needed");
    await reader.give("Results files", "bev.json", await file({ seed: 2, role: "Bev" }));
    await reader.sees(/questions to discuss first/);
    await reader.shows("article h3");
    await reader.click("button", "Record where all chose the same");
    await reader.sees(/questions have an agreed answer/);
    const agreed = JSON.parse(await reader.take("button", "Download the agreed answers"));
    assert.ok(Object.keys(agreed.answers).length > 0);
  },
};

export const adding = {
  name: "a colleague's answers are added, clashes are decided, and all of it is undone",
  onlyOn: "the web",
  async go(/** @type {Reader} */ reader) {
    await reader.open("assessment/results.html");
    await reader.click("button", "Save on this computer");
    await takeAnswers(reader, await file());
    const [score] = await reader.texts("h1");
    await reader.give(GIVEN, "theirs.json", await file({ seed: 2, high: 4, role: "Bev" }));
    await reader.finds("h4", "Add to mine");
    await reader.click("button", "All theirs");
    await reader.click("button", "Add these answers");
    await reader.sees("Answers added.");
    assert.notDeepEqual(await reader.texts("h1"), [score]);
    await reader.click("button", "Undo: bring my answers back");
    await reader.sees("Your answers are as they were before.");
    assert.deepEqual(await reader.texts("h1"), [score]);
  },
};

export const sharing = {
  name: "an area is asked of somebody, who sees it first and saves their part",
  onlyOn: "the web",
  async go(/** @type {Reader} */ reader) {
    await reader.open("assessment/index.html");
    await reader.click("button", "Save on this computer");
    await reader.click("button", "Share the areas out among colleagues");
    await reader.type(/^Who answers: Workstyles/, "Finance");
    await reader.press("Tab");
    const request = await reader.take("button", "Make a file for Finance");
    await reader.click("button", "Take a file that somebody sent you");
    await reader.give(GIVEN, "request.json", request);
    await reader.sees("You are asked to answer: Workstyles.");
    await reader.click("button", "Add these answers");
    await reader.finds("h3", "Your areas");
    await reader.counts(".mine [data-area]", 1);
    const part = JSON.parse(await reader.take("button", "Save my part to send back"));
    assert.deepEqual([part.scope, part.answers], [["workstyles"], {}]);
  },
};
