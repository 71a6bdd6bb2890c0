// The results file that the answers in a spreadsheet come to (docs/results-file.md, "Answers in a spreadsheet").
// `src/assess/spreadsheet.rs` is its twin; tests/vectors/spreadsheets.json checks that both read the same.
import { isHarmless } from "../store/check-file.js";
import { Given } from "./given.js";
import { brought, Key } from "./key.js";

/**
 * @typedef {{ foreign?: string, newer?: number, problem?: string, unread?: TableGiven["unread"] }} Refused
 * @typedef {Refused & { results?: Results, passedOver?: string[] }} Outcome
 */

// The step of an owner or a day where no level was chosen, or one without a step.
const NO_STEP = "find-out";
// Numbers of days as spreadsheets count them, from 1927 to 9999: lower ones are taken as they are written, such as years.
const DAYS = { first: 10000, last: 2958465, before: Date.UTC(1899, 11, 30), each: 864e5 };

// A day as `2026-05-01` where it is the number of one; else the text.
/** @param {string} text */
function day(text) {
  const [whole] = text.split(".");
  const number = /^\d+$/.test(whole) ? Number(whole) : 0;
  if (number < DAYS.first || number > DAYS.last) return text;
  return new Date(DAYS.before + number * DAYS.each).toISOString().slice(0, 10);
}

/** @param {string} text */
function isDay(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return Boolean(time && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text));
}

// The lines of a cell; one that is only a dash is empty.
/** @param {SaidInCells} said @param {string} head */
function lines({ cells }, head) {
  const all = cells[head] ? cells[head].text.split("\n").map((line) => line.trim()) : [];
  return all.map((line) => (line === "–" || line === "-" ? "" : line));
}

// Title, address and day, a line of each cell for each piece.
/** @param {TableGiven} given @param {SaidInCells} said */
function evidence(given, said) {
  const [titles, addresses, days] = ["evidence", "address", "date"].map((head) => lines(said, head));
  if (!addresses.every(isHarmless)) given.say(said.cells.address, "no-address");
  const count = Math.max(titles.length, addresses.length, days.length);
  const pieces = Array.from({ length: count }, (_, at) => {
    const [title, url, date] = [titles[at], addresses[at], day(days[at] || "")];
    return { ...(title && { title }), ...(url && { url }), ...(date && { date }) };
  });
  return pieces.filter((piece) => Object.keys(piece).length > 0);
}

// A note that is partly for inside stays inside.
/** @param {SaidInCells} said @returns {Remarks["note"] | undefined} */
function note({ cells }) {
  const [published, inside] = [cells.published?.text, cells.note?.text];
  if (published && !inside) return { text: published, visibility: "publishable" };
  const text = published ? `${published}\n${inside}` : inside;
  return text ? { text, visibility: "internal" } : undefined;
}

/** @param {TableGiven} given @param {string} id @param {SaidInCells} said @returns {Record<string, unknown>} */
function remarks(given, id, said) {
  const { target, confidence } = said.cells;
  const [aim, sure] = [target && given.key.level(id, target.text), confidence && given.key.meant("confidence", "", confidence.text)];
  if (target && !aim) given.say(target, "no-level");
  if (confidence && !sure) given.say(confidence, "no-choice");
  const [own, pieces] = [note(said), evidence(given, said)];
  return {
    ...(aim && { target: aim }),
    ...(sure && { confidence: sure }),
    ...(own && { note: own }),
    ...(pieces.length > 0 && { evidence: pieces }),
    ...(said.ticks.size > 0 && { criteria: [...said.ticks].sort((a, b) => a - b) }),
  };
}

/** @param {TableGiven} given @param {string} id @param {SaidInCells} said */
function answer(given, id, said) {
  const found = said.cells.answer;
  const read = found && given.key.answer(id, found.text);
  if (found && read === undefined) given.say(found, "no-answer");
  return read;
}

/** @param {SaidInCells} said */
function step({ cells: { owner, due } }) {
  return { ...(owner && { owner: owner.text }), ...(due && { due: day(due.text) }) };
}

// What is known of the file as a whole.
/** @param {TableGiven} given */
function about(given) {
  const { key, fields } = given;
  const said = (/** @type {string} */ name) => (fields[name]?.text ? fields[name] : undefined);
  const chosen = (/** @type {string} */ name) => {
    const found = said(name);
    const id = found && key.meant(name, "", found.text);
    if (found && !id) given.say(found, "no-choice");
    return id;
  };
  const [name, type, nation, profile] = [said("name")?.text, chosen("type"), chosen("nation"), chosen("profile")];
  const subject = { ...(name && { name }), ...(type && { type }), ...(nation && { nation }) };
  const [people, when] = [said("people"), said("day")];
  const date = when && day(when.text);
  if (when && !isDay(day(when.text))) given.say(when, "no-day");
  return {
    ...(Object.keys(subject).length > 0 && { subject }),
    ...(profile && { profile }),
    ...(people && { respondent: { role: people.text } }),
    ...(date && { updated: `${date}T00:00:00Z` }),
  };
}

/** @param {TableGiven} given */
function content(given) {
  /** @param {string} id */
  const isLocal = (id) => given.key.list("local ").some((one) => one.id === id);
  const local = ofSome(given, isLocal);
  const { plan, ...own } = ofSome(given, (id) => !isLocal(id));
  const has = (/** @type {object} */ part) => Object.keys(part).length > 0;
  // Steps from an edition's own questions are in no plan.
  const { answers, remarks: beside } = local;
  const isAny = has(answers) || beside;
  return { ...own, ...(has(plan) && { plan }), ...(isAny && { local: { answers, ...(beside && { remarks: beside }) } }) };
}

// Of some questions: answers, remarks where there are any, and the plan.
/** @param {TableGiven} given @param {(id: string) => boolean} isMeant */
function ofSome(given, isMeant) {
  /** @type {Record<string, Record<string, unknown>>[]} */
  const [answers, beside, plan] = [{}, {}, {}];
  for (const [id, said] of [...given.questions].filter(([one]) => isMeant(one))) {
    const rev = said.rev ?? given.key.questions.get(id)?.rev;
    const [read, more, planned] = [answer(given, id, said), remarks(given, id, said), step(said)];
    if (read) answers[id] = { rev, ...read, ...more };
    else if (Object.keys(more).length > 0) beside[id] = { rev, ...more };
    if (Object.keys(planned).length > 0) plan[`${id}/${given.key.action(id, read?.level) || NO_STEP}`] = planned;
  }
  return { answers, ...(Object.keys(beside).length > 0 && { remarks: beside }), plan };
}

/** @param {number[]} a @param {number[]} b */
const before = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

// {results}; or {foreign}, {newer}, {problem}, or {unread}: the cells that cannot be read. `known`: the key of this playbook's tables.
/** @param {Sheet[]} sheets @param {KeyLine[]} known @param {{ format: string, format_version: number }} file @returns {Outcome} */
export function fromSheets(sheets, known, file) {
  const own = brought(sheets);
  if (own.newer) return { newer: own.newer };
  if (own.unreadable) return { problem: "no-key" };
  const [here, key] = [new Key(known), new Key(own.lines || known)];
  const given = new Given(key);
  if (!given.read(sheets)) return { problem: "no-answers" };
  const { id, version } = given.playbook || key.playbook;
  if (id !== here.playbook.id) return { foreign: id };
  const results = {
    format: file.format,
    format_version: file.format_version,
    model: { id, ...(version && { version }) },
    ...about(given),
    ...content(given),
  };
  if (given.unread.length > 0) return { unread: given.unread.sort((a, b) => before(a.at, b.at)) };
  return { results: /** @type {Results} */ (/** @type {unknown} */ (results)), passedOver: [...given.passedOver].sort() };
}
