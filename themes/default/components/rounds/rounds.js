// Rounds: name this one, close it, and compare it with an earlier one that is kept here or loaded from a file.
import { day, field, heading, icon, status, tell } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { count, say } from "../base/words.js";
import * as charts from "../charts/charts.js";
import { chooser } from "../exchange/chooser.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { groupHead } from "../results/group-head.js";
import { roundId } from "../store/results-file.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";
import { compareRounds } from "./compare-rounds.js";
import { labelOf } from "./label.js";

const COLUMNS = 5;
const CLOSED_FOR_TREND = 2;
const place = find("[data-rounds]");

const { shown } = lookup;
const said = status();
const list = element("div", {});
const compared = element("div", {});
const over = element("div", {});

/** @param {number | null} then @param {number | null} now */
function change(then, now) {
  if (then === null || now === null) return "–";
  const by = lookup.apart(then, now);
  return by === "" ? say("script-rounds-same") : say(now > then ? "script-rounds-up" : "script-rounds-down", { n: by });
}

/** @param {string} title @param {string | null} sign @param {string} colour @param {Score} then @param {Score} now */
function row(title, sign, colour, then, now) {
  /** @param {number | null} bp */
  const figure = (bp) => element("td", { class: "num" }, bp === null ? "–" : shown(bp));
  return element(
    "tr",
    { class: colour },
    element("th", { scope: "row" }, sign && icon(sign), title),
    element("td", { class: "chart" }, then.score_bp !== null && now.score_bp !== null && charts.step(then.score_bp, now.score_bp)),
    figure(then.score_bp),
    figure(now.score_bp),
    element("td", {}, change(then.score_bp, now.score_bp)),
  );
}

/** @param {ReturnType<typeof compareRounds>} result @param {Results} earlier */
function table(result, earlier) {
  const { then, now } = result;
  const groups = assessment.areas.map((area) => {
    const group = lookup.groupFrom(area);
    const [before, after] = [group && then.groups?.[group.id], group && now.groups?.[group.id]];
    const hasScores = group && before && after && lookup.hasOverall;
    const head = hasScores ? row(group.title, null, "group", before, after) : groupHead(area, COLUMNS);
    return [head, row(area.title, `area-${area.id}`, area.colour, then.areas[area.id], now.areas[area.id])];
  });
  const principles = assessment.principles.map((one) =>
    row(one.title, `principle-${one.id}`, "", then.principles[one.id], now.principles[one.id]),
  );
  const all = lookup.hasOverall && row(say("script-matrix-all"), null, "foot", then.overall, now.overall);
  const chart = say("script-head-chart", { max: lookup.max });
  const heads = [say("script-head-group"), chart, labelOf(earlier), say("script-rounds-now"), say("script-rounds-change")];
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": say("script-rounds-caption") },
    element(
      "table",
      { class: "standings-peers" },
      element("caption", { class: "hidden" }, say("script-rounds-caption")),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((head) => element("th", { scope: "col" }, head)),
        ),
      ),
      element("tbody", {}, groups, principles, all),
    ),
  );
}

/** @param {Results} earlier */
function compare(earlier) {
  const result = compareRounds(store.results(), earlier, store.questions());
  const title = element("h3", { tabindex: -1 }, say("script-rounds-compared", { then: labelOf(earlier), now: labelOf(store.results()) }));
  const counted = element(
    "p",
    {},
    element("strong", {}, count("script-rounds-count", result.total, { n: result.common.length, total: result.total })),
    " ",
    say("script-rounds-why"),
  );
  compared.replaceChildren(title, counted, result.common.length > 0 ? table(result, earlier) : "");
  title.focus();
}

// Removing asks once more, in place.
/** @param {Results} earlier */
function remover(earlier) {
  const control = button(say("script-rounds-remove"), () => {
    if (control.dataset.sure) {
      store.removeRound(roundId(earlier));
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
  if (rounds.length < store.MOST_ROUNDS) return null;
  return element("strong", {}, say("script-rounds-oldest", { n: store.MOST_ROUNDS, oldest: labelOf(rounds[0]) }));
}

function closing() {
  const input = element("input", {
    type: "text",
    value: (store.results().round || {}).label,
    maxlength: 80,
    autocomplete: "off",
    onchange: () => store.setRound({ label: input.value.trim() }),
  });
  const close = button(say("script-rounds-close"), () => {
    const closed = input.value.trim();
    store.closeRound(closed);
    tell(said, say("script-rounds-closed", { label: closed }));
  });
  return element(
    "div",
    { class: "closing" },
    field(say("script-rounds-name"), input),
    close,
    element("p", { class: "quiet" }, say("script-rounds-close-text"), " ", oldestGoes()),
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
