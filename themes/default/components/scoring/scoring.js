// The scoring of docs/scoring.md in the browser. `src/assess/score.rs` is its twin: change both, and the vectors.
// Pure: no page, no storage, no floats. Every division is of whole numbers far below 2^53, so Math.floor is exact.
import { missing, or } from "../base/values.js";
import { levelOf, read } from "./counts-as.js";
import { figuresOf, partsOf, rounded, roundHalfUp } from "./figures.js";

/**
 * Sums over many questions, and an area with its score.
 * @typedef {import("./counts-as.js").Entry} Entry
 * @typedef {{ answered: number, open: number, na: number, points: number, target: number, short: number }} Sums
 * @typedef {import("./figures.js").Parts} Parts
 * @typedef {{ id: string, weight: number, score: AreaScore, parts: Parts | null }} Row
 */

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

// Score, low and high of a group before they are rounded; where open questions count as no points, all three are one.
/** @param {Sums} sums @param {boolean} isScored @param {boolean} countsOpen */
function sharesOf({ answered, open, points }, isScored, countsOpen) {
  /** @param {number} reached @param {number} of */
  const share = (reached, of) => (of > 0 ? { sum: 100 * reached, of } : null);
  const expected = answered + open;
  return {
    score: isScored ? share(points, countsOpen ? expected : answered) : null,
    low: share(points, expected),
    high: share(points + (countsOpen ? 0 : 100 * open), expected),
  };
}

// The figures of a group, `band` as a position; and their parts.
/** @param {Model} model @param {Sums} sums @param {number} enough */
function figures({ bands, display, unanswered }, sums, enough) {
  const expected = sums.answered + sums.open;
  const countsOpen = unanswered === "zero";
  const coverage = expected > 0 ? Math.floor((100 * sums.answered) / expected) : null;
  const status = statusOf(sums, coverage, countsOpen ? 0 : enough);
  const shares = sharesOf(sums, status === "scored", countsOpen);
  const parts = partsOf(display, shares);
  const all = { score_bp: rounded(shares.score), low: rounded(shares.low), high: rounded(shares.high) };
  const said = figuresOf(display, all, parts);
  return { parts, said, common: { status, ...all, band: bandAt(bands, all.score_bp, said.figures?.score), coverage } };
}

// The last band that a score reaches: by its figure where the band begins at one, else by basis points.
/** @param {Band[]} bands @param {number | null} bp @param {number | null} [figure] */
function bandAt(bands, bp, figure) {
  if (bp === null) return null;
  let at = 0;
  bands.forEach((band, index) => {
    const isReached = band.figure === undefined ? band.from <= bp : band.figure <= (figure ?? 0);
    if (isReached) at = index;
  });
  return at;
}

/** @param {Band[]} bands @param {number | null} at */
const bandId = (bands, at) => (at === null ? null : bands[at].id);
// The id of the band of a score, or of an end of its range.
/** @param {Band[]} bands @param {number | null} bp @param {number | null} [figure] */
export const bandOf = (bands, bp, figure) => bandId(bands, bandAt(bands, bp, figure));

/** @param {Sums} sums */
function toTarget(sums) {
  return sums.target > 0 ? roundHalfUp(10000 * (sums.target - sums.short), sums.target) : null;
}

/** @param {Model} model @param {Entry[]} entries */
function cellScore(model, entries) {
  const { common, said } = figures(model, tally(entries), model.rules.enough_in_cell);
  return { ...common, band: bandId(model.bands, common.band), ...said };
}

/** @param {Model} model @param {Entry[]} entries */
function principleScore(model, entries) {
  const sums = tally(entries);
  const { common, said } = figures(model, sums, model.rules.enough);
  return { ...common, band: bandId(model.bands, common.band), ...said, to_target_bp: toTarget(sums) };
}

// Whether a must-have question is below its minimum, unknown or absent.
/** @param {Entry} entry */
function missesMustHave(entry) {
  if (!entry.question.must_have) return false;
  if (entry.kind !== "answered") return entry.kind === "open";
  const min = levelOf(entry.question, entry.question.must_have.min);
  return min !== undefined && entry.level.points < min.points;
}

// An area's score, and its parts.
/** @param {Model} model @param {Entry[]} entries */
function areaScore(model, entries) {
  const { bands, rules } = model;
  const sums = tally(entries);
  const { common, said, parts } = figures(model, sums, rules.enough);
  const missed = entries.filter(missesMustHave).map((entry) => entry.question.id);
  const highest = rules.highest_without_must_have;
  const capped = missed.length > 0 && common.band !== null && common.band > highest;
  const band = bandId(bands, capped ? highest : common.band);
  return { parts, score: { ...common, band, capped_by: capped ? missed : [], ...said, to_target_bp: toTarget(sums) } };
}

// The mean of a figure over areas, by the areas' weights; null where an area has none, or there is no area.
/** @param {Row[]} rows @param {(row: Row) => number | null | undefined} figure */
function weightedMean(rows, figure) {
  let [sum, weights] = [0, 0];
  for (const row of rows) {
    const value = figure(row);
    if (missing(value)) return null;
    sum += row.weight * value;
    weights += row.weight;
  }
  return weights > 0 ? roundHalfUp(sum, weights) : null;
}

// Score, low and high of areas together, with their figures.
/** @param {Display | undefined} display @param {Row[]} rows */
function means(display, rows) {
  /** @param {"score_bp" | "low" | "high"} figure */
  const bp = (figure) => weightedMean(rows, (row) => row.score[figure]);
  /** @param {keyof Parts} figure */
  const exact = (figure) => weightedMean(rows, (row) => row.parts?.[figure]);
  const all = { score_bp: bp("score_bp"), low: bp("low"), high: bp("high") };
  const parts = { score: exact("score"), low: exact("low"), high: exact("high") };
  return { ...all, ...figuresOf(display, all, parts) };
}

// Areas together: all of them, or those of a group.
/** @param {Model} model @param {Row[]} rows @param {Entry[]} entries */
function overallScore({ bands, overall, display }, rows, entries) {
  const hasFigures = overall !== "none";
  const within = entries.filter(({ question }) => rows.some(({ id }) => id === question.area));
  /** @param {Row} row */
  const countable = (row) => row.score.status === "scored" || row.score.status === "partial";
  const counted = rows.filter(countable);
  const scored = rows.filter((row) => row.score.status === "scored");
  const complete = counted.length > 0 && counted.length === scored.length;
  // Without a row there is no mean.
  const { score_bp, low, high, ...said } = means(display, hasFigures ? counted : []);
  const [lowest] = [...scored].sort((a, b) => (a.score.score_bp || 0) - (b.score.score_bp || 0));
  return {
    status: complete ? "scored" : counted.length > 0 ? "partial" : "excluded",
    score_bp,
    band: bandOf(bands, score_bp, said.figures?.score),
    low,
    high,
    ...said,
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

// Entries by what their questions say under a key: a playbook can have thousands, and many groups of them.
/** @param {Entry[]} entries @param {"area" | "principle"} key */
function grouped(entries, key) {
  /** @type {Map<string | undefined, Entry[]>} */
  const groups = new Map();
  for (const entry of entries) {
    const id = entry.question[key];
    const known = groups.get(id);
    if (known) known.push(entry);
    else groups.set(id, [entry]);
  }
  return (/** @type {string} */ id) => groups.get(id) || [];
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
  const [inArea, underPrinciple] = [grouped(entries, "area"), grouped(entries, "principle")];
  const rows = model.areas.map((area) => {
    return { id: area.id, weight: weightOf(area), ...areaScore(model, inArea(area.id)) };
  });
  const areaIds = rows.map((row) => row.id);
  /** @param {string} area */
  const cells = (area) => {
    const here = grouped(inArea(area), "principle");
    return byId(model.principles, (id) => cellScore(model, here(id)));
  };
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
    principles: byId(model.principles, (id) => principleScore(model, underPrinciple(id))),
    cells: byId(areaIds, cells),
    actions: plannedActions(entries),
    find_out: entries.filter((entry) => entry.kind === "open" && entry.unknown).map((entry) => entry.question.id),
  };
}
