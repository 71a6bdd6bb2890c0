// The map with scores in it: a table that a screen reader can walk; on a phone, cards with bars.
import { icon, svg } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { per } from "../charts/bar.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";

const { whole } = lookup;
const SHADES = 6;
/** @param {number | null} bp */
const shade = (bp) => `s${Math.min(SHADES - 1, Math.floor(((bp || 0) * SHADES) / 10000))}`;

// {text, note, name}: the words of a cell, and its class. Where there is no score, the range says what is known.
/** @param {Score} score */
function words(score) {
  if (score.status === "scored") return { text: String(whole(score.score_bp)), name: shade(score.score_bp) };
  if (score.status !== "partial") return { text: say("script-cell-na"), note: say(`script-status-${score.status}`), name: "na" };
  if (score.coverage === 0) return { text: say("script-cell-open"), note: say("script-cell-open-note"), name: "few" };
  const known = say("script-cell-range", { low: whole(score.low), high: whole(score.high) });
  return { text: known, note: say("script-status-partial"), name: "few" };
}

/** @param {Score} score */
function bar(score) {
  if (score.status !== "scored") return null;
  const rect = svg("rect", { width: per(score.score_bp), height: 6 });
  return svg("svg", { class: "cell-bar", width: "100%", height: 6, "aria-hidden": "true" }, rect);
}

/** @param {Score} score */
function coverage(score) {
  if (score.coverage === null || score.coverage === 100 || (score.status === "partial" && score.coverage === 0)) return null;
  return element("small", {}, say("script-cell-coverage", { n: score.coverage }));
}

/** @param {AssessedArea} area @param {AssessedPrinciple} principle @param {Score} score */
function cell(area, principle, score) {
  const { text, note, name } = words(score);
  const inside = [
    element("b", { "aria-hidden": "true" }, principle.title),
    element("span", { class: "num" }, text),
    note && text !== note && element("span", { class: "hidden" }, ` (${note})`),
    element("span", { class: "hidden" }, ` ${say("script-cell-link", { area: area.title, principle: principle.title })}`),
    coverage(score),
  ];
  return element("td", { class: name }, element("a", { href: lookup.cellUrl(area.id, principle.id) }, inside), bar(score));
}

/** @param {Score} score */
function total(score) {
  const { text, note } = words(score);
  const band = score.band && lookup.bandWords(score);
  return element(
    "td",
    { class: `total ${score.status === "scored" ? "" : "without"}` },
    element("span", { class: "num" }, text),
    " ",
    element("small", {}, band || note || ""),
    " ",
    score.status === "scored" && coverage(score),
  );
}

/** @param {AssessedArea} area @param {Scores} scores */
function row(area, scores) {
  const name = element("th", { scope: "row" }, element("a", { href: area.page }, icon(`area-${area.id}`), area.title));
  const cells = assessment.principles.map((principle) => cell(area, principle, scores.cells[area.id][principle.id]));
  return element("tr", { class: area.colour }, name, cells, total(scores.areas[area.id]));
}

/** @param {Scores} scores */
function foot(scores) {
  const totals = assessment.principles.map((principle) => {
    const { text, note } = words(scores.principles[principle.id]);
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
  const { text, note } = words(scores.overall);
  const band = scores.overall.band;
  const overall = element(
    "td",
    { class: "total overall" },
    element("span", { class: "num" }, text),
    " ",
    element("small", {}, band ? lookup.bandTitle(band) : note || ""),
  );
  return element("tr", { class: "foot" }, element("th", { scope: "row" }, say("script-matrix-all")), totals, overall);
}

function legend() {
  const steps = Array.from({ length: SHADES }, (_, at) => element("span", { class: `s${at}` }));
  return element(
    "p",
    { class: "legend", "aria-hidden": "true" },
    element("span", { class: "ramp" }, "0", steps, "100"),
    element("span", {}, element("i", { class: "few" }), say("script-legend-few")),
    element("span", {}, element("i", { class: "na" }), say("script-legend-na")),
  );
}

/** @param {Scores} scores */
export function scoreMatrix(scores) {
  const heads = assessment.principles.map((principle) =>
    element("th", { scope: "col" }, element("a", { href: principle.url }, icon(`principle-${principle.id}`), principle.title)),
  );
  const last = element("th", { scope: "col" }, say("script-matrix-area"));
  return [
    element(
      "table",
      { class: "matrix scores" },
      element("caption", { class: "hidden" }, say("script-matrix-caption")),
      element("thead", {}, element("tr", {}, element("td", {}), heads, last)),
      element(
        "tbody",
        {},
        assessment.areas.map((area) => row(area, scores)),
        foot(scores),
      ),
    ),
    legend(),
  ];
}
