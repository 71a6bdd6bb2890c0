// The fields of a question's fold: target, confidence, note and evidence.
import { field } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { aimOf } from "../scoring/counts-as.js";
import { profileOf, profileTitle } from "../store/profile.js";
import { isSaid, REMARKS } from "../store/remarks.js";
import * as store from "../store/store.js";
import { evidenceOf } from "./evidence.js";

const CONFIDENCES = ["low", "medium", "high"];
const VISIBILITIES = ["internal", "publishable"];

/** @param {string[][]} options @param {string | null | undefined} value */
function select(options, value) {
  const made = element(
    "select",
    {},
    options.map(([id, label]) => element("option", { value: id }, label)),
  );
  made.value = value || "";
  return made;
}

const none = ["", say("script-more-none")];

// Where no target is chosen, the profile's holds.
/** @param {string} id */
function unset(id) {
  const results = store.results();
  const level = aimOf(profileOf(results), lookup.question(id));
  if (!level) return none;
  const words = { level: replies.levelTitle(id, level.id), title: profileTitle(results) };
  return ["", say("script-more-target-profile", words)];
}

/** @param {string} id @param {Said} answer */
export function draw(id, answer) {
  const levels = lookup.texts(id).levels.map((level) => [level.id, level.title]);
  const target = select([unset(id)].concat(levels), answer.target);
  const confidence = select([none].concat(CONFIDENCES.map((one) => [one, say(`script-confidence-${one}`)])), answer.confidence);
  const note = element("textarea", { rows: 3, maxlength: 10000 });
  note.value = (answer.note || {}).text || "";
  const visibility = select(
    VISIBILITIES.map((one) => [one, say(`script-note-${one}`)]),
    (answer.note || {}).visibility || "internal",
  );
  const evidence = evidenceOf(id, answer.evidence || []);
  const body = element(
    "div",
    { class: "more-body" },
    element(
      "div",
      { class: "pair" },
      field(say("script-more-target"), target, say(assessment.steps ? "script-more-target-hint" : "script-more-target-only")),
      field(say("script-more-confidence"), confidence),
    ),
    field(say("script-more-note"), note, say("script-more-note-hint")),
    field(say("script-more-visibility"), visibility),
    evidence.box,
  );
  return { body, target, confidence, note, visibility, evidence };
}

// The answer with what the fields say; fields of others stay.
/** @param {ReturnType<typeof draw>} parts @param {Said} answer */
export function read(parts, answer) {
  const text = parts.note.value.trim();
  const said = {
    target: parts.target.value || null,
    confidence: parts.confidence.value || null,
    note: text ? Object.assign({}, answer.note, { text, visibility: parts.visibility.value }) : null,
    evidence: parts.evidence.read(),
  };
  /** @type {Said} */
  const next = Object.assign({}, answer, said);
  for (const name of REMARKS) if (!isSaid(next[name])) delete next[name];
  return next;
}
