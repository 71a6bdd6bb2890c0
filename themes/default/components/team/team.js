// The team's board: services or people side by side, what to discuss first, and the answers that the group agrees on.
import { heading, list, status } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import { allQuestions, assessment, isLocal } from "../lookup/assessment.js";
import { localTitle } from "../lookup/local-title.js";
import * as lookup from "../lookup/lookup.js";
import * as keeping from "../saving/keeping.js";
import { setAsideLocal } from "../store/local-aside.js";
import * as store from "../store/store.js";
import * as agree from "./agree.js";
import { card } from "./card.js";
import { compareAnswers } from "./compare-answers.js";
import { keepPlace, visit } from "./kept.js";
import { sideBySide } from "./services.js";

const board = find("[data-team-board]");

const { people } = visit;
// The playbook's, then the edition's own.
const asked = () => allQuestions.map(({ id }) => id).filter((id) => people.some(({ results }) => lookup.answer(results, id)));
const said = status();
const progress = element("p", { class: "progress", role: "status" });
let shown = "discuss";
/** @type {TeamRow[]} */
let rows = [];

/** @type {Record<string, (row: TeamRow) => boolean>} */
const FILTERS = { discuss: ({ found }) => found.discuss, open: ({ id }) => !agree.has(id), all: () => true };

function filters() {
  /** @param {string} name */
  const choose = (name) => {
    const input = element("input", {
      type: "radio",
      name: "team-filter",
      id: `team-${name}`,
      value: name,
      checked: name === shown,
      onchange: () => {
        shown = name;
        drawList();
      },
    });
    return element(
      "span",
      {},
      input,
      element("label", { for: input.id }, say(`script-team-show-${name}`, { n: rows.filter(FILTERS[name]).length })),
    );
  };
  return element("fieldset", { class: "choices" }, element("legend", {}, say("script-team-show")), Object.keys(FILTERS).map(choose));
}

// The widest apart first; equals keep the order of the questions.
/** @param {TeamRow[]} wanted */
function made(wanted) {
  wanted.sort((a, b) => (shown === "discuss" ? (b.found.spread || 0) - (a.found.spread || 0) : 0));
  return wanted.map((row) => card(row, people.length, () => meet(row.id)));
}

// An edition's own, apart from the others.
/** @param {TeamRow[]} wanted */
function local(wanted) {
  const about = { class: "local-results", "aria-labelledby": "local" };
  const text = element("p", { class: "text" }, say("script-local-text"));
  return element("section", about, heading(3, localTitle(), "local"), text, made(wanted));
}

const cards = element("div", {});
function drawList() {
  const wanted = rows.filter(FILTERS[shown]);
  const own = wanted.filter(({ id }) => isLocal(id));
  refill(
    cards,
    wanted.length === 0 && element("p", { class: "empty" }, say(`script-team-none-${shown}`)),
    made(wanted.filter(({ id }) => !isLocal(id))),
    own.length > 0 && local(own),
  );
}

function takeOver() {
  const same = rows.filter(({ id, found }) => found.same && !agree.has(id));
  for (const { id, found } of same) agree.set(id, `level/${lookup.question(id).levels[found.counts.indexOf(people.length)].id}`);
  drawList();
  said.textContent = say("script-team-took-over", { n: same.length });
}

function save() {
  const results = agree.results(people);
  const name = download.name(results, "agreed", "json");
  download.save(name, "application/json", download.json(results));
  said.textContent = say("script-exchange-saved", { name });
}

function drawProgress() {
  const n = agree.count(rows.map(({ id }) => id));
  progress.textContent = say("script-team-progress", { n, total: rows.length });
}

function outcome() {
  return element(
    "section",
    { "aria-labelledby": "agreed" },
    heading(2, say("script-team-outcome"), "agreed"),
    element("p", { class: "text" }, say("script-team-outcome-text")),
    progress,
    element(
      "p",
      { class: "actions" },
      button(say("script-team-take-over"), takeOver),
      button(say("script-team-save"), save),
      element("a", { href: assessment.urls.results }, say("script-team-results")),
    ),
    said,
  );
}

function answers() {
  const lede = list([
    say("script-team-discuss", { n: rows.filter(FILTERS.discuss).length }),
    say("script-team-same", { n: rows.filter(({ found }) => found.same).length }),
  ]);
  const begin = button(say("script-meeting-begin"), () => meet(null), "button");
  begin.id = "begin-meeting";
  return element(
    "section",
    { "aria-labelledby": "answers" },
    heading(2, say("script-team-answers-title"), "answers"),
    element("p", { class: "lede" }, lede),
    element("p", { class: "meeting-begin" }, begin, " ", element("span", { class: "quiet" }, say("script-meeting-begin-text"))),
    filters(),
    cards,
  );
}

// The meeting in place of the list, at a question or where it begins.
/** @param {string | null} at */
async function meet(at) {
  // An hour of agreeing is not put at risk by a reload.
  if (store.saving() === "unset") return void keeping.demand(() => meet(at));
  const { begin } = await import("./meeting.js");
  if (at) visit.at = at;
  document.body.classList.add("in-meeting");
  begin(board, rows, () => {
    visit.at = null;
    keepPlace();
    document.body.classList.remove("in-meeting");
    draw();
    const control = find("#begin-meeting", board);
    control.scrollIntoView({ block: "center", behavior: "instant" });
    control.focus();
  });
}

function drawBoard() {
  if (people.length < 2)
    return void board.replaceChildren(...(people.length === 1 ? [element("p", { class: "empty" }, say("script-team-one-more"))] : []));
  for (const { results } of people) setAsideLocal(results);
  rows = asked().map((id) => ({ id, found: compareAnswers(id, people) }));
  board.replaceChildren(...sideBySide(people), answers(), outcome());
  drawList();
  drawProgress();
}

export function draw() {
  drawBoard();
  if (visit.at && rows.some(({ id }) => id === visit.at)) meet(visit.at);
}

// Answers of this browser changed: what was agreed on is among them.
store.onChange((what) => {
  drawProgress();
  const select = what.question && board.querySelector(`select[data-agreed="${what.question}"]`);
  if (select instanceof HTMLSelectElement) select.value = agree.valueOf(what.question || "");
  else if (what.all && board.contains(cards)) drawList();
});
