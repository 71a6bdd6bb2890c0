// The rules for a results file, whether it comes from a file or from this browser's storage. `src/assess/validate.rs` has the
// same rules; their figures and words come from `src/assess/file_rules.rs` with the model. tests/vectors/results-files.json
// checks that both give the same verdicts. What it finds is put into words by exchange/mistakes.js, which few pages need.
import { isObject, missing, own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";

/**
 * Something of a file, as it was parsed; and what a text of it must be, or its choices.
 * @typedef {Record<string, unknown>} Fields
 * @typedef {"text" | "id" | "time" | "sha256" | "url"} TextKind
 * @typedef {TextKind | readonly string[]} Kind
 */

const { file: RULES } = assessment;
const ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/;

// A text in quotes, shortened.
/** @param {string} text */
export function quoted(text) {
  return text.length <= RULES.longest_quote ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, RULES.longest_quote))}…`;
}

// A time of RFC 3339 on a day that the calendar has; no leap seconds, which dates of JavaScript do not know.
/** @param {string} text */
function isTime(text) {
  const found = TIME.exec(text);
  if (!found) return false;
  const [year, month, day, hour, minute, second, ahead, aheadMinutes] = found.slice(1).map((digits) => Number(digits || 0));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60 && ahead < 24 && aheadMinutes < 60;
}

// Whether an address leads nowhere but to a web page or a mail; one without a scheme is taken as it is.
/** @param {string} text */
export function isHarmless(text) {
  if (/\p{Cc}/u.test(text)) return false;
  const [before, after] = text.replace(/^ +/, "").split(/:(.*)/s);
  return after === undefined || /[./?#]/.test(before) || RULES.schemes.includes(before.toLowerCase());
}

/** @type {Record<TextKind, (text: string) => boolean>} */
const KINDS = {
  text: () => true,
  id: (/** @type {string} */ text) => text.length <= RULES.longest_id && ID.test(text),
  time: isTime,
  sha256: (/** @type {string} */ text) => /^[0-9a-f]{64}$/i.test(text),
  url: isHarmless,
};
/** @param {Kind} kind @param {string} text */
const fits = (kind, text) => (typeof kind === "string" ? KINDS[kind](text) : kind.includes(text));
/** @param {unknown} value */
const isId = (value) => typeof value === "string" && KINDS.id(value);
/** @param {unknown} value */
const isCount = (value) => typeof value === "number" && Number.isInteger(value) && value >= 1 && value < 2 ** 32;

// Collects mistakes: {path, wanted, found}, where `wanted` is a kind of text, "list", "object" or "number", or a list of
// choices; or {path, fault}.
class Check {
  constructor() {
    /** @type {FileMistake[]} */
    this.mistakes = [];
  }

  /** @param {string} path @param {string | readonly string[]} wanted @param {unknown} found */
  wrong(path, wanted, found) {
    this.mistakes.push({ path, wanted, found });
  }

  /** @param {string} path @param {string} fault */
  fault(path, fault) {
    this.mistakes.push({ path, fault });
  }

  /** @param {Fields} parent @param {string} path @param {string} key @param {Kind} kind @param {boolean} [required] */
  text(parent, path, key, kind, required) {
    const value = own(parent, key);
    if (missing(value) ? required : typeof value !== "string" || !fits(kind, value)) this.wrong(`${path}${key}`, kind, value);
  }

  /** @param {Fields} parent @param {string} path @param {Record<string, Kind>} fields */
  texts(parent, path, fields) {
    for (const [key, kind] of Object.entries(fields)) this.text(parent, path, key, kind);
  }

  // An optional object of optional texts.
  /** @param {Fields} parent @param {string} path @param {string} key @param {Record<string, Kind>} fields */
  record(parent, path, key, fields) {
    const value = own(parent, key);
    if (isObject(value)) this.texts(value, `${path}${key}.`, fields);
    else if (!missing(value)) this.wrong(`${path}${key}`, "object", value);
  }

  // An optional list of objects; `item` is given each with its path.
  /** @param {Fields} parent @param {string} path @param {string} key @param {(one: Fields, path: string) => void} item */
  list(parent, path, key, item) {
    const value = own(parent, key);
    if (missing(value)) return;
    if (!Array.isArray(value)) return void this.wrong(`${path}${key}`, "list", value);
    value.forEach((one, at) => (isObject(one) ? item(one, `${path}${key}[${at}].`) : this.wrong(`${path}${key}[${at}]`, "object", one)));
  }

  // An optional list of ids, or of other things that are `wanted`.
  /**
   * @param {Fields} parent
   * @param {string} path
   * @param {string} key
   * @param {string} [wanted]
   * @param {(one: unknown) => boolean} [isGood]
   */
  simple(parent, path, key, wanted = "id", isGood = isId) {
    const value = own(parent, key);
    if (missing(value)) return;
    if (!Array.isArray(value)) return void this.wrong(`${path}${key}`, "list", value);
    value.forEach((one, at) => isGood(one) || this.wrong(`${path}${key}[${at}]`, wanted, one));
  }

  // An object of objects by id; `item` is given each with its key and its path.
  /**
   * @param {Fields} parent
   * @param {string} path
   * @param {string} key
   * @param {boolean} required
   * @param {(one: Fields, path: string, key: string, place: string) => void} item
   */
  byKey(parent, path, key, required, item) {
    const value = own(parent, key);
    if (missing(value) && !required) return;
    if (!isObject(value)) return void this.wrong(`${path}${key}`, "object", value);
    for (const [name, one] of Object.entries(value)) {
      const place = `${path}${key}[${quoted(name)}]`;
      if (isObject(one)) item(one, `${place}.`, name, place);
      else this.wrong(place, "object", one);
    }
  }

  /** @param {string} place @param {string} id */
  id(place, id) {
    if (!isId(id)) this.fault(place, "no-id");
  }
}

// What is said about a question beside its answer.
/** @param {Check} check @param {Fields} given @param {string} path */
function remarks(check, given, path) {
  const rev = own(given, "rev");
  if (rev !== undefined && !isCount(rev)) check.wrong(`${path}rev`, "number", rev);
  check.text(given, path, "target", "id");
  check.text(given, path, "confidence", RULES.confidences);
  check.text(given, path, "updated", "time");
  const note = own(given, "note");
  if (isObject(note)) {
    check.text(note, `${path}note.`, "text", "text", true);
    check.text(note, `${path}note.`, "visibility", RULES.visibilities);
  } else if (!missing(note)) check.wrong(`${path}note`, "object", note);
  check.simple(given, path, "criteria", "line", (line) => line === 0 || isCount(line));
  check.list(given, path, "evidence", (item, at) => check.texts(item, at, { title: "text", url: "url", date: "text" }));
}

/** @param {Check} check @param {Fields} given @param {string} path */
function answer(check, given, path) {
  check.text(given, path, "state", RULES.states, true);
  check.text(given, path, "level", "id", own(given, "state") === "level");
  check.text(given, path, "na_reason", "id");
  check.text(given, path, "agreed", "time");
  remarks(check, given, path);
}

/** @param {Check} check @param {Fields} file @param {string} path */
function root(check, file, path) {
  check.texts(file, path, { file_id: "text", created: "time", updated: "time", tool: "text", profile: "id" });
  const model = own(file, "model");
  if (isObject(model)) {
    check.text(model, `${path}model.`, "id", "id", true);
    check.texts(model, `${path}model.`, { version: "text", sha256: "sha256" });
  } else check.wrong(`${path}model`, "object", model);
  check.record(file, path, "subject", { council: "text", name: "text", unit: "text", type: "id", nation: "id" });
  check.record(file, path, "round", { id: "text", label: "text" });
  check.record(file, path, "respondent", { id: "text", role: "text" });
  if (isObject(file.respondent)) check.simple(file.respondent, `${path}respondent.`, "areas");
  check.simple(file, path, "scope");
  check.byKey(file, path, "shared_out", false, (area, at, id, place) => {
    check.id(place, id);
    check.texts(area, at, { to: "text", back: "time" });
  });
  check.byKey(file, path, "plan", false, (step, at) => {
    check.text(step, at, "state", RULES.step_states);
    check.texts(step, at, { owner: "text", due: "text", note: "text" });
  });
  check.byKey(file, path, "answers", true, (given, at, id, place) => {
    check.id(place, id);
    answer(check, given, at);
  });
  check.byKey(file, path, "remarks", false, (given, at, id, place) => {
    check.id(place, id);
    remarks(check, given, at);
  });
  check.list(file, path, "orphans", () => {});
  check.list(file, path, "rounds", (earlier, at) => round(check, earlier, at));
  if (isObject(file.before)) round(check, file.before, `${path}before.`);
  else if (!missing(file.before)) check.wrong(`${path}before`, "object", file.before);
}

/** @param {Check} check @param {Fields} earlier @param {string} path */
function round(check, earlier, path) {
  check.text(earlier, path, "format", [RULES.format], true);
  const version = own(earlier, "format_version");
  if (version !== RULES.format_version) check.wrong(`${path}format_version`, "number", version);
  root(check, earlier, path);
}

// What must not be in any JSON that is taken in: keys that change how objects work, endless depth, halves of characters, and
// numbers too large to be written again.
/** @param {Check} check @param {unknown} value @param {string} path @param {number} depth @param {string | null} branch */
function dangers(check, value, path, depth, branch) {
  if (isCut(value)) check.fault(path, "half-character");
  if (typeof value === "number" && !Number.isFinite(value)) check.fault(path, "too-large-number");
  if (typeof value !== "object" || value === null) return;
  if (depth > RULES.deepest) check.fault(/** @type {string} */ (branch), "too-deep");
  else dangersWithin(check, value, path, depth, branch);
}

/** @param {Check} check @param {object} value @param {string} path @param {number} depth @param {string | null} branch */
function dangersWithin(check, value, path, depth, branch) {
  // Each earlier round may be as deep as the file.
  const isRound = branch === "rounds" && depth === 1;
  for (const [key, one] of Object.entries(value)) {
    const place = placeOf(value, path, key);
    if (key === "__proto__") check.fault(place, "forbidden-key");
    else if (isCut(key)) check.fault(place, "half-character");
    else dangers(check, one, place, isRound ? 0 : depth + 1, isRound ? null : branch || place);
  }
}

/** @param {unknown} value */
const isCut = (value) => typeof value === "string" && /\p{Surrogate}/u.test(value);

/** @param {object} value @param {string} path @param {string} key */
function placeOf(value, path, key) {
  if (!path) return key;
  return Array.isArray(value) ? `${path}[${key}]` : `${path}[${quoted(key)}]`;
}

// null where a parsed file is good; else {problem: "format"}, {problem: "newer", version} or {problem: "mistakes", mistakes}.
/** @param {unknown} file */
export function checkFile(file) {
  const check = new Check();
  if (!isObject(file) || own(file, "format") !== RULES.format) return { problem: "format" };
  const version = own(file, "format_version");
  if (typeof version === "number" && Number.isSafeInteger(version) && version > RULES.format_version) return { problem: "newer", version };
  if (version !== RULES.format_version) check.wrong("format_version", "number", version);
  else dangers(check, file, "", 0, null);
  if (check.mistakes.length === 0) root(check, file, "");
  return check.mistakes.length > 0 ? { problem: "mistakes", mistakes: check.mistakes } : null;
}
