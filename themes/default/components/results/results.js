// The results page, drawn anew whenever the answers change. What it shows once there are answers is a part (board.js).
import { find } from "../base/page.js";
import { ready } from "../base/ready.js";
import * as store from "../store/store.js";

const root = find("[data-results]");
const head = find("[data-results-head]");
const place = find("[data-board]", root);
const empty = find("[data-empty]", root);
const parts = { title: find("h1", head), kicker: find(".kicker", head), lede: find(".lede", head) };
const blank = Object.fromEntries(Object.entries(parts).map(([name, node]) => [name, node.textContent]));
let board = null;

function drawHead(words) {
  for (const [name, node] of Object.entries(parts)) node.textContent = words[name];
  find("[data-range]", head).replaceChildren(...[words.chart].filter(Boolean));
}

const isAny = () => Object.keys(store.results().answers).length > 0;

function drawTop() {
  drawHead((isAny() && board.head(store.results(), store.scores(), blank)) || blank);
}

async function draw() {
  empty.hidden = isAny();
  if (isAny() && !board) board = await import("./board.js");
  drawTop();
  place.replaceChildren(...(isAny() ? board.sections(store.results(), store.scores()) : []));
  ready();
}

// A link with answers in it.
async function look() {
  if (window.location.hash.startsWith("#shared=")) (await import("../exchange/shared.js")).look();
}

store.onChange((what) => {
  // What the reader is filling in stays as it is; the name of a round is only in the head.
  if (what.part === "plan") return;
  if (what.part === "round" && board) drawTop();
  else draw();
});
draw();
window.addEventListener("hashchange", look);
look();
