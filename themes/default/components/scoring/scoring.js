// The scoring of docs/scoring.md in the browser. `src/assess/score.rs` is its twin: change both, and the vectors.
// Pure: no page, no storage, no floats. Every division is of whole numbers far below 2^53, so Math.floor is exact.
import { or } from "../base/values.js";
import { levelOf, read } from "./counts-as.js";

/**
 * Sums over many questions, and an area with its score.
 * @typedef {import("./counts-as.js").Entry} Entry
 * @typedef {{ answered: number, open: number, na: number, points: number, target: number, short: number }} Sums
 * @typedef {{ id: string, weight: number, score: AreaScore }} Row
 */

/** @param {number} n @param {number} d */
const roundHalfUp = (n, d) => Math.floor((2 * n + d) / (2 * d));
/** @param {{ weight?: number }} thing */
const weightOf = (thing) => or(thing.weight, 1);

/** @param {Entry[]} entries */
function tally(entries) {
  const sums = { answered: 0, open: 0, na: 0, points: 0, target: 0, short: 0 };
  for (const entry of entries) {
    const weight = weightOf(entry.question);
    if (entry.kind === "open") sums.open += weight;
    if (entry.kind === "na") sums.na += weight;
    if (entry.kind !== "answered") continue;
    sums.answered += weight;
    sums.points += weight * entry.level.points;
    if (!entry.target) continue;
    sums.target += weight * entry.target.points;
    sums.short += weight * Math.max(0, entry.target.points - entry.level.points);
  }
  return sums;
}

/** @param {Sums} sums @param {number | null} coverage @param {number} enough */
function statusOf(sums, coverage, enough) {
  if (coverage === null) return sums.na === 0 ? "excluded" : "na";
  if (2 * sums.na > sums.answered + sums.open + sums.na) return "mostly_na";
  return coverage < enough ? "partial" : "scored";
}

// The figures of a group, `band` as a position.
/** @param {Band[]} bands @param {Sums} sums @param {number} enough */
function figures(bands, sums, enough) {
  const expected = sums.answered + sums.open;
  /** @param {() => number} value */
  const whenExpected = (value) => (expected > 0 ? value() : null);
  const coverage = whenExpected(() => Math.floor((100 * sums.answered) / expected));
  const status = statusOf(sums, coverage, enough);
  const score_bp = status === "scored" && sums.answered > 0 ? roundHalfUp(100 * sums.points, sums.answered) : null;
  return {
    status,
    score_bp,
    band: bandAt(bands, score_bp),
    coverage,
    low: whenExpected(() => roundHalfUp(100 * sums.points, expected)),
    high: whenExpected(() => roundHalfUp(100 * (sums.points + 100 * sums.open), expected)),
  };
}

/** @param {Band[]} bands @param {number | null} bp */
function bandAt(bands, bp) {
  if (bp === null) return null;
  let at = 0;
  bands.forEach((band, index) => {
    if (band.from <= bp) at = index;
  });
  return at;
}

/** @param {Band[]} bands @param {number | null} at */
const bandId = (bands, at) => (at === null ? null : bands[at].id);

/** @param {Sums} sums */
function toTarget(sums) {
  return sums.target > 0 ? roundHalfUp(10000 * (sums.target - sums.short), sums.target) : null;
}

/** @param {Model} given @param {Entry[]} entries */
function cellScore({ bands, rules }, entries) {
  const cell = figures(bands, tally(entries), rules.enough_in_cell);
  return Object.assign(cell, { band: bandId(bands, cell.band) });
}

/** @param {Model} given @param {Entry[]} entries */
function principleScore({ bands, rules }, entries) {
  const sums = tally(entries);
  const principle = figures(bands, sums, rules.enough);
  return Object.assign(principle, { band: bandId(bands, principle.band), to_target_bp: toTarget(sums) });
}

// Whether a must-have question is below its minimum, unknown or absent.
/** @param {Entry} entry */
function missesMustHave(entry) {
  if (!entry.question.must_have) return false;
  if (entry.kind !== "answered") return entry.kind === "open";
  const min = levelOf(entry.question, entry.question.must_have.min);
  return min !== undefined && entry.level.points < min.points;
}

/** @param {Model} given @param {Entry[]} entries */
function areaScore({ bands, rules }, entries) {
  const sums = tally(entries);
  const { status, score_bp, band, coverage, low, high } = figures(bands, sums, rules.enough);
  const missed = entries.filter(missesMustHave).map((entry) => entry.question.id);
  const highest = rules.highest_without_must_have;
  const capped = missed.length > 0 && band !== null && band > highest;
  return {
    status,
    score_bp,
    band: bandId(bands, capped ? highest : band),
    capped_by: capped ? missed : [],
    coverage,
    low,
    high,
    to_target_bp: toTarget(sums),
  };
}

// The mean of a figure over areas, by the areas' weights.
/** @param {Row[]} rows @param {"score_bp" | "low" | "high"} figure */
function weightedMean(rows, figure) {
  const weights = rows.reduce((sum, row) => sum + row.weight, 0);
  if (weights === 0) return null;
  return roundHalfUp(rows.reduce((sum, row) => sum + row.weight * (row.score[figure] || 0), 0), weights);
}

// Areas together: all of them, or those of a group.
/** @param {Model} model @param {Row[]} rows @param {Entry[]} entries */
function overallScore({ bands, overall }, rows, entries) {
  const hasFigures = overall !== "none";
  const within = entries.filter(({ question }) => rows.some(({ id }) => id === question.area));
  /** @param {Row} row */
  const countable = (row) => row.score.status === "scored" || row.score.status === "partial";
  const counted = rows.filter(countable);
  const scored = rows.filter((row) => row.score.status === "scored");
  const complete = counted.length > 0 && counted.length === scored.length;
  /** @param {"score_bp" | "low" | "high"} figure */
  const mean = (figure) => (hasFigures ? weightedMean(counted, figure) : null);
  const score_bp = complete ? mean("score_bp") : null;
  const [lowest] = [...scored].sort((a, b) => (a.score.score_bp || 0) - (b.score.score_bp || 0));
  return {
    status: complete ? "scored" : counted.length > 0 ? "partial" : "excluded",
    score_bp,
    band: bandId(bands, bandAt(bands, score_bp)),
    low: mean("low"),
    high: mean("high"),
    to_target_bp: hasFigures ? toTarget(tally(within)) : null,
    counted: counted.map((row) => row.id),
    omitted: rows.filter((row) => !countable(row)).map((row) => ({ area: row.id, status: row.score.status })),
    lowest: lowest ? lowest.id : null,
  };
}

/** @param {Entry[]} entries */
function plannedActions(entries) {
  const actions = [];
  for (const entry of entries) {
    if (entry.kind !== "answered") continue;
    const gap = (entry.target ? entry.target.points : 100) - entry.level.points;
    if (gap <= 0) continue;
    const urgency = weightOf(entry.question) * gap * (entry.question.must_have ? 2 : 1) * 6;
    for (const action of entry.level.actions || []) {
      const priority = Math.floor(urgency / Math.max(1, or(action.effort, 2)));
      actions.push({ question: entry.question.id, action: action.id, priority });
    }
  }
  // A stable sort: equals keep model order.
  return actions.sort((a, b) => b.priority - a.priority);
}

/** @template T @param {string[]} ids @param {(id: string) => T} value */
function byId(ids, value) {
  /** @type {Record<string, T>} */
  const object = {};
  for (const id of ids) object[id] = value(id);
  return object;
}

// Scores answers: the JSON of docs/scoring.md, or {rejected: [{question, reason}]} where an answer cannot be scored.
/**
 * @param {Model} model
 * @param {Subject} subject
 * @param {Record<string, Answer>} answers
 * @param {string | null} [aim] the id of a profile, which sets the targets that answers do not have
 * @returns {Scoring}
 */
export function score(model, subject, answers, aim) {
  const profile = (model.profiles || []).find(({ id }) => id === aim);
  const { entries, rejected } = read(model, subject || {}, answers || {}, profile);
  if (rejected.length > 0) return { rejected };
  /** @param {"area" | "principle"} key @param {string} id */
  const of = (key, id) => entries.filter((entry) => entry.question[key] === id);
  const rows = model.areas.map((area) => {
    return { id: area.id, weight: weightOf(area), score: areaScore(model, of("area", area.id)) };
  });
  const areaIds = rows.map((row) => row.id);
  /** @param {string} area @param {string} id */
  const cell = (area, id) => cellScore(model, of("area", area).filter((entry) => entry.question.principle === id));
  /** @param {{ areas: string[] }} group */
  const together = ({ areas }) => overallScore(model, rows.filter(({ id }) => areas.includes(id)), entries);
  const groups = (model.groups || []).map((group) => [group.id, together(group)]);
  return {
    format: "local-normal-scores",
    format_version: 1,
    model: { id: model.id || "", version: model.version || "" },
    ...(profile ? { profile: profile.id } : {}),
    overall: overallScore(model, rows, entries),
    ...(groups.length > 0 ? { groups: Object.fromEntries(groups) } : {}),
    areas: Object.fromEntries(rows.map((row) => [row.id, row.score])),
    principles: byId(model.principles, (id) => principleScore(model, of("principle", id))),
    cells: byId(areaIds, (area) => byId(model.principles, (id) => cell(area, id))),
    actions: plannedActions(entries),
    find_out: entries.filter((entry) => entry.kind === "open" && entry.unknown).map((entry) => entry.question.id),
  };
}
