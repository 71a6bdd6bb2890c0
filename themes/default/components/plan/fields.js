// What a team fills in of a step: whether it is chosen, how far it is, who does it, by when, and a note.
import { day, field, newId } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { STATES, keep, stateOf } from "./steps.js";

// A label that says for screen readers of which step it is.
/** @param {string} label @param {PlanStep} step */
export const naming = (label, step) => [label, element("span", { class: "hidden" }, ` ${say("script-plan-for", { action: step.words })}`)];

/** @param {PlanStep} step */
function chosen(step) {
  const box = element("input", {
    type: "checkbox",
    id: newId(),
    checked: Boolean(step.kept.chosen),
    onchange: () => keep(step, { chosen: box.checked }),
  });
  return element("p", { class: "check" }, box, element("label", { for: box.id }, naming(say("script-plan-choose"), step)));
}

/** @param {PlanStep} step */
function state(step) {
  const options = STATES.map((one) => element("option", { value: one }, say(`script-plan-${one}`)));
  const select = element("select", { onchange: () => keep(step, { state: select.value }) }, options);
  select.value = stateOf(step.kept);
  return field(naming(say("script-plan-state"), step), select);
}

/** @param {PlanStep} step @param {"owner" | "note"} name @param {number} most */
function text(step, name, most) {
  const input = element("input", {
    type: "text",
    value: step.kept[name],
    autocomplete: "off",
    maxlength: most,
    // Paper leaves a line where nothing is filled in.
    placeholder: " ",
    onchange: () => keep(step, { [name]: input.value.trim() }),
  });
  const made = field(naming(say(`script-plan-${name}`), step), input);
  made.classList.add(name);
  return made;
}

/** @param {PlanStep} step */
function due(step) {
  const input = element("input", {
    type: "date",
    value: step.kept.due,
    onchange: () => {
      keep(step, { due: input.value });
      // For paper too.
      input.setAttribute("value", input.value);
    },
  });
  return field(naming(say("script-plan-due"), step), input);
}

/** @param {PlanStep} step */
export const fields = (step) =>
  element("div", { class: "who" }, chosen(step), state(step), text(step, "owner", 200), due(step), text(step, "note", 2000));

// What is filled in, in words: "" where nothing is.
/** @param {PlanStep} step */
export function filledIn({ kept }) {
  const parts = [
    kept.chosen && say("script-plan-chosen"),
    kept.state && say(`script-plan-${stateOf(kept)}`),
    kept.owner,
    kept.due && say("script-plan-by", { due: day(kept.due) || kept.due }),
    kept.note,
  ];
  return parts.filter(Boolean).join(". ");
}
