// Runs every scoring case of tests/vectors against the browser's script, which Rust runs in tests/it/scoring.rs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { existing } from "./existing.mjs";
import { migrate } from "../../themes/default/components/scoring/migrate.js";
import { suggested } from "../../themes/default/components/scoring/criteria.js";
import { scoreLocal } from "../../themes/default/components/scoring/local.js";
import { sayTo, stepsOf } from "../../themes/default/components/scoring/said.js";
import { score } from "../../themes/default/components/scoring/scoring.js";

const root = new URL("../../", import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), "utf8");

// What the program gives every model, and the cases leave out.
const defaults = JSON.parse(read("tests/vectors/defaults.json"));
/** @param {Partial<Model>} model @returns {Model} */
const whole = (model) => ({ ...defaults, ...model });

const files = JSON.parse(read("tests/vectors/results-files.json"));
Object.assign(globalThis, { localNormal: { assessment: { file: files.rules, model: { questions: [] } } } });
const { checkFile } = await import("../../themes/default/components/store/check-file.js");

for (const file of ["vectors.json", "more.json", "figures.json"]) {
  for (const { name, model, subject, answers, profile, expected } of JSON.parse(read(`tests/vectors/${file}`)).cases) {
    test(`${file}: ${name}`, () => {
      const found = score(whole(model), subject, answers, profile);
      if (found.rejected) return assert.deepEqual(found, expected);
      const { format, format_version, model: scored, ...rest } = found;
      assert.deepEqual(rest, expected);
      assert.deepEqual([format, format_version], ["local-normal-scores", 1]);
      assert.deepEqual(scored, { id: model.id ?? "", version: model.version ?? "" });
    });
  }
}

for (const { name, model, subject, answers, local, profile, expected } of JSON.parse(read("tests/vectors/local.json")).cases) {
  test(`local.json: ${name}`, () => {
    const { overall, areas, principles, cells, actions, find_out } = existing(scoreLocal(whole(model), subject, local, profile), "score");
    assert.deepEqual({ edition: model.local.edition, overall, areas, principles, cells, actions, find_out }, expected);
    const { local: own, ...alone } = model;
    assert.deepEqual(score(whole(model), subject, answers, profile), score(whole(alone), subject, answers, profile));
    assert.equal(scoreLocal(whole(alone), subject, local, profile), null);
  });
}

for (const { name, asked, decimals, said } of JSON.parse(read("tests/vectors/said.json")).cases) {
  test(`said.json: ${name}`, () => {
    const display = { max: asked.max, decimals };
    for (const [bp, words] of Object.entries(said)) assert.equal(sayTo(display, stepsOf(display, Number(bp))), words, bp);
  });
}

for (const { name, levels, ticked, suggested: expected } of JSON.parse(read("tests/vectors/criteria.json")).cases) {
  test(`criteria.json: ${name}`, () => assert.equal(suggested(levels, ticked), expected));
}

for (const { name, model, results, expected } of JSON.parse(read("tests/vectors/migrations.json")).cases) {
  test(`migrations.json: ${name}`, () => {
    const before = JSON.stringify(results);
    assert.deepEqual(migrate(model, results), expected);
    assert.equal(JSON.stringify(results), before, "what was given stays as it was");
  });
}

// What the vectors call the outcome of reading a file. Why a file is refused that Rust's parser does not take at all is not compared.
/** @param {string} text @param {unknown} expected */
function verdict(text, expected) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return "refused";
  }
  const found = checkFile(file);
  if (found === null) return "good";
  if (expected === "refused") return "refused";
  if (found.problem !== "mistakes") return found.problem;
  return { mistakes: existing(found.mistakes, "list of mistakes").map(({ path }) => path).sort() };
}

for (const { name, file, text, expected } of files.cases) {
  test(`results-files.json: ${name}`, () => {
    if (expected.mistakes) expected.mistakes.sort();
    assert.deepEqual(verdict(text ?? JSON.stringify(file), expected), expected);
  });
}

test("scoring changes nothing that it is given", () => {
  const [{ model, subject, answers }] = JSON.parse(read("tests/vectors/vectors.json")).cases;
  const given = /** @type {const} */ ([whole(model), subject, answers]);
  const before = JSON.stringify(given);
  score(...given);
  assert.equal(JSON.stringify(given), before);
});

test("ids that objects inherit are not mistaken for answers", () => {
  const levels = [{ id: "none", points: 0 }, { id: "all", points: 100 }];
  const question = { id: "constructor", area: "a", principle: "p", levels };
  const model = whole({ areas: [{ id: "a" }], principles: ["p"], questions: [question] });
  const scored = score(model, {}, {});
  assert.ok(!scored.rejected);
  assert.equal(scored.areas.a.coverage, 0);
  const hostile = JSON.parse('{"__proto__": {"state": "level", "level": "all"}}');
  assert.deepEqual(score(model, {}, hostile), { rejected: [{ question: "__proto__", reason: "unknown-question" }] });
});

test("a type or nation that is on no list of the model counts as not known", () => {
  const levels = [{ id: "no", points: 0 }, { id: "yes", points: 100 }];
  const question = { id: "q", area: "a", principle: "p", levels, applies_to: { types: ["bus"] } };
  const subject = { types: ["branch", "bus"], nations: [] };
  const parts = { areas: [{ id: "a" }], principles: ["p"], questions: [question], subject };
  const model = /** @type {Model} */ ({ ...whole({}), ...parts });
  /** @param {string} type */
  const status = (type) => {
    const scored = score(model, { type, nation: "wales" }, {});
    assert.ok(!scored.rejected);
    return scored.areas.a.status;
  };
  assert.deepEqual(["branch", "bus", "county"].map(status), ["excluded", "partial", "partial"]);
});
