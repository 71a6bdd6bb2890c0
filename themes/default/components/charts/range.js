// Where the overall score is, after bar.js.
import { svg } from "../base/build-more.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { box, edges, line, per } from "./bar.js";

// The names of the bands are in the middle of their places; a band too narrow for its name goes without.
/** @param {number} y */
function bandNames(y) {
  const all = edges();
  return assessment.model.bands.map((band, at) => {
    const room = all[at + 1] - band.from;
    return room >= 1800 && words((band.from + all[at + 1]) / 2, y, lookup.bandTitle(band.id));
  });
}

// Words at a place of the scale; at its ends they stay within.
/** @param {number | null} bp @param {number} y @param {string} text @param {"start" | "end"} [side] @param {string} [name] */
function words(bp, y, text, side, name) {
  const at = bp || 0;
  const anchor = side || (at < 300 ? "start" : at > 9700 ? "end" : "middle");
  return svg("text", { x: per(bp), y, "text-anchor": anchor, class: name }, text);
}

// The ends of the range in figures, outside it where there is room.
/** @param {Score} score */
function endWords({ low, high }) {
  if (low === null || high === null || lookup.shown(low) === lookup.shown(high)) return null;
  return [
    words(low, 10, lookup.shown(low), low < 400 ? "start" : "end", "at"),
    words(high, 10, lookup.shown(high), high > 9600 ? "end" : "start", "at"),
  ];
}

// Where a score is on the scale, the range in which it could be once every question is answered, and what it was before.
/** @param {Score} score @param {string} label @param {number | null} [before] */
export function range(score, label, before = null) {
  const ticks = edges().map((bp) => [line(bp, bp, 18, 46, "tick"), words(bp, 60, lookup.shown(bp))]);
  const span = score.low !== null && box(score.low, score.high, 23, 18, "span");
  const ends = score.low !== null && [line(score.low, score.low, 21, 43, "end"), line(score.high, score.high, 21, 43, "end")];
  const mark = score.score_bp !== null && line(score.score_bp, score.score_bp, 14, 50, "here");
  const then = before !== null && svg("circle", { cx: per(before), cy: 32, r: 6, class: "before" });
  return svg("svg", { class: "range", width: "100%", height: 84, role: "img", "aria-label": label },
    line(0, 10000, 32, 32, "scale"), ticks, span, ends, then, mark, endWords(score), bandNames(78));
}
