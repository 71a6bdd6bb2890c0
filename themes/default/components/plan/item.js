// A step of the plan as it is shown: what it is, where it comes from, what it takes, and what the team made of it.
import { icon } from "../base/build-more.js";
import { element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import { labelOf } from "../rounds/label.js";
import { fields, filledIn, naming } from "./fields.js";
import { wording } from "./step.js";

// Where the step belongs; leads to the practice that tells how it is done.
/** @param {PlanStep} step */
function tag(step) {
  const place = [icon(`area-${step.area.id}`), lookup.placeOf(step.question)];
  return element("p", { class: "tag" }, element("a", { href: step.practice ? step.practice.url : step.area.page }, place));
}

/** @param {PlanStep} step */
function from(step) {
  const said = step.level.title ? say("script-plan-from", { level: step.level.title }) : say("script-plan-on");
  const asked = element("a", { href: lookup.questionUrl(step.question) }, lookup.texts(step.question).text);
  return element("p", { class: "from" }, said, " ", asked);
}

// How the step is done, in the playbook.
/** @param {PlanStep} step */
function practice(step) {
  if (!step.practice) return null;
  const link = element("a", { href: step.practice.url }, step.practice.title);
  return element("p", { class: "from" }, say("script-plan-practice"), " ", link);
}

/** @param {StoryLink} story */
export const storyWords = ({ outcome }) => say(`script-plan-story-${outcome}`);

/** @param {PlanStep} step @param {boolean} [fixed] */
function facts(step, fixed) {
  const { stage, story } = step;
  const parts = [
    stage && element(fixed ? "span" : "a", { href: fixed ? null : stage.url }, stage.title),
    element("span", {}, say(`script-effort-${step.effort}`)),
    step.isTooLow && element("strong", {}, say("script-plan-must-have")),
    step.since && element("span", {}, say("script-plan-since", { round: labelOf(step.since) })),
    story && !fixed && element("span", {}, icon(story.outcome), `${storyWords(story)} `, element("a", { href: story.url }, story.title)),
  ];
  return element("p", { class: "facts-line" }, parts);
}

// The fields in a fold, whose head says what is filled in. They are made when it is opened.
/** @param {PlanStep} step */
function folded(step) {
  const said = element("span", {});
  const tell = () => said.replaceChildren(filledIn(step) || say("script-plan-open"));
  const fold = element("details", {
    class: "planned",
    ontoggle: () => fold.open && fold.children.length < 2 && fold.append(fields(step)),
    onchange: tell,
  }, element("summary", {}, naming("", step)));
  fold.children[0].prepend(said);
  tell();
  return fold;
}

// What is filled in as text: where nothing can be, and on paper, which has neither folds nor room for a long note in a field.
/** @param {PlanStep} step @param {boolean} [fixed] */
function filled(step, fixed) {
  const words = filledIn(step);
  return fixed && !words ? null : element("p", { class: fixed ? "who" : "on-paper" }, words);
}

/** @param {PlanStep} step @param {PlanOptions} options */
export function item(step, { full, fixed }) {
  const said = filled(step, fixed);
  return element(
    "li",
    { class: `${step.area.colour} ${full ? "full" : ""}`, value: step.rank, onchange: () => said && refill(said, filledIn(step)) },
    tag(step),
    wording(step.text, full ? "h3" : "h4"),
    from(step),
    full && practice(step),
    facts(step, fixed),
    said,
    !fixed && (full ? fields(step) : folded(step)),
  );
}
