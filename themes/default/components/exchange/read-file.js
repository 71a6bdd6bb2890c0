// Reads a results file, the report that holds one, or a spreadsheet with answers: {results, changes}, or {problem, mistakes}, and
// nothing of it is taken.
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import { migrate } from "../scoring/migrate.js";
import { score } from "../scoring/scoring.js";
import { checkFile } from "../store/check-file.js";
import { BEGINS } from "./embedded.js";
import { mistakesInWords } from "./mistakes.js";

/**
 * @param {string} text
 * @param {Mistake[]} [mistakes]
 * @returns {RefusedFile}
 */
const problem = (text, mistakes) => ({ problem: text, mistakes: mistakes || [] });

// Where the parser gave up, if it says so.
/** @param {string} text @param {Error} error */
function notJson(text, error) {
  const at = /position (\d+)/.exec(error.message);
  if (!at) return problem(say("script-file-not-json"));
  const before = text.slice(0, Number(at[1])).split("\n");
  return problem(say("script-file-not-json-at", { line: before.length, column: before[before.length - 1].length + 1 }));
}

/** @param {string} text */
function unwrapped(text) {
  const from = text.indexOf(BEGINS);
  if (from < 0) return null;
  const begins = from + BEGINS.length;
  return text.slice(begins, text.indexOf("</script>", begins));
}

/** @param {string} text */
function parse(text) {
  const isPage = text.trimStart().startsWith("<");
  const json = isPage ? unwrapped(text) : text;
  if (json === null) return problem(say("script-file-no-report"));
  try {
    return { file: JSON.parse(json) };
  } catch (error) {
    return notJson(json, /** @type {Error} */ (error));
  }
}

// Why a file is refused, in words.
/** @param {NonNullable<ReturnType<typeof checkFile>>} bad */
function refused({ problem: kind, version, mistakes = [] }) {
  if (kind === "format") return problem(say("script-file-other-format"));
  if (kind === "newer") return problem(say("script-file-newer", { version, known: assessment.file.format_version }));
  return problem(say("script-file-mistakes", { n: mistakes.length }), mistakesInWords(mistakes));
}

/** @type {Record<string, string>} */
const PLACE = { "unknown-level": "level", "unknown-target": "target", "na-not-allowed": "state", "unknown-state": "state" };

// Answers of this revision that its question does not offer.
/** @param {Results} results */
function unscorable(results) {
  const scores = score(assessment.model, results.subject || {}, results.answers);
  return (scores.rejected || []).map(({ question, reason }) => ({
    path: `answers[${JSON.stringify(question)}].${PLACE[reason] || "rev"}`,
    message: say(`script-file-${reason}`),
  }));
}

// `note`: what was passed over, in words.
/** @param {Results} file @param {string} [note] */
function take(file, note) {
  const bad = checkFile(file);
  if (bad) return refused(bad);
  if (file.model.id !== assessment.id) return problem(say("script-file-foreign", { id: file.model.id, own: assessment.id }));
  const { results, changes } = /** @type {Fitted} */ (migrate(assessment.model, file));
  const rejected = unscorable(results);
  if (rejected.length > 0) return problem(say("script-file-mistakes", { n: rejected.length }), rejected);
  results.model.sha256 = assessment.sha256;
  return { results, changes, original: file, note };
}

// A spreadsheet by how it begins: "packed", as workbooks are, "compound", as old and locked ones are, or a "table".
/** @param {ArrayBuffer} bytes */
function spreadsheet(bytes) {
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 4096));
  if (start.startsWith("PK\u0003\u0004")) return "packed";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "compound";
  const text = start.replace(/\0/g, "").replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "").trimStart();
  const [first] = text.split("\n");
  const hasSigns = first.startsWith("sep=") || [",", ";", "\t"].some((sign) => first.split(sign).length > 2);
  return hasSigns && !/^[{[<]/.test(text) ? "table" : null;
}

/** @param {string} text */
export function readText(text) {
  if (text.length > assessment.file.most_bytes) return problem(say("script-file-too-large"));
  const parsed = parse(text);
  return "file" in parsed ? take(parsed.file) : parsed;
}

/**
 * @param {File} file
 * @returns {Promise<ReadFile>}
 */
export async function readFile(file) {
  if (file.size > assessment.file.most_bytes) return problem(say("script-file-too-large"));
  const bytes = await file.arrayBuffer();
  const kind = spreadsheet(bytes);
  if (kind) {
    const { readSpreadsheet } = await import("../spreadsheet/read.js");
    const read = await readSpreadsheet(bytes, kind);
    return "file" in read ? take(read.file, read.note) : read;
  }
  try {
    return readText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return problem(say("script-file-not-text"));
    throw error;
  }
}
