// How far the answers go, beside the questions: which are still open, and the scores so far. The scores are a part
// (running-score.js) that is asked for when there is an answer to score.
import { element } from "../base/build.js";
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as store from "../store/store.js";

// Many quick answers become one announcement.
const QUIET_MS = 500;
const MARKS = { level: "✓", unknown: "?", na: "–" };
const state = { status: null, box: null, nav: null, area: null, timer: 0, drawn: null, links: [] };

const ids = () => lookup.areas.get(state.area).questions.filter((id) => store.questions().includes(id));
const answerTo = (id) => own(store.results().answers, id);

// One link, whose parts are changed in place: a click that is under way meets the node that it began on.
function link(id) {
  const mark = element("span", { "aria-hidden": "true" });
  const said = element("span", { class: "hidden" });
  const anchor = element("a", { href: `#${id}` }, String(lookup.texts(id).number), mark, said);
  const follow = () => {
    const answer = answerTo(id);
    anchor.className = lookup.isAnswered(answer) ? "answered" : "open";
    mark.textContent = answer ? MARKS[answer.state] : "";
    said.textContent = ` ${say(answer ? `script-running-is-${answer.state}` : "script-running-is-open")}`;
  };
  return { item: element("li", {}, anchor), follow };
}

function drawLinks(asked) {
  const key = asked.join(" ");
  if (key !== state.drawn) {
    state.drawn = key;
    state.links = asked.map(link);
    state.nav.replaceChildren(...state.links.map(({ item }) => item));
  }
  for (const { follow } of state.links) follow();
}

const isAnswered = () => Object.keys(store.results().answers).length > 0;
let scoring = null;
const lacksScores = () => isAnswered() && !scoring;

async function withScores(then) {
  scoring = await import("./running-score.js");
  then();
}

// Draws what there is to draw, and gives it in words.
function draw() {
  const asked = ids();
  const words = lookup.progressWords(asked, store.results());
  const progress = element("p", { class: "running-progress" }, words);
  const scores = isAnswered() && scoring;
  state.box.replaceChildren(...(scores ? scores.draw(state.area, progress) : [progress]));
  drawLinks(asked);
  return scores ? scores.sentence(state.area, words) : words;
}

export function tell(text) {
  window.clearTimeout(state.timer);
  state.timer = window.setTimeout(() => {
    state.status.textContent = text;
  }, QUIET_MS);
}

export function update() {
  tell(draw());
  if (lacksScores()) withScores(() => tell(draw()));
}

export function mount(place, area) {
  state.area = area;
  state.status = element("p", { class: "hidden", role: "status" });
  state.box = element("div", {});
  state.nav = element("ol", { class: "running-nav" });
  place.append(element("h2", { class: "label", id: "_running-title" }, say("script-running-title")), state.box,
    element("nav", { "aria-label": say("script-running-nav") }, state.nav), state.status);
  place.setAttribute("aria-labelledby", "_running-title");
  const show = () => {
    draw();
    place.hidden = false;
  };
  if (lacksScores()) withScores(show);
  else show();
}
