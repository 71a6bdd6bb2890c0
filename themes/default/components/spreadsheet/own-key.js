// What the words of this playbook's tables mean: the table of answers that the results page gives out, or one made by hand.
// `src/assess/workbook/key.rs` is its twin, and has the words of the workbook too.
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import { texts } from "../lookup/lookup.js";

const HEADS = {
  id: "id",
  answer: "answer",
  target: "target",
  confidence: "confidence",
  evidence: "evidence",
  address: "address",
  date: "date",
  published: "note",
  note: "internal-note",
  playbook: "playbook",
  revision: "revision",
};
const STATES = { none: "none", unknown: "unknown", na: "na-only" };
const TICKED = { yes: ["x", "✓", "✔", "☑", "☒", "1", "true"], no: ["☐", "0", "false"] };

/** @param {string} what @param {string} id @param {string} words @param {string} [of] @param {string} [more] @returns {KeyLine} */
const line = (what, id, words, of = "", more = "") => [what, of, id, words, more];

/** @param {Question} question @returns {KeyLine[]} */
function asked({ id, rev = 1, na, levels }) {
  const { levels: named, na_reasons: reasons } = texts(id);
  const isNa = !na || na.allowed;
  const because = (/** @type {string} */ reason) => say("script-answer-na", { reason });
  return [
    line("question", id, String(rev), "", isNa ? "na" : ""),
    ...levels.map((level, at) => line("level", level.id, named[at].title, id, level.actions?.[0]?.id)),
    ...(isNa ? reasons.map((reason) => line("reason", reason.id, because(reason.label), id)) : []),
  ];
}

export function ownKey() {
  const { id, version, types, nations, profiles = {}, file, model } = assessment;
  return [
    line("playbook", id, version),
    ...Object.entries(HEADS).map(([head, words]) => line("head", head, say(`script-csv-${words}`))),
    ...Object.entries(STATES).map(([state, words]) => line("state", state, say(`script-answer-${words}`))),
    ...file.confidences.map((one) => line("confidence", one, say(`script-confidence-${one}`))),
    ...types.map((one) => line("type", one.id, one.label)),
    ...nations.map((one) => line("nation", one.id, one.label)),
    ...Object.entries(profiles).map(([profile, title]) => line("profile", profile, title)),
    ...Object.entries(TICKED).flatMap(([is, signs]) => [is, ...signs].map((sign) => line("ticked", is, sign))),
    ...model.questions.flatMap(asked),
    ...(model.local?.questions ?? []).flatMap((one) => [...asked(one), line("local", one.id, "")]),
  ];
}
