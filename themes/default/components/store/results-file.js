// The results file of docs/results-file.md: how an empty one is made, and how one from elsewhere is fitted to this playbook.
import { copy } from "../base/values.js";
import { migrate } from "../scoring/migrate.js";
import { read } from "../scoring/counts-as.js";

// A random UUID (version 4), also on pages without a secure connection, where `randomUUID` is missing.
export function newId() {
  if (window.crypto.randomUUID) return window.crypto.randomUUID();
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export const now = () => new Date().toISOString();

// "2026 Q4"
/** @param {Date} date */
export function quarter(date) {
  return `${date.getFullYear()} Q${Math.floor(date.getMonth() / 3) + 1}`;
}

// What tells a round from others.
/** @param {Pick<Results, "round" | "file_id">} results */
export const roundId = (results) => (results.round || {}).id || results.file_id;

// In the edition of a council it is known who is assessed.
/** @param {Assessment} assessment @returns {OwnResults} */
export function blank(assessment) {
  const time = now();
  const { edition } = assessment;
  return {
    format: assessment.file.format,
    format_version: assessment.file.format_version,
    file_id: newId(),
    created: time,
    updated: time,
    tool: assessment.tool,
    model: { id: assessment.id, version: assessment.version, sha256: assessment.sha256 },
    ...(edition ? { edition: { id: edition.id, version: edition.version } } : {}),
    subject: { ...(edition ? edition.subject : {}) },
    round: { id: newId(), label: quarter(new Date()) },
    respondent: { id: newId() },
    answers: {},
    orphans: [],
  };
}

// Answers that the scoring would refuse are set aside with the reason: one of them would leave everything unscored.
/** @param {Model} model @param {Results} results @param {Changes} changes */
function setAsideRejected(model, results, changes) {
  for (const { question, reason } of read(model, results.subject || {}, results.answers).rejected) {
    const answer = results.answers[question];
    const version = changes.from_version;
    results.orphans = (results.orphans || []).concat({ question, reason, model_version: version, answer: copy(answer) });
    if (reason === "unknown-target") {
      answer.target = null;
    } else {
      delete results.answers[question];
      changes.orphaned.push({ question, reason, replaced_by: null });
    }
  }
}

// Fits results to the assessment of this page: {results, changes}, or {other_playbook: id}. What it is given stays as it was.
/**
 * @param {Assessment} assessment
 * @param {Results} given
 * @returns {Fitted | Foreign}
 */
export function fit(assessment, given) {
  const fitted = migrate(assessment.model, given);
  if (fitted.other_playbook !== undefined) return fitted;
  setAsideRejected(assessment.model, fitted.results, fitted.changes);
  fitted.results.model.sha256 = assessment.sha256;
  return fitted;
}
