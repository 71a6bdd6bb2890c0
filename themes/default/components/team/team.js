// The team's board: people's answers side by side, what to discuss first, and the answers that the group agrees on.
import { heading, icon, list, status, tell } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { count, say } from "../base/words.js";
import * as charts from "../charts/charts.js";
import * as download from "../exchange/download.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as agree from "./agree.js";
import { compareAnswers } from "./compare-answers.js";
import { all } from "./people.js";

const board = find("[data-team-board]");

const people = all();
const asked = () => assessment.model.questions.map(({ id }) => id).filter((id) => people.some(({ results }) => lookup.answer(results, id)));
const said = status();
const progress = element("p", { class: "progress", role: "status" });
const taking = element("div", {});
let shown = "discuss";
let isSafe = true;
/** @type {TeamRow[]} */
let asking = [];

/** @param {string} id @param {number} at */
const levelName = (id, at) => replies.levelTitle(id, lookup.question(id).levels[at].id);

/** @param {string} id @param {Comparison} found */
function figures(id, found) {
  /** @type {[name: string, n: number][]} */
  const aside = [
    [say("script-answer-unknown"), found.unknown],
    [say("script-answer-na-only"), found.na],
    [say("script-answer-none"), found.open],
  ];
  /** @type {[name: string, n: number][]} */
  const rows = [...found.counts.map((n, at) => /** @type {[string, number]} */ ([levelName(id, at), n])), ...aside];
  /** @param {[name: string, n: number]} given */
  const row = ([name, n]) =>
    element("tr", { class: n === 0 ? "zero" : "" }, element("th", { scope: "row" }, name), element("td", { class: "num" }, String(n)));
  return element(
    "table",
    { class: "counts-table" },
    element("caption", { class: "hidden" }, say("script-team-figures")),
    element("tbody", {}, rows.filter(([, n], at) => n > 0 || at < found.counts.length).map(row)),
  );
}

/** @param {string} id @param {Comparison} found */
function summary(id, found) {
  const parts = [
    found.median !== null && say(found.even ? "script-team-median-lower" : "script-team-median", { level: levelName(id, found.median) }),
    found.spread !== null && (found.spread === 0 ? say("script-team-agree") : count("script-team-spread", found.spread)),
    found.na > 0 && count("script-team-some-na", found.na),
    found.unknown > 0 && count("script-team-some-unknown", found.unknown),
    found.open > 0 && count("script-team-some-open", found.open),
  ];
  return element("p", { class: "meta" }, parts.filter(Boolean).join(" "));
}

/** @param {TeamRow} given */
function card({ id, found }) {
  const area = lookup.area(lookup.question(id).area);
  return element(
    "article",
    { class: `team-question ${area.colour}` },
    element("p", { class: "tag" }, icon(`area-${area.id}`), lookup.placeOf(id)),
    element("h3", {}, lookup.texts(id).text),
    element(
      "div",
      { class: "side" },
      element("div", {}, charts.distribution(found.counts, [found.unknown, found.na, found.open], people.length), figures(id, found)),
      element("div", {}, summary(id, found), agree.control(id)),
    ),
  );
}

/** @type {Record<string, (row: TeamRow) => boolean>} */
const FILTERS = { discuss: ({ found }) => found.discuss, open: ({ id }) => !agree.has(id), all: () => true };

/** @param {TeamRow[]} rows */
function filters(rows) {
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
        drawList(rows);
      },
    });
    return element(
      "span",
      {},
      input,
      element("label", { for: input.id }, say(`script-team-show-${name}`, { n: rows.filter(FILTERS[name]).length })),
    );
  };
  return element("fieldset", { class: "team-filter" }, element("legend", {}, say("script-team-show")), Object.keys(FILTERS).map(choose));
}

const cards = element("div", {});
/** @param {TeamRow[]} rows */
function drawList(rows) {
  const wanted = rows.filter(FILTERS[shown]);
  // The widest apart first; equals keep the order of the questions.
  wanted.sort((a, b) => (shown === "discuss" ? (b.found.spread || 0) - (a.found.spread || 0) : 0));
  cards.replaceChildren(...(wanted.length > 0 ? wanted.map(card) : [element("p", { class: "empty" }, say(`script-team-none-${shown}`))]));
}

/** @param {TeamRow[]} rows */
function takeOver(rows) {
  const same = rows.filter(({ id, found }) => found.same && !agree.has(id));
  for (const { id, found } of same) agree.set(id, `level/${lookup.question(id).levels[found.counts.indexOf(people.length)].id}`);
  drawList(rows);
  said.textContent = count("script-team-took-over", same.length);
}

function save() {
  const results = agree.results(people);
  const name = download.name(results, "agreed", "json");
  download.save(name, "application/json", download.json(results));
  isSafe = true;
  said.textContent = say("script-exchange-saved", { name });
}

async function takeAsCurrent() {
  /** @param {string} message @param {HTMLElement} [undo] */
  const end = (message, undo) => {
    refill(taking, undo);
    tell(said, message);
  };
  /** @param {HTMLElement} undo @param {string} message */
  const taken = (undo, message) => {
    isSafe = true;
    end(`${message} ${say("script-team-taken")}`, undo);
  };
  const { preview } = await import("../exchange/take.js");
  const { panel, heading: title } = preview({
    results: agree.results(people),
    title: say("script-team-take"),
    onTaken: taken,
    onLeft: () => end(say("script-take-left")),
  });
  taking.replaceChildren(panel);
  title.focus();
}

/** @param {TeamRow[]} rows */
function drawProgress(rows) {
  progress.textContent = count("script-team-progress", rows.length, { n: agree.count(), total: rows.length });
}

/** @param {TeamRow[]} rows */
function outcome(rows) {
  return element(
    "section",
    { "aria-labelledby": "agreed" },
    heading(2, say("script-team-outcome"), "agreed"),
    element("p", { class: "text" }, say("script-team-outcome-text")),
    progress,
    element(
      "p",
      { class: "actions" },
      button(say("script-team-take-over"), () => takeOver(rows)),
      button(say("script-team-save"), save, "button"),
      button(say("script-team-take"), takeAsCurrent),
    ),
    said,
    taking,
  );
}

export function draw() {
  if (people.length < 2)
    return void board.replaceChildren(...(people.length === 1 ? [element("p", { class: "empty" }, say("script-team-one-more"))] : []));
  const rows = asked().map((id) => ({ id, found: compareAnswers(id, people) }));
  const discuss = rows.filter(FILTERS.discuss).length;
  const same = rows.filter(({ found }) => found.same).length;
  const lede = list([count("script-team-discuss", discuss), count("script-team-same", same)]);
  board.replaceChildren(
    element(
      "section",
      { "aria-labelledby": "answers" },
      heading(2, say("script-team-answers-title"), "answers"),
      element("p", { class: "lede" }, lede),
      filters(rows),
      cards,
    ),
    outcome(rows),
  );
  drawList(rows);
  drawProgress(rows);
  asking = rows;
}

agree.onChange(() => {
  isSafe = false;
  drawProgress(asking);
});
// What the group agreed on is only in this page until it is downloaded or taken.
window.addEventListener("beforeunload", (event) => {
  if (!isSafe && agree.count() > 0) event.preventDefault();
});
