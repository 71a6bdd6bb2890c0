// What to do next on a question, level by level: what its page of steps says, where the answer is given.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { step, wholly } from "../plan/step.js";

/** @param {Link} to */
const link = ({ title, url }) => element("a", { href: url }, title);

/** @param {string} id @param {string} action */
function item(id, action) {
  const { text, effort, stage, story } = step(id, action);
  const facts = [
    say(`script-effort-${effort}`),
    stage && [", ", link(stage)],
    story && [`. ${say("script-steps-story")} `, link(story)],
  ];
  return element("li", {}, wholly(text), " ", element("small", {}, facts));
}

/** @param {string} title @param {HTMLElement[]} items */
const list = (title, items) => (items.length > 0 ? [element("p", { class: "label" }, title), element("ul", {}, items)] : []);

/** @param {string} id */
export function stepsOf(id) {
  const { levels, related } = lookup.texts(id);
  const steps = lookup.question(id).levels.flatMap(({ actions = [] }, at) =>
    list(
      say("script-steps-from", { name: levels[at].title }),
      actions.map((action) => item(id, action.id)),
    ),
  );
  const stories = related.map((story) => element("li", {}, link(assessment.stories[story])));
  return steps.concat(list(say("script-steps-related"), stories));
}
