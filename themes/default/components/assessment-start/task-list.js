// The areas as a list of tasks: how far each is, its score so far, and where to go on.
import { svg } from "../base/build-more.js";
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";

/** @param {string} id */
const answerTo = (id) => own(store.results().answers, id);

// Why nothing is asked: "empty" where there is no question, "not-quick" where the quick check leaves them out, else "none".
/** @param {AssessedArea} area */
function unasked({ questions }) {
  if (questions.length === 0) return "empty";
  return questions.some((id) => lookup.applies(id, store.results().subject)) ? "not-quick" : "none";
}

// As `unasked` says, or "todo", "some", "done", or "na" where all of it does not apply.
/** @param {AssessedArea} area @param {Set<string>} asked */
function progress(area, asked) {
  const ids = area.questions.filter((id) => asked.has(id));
  const { answered, unknown } = lookup.progress(ids, store.results());
  const all = { n: answered, total: ids.length, unknown };
  if (ids.length === 0) return Object.assign(all, { state: unasked(area) });
  if (answered + unknown === 0) return Object.assign(all, { state: "todo" });
  if (answered < ids.length) return Object.assign(all, { state: "some" });
  return Object.assign(all, { state: ids.every((id) => answerTo(id)?.state === "na") ? "na" : "done" });
}

/** @param {Score} score */
function standing(score) {
  if (!score || score.status !== "scored") return null;
  return element("span", { class: "task-score" }, element("b", {}, lookup.shown(score)), ` ${lookup.bandWords(score)}`);
}

/** @param {{ n: number, total: number }} part */
function meter(part) {
  const width = part.total > 0 ? (100 * part.n) / part.total : 0;
  return svg(
    "svg",
    { class: "task-meter", width: "100%", height: 6, "aria-hidden": "true" },
    svg("rect", { width: "100%", height: 6, class: "ground" }),
    svg("rect", { width: `${width}%`, height: 6, class: "length" }),
  );
}

/** @param {HTMLElement} item @param {Set<string>} asked @param {Scores} scores */
function draw(item, asked, scores) {
  const area = lookup.area(item.dataset.area || "");
  const part = progress(area, asked);
  const { to } = own(store.results().shared_out, area.id) || {};
  const state = element("strong", { class: `task-state task-${part.state}` }, say(`script-task-${part.state}`, part));
  const open = part.unknown > 0 && element("span", { class: "quiet" }, say("script-task-unknown", { n: part.unknown }));
  const who = to && element("span", { class: "quiet" }, say("script-task-to", { name: to }));
  refill(find(".meta", item), state, open, who, standing(scores.areas[area.id]), part.state === "some" && meter(part));
}

// The first open question from the last one that was answered, round to the beginning.
/** @param {string[]} order */
function nextQuestion(order) {
  const times = order.map((id) => answerTo(id)?.updated || "");
  const last = times.reduce((best, time, at) => (time && time >= (times[best] || "") ? at : best), 0);
  return (
    order
      .slice(last)
      .concat(order.slice(0, last))
      .find((id) => !answerTo(id)) || null
  );
}

/** @param {string} id @param {Set<string>} asked */
function wordsOf(id, asked) {
  const area = lookup.area(lookup.question(id).area);
  return { n: area.questions.filter((one) => asked.has(one)).indexOf(id) + 1, title: area.title };
}

// Where to go on. The link is always the same node: a click that is under way meets the node that it began on.
function goOn() {
  const said = element("p", {});
  const link = element("a", { class: "button" });
  const results = element("a", { href: assessment.urls.results }, say("script-start-results"));
  const box = element("div", { class: "go-on" }, said, element("p", { class: "actions" }, link, " ", results));
  /** @param {Set<string>} asked */
  const update = (asked) => {
    const order = assessment.areas.flatMap((area) => area.questions).filter((id) => asked.has(id));
    const mine = own(store.results().respondent, "areas") || [];
    const next = nextQuestion(order.filter((id) => mine.includes(lookup.question(id).area))) || nextQuestion(order);
    const isBegun = order.some(answerTo);
    // Whoever begins sees the top of the form first: how to answer, and where answers are kept.
    const place = next && (isBegun ? lookup.questionUrl(next) : lookup.area(lookup.question(next).area).url);
    link.href = place || assessment.urls.results;
    const label = isBegun ? "script-start-go-on" : "script-start-begin";
    link.textContent = next ? say(label, wordsOf(next, asked)) : say("script-start-results");
    results.hidden = !next || !isBegun;
    said.textContent = lookup.progressWords(order, store.results());
  };
  return { box, update };
}

/** @param {HTMLElement} list */
export function mount(list) {
  const next = goOn();
  find("[data-go-on]").append(next.box);
  /** @type {NodeListOf<HTMLElement>} */
  const items = list.querySelectorAll("[data-area]");
  const update = () => {
    const asked = new Set(store.questions());
    const scores = currentScores();
    for (const item of items) draw(item, asked, scores);
    next.update(asked);
  };
  update();
  store.onChange(update);
}
