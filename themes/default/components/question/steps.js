// What to do next on a question, level by level: what its page of steps says, where the answer is given.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
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

/** @param {string} id */
export function stepsOf(id) {
  return lookup.question(id).levels.flatMap(({ actions = [] }, at) => {
    if (actions.length === 0) return [];
    const title = say("script-steps-from", { name: lookup.texts(id).levels[at].title });
    return [element("p", { class: "label" }, title), element("ul", {}, actions.map((action) => item(id, action.id)))];
  });
}
