// Files that are refused: with their reason, and nothing changes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, beginAt, page } from "./each-test.mjs";
import { existing, textOf } from "./existing.mjs";
import { choose, results } from "./exchanging.mjs";
import { file, fill, sample } from "./sample.mjs";
import { assertAccessible } from "./support.mjs";

beginAt("assessment/results.html");

/** What makes a bad file of a good one, and what is said of it. */
/** @type {Record<string, [make: (good: Sample, id: string) => unknown, reason: RegExp]>} */
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
  const { id } = existing(assessment.model.questions.find(({ rev }) => rev === 1), "question of the first revision");
  for (const [what, [make, reason]] of Object.entries(REFUSED)) {
    await choose(file("given.json", make(structuredClone(mine), id)));
    await alert.waitFor();
    assert.match(await textOf(alert), reason, what);
    assert.match(await textOf(alert), /Nothing was changed/, what);
    assert.deepEqual(await results(), before, what);
    assert.equal(await page.evaluate(() => "polluted" in {}), false, what);
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
    subject: { type: "A village" },
    answers: { [one]: { state: "perhaps" }, [two]: { state: "level", rev: 0 }, "Not An Id": { state: "unknown" } },
  };
  await choose(file("bad.json", bad));
  const said = await textOf(page.locator(".chooser [role=alert] li").first().locator("xpath=.."));
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
