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

/** @param {string} text */
export const isId = (text) => text.length <= RULES.longest_id && ID.test(text);
/** @type {Record<TextKind, (text: string) => boolean>} */
const KINDS = {
  text: () => true,
  id: isId,
  time: isTime,
  sha256: (/** @type {string} */ text) => /^[0-9a-f]{64}$/i.test(text),
  url: isHarmless,
};
/** @param {Kind} kind @param {string} text */
const fits = (kind, text) => (typeof kind === "string" ? KINDS[kind](text) : kind.includes(text));
/** @param {unknown} value */
const isCount = (value) => typeof value === "number" && Number.isInteger(value) && value >= 1 && value < 2 ** 32;

/**
 * What something must be: a text of a kind or one of some choices; an object with these `fields`, of which those in `needs` must
 * be there, and what `also` says of it; a list; an object of such things by key, which may have to be an id; or what `is` tells.
 * @typedef {Kind
 *   | { fields: Record<string, Wanted>, needs?: string, also?: (check: Check, value: Fields, path: string) => void }
 *   | { list: Wanted }
 *   | { by: Wanted, ids?: boolean }
 *   | { is: (value: unknown) => boolean, wanted: string }} Wanted
 */

/** @type {Record<string, Wanted>} */
const SAID = {
  target: "id",
  confidence: RULES.confidences,
  updated: "time",
  note: { fields: { text: "text", visibility: RULES.visibilities }, needs: "text" },
  criteria: { list: { is: (line) => line === 0 || isCount(line), wanted: "line" } },
  evidence: { list: { fields: { title: "text", url: "url", date: "text" } } },
};
/** @type {Record<string, Wanted>} */
const ANSWER = { state: RULES.states, level: "id", na_reason: "id", agreed: "time" };
/** @param {Wanted} wanted @returns {wanted is Kind} */
const isKind = (wanted) => typeof wanted === "string" || Array.isArray(wanted);
const REV = { is: isCount, wanted: "number" };

// Only a revision may be left out and not be null; a level has to be there where the answer is one.
/** @param {Check} check @param {Fields} given @param {string} path */
function answer(check, given, path) {
  if (own(given, "state") === "level" && missing(own(given, "level"))) check.wrong(`${path}.level`, "id", own(given, "level"));
  rev(check, given, path);
}

/** @param {Check} check @param {Fields} given @param {string} path */
function rev(check, given, path) {
  const value = own(given, "rev");
  if (value === null) check.wrong(`${path}.rev`, "number", value);
  else check.look(value, `${path}.rev`, REV);
}

/** @type {Record<string, Wanted>} */
const QUESTIONS = {
  answers: { by: { fields: { ...ANSWER, ...SAID }, needs: "state", also: answer }, ids: true },
  remarks: { by: { fields: SAID, also: rev }, ids: true },
};
/** @type {Record<string, Wanted>} */
const FILE = {
  file_id: "text",
  created: "time",
  updated: "time",
  tool: "text",
  profile: "id",
  model: { fields: { id: "id", version: "text", sha256: "sha256" }, needs: "id" },
  edition: { fields: { id: "id", version: "text" } },
  subject: { fields: { council: "text", name: "text", unit: "text", type: "id", nation: "id" } },
  round: { fields: { id: "text", label: "text" } },
  respondent: { fields: { id: "text", role: "text", areas: { list: "id" } } },
  scope: { list: "id" },
  shared_out: { by: { fields: { to: "text", back: "time" } }, ids: true },
  plan: { by: { fields: { state: RULES.step_states, owner: "text", due: "text", note: "text" } } },
  ...QUESTIONS,
  local: { fields: QUESTIONS },
  orphans: { list: { fields: {} } },
};
const NEEDS = "model answers";
/** @type {Wanted} */
const ROUND = {
  fields: { format: [RULES.format], format_version: { is: (value) => value === RULES.format_version, wanted: "number" }, ...FILE },
  needs: `format format_version ${NEEDS}`,
  also: earlier,
};

// Earlier rounds, and what was there before, are whole files.
/** @param {Check} check @param {Fields} file @param {string} path */
function earlier(check, file, path) {
  check.look(own(file, "rounds"), pathTo(path, "rounds"), { list: ROUND });
  check.look(own(file, "before"), pathTo(path, "before"), ROUND);
}

/** @param {string} path @param {string} key */
const pathTo = (path, key) => (path ? `${path}.${key}` : key);

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

  // Whether something is what it must be; what is missing is right but where it `needs` to be there.
  /** @param {unknown} value @param {string} path @param {Wanted} wanted @param {boolean} [needs] */
  look(value, path, wanted, needs) {
    if (missing(value) && !needs) return;
    if (isKind(wanted)) {
      if (typeof value !== "string" || !fits(wanted, value)) this.wrong(path, wanted, value);
    } else if ("is" in wanted) {
      if (!wanted.is(value)) this.wrong(path, wanted.wanted, value);
    } else if ("list" in wanted) {
      if (Array.isArray(value)) value.forEach((one, at) => this.look(one, `${path}[${at}]`, wanted.list, true));
      else this.wrong(path, "list", value);
    } else if (!isObject(value)) this.wrong(path, "object", value);
    else if ("by" in wanted) this.each(value, path, wanted);
    else this.fields(value, path, wanted);
  }

  /** @param {Fields} value @param {string} path @param {Extract<Wanted, { needs?: string }>} wanted */
  fields(value, path, { fields, needs, also }) {
    for (const [key, one] of Object.entries(fields)) {
      this.look(own(value, key), pathTo(path, key), one, needs?.split(" ").includes(key));
    }
    also?.(this, value, path);
  }

  /** @param {Fields} value @param {string} path @param {{ by: Wanted, ids?: boolean }} wanted */
  each(value, path, { by, ids }) {
    for (const [key, one] of Object.entries(value)) {
      const place = `${path}[${quoted(key)}]`;
      if (ids && !KINDS.id(key)) this.fault(place, "no-id");
      this.look(one, place, by, true);
    }
  }
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
  if (check.mistakes.length === 0) check.look(file, "", { fields: FILE, needs: NEEDS, also: earlier });
  return check.mistakes.length > 0 ? { problem: "mistakes", mistakes: check.mistakes } : null;
}
