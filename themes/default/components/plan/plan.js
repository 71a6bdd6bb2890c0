// The plan: the three steps that matter most in full, then the rest. What a team makes of each is kept in the results file.
import { element, button, refill } from "../base/build.js";
import { joined } from "../base/joined.js";
import { say } from "../base/words.js";
import { filledIn } from "./fields.js";
import { item } from "./item.js";
import { inRow, planOf, unknown } from "./steps.js";

const IN_FULL = 3;
// The first steps are drawn at once: a committee reads them on paper. Later ones are drawn as somebody gets to them.
const FIRST = 10;
const AT_ONCE = 50;

/** The filters, once somebody opened them. @type {typeof import("./filters.js") | null} */
let filters = null;
const isNarrowed = () => Boolean(filters && filters.isNarrowed());
/** @param {PlanStep[]} steps */
const matching = (steps) => (filters ? filters.matching(steps) : steps);

// The fold with the filters, whose options are those of the steps as they are when it is opened.
/** @param {PlanStep[]} steps @param {() => void} show */
function narrowing(steps, show) {
  const place = element("div", {});
  const ontoggle = async () => {
    if (!fold.open) return;
    filters = await import("./filters.js");
    refill(place, filters.controlsFor(() => steps, show));
  };
  const title = element("summary", {}, say("script-plan-filter"));
  const fold = element("details", { class: "plan-filters", open: isNarrowed(), ontoggle }, title, place);
  return fold;
}

/** @param {PlanStep[]} steps @param {PlanOptions} options @param {string} [name] */
const list = (steps, options, name = "") =>
  element("ol", { class: `plan-list ${name}` }, steps.map((step) => item(step, options)));

// A list that grows when asked to.
/** @param {PlanStep[]} steps */
function growing(steps) {
  const shown = list([], {}, "later");
  const more = button("", () => grow(), "more");
  function grow() {
    const from = shown.children.length;
    shown.append(...steps.slice(from, from + AT_ONCE).map((step) => item(step, {})));
    const hidden = steps.length - shown.children.length;
    more.hidden = hidden === 0;
    more.textContent = say("script-plan-grow", { n: Math.min(hidden, AT_ONCE), left: hidden });
    if (from > 0) /** @type {HTMLElement | null} */ (shown.children[from].querySelector("a"))?.focus();
  }
  grow();
  return [shown, more];
}

/** @param {PlanStep[]} steps */
function rest(steps) {
  const first = FIRST - IN_FULL;
  const later = element("div", {});
  const ontoggle = () => fold.open && !later.hasChildNodes() && refill(later, growing(steps.slice(first)));
  const title = element("summary", {}, say("script-plan-rest", { n: steps.length }));
  const fold = element("details", { class: "plan-rest", open: isNarrowed(), ontoggle }, title, list(steps.slice(0, first), {}), later);
  return [fold, onPaper(steps.slice(first))];
}

// What paper has of the later steps: those with something filled in, and how many others there are.
/** @param {PlanStep[]} steps */
function onPaper(steps) {
  const paper = element("div", { class: "on-paper" });
  drawLater = () => {
    const begun = steps.filter(filledIn);
    const n = steps.length - begun.length;
    refill(paper, list(begun, { fixed: true }), n > 0 && say("script-plan-not-printed", { n }));
  };
  drawLater();
  return paper;
}
/** Draws it anew, as it has changed since. */
let drawLater = () => {};

/** @param {string} title @param {PlanStep[]} steps */
const titled = (title, steps) => steps.length > 0 && [element("h3", {}, title), steps.length > FIRST ? growing(steps) : list(steps, {})];

/** @param {ReturnType<typeof planOf>} plan */
function lists(plan) {
  const suggested = matching(plan.suggested);
  const [most, others] = [suggested.slice(0, IN_FULL), suggested.slice(IN_FULL)];
  return [
    titled(say("script-plan-unfinished"), matching(plan.unfinished)),
    plan.unfinished.length > 0 && most.length > 0 && element("h3", {}, say("script-plan-suggested")),
    most.length > 0 && list(most, { full: true }),
    others.length > 0 && rest(others),
    titled(say("script-plan-settled"), matching(plan.settled)),
  ];
}

// What a newer playbook no longer has is kept, and named.
/** @param {Results} results */
function left(results) {
  const keys = unknown(results);
  return keys.length > 0 && element("p", { class: "quiet" }, say("script-plan-unknown", { n: keys.length }), " ", joined(keys));
}

// On the results page.
/** @param {Results} results @param {Scores} scores */
export function drawn(results, scores) {
  const plan = planOf(results, scores);
  const all = inRow(plan);
  const place = element("div", {});
  const show = () => refill(place, lists(plan));
  show();
  return [all.length > IN_FULL && narrowing(all, show), place, left(results)];
}

// On paper the first steps are enough, unless somebody opened the rest: then all of them come after everything else.
/** @param {Results} results @param {Scores} scores */
export function appendix(results, scores) {
  const all = element("div", { class: "all-steps" });
  const draw = () => {
    if (!document.querySelector(".plan-rest[open]")) return;
    refill(all, element("h2", {}, say("script-plan-all")), list(inRow(planOf(results, scores)), { fixed: true }));
  };
  printing = { draw, clear: () => refill(all) };
  return all;
}
/** What is done before and after printing, of the plan that is on the page. @type {{ draw: () => void, clear: () => void } | null} */
let printing = null;
window.addEventListener("beforeprint", () => {
  drawLater();
  if (printing) printing.draw();
});
window.addEventListener("afterprint", () => printing && printing.clear());

// For a report, without controls and links into the site; `without` leaves out what the team made of it.
/** @param {Results} results @param {Scores} scores @param {{ without?: boolean }} options */
export function fixed(results, scores, { without }) {
  const steps = inRow(planOf(without ? { ...results, plan: {} } : results, scores));
  const others = steps.slice(IN_FULL);
  return [
    list(steps.slice(0, IN_FULL), { fixed: true, full: true }),
    others.length > 0 && [element("h3", {}, say("script-plan-more")), list(others, { fixed: true })],
  ];
}
