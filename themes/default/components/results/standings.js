// Areas and principles as bars, with band, range, coverage and the way to the targets; and what holds a band back.
import { icon } from "../base/build-more.js";
import { element } from "../base/build.js";
import { missing, present } from "../base/values.js";
import { say } from "../base/words.js";
import { bar } from "../charts/bar.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { groupHead } from "./group-head.js";

const { shown } = lookup;
const none = () => element("span", { class: "quiet" }, "–");

// A cell that names its column where the columns are not side by side.
/** @param {string} head @param {Content} content @param {string} name */
function cell(head, content, name) {
  return element("td", { class: name }, element("b", { class: "head", "aria-hidden": "true" }, head), content);
}

/** @param {Score} score */
function band(score) {
  if (score.band) return lookup.bandWords(score);
  return say(`script-status-${score.status}`);
}

/** @param {Score} score */
const range = (score) => (beside.isRange(score) ? say("script-cell-range", lookup.ends(score)) : none());
/** @param {number | null | undefined} percent */
const share = (percent) => (missing(percent) ? none() : `${percent}%`);
/** @param {Score} score */
const toTarget = ({ to_target_bp: bp }) => (missing(bp) ? bp : Math.floor(bp / 100));

/** @typedef {{ head: string, name: string, content: (score: Score) => Content, isUsed?: (score: Score) => boolean }} Column */
// The columns after the chart. Those that say nothing of any score are left out.
/** @param {Score[]} scores @param {string} profile */
export function columnsFor(scores, profile) {
  /** @type {Column[]} */
  const columns = [
    {
      head: say("script-head-score"),
      name: "num",
      content: (score) => (score.score_bp === null ? none() : element("b", {}, shown(score))),
    },
    { head: say("script-head-band"), name: "band", content: band },
    { head: say("script-head-range"), name: "num", content: range, isUsed: beside.isRange },
    { head: say("script-head-answered"), name: "num", content: ({ coverage }) => share(coverage) },
    {
      head: profile ? say("script-head-target-of", { profile }) : say("script-head-target"),
      name: "num",
      content: (score) => share(toTarget(score)),
      isUsed: ({ to_target_bp: bp }) => !missing(bp),
    },
  ];
  return columns.filter(({ isUsed }) => !isUsed || scores.some(isUsed));
}

/** @param {Group} group @param {Score} score @param {Column[]} columns */
export function row(group, score, columns) {
  const name = group.url ? element("a", { href: group.url }, group.icon && icon(group.icon), group.title) : group.title;
  return element(
    "tr",
    { class: group.colour },
    element("th", { scope: "row" }, name),
    element("td", { class: "chart" }, bar(score)),
    columns.map((column) => cell(column.head, column.content(score), column.name)),
  );
}

/** @param {string} caption @param {string} first @param {Column[]} columns @param {HTMLElement[]} rows */
export function table(caption, first, columns, rows) {
  const heads = [first, say("script-head-chart", { max: lookup.max }), ...columns.map(({ head }) => head)];
  const head = element("tr", {}, heads.map((words) => element("th", { scope: "col" }, words)));
  return element(
    "table",
    { class: "standings" },
    element("caption", { class: "hidden" }, caption),
    element("thead", {}, head),
    element("tbody", {}, rows),
  );
}

/** @param {Scores} scores @param {string} [profile] */
export function byArea(scores, profile = "") {
  const columns = columnsFor([...Object.values(scores.areas), scores.overall], profile);
  const rows = assessment.areas.flatMap((area) => {
    const group = beside.groupFrom(area);
    const own = row({ title: area.title, url: area.url, icon: `area-${area.id}`, colour: area.colour }, scores.areas[area.id], columns);
    const score = group && lookup.hasOverall && scores.groups && scores.groups[group.id];
    return present([score ? row({ title: group.title, colour: "group" }, score, columns) : groupHead(area, columns.length + 2), own]);
  });
  if (lookup.hasOverall) rows.push(row({ title: say("script-matrix-all"), colour: "foot" }, scores.overall, columns));
  return table(say("script-standings-areas"), say("script-head-area"), columns, rows);
}

/** @param {Scores} scores @param {string} [profile] */
export function byPrinciple(scores, profile = "") {
  const columns = columnsFor(Object.values(scores.principles), profile);
  const rows = assessment.principles.map((one) =>
    row({ title: one.title, url: one.url, icon: `principle-${one.id}` }, scores.principles[one.id], columns),
  );
  return table(say("script-standings-principles"), say("script-head-principle"), columns, rows);
}

// Each question that keeps an area below the band its number would give it.
/** @param {Results} results @param {Scores} scores */
export function caps(results, scores) {
  return assessment.areas.flatMap((area) =>
    scores.areas[area.id].capped_by.map((id) => {
      const words = {
        title: area.title,
        band: lookup.bandTitle(scores.areas[area.id].band),
        now: replies.said(id, lookup.answer(results, id)),
        least: replies.levelTitle(id, /** @type {{ min: string }} */ (lookup.question(id).must_have).min),
      };
      return element(
        "li",
        { class: area.colour },
        element("a", { href: lookup.questionUrl(id) }, lookup.texts(id).text),
        " ",
        element("span", { class: "meta" }, say("script-caps-item", words)),
      );
    }),
  );
}
