// In and out: every file that leaves can come back, internal notes stay, and a bad file changes nothing.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { assertAccessible, assertClean, fileUrl, openPage } from "./support.mjs";
import { downloaded, file, fill, sample } from "./sample.mjs";
import { beginAt, assessment, browser, context, page, server } from "./each-test.mjs";

beginAt("assessment/results.html");

const results = (on = page) => on.evaluate(() => window.localNormal.modules["store/store"].results());
const press = (name, on = page) => on.getByRole("button", { name, exact: true }).click();
const save = (name) => downloaded(page, () => press(name));
const choose = (given, on = page) => on.getByLabel("A backup, a shared file or a report").setInputFiles(given);
// What counts of an answer, without the times of changes.
const core = ({ answers }) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, { rev, state, level, target, confidence }]) => [
      id,
      { rev, state, level, target: target ?? null, confidence },
    ]),
  );

function withNotes() {
  const given = sample(assessment, { share: 1 });
  const ids = assessment.model.questions.map(({ id }) => id);
  given.answers[ids[0]].note = { text: "SECRET internal remark", visibility: "internal" };
  given.answers[ids[1]].note = { text: "SECRET remark without a mark" };
  given.answers[ids[2]].note = { text: "We publish this remark", visibility: "publishable" };
  given.answers[ids[3]].evidence = [{ title: "Committee paper", url: "https://example.org/paper", date: "2026-05-01" }];
  given.orphans = [{ question: "gone", reason: "retired", answer: { note: { text: "SECRET orphan" } } }];
  given.plan = { [`${ids[0]}/x`]: { owner: "Jo Bloggs", due: "2027-01-01" } };
  given.from_the_future = { kept: true };
  return given;
}

test("a backup has everything in it, and loads back", async () => {
  const given = withNotes();
  await fill(page, given);
  const { name, text } = await save("Backup");
  assert.equal(name, "riverside-district-council-2026-q4-head-of-transformation-backup.json");
  const saved = JSON.parse(text);
  assert.match(text, /SECRET internal remark/);
  assert.deepEqual(saved.from_the_future, { kept: true });
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose(file("backup.json", text));
  await press("Take these answers");
  const back = await results();
  assert.deepEqual(core(back), core(given));
  assert.deepEqual(back.from_the_future, { kept: true });
  assert.deepEqual(back.plan, given.plan);
});

test("the file to share has no internal note, and the plan only when asked", async () => {
  await fill(page, withNotes());
  const { text } = await save("File to share");
  assert.doesNotMatch(text, /SECRET|Bloggs|from_the_future/);
  assert.match(text, /We publish this remark/);
  assert.match(text, /Committee paper/);
  await page.getByLabel(/^Include the plan/).check();
  assert.match((await save("File to share")).text, /Bloggs/);
});

test("differences are shown before they are applied, and leaving them changes nothing", async () => {
  const mine = sample(assessment, { share: 1 });
  await fill(page, mine);
  const before = await results();
  const theirs = structuredClone(mine);
  const [changed, gone] = assessment.model.questions;
  theirs.answers[changed.id].level = changed.levels.find(({ id }) => id !== mine.answers[changed.id].level).id;
  delete theirs.answers[gone.id];
  await choose(file("theirs.json", theirs));
  await page.getByText("one changed answer").waitFor();
  await page.getByText("one answer of yours would go").waitFor();
  await page.getByText("Show the 2 differences").click();
  await assertAccessible(page);
  assert.deepEqual(await results(), before);
  await press("Keep mine");
  assert.deepEqual(await results(), before);
  await choose(file("theirs.json", theirs));
  await press("Replace my answers");
  assert.deepEqual(core(await results()), core(theirs));
});

/** Everything that a reader can have beside levels: on the first questions, with a plan, remarks, a round and something set aside. */
function rich() {
  const mine = sample(assessment, { share: 1 });
  const ids = assessment.model.questions.map(({ id }) => id);
  for (const id of ids.slice(0, 9)) mine.answers[id].note = { text: `note on ${id}`, visibility: "internal" };
  for (const id of ids.slice(0, 4)) mine.answers[id].evidence = [{ title: `paper on ${id}` }];
  mine.plan = { [`${ids[0]}/x`]: { owner: "Jo Bloggs", due: "2027-01-01" }, [`${ids[1]}/y`]: { owner: "Ann" } };
  mine.orphans = [{ question: "gone", reason: "retired", answer: { state: "unknown" } }];
  mine.rounds = [{ ...sample(assessment, { share: 1, seed: 3 }), round: { id: "earlier", label: "2025 Q4" } }];
  mine.updated = new Date().toISOString();
  return { mine, ids };
}
const rounds = () => page.evaluate(() => window.localNormal.modules["store/store"].rounds().map(({ round }) => round.id));
const kept = ({ answers, remarks, plan, orphans }) => ({
  notes: Object.values({ ...remarks, ...answers }).filter(({ note }) => note).length,
  evidence: Object.values({ ...remarks, ...answers }).flatMap(({ evidence }) => evidence ?? []).length,
  targets: Object.values({ ...remarks, ...answers }).filter(({ target }) => target).length,
  plan,
  orphans,
});
const panel = () => page.locator(".panel");

test("taking one's own shared copy back keeps plan, internal notes, rounds and what was set aside, and says so", async () => {
  const { mine } = rich();
  await fill(page, mine);
  const before = await results();
  const { text } = await save("File to share");
  await choose(file("shared.json", text));
  await page.getByText("What it does not mention stays as it is: 9 notes, 2 steps of your plan, one earlier round").waitFor();
  assert.match(await panel().innerText(), /nothing of yours would go/);
  await press("Replace my answers");
  assert.deepEqual(kept(await results()), kept(before));
  assert.deepEqual(core(await results()), core(before));
  assert.deepEqual(await rounds(), ["earlier"]);
});

test("a file with few answers names all answers that would go; what was said about them stays", async () => {
  const { mine, ids } = rich();
  await fill(page, mine);
  const before = await results();
  const few = { ...sample(assessment, { share: 1, seed: 5 }) };
  few.answers = { [ids[20]]: { ...few.answers[ids[20]], target: null } };
  await choose(file("few.json", few));
  await page.getByText(`${ids.length - 1} answers of yours would go`).waitFor();
  await press("Replace my answers");
  const after = await results();
  assert.deepEqual(Object.keys(after.answers), [ids[20]]);
  assert.deepEqual(kept(after), kept(before));
  await press("Undo: bring my answers back");
  await page.getByText("as they were before").waitFor();
  assert.deepEqual({ ...(await results()), updated: null }, { ...before, updated: null });
});

test("each kind that another file would replace is named with its number, and evidence is joined", async () => {
  const { mine, ids } = rich();
  await fill(page, mine);
  const theirs = structuredClone(mine);
  delete theirs.rounds;
  for (const id of ids.slice(0, 3)) theirs.answers[id].note.text = "another note";
  for (const id of ids.slice(0, 2)) theirs.answers[id].evidence = [{ title: "their paper" }];
  theirs.answers[ids[5]].confidence = mine.answers[ids[5]].confidence === "low" ? "high" : "low";
  const aimed = ids.find((id) => mine.answers[id].target);
  theirs.answers[aimed].target = assessment.model.questions.find(({ id }) => id === aimed).levels[0].id;
  theirs.plan[`${ids[0]}/x`].owner = "Somebody else";
  theirs.subject.name = "Hill";
  await choose(file("theirs.json", theirs));
  await panel().waitFor();
  const lines = await page.locator(".goes li").allTextContents();
  assert.deepEqual(
    lines.map((line) => line.replace(/ .*/, "")),
    ["3", "one", "how", "owner", "one"],
  );
  const touched = new Set([...ids.slice(0, 3), ids[5], aimed]);
  await page.getByText(`${touched.size} with the same answer, but another note`).waitFor();
  assert.match(lines.join("; "), /3 notes.*one target.*one answer.*one step of your plan.*one detail of your council/);
  await assertAccessible(page);
  await press("Replace my answers");
  const after = await results();
  assert.equal(kept(after).evidence, 6);
  assert.deepEqual([after.plan[`${ids[0]}/x`].owner, after.plan[`${ids[1]}/y`].owner], ["Somebody else", "Ann"]);
});

test("a link takes levels and leaves everything else", async () => {
  const { mine } = rich();
  await fill(page, mine);
  const link = await makeLink();
  const before = await results();
  const opened = await openPage(context, link);
  await press("Take these answers", opened);
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  const other = await openPage(context, link);
  await other.getByText("What it does not mention stays as it is").waitFor();
  await press("Replace my answers", other);
  const after = await results(other);
  assert.deepEqual(kept(after), kept(before));
  assert.deepEqual([after.respondent, after.file_id, after.round], [before.respondent, before.file_id, before.round]);
});

test("what was taken from somebody else becomes a file of one's own with the first change, and one's own file does not", async () => {
  const lead = sample(assessment, { share: 1, role: "Lead" });
  const [question] = assessment.model.questions;
  const change = () => page.evaluate((id) => window.localNormal.modules["store/store"].setAnswer(id, { state: "unknown" }), question.id);
  await page.evaluate(() => window.localNormal.modules["store/store"].setRespondent({ role: "Finance" }));
  const own = (await results()).respondent;
  await choose(file("lead.json", lead));
  await press("Take these answers");
  assert.deepEqual(
    [(await results()).file_id, (await results()).respondent],
    [lead.file_id, lead.respondent],
    "unchanged, it is the same file",
  );
  await change();
  const after = await results();
  assert.notEqual(after.file_id, lead.file_id);
  assert.deepEqual(after.respondent, own);
  assert.deepEqual(after.taken_from, { file_id: lead.file_id, respondent: lead.respondent, updated: lead.updated });
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0, "after a change there is no way back that would lose it");
  assert.equal((await save("File to share")).name, "riverside-district-council-2026-q4-finance-to-share.json");
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose(file("lead.json", lead));
  await page.getByLabel("These are my own answers").check();
  await press("Take these answers");
  await change();
  assert.deepEqual(
    [(await results()).file_id, (await results()).respondent, (await results()).taken_from],
    [lead.file_id, lead.respondent, undefined],
  );
});

test("“does not apply” without a reason is shown, taken, tabled and reported", async () => {
  const given = sample(assessment, { share: 1 });
  const { id } = assessment.model.questions.find((question) => question.na.allowed);
  given.answers[id] = { rev: given.answers[id].rev, state: "na" };
  await choose(file("na.json", given));
  await press("Take these answers");
  assert.equal((await results()).answers[id].na_reason, undefined);
  for (const way of ["Answers as a table", "Report in one file", "File to share"]) {
    const { text } = await save(way);
    assert.doesNotMatch(text, /undefined|Does not apply: [,<"]/);
  }
});

const REFUSED = {
  "broken JSON": [() => '{"format": "local-normal-results", ', /is not JSON|stops being JSON/],
  "an empty file": [() => "", /not JSON/],
  "JSON of another kind": [() => ({ hello: 1 }), /not a results file/],
  "a list": [() => [1, 2], /not a results file/],
  "another playbook": [(good) => ({ ...good, model: { id: "another-playbook" } }), /another playbook, “another-playbook”/],
  "a newer format": [(good) => ({ ...good, format_version: 2 }), /format version 2/],
  "a page without answers": [() => "<!doctype html><p>Hello</p>", /has no answers in it/],
  "no answers": [(good) => ({ ...good, answers: 7 }), /answers: expected an object/],
  "deep nesting": [() => `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`, /not a results file/],
  "deep nesting inside": [
    (good) => JSON.stringify(good).replace('"orphans":[]', `"x":${"[".repeat(3000)}${"]".repeat(3000)}`),
    /nested too deep/,
  ],
  "a __proto__ key": [(good) => JSON.stringify(good).replace('"orphans":[]', '"x":{"__proto__":{"polluted":1}}'), /__proto__/],
  "a __proto__ answer": [
    (good) => JSON.stringify(good).replace('"answers":{', '"answers":{"__proto__":{"state":"level","level":"ad-hoc"},'),
    /__proto__/,
  ],
  "a script as address": [
    (good, id) => ({ ...good, answers: { [id]: { state: "unknown", evidence: [{ url: "javascript:alert(1)" }] } } }),
    /evidence\[0\]\.url/,
  ],
  "a level that is not offered": [
    (good, id) => ({ ...good, answers: { [id]: { state: "level", level: "no-such-level" } } }),
    /does not offer this level/,
  ],
  "a note that is no object": [
    (good, id) => ({ ...good, answers: { [id]: { state: "unknown", note: "text" } } }),
    /note: expected an object/,
  ],
  "a broken earlier round": [(good) => ({ ...good, rounds: [{ model: {}, answers: { A: 1 } }] }), /rounds\[0\]\.model\.id/],
};
/** Refusals are a sentence, or a list of mistakes. */
const ALL_SHAPES = ["broken JSON", "a broken earlier round"];

test("a file that is not what it should be is refused with its reason, and nothing changes", async () => {
  const mine = sample(assessment, { share: 0.8 });
  await fill(page, mine);
  const before = await results();
  const alert = page.locator(".chooser [role=alert]");
  // An answer without a revision answers the first one; to a question of a later one it would be carried over, not refused.
  const { id } = assessment.model.questions.find(({ rev }) => rev === 1);
  for (const [what, [make, reason]] of Object.entries(REFUSED)) {
    await choose(file("given.json", make(structuredClone(mine), id)));
    await alert.waitFor();
    assert.match(await alert.textContent(), reason, what);
    assert.match(await alert.textContent(), /Nothing was changed/, what);
    assert.deepEqual(await results(), before, what);
    assert.equal(await page.evaluate(() => ({}).polluted), undefined, what);
    if (ALL_SHAPES.includes(what)) await assertAccessible(page);
    // The next reason is not to be taken for this one.
    await alert.evaluate((node) => node.remove());
  }
});

test("every mistake of a file is named with its place", async () => {
  const [one, two] = assessment.model.questions.map(({ id }) => id);
  const bad = {
    format: "local-normal-results",
    format_version: 1,
    created: "yesterday",
    model: { id: assessment.id },
    subject: { type: "village" },
    answers: { [one]: { state: "perhaps" }, [two]: { state: "level", rev: 0 }, "Not An Id": { state: "unknown" } },
  };
  await choose(file("bad.json", bad));
  const said = await page.locator(".chooser [role=alert] li").first().locator("xpath=..").textContent();
  for (const place of [
    "created",
    "subject.type",
    `answers["${one}"].state`,
    `answers["${two}"].rev`,
    `answers["${two}"].level`,
    'answers["Not An Id"]',
  ])
    assert.ok(said.includes(place), place);
});

test("too large and not UTF-8 are refused", async () => {
  await choose({ name: "large.json", mimeType: "application/json", buffer: Buffer.alloc(8 * 1024 * 1024 + 1, 32) });
  await page.getByText("larger than 8 MiB").waitFor();
  await choose({ name: "latin.json", mimeType: "application/json", buffer: Buffer.from([0x7b, 0xe9, 0x7d]) });
  await page.getByText("not a text file in UTF-8").waitFor();
});

test("the site's workbook and tables are known, and told apart from broken files", async () => {
  const cells = '\ufeffArea,Principle,Id,Question\r\nWorkstyles,Share,wrk-share,"Who, where?"\r\n';
  const refused = [
    ["assessment.xlsx", Buffer.from("PK\u0003\u0004 xl/workbook.xml"), /^This is a workbook or another packed file/],
    ["answers.csv", Buffer.from(cells), /^This is a table for a spreadsheet/],
    ["excel.csv", Buffer.from("Area;Tŷ;Réponse;\n", "latin1"), /^This is a table for a spreadsheet/],
  ];
  for (const [name, buffer, reason] of refused) {
    await choose({ name, mimeType: "application/octet-stream", buffer });
    await page.locator(".chooser [role=alert]").first().getByText(reason).waitFor();
  }
});

test("markup in every text field stays text, everywhere it is shown", async () => {
  const hostile = sample(assessment, { share: 1 });
  const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>"\'</script><!--';
  Object.assign(hostile, {
    file_id: evil,
    tool: evil,
    subject: { ...hostile.subject, name: evil, council: evil },
    round: { id: evil, label: evil },
    respondent: { id: evil, role: evil },
  });
  for (const answer of Object.values(hostile.answers))
    Object.assign(answer, {
      note: { text: evil, visibility: "publishable" },
      evidence: [{ title: evil, url: "https://example.org/?<script>", date: evil }],
    });
  await choose(file("hostile.json", hostile));
  await press("Take these answers");
  const { actions } = await page.evaluate(() => window.localNormal.modules["store/store"].scores());
  await page.evaluate(
    ([key, owner]) => window.localNormal.modules["store/store"].setPlan({ [key]: { owner } }),
    [`${actions[0].question}/${actions[0].action}`, evil],
  );
  await page.getByLabel(/^Include the plan/).check();
  await press("Close this round");
  const report = await save("Report in one file");
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.equal(await page.locator("main img, main script").count(), 0);
  const opened = await openReport(report.text);
  assert.equal(await opened.evaluate(() => window.pwned), undefined);
  assert.equal(await opened.locator("img, main script").count(), 0);
  assertClean(opened);
});

async function openReport(text) {
  const path = join(await mkdtemp(join(tmpdir(), "report-")), "report.html");
  await writeFile(path, text);
  return openPage(context, pathToFileURL(path).href);
}

test("the report is one page with a strict policy, and loads back", async () => {
  const given = withNotes();
  await fill(page, given);
  const { name, text } = await save("Report in one file");
  assert.match(name, /report\.html$/);
  assert.doesNotMatch(text, /SECRET|Bloggs/);
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(text);
  const hash = createHash("sha256").update(style).digest("base64");
  assert.ok(text.includes(`style-src 'sha256-${hash}'`), "the policy has the style's hash");
  const opened = await openReport(text);
  assert.equal(await opened.locator("h1").textContent(), await page.locator("h1").textContent());
  assert.equal((await opened.locator("table.scores .s3, table.scores .s4, table.scores .s2").count()) > 0, true);
  assert.notEqual(await opened.locator("h1").evaluate((node) => getComputedStyle(node).fontSize), "32px");
  await assertAccessible(opened);
  assertClean(opened);
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose(file("report.html", text, "text/html"));
  await press("Take these answers");
  assert.deepEqual(core(await results()), core(given));
});

test("cells that a spreadsheet would run are escaped", async () => {
  const given = sample(assessment, { share: 1 });
  const ids = assessment.model.questions.map(({ id }) => id);
  const attacks = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\tx", "\rx"];
  attacks.forEach((text, at) => {
    given.answers[ids[at]].note = { text, visibility: "publishable" };
  });
  await fill(page, given);
  const { name, text } = await save("Answers as a table");
  assert.match(name, /answers\.csv$/);
  assert.ok(text.startsWith("\ufeff"));
  for (const attack of attacks) assert.ok(text.includes(`'${attack.replaceAll('"', '""')}`), JSON.stringify(attack));
  assert.doesNotMatch(text, /(^|,|\n)"?[=@\t]/);
  const [first] = (await page.evaluate(() => window.localNormal.modules["store/store"].scores())).actions;
  const plan = await save("Plan as a table");
  assert.ok(plan.text.split("\r\n")[1].includes(assessment.questions[first.question].actions[first.action].text.replaceAll('"', '""')));
});

async function makeLink(on = page) {
  await press("Make the link", on);
  return on.getByLabel("Link", { exact: true }).inputValue();
}

test("a link carries the answers in its fragment, and asks before it replaces", async () => {
  const given = withNotes();
  await fill(page, given);
  const link = await makeLink();
  assert.ok(new URL(link).hash.length < 8000);
  assert.equal(new URL(link).search, "");
  const other = await browser.newContext();
  const opened = await openPage(other, link);
  await opened.getByRole("heading", { name: "Somebody shared answers with you" }).waitFor();
  await assertAccessible(opened);
  assert.deepEqual((await results(opened)).answers, {});
  await press("Take these answers", opened);
  const back = await results(opened);
  assert.deepEqual(core(back), core(given));
  assert.deepEqual(back.subject, { type: "district", nation: "england" });
  assert.doesNotMatch(JSON.stringify(back), /SECRET|Bloggs|Committee|Riverside/);
  assert.equal(new URL(opened.url()).hash, "");
  assertClean(opened);
  await other.close();
});

test("keeping mine leaves everything as it was when a link is opened", async () => {
  const mine = sample(assessment, { share: 1, seed: 3 });
  await fill(page, sample(assessment, { share: 1, seed: 5 }));
  const { hash } = new URL(await makeLink());
  await fill(page, mine);
  const before = await results();
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, hash);
  await press("Keep mine");
  assert.deepEqual(await results(), before);
});

test("a damaged or foreign link is refused", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const { hash } = new URL(await makeLink());
  const open = (fragment) =>
    page.evaluate((value) => {
      window.location.hash = value;
    }, fragment);
  const alert = page.locator("[data-shared] [role=alert]");
  for (const damaged of [
    hash.slice(0, -7),
    hash.replace(/.(.{9})$/, (all, end) => (all[0] === "A" ? "B" : "A") + end),
    "#shared=",
    "#shared=%3Cscript%3E",
    `#shared=${"A".repeat(9000)}`,
  ]) {
    await open(damaged);
    await alert.getByText("This link is damaged").waitFor();
    await press("Close");
  }
  // A link with other questions: the same bytes under another fingerprint, with a check sum that fits.
  const bytes = Buffer.from(hash.slice("#shared=".length), "base64url");
  bytes[1] ^= 255;
  createHash("sha256")
    .update(bytes.subarray(0, -4))
    .digest()
    .copy(bytes, bytes.length - 4, 0, 4);
  await open(`#shared=${bytes.toString("base64url")}`);
  await alert.getByText("made for other questions").waitFor();
});

test("what is contributed is on the list of what may go, and nothing else", async () => {
  await fill(page, withNotes());
  await press("Show what would be in it");
  await page.getByText(/^This is a full assessment: 100% of it is answered, and 60% is needed to count\.$/).waitFor();
  const table = page.getByRole("table", { name: "All that is in the file" });
  const rows = /Kind.*Full assessment.*Quarter.*2026 Q4.*Answers(\d+) levels, 0 do not apply, 0 not known/.exec(await table.textContent());
  assert.equal(Number(rows[1]), assessment.model.questions.length);
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
    window.localNormal = { peers: given };
  }, peers);
  await compared.goto(server.url("assessment/results.html"));
  await fill(compared, sample(assessment, { share: 1 }));
  const table = compared.getByRole("table", { name: "Your scores beside those of other councils" });
  assert.match(await table.locator("tbody tr").nth(0).textContent(), /too few/);
  assert.match(await table.locator("tbody tr").nth(1).textContent(), /about 50about 25 to 7510 to 14$/);
  await compared.getByText(/^You see full assessments of other councils/).waitFor();
  await compared.getByLabel("Compare with", { exact: true }).selectOption("type/district");
  assert.match(await table.locator("tbody tr").last().textContent(), /about 40too few5 to 9$/);
  await assertAccessible(compared);
  await compared.evaluate(() => window.localNormal.modules["store/store"].setMode("quick"));
  await compared.getByText(/^There are no figures of quick checks yet: at least 5 councils are needed/).waitFor();
  assert.equal(await table.count(), 0);
});

test("from file:// the link, the report and the backup work too", async () => {
  const local = await openPage(context, fileUrl("assessment/results.html"));
  const given = sample(assessment, { share: 1 });
  await fill(local, given);
  const report = await downloaded(local, () => press("Report in one file", local));
  assert.match(report.text, /local-normal-results/);
  const link = await makeLink(local);
  const opened = await openPage(context, link);
  await press("Take these answers", opened);
  assert.deepEqual(core(await results(opened)), core(given));
  assertClean(opened);
});
