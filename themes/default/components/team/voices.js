// What each person said beside an answer: how sure they are, the note and the evidence, side by side.
import { element } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { inFull } from "../evidence/linked.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";

/** @param {Results} results @param {string} id @returns {Said} */
const saidOf = (results, id) => lookup.answer(results, id) || lookup.remarks(results, id) || {};

/** @param {Person} person @param {string} id */
function voice({ name, results }, id) {
  const { note, evidence = [], confidence } = saidOf(results, id);
  if (!note?.text && evidence.length === 0) return null;
  const answer = present([
    replies.said(id, lookup.answer(results, id)),
    confidence && say("script-meeting-sure", { how: say(`script-confidence-${confidence}`) }),
  ]);
  return element(
    "li",
    {},
    element("h3", {}, name),
    element("p", { class: "meta" }, answer.join(". ")),
    note?.text && element("p", { class: "note" }, note.text),
    evidence.length > 0 && element("ul", { class: "named" }, evidence.map((item) => element("li", {}, inFull(item)))),
  );
}

/** @param {string} id @param {Person[]} people */
export function voices(id, people) {
  const all = present(people.map((person) => voice(person, id)));
  return element(
    "div",
    { class: "voices" },
    element("h2", { class: "label" }, say("script-meeting-said")),
    all.length > 0 ? element("ul", {}, all) : element("p", { class: "quiet" }, say("script-meeting-silent")),
  );
}
