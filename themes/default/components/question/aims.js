// Marks the level to reach at each question: its own target, or that of the chosen profile.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import * as replies from "../lookup/replies.js";
import * as store from "../store/store.js";

/** @param {Element} label */
function mark(label) {
  const title = label.querySelector("b");
  const made = element("span", { class: "aim" }, say("script-aim"));
  if (title) title.after(made, " ");
  else label.prepend(made, " ");
}

/** @param {AskedQuestion[]} questions */
export function update(questions) {
  const results = store.results();
  for (const { id, radios } of questions) {
    const target = replies.target(results, id);
    for (const { value, labels } of radios) {
      const [label] = labels || [];
      const found = label.querySelector(".aim");
      if (value === target && !found) mark(label);
      else if (value !== target && found) found.remove();
    }
  }
}
