// A workbook or a table as a results file: a part, for few readers bring one. Answers are taken whole or not at all.
import { list } from "../base/build-more.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import { fromSheets } from "./answers.js";
import { FORMAT_VERSION } from "./key.js";
import { values } from "./values.js";
import { workbook } from "./xlsx.js";
import { Unreadable } from "./zip.js";

/** @param {string} problem @param {Mistake[]} [mistakes] @returns {RefusedFile} */
const refused = (problem, mistakes = []) => ({ problem, mistakes });

/** @param {Sheet[]} sheets */
function read(sheets) {
  const { results, passedOver = [], foreign, newer, problem, unread } = fromSheets(sheets, assessment.key, assessment.file);
  if (foreign !== undefined) return refused(say("script-file-foreign", { id: foreign, own: assessment.id }));
  if (newer) return refused(say("script-file-newer", { version: newer, known: FORMAT_VERSION }));
  if (problem) return refused(say(`script-sheet-${problem}`));
  const words = { n: passedOver.length, list: list(passedOver) };
  const note = passedOver.length > 0 ? say("script-sheet-passed-over", words) : "";
  if (!unread) return { file: /** @type {Results} */ (results), note };
  const mistakes = unread.map(({ place, fault, value }) => ({ path: place, message: say(`script-sheet-cell-${fault}`, { value }) }));
  return refused(say("script-sheet-unread", { n: mistakes.length }), mistakes);
}

// {file, note}: a results file that is still to be checked and, in words, what was passed over; or why nothing of it can be read.
/**
 * @param {ArrayBuffer} bytes
 * @param {"packed" | "compound" | "table"} kind
 * @returns {Promise<{ file: Results, note: string } | RefusedFile>}
 */
export async function readSpreadsheet(bytes, kind) {
  if (kind === "compound") return refused(say("script-sheet-compound"));
  try {
    return read(kind === "packed" ? await workbook(bytes) : [values(bytes)]);
  } catch (error) {
    if (error instanceof Unreadable) return refused(say(`script-sheet-${error.reason}`, error.words));
    throw error;
  }
}
