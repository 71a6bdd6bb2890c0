// Rounds: name this one, close it, and compare it with an earlier one that is kept here or loaded from a file.
import { day, field, heading, status, tell } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import { chooser } from "../exchange/chooser.js";
import { assessment } from "../lookup/assessment.js";
import { setRound } from "../store/beside.js";
import { roundId } from "../store/results-file.js";
import { MOST_ROUNDS, closeRound, freeLabel, removeRound } from "../store/round.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";
import { labelOf } from "./label.js";

const CLOSED_FOR_TREND = 2;
const place = find("[data-rounds]");

const said = status();
const list = element("div", {});
const compared = element("div", {});
const over = element("div", {});

/** @param {Results} earlier */
async function compare(earlier) {
  const { comparison } = await import("./comparison.js");
  refill(compared, comparison(earlier));
  find("h3", compared).focus();
}

// Removing asks once more, in place.
/** @param {Results} earlier */
function remover(earlier) {
  const control = button(say("script-rounds-remove"), () => {
    if (control.dataset.sure) {
      removeRound(roundId(earlier));
      compared.replaceChildren();
      tell(said, say("script-rounds-removed", { label: labelOf(earlier) }));
      return;
    }
    control.dataset.sure = "yes";
    control.textContent = say("script-rounds-remove-sure");
  });
  return control;
}

/** @param {Results} earlier */
function item(earlier) {
  const name = element("span", { class: "hidden" }, ` ${labelOf(earlier)}`);
  const comparing = button([say("script-rounds-compare"), name], () => compare(earlier));
  return element(
    "li",
    {},
    element("span", {}, element("b", {}, labelOf(earlier)), " ", element("span", { class: "quiet" }, day(earlier.updated))),
    comparing,
    remover(earlier),
  );
}

// The oldest round goes when one more is closed than are kept.
function oldestGoes() {
  const rounds = store.rounds();
  if (rounds.length < MOST_ROUNDS) return null;
  return element("strong", {}, say("script-rounds-oldest", { n: MOST_ROUNDS, oldest: labelOf(rounds[0]) }));
}

function closing() {
  const input = element("input", {
    type: "text",
    value: (store.results().round || {}).label,
    maxlength: 80,
    autocomplete: "off",
    onchange: () => {
      input.value = freeLabel(input.value.trim());
      setRound({ label: input.value });
    },
  });
  const close = button(say("script-rounds-close"), () => {
    closeRound(input.value.trim());
    tell(said, say("script-rounds-closed", { label: labelOf(store.rounds()[store.rounds().length - 1]) }));
  });
  const words = say(assessment.steps ? "script-rounds-close-text" : "script-rounds-close-text-alone");
  return element(
    "div",
    { class: "closing" },
    field(say("script-rounds-name"), input),
    close,
    element("p", { class: "quiet" }, words, " ", oldestGoes()),
  );
}

// With two closed rounds and this one there is a line to see.
/** @param {Results[]} rounds */
async function drawTrend(rounds) {
  const scores = currentScores();
  if (rounds.length < CLOSED_FOR_TREND || scores.rejected) return void refill(over);
  const { trend } = await import("./trend.js");
  refill(over, trend(rounds, scores));
}

function draw() {
  const any = Object.keys(store.results().answers).length > 0;
  section.hidden = !any;
  const rounds = store.rounds();
  refill(list, rounds.length > 0 && element("ul", { class: "rounds" }, rounds.map(item)), closing());
  if (any) drawTrend(rounds);
}

const fromFile = chooser(say("script-rounds-file"), say("script-rounds-file-hint"), (found, below) => {
  below.replaceChildren();
  compare(found.original);
});
const section = element(
  "section",
  { "aria-labelledby": "rounds" },
  heading(2, say("script-rounds"), "rounds"),
  element("p", { class: "text" }, say("script-rounds-text")),
  said,
  over,
  list,
  fromFile,
  compared,
);
place.append(section);
store.onChange((what) => {
  if (what.rounds || what.all || what.mode || what.part === "subject") draw();
  else if (what.question) drawTrend(store.rounds());
});
draw();
