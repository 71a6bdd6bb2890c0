// The fields of a question's fold: target, confidence, note and evidence.
import { field } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import { evidenceOf } from "./evidence.js";

const CONFIDENCES = ["low", "medium", "high"];
const VISIBILITIES = ["internal", "publishable"];

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

export function draw(question, answer) {
  const levels = lookup.texts(question.id).levels.map(({ id, title }) => [id, title]);
  const target = select([none].concat(levels), answer.target);
  const confidence = select([none].concat(CONFIDENCES.map((id) => [id, say(`script-confidence-${id}`)])), answer.confidence);
  const note = element("textarea", { rows: 3, maxlength: 10000 });
  note.value = (answer.note || {}).text || "";
  const visibility = select(
    VISIBILITIES.map((id) => [id, say(`script-note-${id}`)]),
    (answer.note || {}).visibility || "internal",
  );
  const evidence = evidenceOf(answer.evidence || []);
  const body = element(
    "div",
    { class: "more-body" },
    element(
      "div",
      { class: "pair" },
      field(say("script-more-target"), target, say("script-more-target-hint")),
      field(say("script-more-confidence"), confidence),
    ),
    field(say("script-more-note"), note, say("script-more-note-hint")),
    field(say("script-more-visibility"), visibility),
    evidence.box,
  );
  return { body, target, confidence, note, visibility, evidence };
}

// The answer with what the fields say; fields of others stay.
export function read(parts, answer) {
  const text = parts.note.value.trim();
  const said = {
    target: parts.target.value || null,
    confidence: parts.confidence.value || null,
    note: text ? Object.assign({}, answer.note, { text, visibility: parts.visibility.value }) : null,
    evidence: parts.evidence.read(),
  };
  const next = Object.assign({}, answer);
  for (const [name, value] of Object.entries(said)) {
    if (value === null || value.length === 0) delete next[name];
    else next[name] = value;
  }
  return next;
}
