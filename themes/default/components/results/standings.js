// Areas and principles as bars, with band, range, coverage and the way to the targets; and what holds a band back.
import { icon } from "../base/build-more.js";
import { element } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { bar } from "../charts/bar.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { groupHead } from "./group-head.js";

const { shown } = lookup;
const COLUMNS = 7;
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

/** @param {Group} group @param {Score} score */
function row(group, score) {
  const range =
    score.low === null || shown(score.low) === shown(score.high)
      ? none()
      : say("script-cell-range", { low: shown(score.low), high: shown(score.high) });
  const name = group.url ? element("a", { href: group.url }, group.icon && icon(group.icon), group.title) : group.title;
  return element(
    "tr",
    { class: group.colour },
    element("th", { scope: "row" }, name),
    element("td", { class: "chart" }, bar(score)),
    cell(say("script-head-score"), score.score_bp === null ? none() : element("b", {}, shown(score.score_bp)), "num"),
    cell(say("script-head-band"), band(score), "band"),
    cell(say("script-head-range"), range, "num"),
    cell(say("script-head-answered"), score.coverage === null || score.coverage === undefined ? none() : `${score.coverage}%`, "num"),
    cell(
      say("script-head-target"),
      score.to_target_bp === null || score.to_target_bp === undefined ? none() : `${Math.floor(score.to_target_bp / 100)}%`,
      "num",
    ),
  );
}

/** @param {string} caption @param {string} first @param {HTMLElement[]} rows */
function table(caption, first, rows) {
  const heads = [
    first,
    say("script-head-chart", { max: lookup.max }),
    say("script-head-score"),
    say("script-head-band"),
    say("script-head-range"),
    say("script-head-answered"),
    say("script-head-target"),
  ];
  return element(
    "table",
    { class: "standings" },
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
    element("tbody", {}, rows),
  );
}

/** @param {Scores} scores */
export function byArea(scores) {
  const rows = assessment.areas.flatMap((area) => {
    const group = lookup.groupFrom(area);
    const own = row({ title: area.title, url: area.url, icon: `area-${area.id}`, colour: area.colour }, scores.areas[area.id]);
    const score = group && lookup.hasOverall && scores.groups && scores.groups[group.id];
    return present([score ? row({ title: group.title, colour: "group" }, score) : groupHead(area, COLUMNS), own]);
  });
  return table(
    say("script-standings-areas"),
    say("script-head-area"),
    lookup.hasOverall ? rows.concat(row({ title: say("script-matrix-all"), colour: "foot" }, scores.overall)) : rows,
  );
}

/** @param {Scores} scores */
export function byPrinciple(scores) {
  const rows = assessment.principles.map((one) =>
    row({ title: one.title, url: one.url, icon: `principle-${one.id}` }, scores.principles[one.id]),
  );
  return table(say("script-standings-principles"), say("script-head-principle"), rows);
}

// Each question that keeps an area below the band its number would give it.
/** @param {Results} results @param {Scores} scores */
export function caps(results, scores) {
  return assessment.areas.flatMap((area) =>
    scores.areas[area.id].capped_by.map((id) => {
      const words = {
        area: area.title,
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
