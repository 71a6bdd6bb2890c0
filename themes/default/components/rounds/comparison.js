// This round beside an earlier one, over the questions that both answered.
import { day, icon } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import * as charts from "../charts/charts.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import { localTitle } from "../lookup/local-title.js";
import * as lookup from "../lookup/lookup.js";
import { groupHead, rowsHead } from "../results/group-head.js";
import * as store from "../store/store.js";
import { compareLocal } from "./compare-local.js";
import { change, compareRounds } from "./compare-rounds.js";
import { labelOf } from "./label.js";

const COLUMNS = 5;
const { shown } = lookup;

/** @param {string} title @param {string | null} sign @param {string} colour @param {Score} then @param {Score} now */
function row(title, sign, colour, then, now) {
  /** @param {Score} score */
  const figure = (score) => element("td", { class: "num" }, score.score_bp === null ? "–" : shown(score));
  return element(
    "tr",
    { class: colour },
    element("th", { scope: "row" }, sign && icon(sign), title),
    element("td", { class: "chart" }, then.score_bp !== null && now.score_bp !== null && charts.step(then.score_bp, now.score_bp)),
    figure(then),
    figure(now),
    element("td", {}, change(then, now)),
  );
}

/** The mark of a round in the charts, for the eye. @param {string} mark */
const dot = (mark) => element("span", { "aria-hidden": "true" }, mark, " ");

/** The rows of the playbook's questions. @param {ReturnType<typeof compareRounds>} result */
function rows({ then, now }) {
  const groups = assessment.areas.map((area) => {
    const group = beside.groupFrom(area);
    const [before, after] = [group && then.groups?.[group.id], group && now.groups?.[group.id]];
    const hasScores = group && before && after && lookup.hasOverall;
    const head = hasScores ? row(group.title, null, "group", before, after) : groupHead(area, COLUMNS);
    return [head, row(area.title, `area-${area.id}`, area.colour, then.areas[area.id], now.areas[area.id])];
  });
  const principles = assessment.principles.map((one) =>
    row(one.title, `principle-${one.id}`, "", then.principles[one.id], now.principles[one.id]),
  );
  return [groups, principles, lookup.hasOverall && row(say("script-matrix-all"), null, "foot", then.overall, now.overall)];
}

/** Those of an edition's own. @param {Pick<ReturnType<typeof compareRounds>, "common" | "total" | "now" | "then">} result */
function localRows({ then, now }) {
  const asked = assessment.areas.filter(({ id }) => now.areas[id]);
  const areas = asked.map(({ id, title, colour }) => row(title, `area-${id}`, colour, then.areas[id], now.areas[id]));
  return [areas, lookup.hasOverall && areas.length > 1 && row(say("script-matrix-all"), null, "foot", then.overall, now.overall)];
}

/** @param {string} caption @param {Results} earlier @param {Content} body */
function table(caption, earlier, body) {
  const chart = say("script-head-chart", { max: lookup.max });
  const heads = [rowsHead(), chart, [dot("○"), labelOf(earlier)], [dot("●"), say("script-rounds-now")], say("script-rounds-change")];
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    element(
      "table",
      { class: "standings-peers" },
      element("caption", { class: "hidden" }, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          heads.map((head) => element("th", { scope: "col" }, head)),
        ),
      ),
      element("tbody", {}, body),
    ),
  );
}

/** @param {Pick<ReturnType<typeof compareRounds>, "common" | "total" | "now" | "then">} result */
const counted = ({ common, total }) => element("strong", {}, say("script-rounds-count", { n: common.length, total }));

/** @param {Results} earlier */
function local(earlier) {
  const result = compareLocal(store.results(), earlier);
  if (!result) return null;
  const title = localTitle();
  return element(
    "div",
    { class: "local-results" },
    element("h4", {}, title),
    element("p", {}, counted(result)),
    table(`${say("script-rounds-caption")}: ${title}`, earlier, localRows(result)),
  );
}

// What both are called; where that is the same, as in a file of somebody else, with the day of the last change.
/** @param {Results} earlier */
function names(earlier) {
  const [then, now] = [earlier, store.results()].map((one) => ({ label: labelOf(one), day: day(one.updated) }));
  if (then.label !== now.label || then.day === now.day) return { then: then.label, now: now.label };
  return { then: `${then.label} (${then.day})`, now: `${now.label} (${now.day})` };
}

/** @param {Results} earlier */
export function comparison(earlier) {
  const result = compareRounds(store.results(), earlier, store.questions());
  return [
    element("h3", { tabindex: -1 }, say("script-rounds-compared", names(earlier))),
    element("p", {}, counted(result), " ", say("script-rounds-why")),
    result.common.length > 0 && table(say("script-rounds-caption"), earlier, rows(result)),
    local(earlier),
  ];
}
