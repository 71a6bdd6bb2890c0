// How far the answers go, beside the questions: which are still open, and the scores so far. The scores are a part
// (running-score.js) that is asked for when there is an answer to score; the bar of a narrow screen (bar.js) is another.
import { element } from "../base/build.js";
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as store from "../store/store.js";

// Many quick answers become one announcement.
const QUIET_MS = 500;
/** @type {Record<string, string>} */
const MARKS = { level: "✓", unknown: "?", na: "–" };
const status = element("p", { class: "hidden", role: "status" });
const box = element("div", {});
const nav = element("ol", { class: "running-nav" });
const narrow = window.matchMedia("(max-width: 61.99rem)");
const state = { area: "", last: "", timer: 0, drawn: "", links: /** @type {ReturnType<typeof link>[]} */ ([]) };

function ids() {
  const asked = new Set(store.questions());
  return lookup.area(state.area).questions.filter((id) => asked.has(id));
}
/** @param {string} id */
const answerTo = (id) => own(store.results().answers, id);

// One link, whose parts are changed in place, and only where there is a change: a click that is under way meets the node that it began
// on, and a form of many questions is not laid out anew.
/** @param {string} id @param {number} at */
function link(id, at) {
  const mark = element("span", { "aria-hidden": "true" });
  const said = element("span", { class: "hidden" });
  const anchor = element("a", { href: `#${id}` }, String(at + 1), mark, said);
  /** @type {string | undefined | null} */
  let shown = null;
  const follow = () => {
    const answer = answerTo(id);
    if (answer?.state === shown) return;
    shown = answer?.state;
    anchor.className = lookup.isAnswered(answer) ? "answered" : "open";
    mark.textContent = answer ? MARKS[answer.state] : "";
    said.textContent = ` ${say(answer ? `script-running-is-${answer.state}` : "script-running-is-open")}`;
  };
  return { item: element("li", {}, anchor), follow };
}

/** @param {string[]} asked */
function drawLinks(asked) {
  const key = asked.join(" ");
  if (key !== state.drawn) {
    state.drawn = key;
    state.links = asked.map(link);
    nav.replaceChildren(...state.links.map(({ item }) => item));
  }
  for (const { follow } of state.links) follow();
}

const isAnswered = () => Object.keys(store.results().answers).length > 0;
/** @type {RunningScore | null} */
let scoring = null;
const lacksScores = () => isAnswered() && !scoring;

/** @param {() => void} then */
async function withScores(then) {
  try {
    scoring = await import("./running-score.js");
  } finally {
    // Where the part does not come, what is still open is shown without scores.
    then();
  }
}

/** @type {typeof import("./bar.js") | null} */
let bar = null;
async function showBar() {
  if (!narrow.matches || bar) return;
  bar = await import("./bar.js");
  draw();
}

// The first open question after the one that was touched last, else the first of all.
/** @param {string[]} asked */
function nextOpen(asked) {
  const at = asked.indexOf(state.last) + 1;
  return [...asked.slice(at), ...asked.slice(0, at)].find((id) => !lookup.isAnswered(answerTo(id)));
}

// Draws what there is to draw, and gives it in words.
function draw() {
  const asked = ids();
  const words = lookup.progressWords(asked, store.results());
  const progress = element("p", { class: "running-progress" }, words);
  const scores = isAnswered() ? scoring : null;
  box.replaceChildren(...(scores ? scores.draw(state.area, progress) : [progress]));
  drawLinks(asked);
  if (bar) bar.update(lookup.progress(asked, store.results()), nextOpen(asked));
  return scores ? scores.sentence(state.area, words) : words;
}

/** @param {string} text */
export function tell(text) {
  window.clearTimeout(state.timer);
  state.timer = window.setTimeout(() => {
    status.textContent = text;
  }, QUIET_MS);
}

// `touched` is the question whose answer has changed, where it is one.
/** @param {string} [touched] */
export function update(touched) {
  if (touched) state.last = touched;
  tell(draw());
  if (lacksScores()) withScores(() => tell(draw()));
}

/** @param {HTMLElement} place @param {string} area */
export function mount(place, area) {
  state.area = area;
  place.append(element("h2", { class: "label", id: "_running-title" }, say("script-running-title")), box,
    element("nav", { "aria-label": say("script-running-nav") }, nav), status);
  place.setAttribute("aria-labelledby", "_running-title");
  const show = () => {
    draw();
    place.hidden = false;
    showBar();
  };
  narrow.addEventListener("change", showBar);
  if (lacksScores()) withScores(show);
  else show();
}
