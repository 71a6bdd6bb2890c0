// Questions to come back to: those answered "we do not know", and high answers that nobody is sure of.
import { icon } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";

const HALF = 50;
const AT_FIRST = 20;

/** @param {string} id @param {string | undefined} note */
function item(id, note) {
  const area = lookup.area(lookup.question(id).area);
  return element("li", { class: area.colour },
    element("a", { href: lookup.questionUrl(id) }, lookup.texts(id).text),
    element("span", { class: "meta" }, icon(`area-${area.id}`), area.title, note && `. ${note}`));
}

/** @param {string[]} ids @param {((id: string) => string)} [note] */
export const ofQuestions = (ids, note) => element("ul", { class: "questions-list" }, ids.map((id) => item(id, note && note(id))));

// The first of them; the others in a fold that is drawn when it is opened.
/** @param {string[]} ids @param {((id: string) => string)} [note] */
export function firstOf(ids, note) {
  if (ids.length <= AT_FIRST) return ofQuestions(ids, note);
  const others = ids.slice(AT_FIRST);
  const fold = element("details", {
    class: "rest",
    ontoggle: () => fold.open && fold.children.length < 2 && fold.append(ofQuestions(others, note)),
  }, element("summary", {}, say("script-more-questions", { n: others.length })));
  return [ofQuestions(ids.slice(0, AT_FIRST), note), fold];
}

// Answers in the upper half whose confidence is low.
/** @param {Results} results @param {string[]} asked */
export function unsure(results, asked) {
  return asked.filter((id) => {
    const given = lookup.answer(results, id);
    return given && given.state === "level" && given.confidence === "low" && lookup.points(id, given.level) > HALF;
  });
}

// Answers whose level is below the one to reach, which is the highest unless one was chosen; the furthest first.
/** @param {Results} results @param {string[]} asked */
export function belowTarget(results, asked) {
  /** @param {string} id */
  const gap = (id) => {
    const given = lookup.answer(results, id);
    if (!given || given.state !== "level") return 0;
    const target = replies.target(results, id);
    return (target ? lookup.points(id, target) : 100) - lookup.points(id, given.level);
  };
  return asked.filter((id) => gap(id) > 0).sort((a, b) => gap(b) - gap(a));
}

// Areas with open questions, each with how many and a link to the first.
/** @param {{ area: AssessedArea, ids: string[], first: string }[]} open */
export const places = (open) =>
  element("ul", { class: "questions-list" }, open.map(({ area, ids, first }) =>
    element("li", { class: area.colour }, icon(`area-${area.id}`),
      element("a", { href: lookup.questionUrl(first) }, area.title), `: ${say("script-open-questions", { n: ids.length })}`)));
