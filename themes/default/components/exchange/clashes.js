// Where both say something different, one by one: the reader's stays unless the other is chosen.
import { newId } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { joined } from "../base/joined.js";
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { step, words } from "../plan/step.js";

/** A clash is `answers/QUESTION` or `plan/QUESTION/ACTION`. @param {string} clash */
const partsOf = (clash) => /** @type {[string, string, string | undefined]} */ (clash.split("/"));

// What a step of the plan says, in the words of the file: who, by when, and whatever else.
/** @param {Step | undefined} given */
const stepWords = (given) => joined(Object.values(given || {}).filter((value) => typeof value === "string"));

/** @param {string} clash @param {Results} results */
function said(clash, results) {
  const [kind, question] = partsOf(clash);
  if (kind === "plan") return stepWords(own(results.plan, clash.slice("plan/".length)));
  return replies.said(question, lookup.answer(results, question));
}

// The question, or the step and its question.
/** @param {string} clash */
function title(clash) {
  const [kind, question, action] = partsOf(clash);
  const texts = lookup.texts(question);
  if (kind === "answers" || !texts) return texts ? texts.text : question;
  const known = action && own(texts.actions, action);
  return say("script-clash-step", { step: known ? words(step(question, action).text) : action, question: texts.text });
}

/** @param {string} clash @param {{ mine: Results, theirs: Results }} sides */
function field(clash, sides) {
  const name = newId();
  /** @param {"mine" | "theirs"} side */
  const choice = (side) => {
    const input = element("input", { type: "radio", name, id: `${name}-${side}`, value: side, checked: side === "mine" });
    return { input, row: element("p", { class: "check" }, input, element("label", { for: input.id }, say(`script-clash-${side}`, { said: said(clash, sides[side]) }))) };
  };
  const [mine, theirs] = [choice("mine"), choice("theirs")];
  const box = element("fieldset", { class: "clash" }, element("legend", {}, title(clash)), mine.row, theirs.row);
  return { clash, box, mine: mine.input, theirs: theirs.input };
}

// {box, chosen()}: all clashes, and those in which theirs is chosen.
/** @param {string[]} clashes @param {{ mine: Results, theirs: Results }} sides */
export function clashFields(clashes, sides) {
  const fields = clashes.map((clash) => field(clash, sides));
  /** @param {"mine" | "theirs"} side */
  const all = (side) => button(say(`script-clash-all-${side}`), () => fields.forEach((one) => (one[side].checked = true)));
  const box = element(
    "div",
    { class: "clashes" },
    element("p", {}, say("script-clash-text", { n: clashes.length })),
    clashes.length > 1 && element("p", { class: "buttons" }, all("mine"), all("theirs")),
    fields.map((one) => one.box),
  );
  return { box, chosen: () => fields.filter(({ theirs }) => theirs.checked).map(({ clash }) => clash) };
}
