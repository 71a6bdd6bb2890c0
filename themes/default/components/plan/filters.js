// Narrows the plan: by area, owner, state, effort and stage, as far as steps differ in them, and to what was chosen.
import { field } from "../base/build-more.js";
import { element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import { stateOf } from "./steps.js";

/** @typedef {{ value: string, label: string }} Option */
/** @typedef {{ name: string, of: (step: PlanStep) => Option }} Filter */

const NOBODY = "-";
/** @type {Filter[]} */
const FILTERS = [
  { name: "chosen", of: ({ kept: { chosen } }) => option(String(Boolean(chosen)), say(`script-plan-${chosen ? "chosen" : "not-chosen"}`)) },
  { name: "area", of: ({ area }) => option(area.id, area.title) },
  { name: "owner", of: ({ kept }) => (kept.owner ? option(`=${kept.owner}`, kept.owner) : option(NOBODY, say("script-plan-nobody"))) },
  { name: "state", of: ({ kept }) => option(stateOf(kept), say(`script-plan-${stateOf(kept)}`)) },
  { name: "effort", of: ({ effort }) => option(String(effort), say(`script-effort-${effort}`)) },
  { name: "stage", of: ({ stage }) => (stage ? option(stage.url, stage.title) : option(NOBODY, say("script-plan-no-stage"))) },
];
/** @param {string} value @param {string} label */
const option = (value, label) => ({ value, label });
/** What is asked for, by the filter's name; it outlives a new drawing. @type {Record<string, string>} */
const asked = {};

/** @param {PlanStep[]} steps */
export const matching = (steps) =>
  steps.filter((step) => FILTERS.every(({ name, of }) => !asked[name] || of(step).value === asked[name]));
export const isNarrowed = () => Object.values(asked).some(Boolean);

// The options of a filter, each once, as steps have them.
/** @param {Filter} filter @param {PlanStep[]} steps */
function optionsOf(filter, steps) {
  const options = new Map(steps.map(filter.of).map((one) => [one.value, one.label]));
  return [...options].map(([value, label]) => element("option", { value }, label));
}

// A filter is there where steps differ in it, or it is in use. Its options are those of the steps as they are now.
/** @param {Filter} filter @param {() => PlanStep[]} steps @param {() => void} onChange */
function control(filter, steps, onChange) {
  const select = element("select", {
    onchange: () => {
      asked[filter.name] = select.value;
      onChange();
    },
  });
  const box = field(say(`script-plan-by-${filter.name}`), select);
  const update = () => {
    const options = optionsOf(filter, steps());
    refill(select, element("option", { value: "" }, say("script-plan-any")), options);
    select.value = asked[filter.name] || "";
    if (select.selectedIndex < 0) asked[filter.name] = select.value = "";
    box.hidden = options.length < 2 && !select.value;
  };
  return { box, update };
}

// The controls; `steps` are all there are, and `onChange` shows those that match.
/** @param {() => PlanStep[]} steps @param {() => void} onChange */
export function controlsFor(steps, onChange) {
  const said = element("p", { class: "quiet", role: "status" });
  const tell = () => {
    const all = steps();
    said.textContent = isNarrowed() ? say("script-plan-found", { n: all.length, found: matching(all).length }) : "";
  };
  const controls = FILTERS.map((filter) =>
    control(filter, steps, () => {
      tell();
      onChange();
    }),
  );
  for (const { update } of controls) update();
  tell();
  return [element("div", { class: "narrow" }, controls.map(({ box }) => box)), said];
}
