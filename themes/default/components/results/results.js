// The results page, drawn anew whenever the answers change. What it shows once there are answers is a part (board.js).
import { refill } from "../base/build.js";
import { find } from "../base/page.js";
import { ready } from "../base/ready.js";
import { assessment } from "../lookup/assessment.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";

/** @typedef {{ title: string | null, kicker: string | null, lede: Content, below?: Content }} HeadWords */

const root = find("[data-results]");
const head = find("[data-results-head]");
const place = find("[data-board]", root);
const empty = find("[data-empty]", root);
const parts = { title: find("h1", head), kicker: find(".kicker", head), lede: find(".lede", head) };
/** @type {HeadWords} */
const blank = { title: parts.title.textContent, kicker: parts.kicker.textContent, lede: parts.lede.textContent };
/** @type {ResultsBoard | null} */
let board = null;

/** @param {HeadWords} words */
function drawHead(words) {
  parts.title.textContent = words.title;
  parts.kicker.textContent = words.kicker;
  refill(parts.lede, words.lede);
  refill(find("[data-range]", head), words.below);
}

function isAny() {
  const { answers, local } = store.results();
  return [answers, assessment.model.local && local?.answers].some((given) => given && Object.keys(given).length > 0);
}

function drawTop() {
  drawHead((isAny() && board && board.head(store.results(), currentScores(), blank)) || blank);
}

async function draw() {
  empty.hidden = isAny();
  if (isAny() && !board) board = await import("./board.js");
  drawTop();
  refill(place, isAny() && board && board.sections(store.results(), currentScores()));
  ready();
}

// A link with answers in it.
async function look() {
  if (window.location.hash.startsWith("#shared=")) (await import("../exchange/shared.js")).look();
}

/** Whether somebody writes in what would be drawn anew. */
const isWriting = () => Boolean(place.querySelector(":is(input, select, textarea):focus"));

// What another tab wrote waits until whoever is filling in fields has left them: not only this one for the next.
function drawLater() {
  if (isWriting()) place.addEventListener("focusout", () => setTimeout(drawLater), { once: true });
  else draw();
}

// What the reader is filling in stays as it is; the name of a round, and where answers are kept, are only in the head.
/** @param {Change} what */
const isInHead = (what) => what.saving || what.part === "round" || Object.keys(what).length === 0;
store.onChange((what) => {
  if (what.elsewhere) drawLater();
  else if (what.part !== "plan" && !(isInHead(what) && board)) draw();
  else if (board) drawTop();
});
draw();
window.addEventListener("hashchange", look);
look();
