// What the words of a table mean: a workbook brings its key along; for other tables the site has one, in all its languages.
// `src/assess/spreadsheet/key.rs` is its twin.
import { isId } from "../store/check-file.js";
import { folded, plain } from "./words.js";

/** @typedef {{ rev: number, na: boolean, levels: { id: string, names: string[], action: string }[] }} Asked */

export const FORMAT = "local-normal-workbook";
export const FORMAT_VERSION = 1;

// Heads of columns, as a key names them.
const HEADS = [
  "id",
  "answer",
  "target",
  "confidence",
  "note",
  "published",
  "evidence",
  "address",
  "date",
  "owner",
  "due",
  "line",
  "ticked",
  "playbook",
  "revision",
];

// The one id that words mean, or that they are; nothing where they mean several.
/** @param {{ words: string, id: string }[]} list @param {string} given */
function only(list, given) {
  const text = folded(given);
  const ids = new Set(list.filter(({ words }) => words === text).map(({ id }) => id));
  if (ids.size > 0) return ids.size === 1 ? [...ids][0] : undefined;
  return list.find(({ id }) => id === text)?.id;
}

/** @param {Asked} asked @param {string} text */
const named = ({ levels }, text) =>
  only(
    levels.flatMap(({ id, names }) => names.map((words) => ({ words, id }))),
    text,
  );
/** @param {string} text */
const isNumber = (text) => /^\d+$/.test(text);
// By its place from 1, where no level is named by a number.
/** @param {Asked} asked @param {string} text */
function numbered({ levels }, text) {
  if (!isNumber(text) || levels.some(({ names }) => names.some(isNumber))) return undefined;
  return levels[Number(text) - 1]?.id;
}

export class Key {
  // `lines`: each [what, question, id, words, more].
  /** @param {KeyLine[]} lines */
  constructor(lines) {
    this.playbook = { id: "", version: "" };
    /** @type {Map<string, Asked>} */
    this.questions = new Map();
    /** @type {Map<string, { words: string, id: string }[]>} */
    this.lists = new Map();
    for (const line of lines) this.add(line);
  }

  /** @param {KeyLine} line */
  add([what, of, id, words, more]) {
    if (what === "playbook") this.playbook = { id, version: words };
    else if (what === "question") this.question(id, { rev: isNumber(words) ? Number(words) : 1, na: more === "na", levels: [] });
    else if (what === "level") this.named(of, id, folded(plain(words)), more);
    else this.list(`${what} ${of}`).push({ words: folded(plain(words)), id });
  }

  /** @param {string} id @param {Asked} asked */
  question(id, asked) {
    if (!this.questions.has(id)) this.questions.set(id, asked);
  }

  // A level, or another name of one.
  /** @param {string} of @param {string} id @param {string} name @param {string} action */
  named(of, id, name, action) {
    const levels = this.questions.get(of)?.levels;
    const known = levels?.find((level) => level.id === id);
    if (known) known.names.push(name);
    else levels?.push({ id, names: [name], action });
  }

  /** @param {string} name */
  list(name) {
    const list = this.lists.get(name) || [];
    this.lists.set(name, list);
    return list;
  }

  // The id that words mean.
  /** @param {string} what @param {string} of @param {string} text */
  meant(what, of, text) {
    return only(this.lists.get(`${what} ${of}`) || [], text);
  }

  // Whether a question that is not asked here can be one of an edition: what is before the first dot of its id begins no id of the
  // playbook's own questions.
  /** @param {string} id */
  isOfEdition(id) {
    const local = new Set(this.list("local ").map((one) => one.id));
    const own = [...this.questions.keys()].filter((one) => !local.has(one));
    const [edition, ...rest] = id.split(".");
    return rest.length > 0 && isId(id) && !own.some((one) => one.startsWith(`${edition}.`));
  }

  /** @param {string} text */
  head(text) {
    const name = this.meant("head", "", text) ?? folded(text);
    return HEADS.find((head) => head === name);
  }

  // What the text of a cell says to a question: {state, …}, null for no answer; nothing where it says none.
  /** @param {string} id @param {string} text @returns {{ state: string, level?: string, na_reason?: string } | null | undefined} */
  answer(id, text) {
    const asked = /** @type {Asked} */ (this.questions.get(id));
    const level = named(asked, text);
    if (level) return { state: "level", level };
    const state = this.meant("state", "", text);
    if (state === "none") return null;
    if (state === "unknown") return { state };
    if (state === "na" && asked.na) return { state };
    const reason = asked.na ? this.meant("reason", id, text) : undefined;
    if (reason && !state) return { state: "na", na_reason: reason };
    const place = numbered(asked, text);
    return place ? { state: "level", level: place } : undefined;
  }

  /** @param {string} id @param {string} text */
  level(id, text) {
    const asked = /** @type {Asked} */ (this.questions.get(id));
    return named(asked, text) ?? numbered(asked, text);
  }

  // The first action of a level.
  /** @param {string} id @param {string | undefined} level */
  action(id, level) {
    return this.questions.get(id)?.levels.find((own) => own.id === level)?.action;
  }
}

// The lines of the key that a workbook brings along: {lines}, {newer} its version, or nothing.
/** @param {Sheet[]} sheets @returns {{ lines?: KeyLine[], newer?: number, unreadable?: boolean }} */
export function brought(sheets) {
  /** @param {Sheet} sheet @param {number} at @param {number} column */
  const cell = ({ rows }, at, column) => rows[at]?.cells[column]?.words || "";
  const sheet = sheets.find((one) => cell(one, 0, 0) === "format" && cell(one, 0, 2) === FORMAT);
  if (!sheet) return {};
  const version = cell(sheet, 0, 3);
  if (!isNumber(version) || Number(version) < 1) return { unreadable: true };
  if (Number(version) > FORMAT_VERSION) return { newer: Number(version) };
  return { lines: sheet.rows.map((_, at) => /** @type {KeyLine} */ ([0, 1, 2, 3, 4].map((column) => cell(sheet, at, column)))) };
}
