// The map with scores in it: a table that a screen reader can walk; on a phone, cards with bars.
import { icon, svg } from "../base/build-more.js";
import { element } from "../base/build.js";
import { missing } from "../base/values.js";
import { say } from "../base/words.js";
import { per } from "../charts/bar.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";

const { shown } = lookup;
const SHADES = 6;
/** @param {number | null} bp */
const shade = (bp) => `s${Math.min(SHADES - 1, Math.floor(((bp || 0) * SHADES) / 10000))}`;

// {text, note, name}: the words of a cell, and its class. Where there is no score, the range says what is known.
/** @param {Score} score */
export function cellWords(score) {
  if (score.status === "scored") return { text: shown(score), name: shade(score.score_bp) };
  if (score.status !== "partial") return { text: say("script-cell-na"), note: say(`script-status-${score.status}`), name: "na" };
  if (score.coverage === 0) return { text: say("script-cell-open"), note: say("script-cell-open-note"), name: "few" };
  const known = say("script-cell-range", lookup.ends(score));
  return { text: known, note: say("script-status-partial"), name: "few" };
}

/** @param {Score} score */
export function cellBar(score) {
  if (score.status !== "scored") return null;
  const rect = svg("rect", { width: per(score.score_bp), height: 6 });
  return svg("svg", { class: "cell-bar", width: "100%", height: 6, "aria-hidden": "true" }, rect);
}

// A group of areas has none.
/** @param {Score} score */
function coverage(score) {
  if (missing(score.coverage) || score.coverage === 100 || (score.status === "partial" && score.coverage === 0)) return null;
  return element("small", {}, say("script-cell-coverage", { n: score.coverage }));
}

/** @param {Score} score @param {string | null} title @param {string} link @param {string} url */
function linked(score, title, link, url) {
  const { text, note, name } = cellWords(score);
  const inside = [
    title && element("b", { "aria-hidden": "true" }, title),
    element("span", { class: "num" }, text),
    note && text !== note && element("span", { class: "hidden" }, ` (${note})`),
    element("span", { class: "hidden" }, ` ${link}`),
    coverage(score),
  ];
  return element("td", { class: name }, element("a", { href: url }, inside), cellBar(score));
}

/** @param {AssessedArea} area @param {AssessedPrinciple} principle @param {Score} score */
function cell(area, principle, score) {
  if (area.not_asked.includes(principle.id)) return element("td", { class: "blank" });
  const link = say("script-cell-link", { max: lookup.max, row: area.title, column: principle.title });
  return linked(score, principle.title, link, beside.cellUrl(area.id, principle.id));
}

// Where there are no principles to tell apart, an area has one cell, and its band beside it.
/** @param {AssessedArea} area @param {Score} score */
function only(area, score) {
  const band = score.band ? lookup.bandWords(score) : cellWords(score).note;
  const last = element("td", { class: "total" }, element("small", {}, isHeld(score) && icon("lock"), band || ""));
  return [linked(score, null, say("script-cell-link-area", { max: lookup.max, row: area.title }), area.url), last];
}

// Whether an answer keeps the band below what the number would give.
/** @param {Score} score */
const isHeld = ({ capped_by: by = [] }) => by.length > 0;

/** @param {Score} score */
function total(score) {
  const { text, note } = cellWords(score);
  const band = score.band && lookup.bandWords(score);
  return element(
    "td",
    { class: `total ${score.status === "scored" ? "" : "without"}` },
    element("span", { class: "num" }, text),
    " ",
    element("small", {}, isHeld(score) && icon("lock"), band || note || ""),
    " ",
    score.status === "scored" && coverage(score),
  );
}

// Where an area is in the map.
/** @param {string} id */
export const rowId = (id) => `_row-${id}`;

/** @param {AssessedArea} area @param {Scores} scores */
function row(area, scores) {
  const name = element("th", { scope: "row" }, element("a", { href: area.page }, icon(`area-${area.id}`), area.title));
  const score = scores.areas[area.id];
  const cells = assessment.principles.map((principle) => cell(area, principle, scores.cells[area.id][principle.id]));
  if (area.questions.length === 0) return element("tr", { class: area.colour }, name, cells, element("td", { class: "total" }));
  return element("tr", { class: area.colour, id: rowId(area.id) }, name, cells.length > 0 ? [cells, total(score)] : only(area, score));
}

// The heading before the first area of a group, with the group's score where it has one.
/** @param {AssessedArea} area @param {Scores} scores */
function headed(area, scores) {
  const group = beside.groupFrom(area);
  if (!group) return row(area, scores);
  const span = Math.max(1, assessment.principles.length) + (lookup.hasOverall ? 1 : 2);
  const title = element("th", { scope: "rowgroup", colspan: span }, group.title);
  const score = scores.groups && scores.groups[group.id];
  return [element("tr", { class: "group" }, title, lookup.hasOverall && score && total(score)), row(area, scores)];
}

/** @param {Scores} scores */
function foot(scores) {
  const totals = assessment.principles.map((principle) => {
    const { text, note } = cellWords(scores.principles[principle.id]);
    const band = scores.principles[principle.id].band;
    return element(
      "td",
      { class: "total" },
      element("span", { class: "principle", "aria-hidden": "true" }, principle.title),
      element("span", { class: "num" }, text),
      " ",
      element("small", {}, band ? lookup.bandTitle(band) : note || ""),
    );
  });
  const { text, note } = cellWords(scores.overall);
  const band = scores.overall.band;
  const figure = element("span", { class: "num" }, text);
  const words = element("small", {}, band ? lookup.bandTitle(band) : note || "");
  // Without columns, figures are in one of their own.
  const isApart = totals.length === 0;
  const overall = element("td", { class: "total overall" }, isApart ? null : [figure, " "], words);
  const gap = isApart && element("td", { class: "total" }, lookup.hasOverall && figure);
  const name = say(lookup.hasOverall ? "script-matrix-all" : "script-running-everywhere");
  const last = lookup.hasOverall ? overall : element("td", { class: "total" });
  return element("tr", { class: "foot" }, element("th", { scope: "row" }, name), gap, totals, last);
}

export function legend() {
  const steps = Array.from({ length: SHADES }, (_, at) => element("span", { class: `s${at}` }));
  return element(
    "p",
    { class: "legend", "aria-hidden": "true" },
    element("span", { class: "ramp" }, "0", steps, String(lookup.max)),
    element("span", {}, element("i", { class: "few" }), say("script-legend-few")),
    element("span", {}, element("i", { class: "na" }), say("script-legend-na")),
  );
}

/** @param {Scores} scores @param {Element[]} heads @param {Element} last */
function table(scores, heads, last) {
  const areas = assessment.areas.map((area) => headed(area, scores));
  const all = lookup.hasOverall || assessment.principles.length > 0;
  return element(
    "table",
    { class: "matrix scores" },
    element("caption", { class: "hidden" }, say(`script-matrix-caption${assessment.principles.length > 0 ? "" : "-areas"}`)),
    element("thead", {}, element("tr", {}, element("td", {}), heads, last)),
    element("tbody", {}, areas, all && foot(scores)),
  );
}

/** @param {Scores} scores */
export function scoreMatrix(scores) {
  const heads = assessment.principles.map((principle) =>
    element("th", { scope: "col" }, element("a", { href: principle.url }, icon(`principle-${principle.id}`), principle.title)),
  );
  const score = element("th", { scope: "col" }, say("script-head-score"));
  const last = element("th", { scope: "col" }, say(heads.length > 0 ? "script-matrix-area" : "script-head-band"));
  return [
    element("div", { class: `matrix-room ${assessment.fit}` }, table(scores, heads.length > 0 ? heads : [score], last)),
    legend(),
  ];
}
