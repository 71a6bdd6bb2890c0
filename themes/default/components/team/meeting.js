// The meeting: one question at a time, large enough for a projector. What the group agrees on is kept at once; where it is in the
// list is kept for this tab, so that a reload comes back to the same question.
import { icon } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { joined } from "../base/joined.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import { isLocal } from "../lookup/assessment.js";
import { localTitle } from "../lookup/local-title.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { moreOf } from "../question/more.js";
import * as store from "../store/store.js";
import * as agree from "./agree.js";
import { ballotOf } from "./ballot.js";
import { summary } from "./card.js";
import { ORDERS, keepPlace, visit } from "./kept.js";
import { voices } from "./voices.js";

/** @type {TeamRow[]} */
let rows = [];
/** @type {{ ballot: ReturnType<typeof ballotOf>, more: ReturnType<typeof moreOf> } | null} */
let parts = null;
let leave = () => {};
const stage = element("section", { class: "meeting", "aria-labelledby": "meeting-question" });
const left = element("p", { class: "meeting-left" });
const said = element("p", { class: "said", role: "status" });

// What is to be discussed first, the furthest apart before the others; equals keep the order of the questions. An edition's own come
// after those of the playbook.
/** @param {TeamRow} a @param {TeamRow} b */
const byWidth = ({ id: one, found: a }, { id: other, found: b }) =>
  Number(isLocal(one)) - Number(isLocal(other)) || Number(b.discuss) - Number(a.discuss) || (b.spread || 0) - (a.spread || 0);
const inOrder = () => (visit.order === "spread" ? rows.slice().sort(byWidth) : rows);
const place = () => inOrder().findIndex(({ id }) => id === visit.at);

function drawLeft() {
  const n = rows.length - agree.count(rows.map(({ id }) => id));
  left.textContent = say("script-meeting-left", { n, total: rows.length });
  return left.textContent;
}

// After a choice, or one that was taken back.
function changed() {
  const id = visit.at || "";
  const answer = replies.said(id, lookup.answer(store.results(), id));
  if (!agree.has(id)) find("h2", stage).focus();
  said.textContent = `${agree.has(id) ? say("script-meeting-agreed", { answer }) : say("script-meeting-taken-back")} ${drawLeft()}`;
}

/** @param {number} by */
function go(by) {
  const next = inOrder()[place() + by];
  if (next) show(next.id);
}

function order() {
  const select = element("select", {
    id: "meeting-order",
    onchange: () => {
      visit.order = select.value;
      keepPlace();
      draw();
      find("#meeting-order", stage).focus();
    },
  }, ORDERS.map((one) => element("option", { value: one, selected: one === visit.order }, say(`script-meeting-order-${one}`))));
  return element("p", { class: "field" }, element("label", { for: select.id }, say("script-meeting-order")), select);
}

function bar() {
  return element("div", { class: "meeting-bar" }, left, order(), button(say("script-meeting-end"), () => leave()));
}

/** @param {number} at */
function steps(at) {
  const back = button(say("script-meeting-previous"), () => go(-1));
  const on = button(say("script-meeting-next"), () => go(1), "button");
  back.disabled = at === 0;
  on.disabled = at === rows.length - 1;
  const keys = element("p", { class: "quiet" }, say("script-meeting-keys"));
  return element("div", { class: "meeting-steps" }, element("p", { class: "buttons" }, back, on), said, keys);
}

/** @param {string} id @param {number} at */
function title(id, at) {
  const number = element("span", { class: "number" }, say("script-meeting-number", { n: at + 1, total: rows.length }));
  return element("h2", { id: "meeting-question", tabindex: -1 }, number, " ", lookup.texts(id).text);
}

function draw() {
  const at = place();
  const row = inOrder()[at];
  const { id } = row;
  const area = lookup.area(lookup.question(id).area);
  parts = { ballot: ballotOf(id, visit.people, changed), more: moreOf(id) };
  parts.more.sync();
  said.textContent = "";
  drawLeft();
  stage.className = `meeting ${area.colour}`;
  refill(
    stage,
    bar(),
    element("p", { class: "tag" }, icon(`area-${area.id}`), joined([isLocal(id) && localTitle(), lookup.placeOf(id)])),
    title(id, at),
    summary(row),
    element("div", { class: "meeting-room" }, element("div", {}, parts.ballot.box, parts.more.box), voices(id, visit.people)),
    steps(at),
  );
}

/** @param {string} id */
function show(id) {
  visit.at = id;
  keepPlace();
  draw();
  stage.scrollIntoView({ block: "start", behavior: "instant" });
  find("h2", stage).focus({ preventScroll: true });
}

// Arrows go on where they do nothing else, and so do the keys of a presenter where the question ends.
/** @param {string} key */
function byKey(key) {
  const { top, bottom } = stage.getBoundingClientRect();
  const right = getComputedStyle(stage).direction === "rtl" ? -1 : 1;
  /** @type {Record<string, number>} */
  const moves = { ArrowRight: right, ArrowLeft: -right, PageDown: bottom <= window.innerHeight ? 1 : 0, PageUp: top >= 0 ? -1 : 0 };
  return moves[key] || 0;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const isPlain = ![event.altKey, event.ctrlKey, event.metaKey, event.shiftKey].includes(true);
  const isTaken = event.target instanceof Element && event.target.closest("input, select, textarea, summary, a");
  const by = stage.isConnected && isPlain && !isTaken ? byKey(event.key) : 0;
  if (!by) return;
  event.preventDefault();
  go(by);
}

document.addEventListener("keydown", onKey);
store.onChange(() => {
  if (!stage.isConnected || !parts) return;
  parts.ballot.sync();
  parts.more.sync();
  drawLeft();
});

// Begins at a question, or where the meeting was; `end` is done when it is left.
/** @param {HTMLElement} board @param {TeamRow[]} given @param {() => void} end */
export function begin(board, given, end) {
  rows = given;
  leave = end;
  board.replaceChildren(stage);
  const known = place() >= 0 ? visit.at : inOrder()[0].id;
  show(/** @type {string} */ (known));
}
