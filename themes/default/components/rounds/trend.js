// How each area went from round to round: a small line, and its figures beside it.
import { icon, svg } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { fit } from "../store/results-file.js";
import { labelOf } from "./label.js";

const [WIDTH, HEIGHT, EDGE] = [120, 32, 4];
// The scores of a closed round by the questions of today: answers are carried over as a newer playbook would; null where they cannot be.
/** @param {Results} round @returns {Scores | null} */
function scoresOf(round) {
  const { results } = fit(assessment, round);
  const scores = results && replies.scoresOf(results);
  return scores && !scores.rejected ? scores : null;
}

/** @param {Results[]} rounds @param {Scores} now */
export const seriesOf = (rounds, now) => [
  ...rounds.map((round) => ({ label: labelOf(round), scores: scoresOf(round) })),
  { label: say("script-rounds-now"), scores: now },
];

// The points of a line, in pieces: where a round has no score the line is broken. `x` and `y` are where a point is.
/** @param {(number | null)[]} values @param {(at: number) => number} x @param {(bp: number) => number} y */
export function pieces(values, x, y) {
  /** @type {string[][]} */
  const all = [[]];
  values.forEach((bp, at) => {
    if (bp === null) all.push([]);
    else all[all.length - 1].push(`${x(at).toFixed(1)},${y(bp).toFixed(1)}`);
  });
  return all.filter((piece) => piece.length > 0);
}

/** @param {(number | null)[]} values */
function spark(values) {
  /** @param {number} at */
  const x = (at) => EDGE + (at * (WIDTH - 2 * EDGE)) / (values.length - 1);
  /** @param {number} bp */
  const y = (bp) => HEIGHT - EDGE - (bp * (HEIGHT - 2 * EDGE)) / 10000;
  const lines = pieces(values, x, y).map((points) => svg("polyline", { points: points.join(" "), class: "way" }));
  /** @param {number} at */
  const radius = (at) => (at === values.length - 1 ? 4 : 2);
  const dots = values.map((bp, at) => bp !== null && svg("circle", { cx: x(at), cy: y(bp), r: radius(at), class: "now" }));
  return svg("svg", { class: "spark", width: WIDTH, height: HEIGHT, "aria-hidden": "true" }, lines, dots);
}

/** @param {Content} title @param {string} colour @param {(Score | null)[]} scores */
function row(title, colour, scores) {
  const values = scores.map((score) => score && score.score_bp);
  const figures = scores.map((score, at) => element("td", { class: "num" }, values[at] === null ? "–" : lookup.shown(score)));
  const name = element("th", { scope: "row" }, title);
  return element("tr", { class: colour }, name, element("td", { class: "chart" }, spark(values)), figures);
}

/** @param {Results[]} rounds @param {Scores} now */
export function trend(rounds, now) {
  const series = seriesOf(rounds, now);
  /** @param {(scores: Scores) => Score} pick */
  const picked = (pick) => series.map(({ scores }) => scores && pick(scores));
  const rows = assessment.areas.map((area) =>
    row([icon(`area-${area.id}`), area.title], area.colour, picked(({ areas }) => areas[area.id])),
  );
  if (lookup.hasOverall) rows.push(row(say("script-matrix-all"), "foot", picked(({ overall }) => overall)));
  const heads = [say("script-head-area"), say("script-rounds-line"), ...series.map(({ label }) => label)];
  return [
    element("h3", {}, say("script-rounds-trend")),
    element("p", { class: "text" }, say("script-rounds-trend-text")),
    element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": say("script-rounds-trend") },
      element("table", { class: "standings-peers trend" },
        element("caption", { class: "hidden" }, say("script-rounds-trend")),
        element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
        element("tbody", {}, rows))),
  ];
}
