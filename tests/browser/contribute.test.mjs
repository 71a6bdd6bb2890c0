// What is contributed to a comparison, and own scores beside those of others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, beginAt, context, page, server } from "./each-test.mjs";
import { existing, textOf } from "./existing.mjs";
import { press, save, withNotes } from "./exchanging.mjs";
import { fill, sample } from "./sample.mjs";
import { assertAccessible } from "./support.mjs";

beginAt("assessment/results.html");

test("what is contributed is on the list of what may go, and nothing else", async () => {
  await fill(page, withNotes());
  await press("Show what would be in it");
  await page.getByText(/^This is a full assessment: 100% of it is answered, and 60% is needed to count\.$/).waitFor();
  const table = page.getByRole("table", { name: "All that is in the file" });
  const said = /Kind.*Full assessment.*Quarter.*2026 Q4.*Answers(\d+) levels, 0 do not apply, 0 not known/;
  const [, levels] = existing(said.exec(await textOf(table)), "row of each kind");
  assert.equal(Number(levels), assessment.model.questions.length);
  await page.getByText("The file itself").click();
  await assertAccessible(page);
  const shown = await page.locator("pre.contribution").textContent();
  const { text, name } = await save("Save this file");
  assert.equal(text, shown);
  const given = JSON.parse(text);
  assert.equal(name, `2026-q4-contribution-${given.contribution_id.slice(0, 8)}.json`);
  assert.deepEqual(Object.keys(given), ["format", "format_version", "contribution_id", "kind", "model", "subject", "round", "answers"]);
  assert.equal(given.kind, "full");
  assert.deepEqual(Object.keys(given.model), ["id", "version"]);
  assert.deepEqual(given.subject, { type: "district", nation: "england" });
  assert.deepEqual(given.round, { label: "2026 Q4" });
  for (const answer of Object.values(given.answers)) assert.ok(Object.keys(answer).every((key) => ["rev", "state", "level"].includes(key)));
  assert.doesNotMatch(text, /SECRET|Riverside|E07|person-|file-|round-/);
});

const contribution = async () => JSON.parse((await save("Save this file")).text);
const copyToShare = async () => (await save("File to share")).text;

test("the number of a contribution stays for its round, is new for the next, and is in no shared copy", async () => {
  await fill(page, withNotes());
  await press("Show what would be in it");
  const first = await contribution();
  await press("Show what would be in it");
  assert.equal((await contribution()).contribution_id, first.contribution_id);
  assert.ok(!(await copyToShare()).includes(first.contribution_id));
  assert.ok(!(await save("Report in one file")).text.includes(first.contribution_id));
  assert.ok((await save("Backup")).text.includes(first.contribution_id));
  await press("Close this round");
  await press("Show what would be in it");
  assert.notEqual((await contribution()).contribution_id, first.contribution_id);
});

test("a quick check is contributed as one, with its questions alone", async () => {
  await fill(page, withNotes());
  await page.evaluate(() => window.localNormal.modules["store/store"].setMode("quick"));
  await press("Show what would be in it");
  await page.getByText(/^This is a quick check of 32 questions: 100%/).waitFor();
  const given = await contribution();
  assert.equal(given.kind, "quick");
  assert.deepEqual(
    Object.keys(given.answers).filter((id) => !assessment.questions[id].quick),
    [],
  );
  assert.equal(Object.keys(given.answers).length, 32);
});

test("who began the full assessment is told that the quick check would go, and who has too little that nothing counts", async () => {
  const some = withNotes();
  for (const id of Object.keys(some.answers)) if (!assessment.questions[id].quick) delete some.answers[id];
  await fill(page, some);
  await press("Show what would be in it");
  await page
    .getByText(
      /^Of the full assessment 4\d% is answered, and 60% is needed\. So only the questions of the quick check would go\. This is a quick check/,
    )
    .waitFor();
  assert.equal((await contribution()).kind, "quick");
  const ids = Object.keys(some.answers);
  for (const id of ids.slice(10)) delete some.answers[id];
  await fill(page, some);
  await press("Show what would be in it");
  await page.getByText(/A file saved now would be left out of the comparison/).waitFor();
  assert.equal(await page.getByRole("button", { name: "Save this file" }).count(), 0);
  await assertAccessible(page);
});

test("own scores are beside those of peers of the same kind, where the site has them", async () => {
  const spread = { median: 5000, quartiles: [2500, 7500] };
  const group = { n: 10, ...spread, by_type: { district: { n: 5, median: 4000, quartiles: null } }, by_nation: {} };
  const hidden = { n: null, median: null, quartiles: null, by_type: {}, by_nation: {} };
  const full = {
    overall: group,
    principles: Object.fromEntries(assessment.principles.map(({ id }) => [id, group])),
    areas: Object.fromEntries(assessment.areas.map(({ id }, at) => [id, at === 0 ? hidden : group])),
  };
  const peers = {
    format: "local-normal-peers",
    format_version: 2,
    model: { id: assessment.id, version: assessment.version },
    threshold: 5,
    full,
    quick: null,
  };
  const compared = await context.newPage();
  await compared.addInitScript((given) => {
    Object.assign(window, { localNormal: { peers: given } });
  }, peers);
  await compared.goto(server.url("assessment/results.html"));
  await fill(compared, sample(assessment, { share: 1 }));
  const table = compared.getByRole("table", { name: "Your scores beside those of other councils" });
  assert.match(await textOf(table.locator("tbody tr").nth(0)), /too few/);
  assert.match(await textOf(table.locator("tbody tr").nth(1)), /about 50about 25 to 7510 to 14$/);
  await compared.getByText(/^You see full assessments of other councils/).waitFor();
  await compared.getByLabel("Compare with", { exact: true }).selectOption("type/district");
  assert.match(await textOf(table.locator("tbody tr").last()), /about 40too few5 to 9$/);
  await assertAccessible(compared);
  await compared.evaluate(() => window.localNormal.modules["store/store"].setMode("quick"));
  await compared.getByText(/^There are no figures of quick checks yet: at least 5 councils are needed/).waitFor();
  assert.equal(await table.count(), 0);
});
