// Every state of the assessment's pages that readers come to, for tests that look at each: forms with all that is folded away, results
// and what they lead to, the team view, the meeting, services and evidence.
import { file, fill, sample } from "./sample.mjs";
import { three } from "./teaming.mjs";

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const RESULTS = "assessment/results.html";
const TEAM = "assessment/team.html";

/** Answers with evidence and notes on some. @param {Assessment} assessment */
function withEvidence(assessment) {
  const given = sample(assessment, { share: 0.93 });
  Object.values(given.answers).slice(0, 9).forEach((answer, at) => {
    answer.evidence = [{ title: `Paper ${at}`, url: "https://example.org/paper", date: at % 2 ? "2020-05-01" : "spring" }];
    answer.note = { text: "A note.", visibility: "internal" };
  });
  return given;
}

/** @param {Page} page */
async function openFolds(page) {
  for (const summary of await page.locator("main summary:visible").all()) {
    if (!(await summary.evaluate((node) => /** @type {HTMLDetailsElement} */ (node.parentElement).open))) await summary.click();
  }
  await page.waitForFunction(isFilled);
}

/** Whether each open fold has what is in it, much of which comes when it is opened. Runs in the page. */
function isFilled() {
  const folds = [...document.querySelectorAll("main details[open]")];
  return folds.every((fold) => fold.children.length > 1 && !fold.querySelector(":scope > div:empty, [data-steps]"));
}

/** @param {Page} page @param {Results[]} people */
async function load(page, people) {
  await page.getByLabel("Results files").setInputFiles(people.map((person, at) => file(`person-${at}.json`, person)));
  await page.locator(".people li").nth(people.length - 1).waitFor();
}

/** @param {Page} page @param {unknown} content */
const give = (page, content) => page.getByLabel("A backup, a shared file or a report").setInputFiles([file("given.json", content)]);

/** @typedef {(page: Page, assessment: Assessment) => Promise<unknown>} Come */

/** Each state: its name, the page that it is on, and how to come to it. Saving is chosen before. @type {[string, string, Come][]} */
export const STATES = [
  ["start", "assessment/index.html", openFolds],
  ["form", "assessment/service-design.html", async (page, assessment) => {
    await fill(page, withEvidence(assessment));
    await page.waitForSelector("form[data-ready]");
    await openFolds(page);
    for (const add of (await page.getByRole("button", { name: /^Add evidence/ }).all()).slice(0, 3)) await add.click();
  }],
  ["results without answers", RESULTS, async () => {}],
  ["results", RESULTS, async (page, assessment) => {
    await fill(page, withEvidence(assessment));
    await press(page, "Make the link");
    await page.getByLabel("Link", { exact: true }).waitFor();
    await press(page, "Show what would be in it");
    await page.locator(".given").waitFor();
    await openFolds(page);
  }],
  ["rounds", RESULTS, async (page, assessment) => {
    await fill(page, withEvidence(assessment));
    await press(page, "Close this round");
    await page.getByRole("button", { name: /^Compare 20/ }).click();
    await page.getByText(/^Compared on/).waitFor();
  }],
  ["a file before it is taken", RESULTS, async (page, assessment) => {
    await fill(page, withEvidence(assessment));
    await give(page, sample(assessment, { share: 1, seed: 3 }));
    await page.locator(".panel").waitFor();
    await openFolds(page);
  }],
  ["a file that is refused", RESULTS, async (page, assessment) => {
    await fill(page, withEvidence(assessment));
    await give(page, { format: "local-normal-results", format_version: 1 });
    await page.locator(".refused").waitFor();
  }],
  ["team without files", TEAM, async () => {}],
  ["team", TEAM, async (page, assessment) => {
    const people = [1, 2, 3, 4, 5, 6].map((seed) => sample(assessment, { share: 0.9, seed, role: `Person ${seed}` }));
    await load(page, [...people, { ...people[0], answers: people[1].answers }]);
    await page.getByRole("group", { name: "One person or two?" }).waitFor();
  }],
  ["meeting", TEAM, async (page, assessment) => {
    const { answers } = withEvidence(assessment);
    await load(page, three(assessment).people.map((person) => ({ ...person, answers: { ...answers, ...person.answers } })));
    await press(page, "Begin the meeting");
    // The list before has radios too.
    await page.locator(".ballot").getByRole("radio").first().check();
    await page.locator(".more > summary").click();
    await page.getByLabel("Note", { exact: false }).first().waitFor();
  }],
  ["services", TEAM, async (page, assessment) => {
    const units = ["Housing", "Libraries", "Waste"];
    await load(page, units.map((unit, at) => {
      const made = sample(assessment, { share: at ? 0.8 : 1, seed: at + 1 });
      return { ...made, subject: { ...made.subject, unit } };
    }));
    await page.locator(".services").waitFor();
  }],
  ["evidence without any", "assessment/evidence-register.html", async () => {}],
  ["evidence", "assessment/evidence-register.html", async (page, assessment) => {
    await fill(page, withEvidence(assessment));
    await page.locator(".register").waitFor();
    await openFolds(page);
  }],
  ["the questionnaire", "assessment/print.html", async () => {}],
];
