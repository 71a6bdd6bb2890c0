// Answers to test with, made from the site's own questions: the same seed gives the same answers.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { scriptsOf, site } from "./support.mjs";

/**
 * All that scripts can know of the playbook, read from the site's files: pages themselves load only what they need. `folder` is that of
 * another language.
 * @param {string} [folder]
 */
export function assessmentOf(folder = "") {
  const known = read.get(folder) ?? readAssessment(folder);
  read.set(folder, known);
  return known;
}

/** @type {Map<string, Promise<Assessment>>} */
const read = new Map();

/** @param {string} folder @returns {Promise<Assessment>} */
async function readAssessment(folder) {
  const names = scriptsOf(`${folder}assessment/results.html`);
  const texts = ["data", "words", "steps", "levels"].map((kind) =>
    readFile(join(site, "assets", names.find((name) => name.startsWith(`assessment-${kind}.`)) ?? kind), "utf8"),
  );
  // Where words are not translated, marks stay around them.
  const modules = { "base/original": { read: (/** @type {object} */ _, /** @type {unknown} */ words) => words } };
  const localNormal = { assessment: {}, modules };
  runInNewContext((await Promise.all(texts)).join("\n"), { window: { localNormal }, localNormal });
  return JSON.parse(JSON.stringify(localNormal.assessment));
}

/** @param {number} seed */
function random(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

/** @param {Question} question */
const reasonOf = (question) => question.na?.reasons?.[0] ?? "other";

/**
 * A results file; `share` of the questions are answered (1: all, each with a level).
 * @param {Assessment} given
 * @param {{ seed?: number, share?: number, role?: string, high?: number }} [settings]
 * @returns {Sample}
 */
export function sample({ id, version, model, areas }, { seed = 7, share = 0.9, role = "Head of transformation", high = 2 } = {}) {
  const next = random(seed);
  /** @type {Answers} */
  const answers = {};
  for (const question of model.questions) {
    const [isAnswered, kind, spread, sure] = [next() <= share, next(), next(), next()];
    if (!isAnswered) continue;
    const base = { rev: question.rev, confidence: ["low", "medium", "high"][Math.floor(sure * 3)], updated: "2026-11-01T09:00:00Z" };
    const most = question.levels.length - 1;
    const at = Math.max(
      0,
      Math.min(most, Math.round(high + (areas.findIndex((area) => area.id === question.area) % 4) / 2 + (spread - 0.5) * 3 - 1)),
    );
    if (share < 1 && kind < 0.05) answers[question.id] = { ...base, state: "unknown" };
    else if (share < 1 && kind < 0.1 && question.na?.allowed)
      answers[question.id] = { ...base, state: "na", na_reason: reasonOf(question) };
    else
      answers[question.id] = {
        ...base,
        state: "level",
        level: question.levels[at].id,
        target: kind > 0.5 ? question.levels[most].id : null,
      };
  }
  return {
    format: "local-normal-results",
    format_version: 1,
    file_id: `file-${seed}`,
    created: "2026-11-01T09:00:00Z",
    updated: "2026-11-20T09:00:00Z",
    tool: "0.1.0",
    model: { id, version },
    subject: { council: "E07000000", name: "Riverside District Council", type: "district", nation: "england" },
    round: { id: `round-${seed}`, label: "2026 Q4" },
    respondent: { id: `person-${seed}`, role },
    answers,
    orphans: [],
  };
}

/**
 * Puts answers into the page's store and shows all questions; on the results page, until they are drawn.
 * @param {Page} page
 * @param {Results} results
 */
export async function fill(page, results) {
  await page.evaluate(async (given) => {
    const store = window.localNormal.modules["store/store"];
    await store.replace(given);
    store.setMode("full");
  }, results);
  await page.waitForFunction(
    () => !document.querySelector("[data-results]") || (document.querySelector("[data-board] > *") && document.querySelector(".ways")),
  );
}

/** The text of what a click downloads, with its name. @param {Page} page @param {() => Promise<unknown>} click */
export async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}

/** A file for a file input. @param {string} name @param {unknown} content @param {string} [type] */
export const file = (name, content, type = "application/json") => ({
  name,
  mimeType: type,
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});
