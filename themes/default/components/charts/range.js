// Where the overall score is, after bar.js.
import { svg } from "../base/build-more.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import { box, edges, line, per } from "./bar.js";

/** The share of the scale that a band's name takes, at least. */
const NAME = 1800;
// The names of the bands are in the middle of their places; a band too narrow for its name goes without, but for the last,
// whose name ends where the scale does.
/** @param {number} y */
function bandNames(y) {
  const all = edges();
  const isLast = all.length > 2 && 10000 - all[all.length - 2] < NAME;
  return assessment.model.bands.map((band, at) => {
    const title = lookup.bandTitle(band.id);
    if (isLast && at === all.length - 2) return words(10000, y, title);
    const end = isLast ? Math.min(all[at + 1], 10000 - NAME) : all[at + 1];
    return end - band.from >= NAME && words((band.from + end) / 2, y, title);
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
function endWords(score) {
  const { low, high } = score;
  if (low === null || high === null || !beside.isRange(score)) return null;
  const said = lookup.ends(score);
  return [
    words(low, 10, said.low, low < 400 ? "start" : "end", "at"),
    words(high, 10, said.high, high > 9600 ? "end" : "start", "at"),
  ];
}

// The ticks whose figures would touch others on a telephone: never the first or the last.
/** @param {number[]} all @param {string[]} said */
function crowded(all, said) {
  const room = 350 * Math.max(...said.map(({ length }) => length));
  let last = 0;
  return all.map((bp, at) => {
    const isCrowded = at > 0 && at < all.length - 1 && Math.min(bp - last, 10000 - bp) < room;
    if (!isCrowded) last = bp;
    return isCrowded;
  });
}

// Where a score is on the scale, the range in which it could be once every question is answered, and what it was before.
/** @param {Score} score @param {string} label @param {number | null} [before] */
export function range(score, label, before = null) {
  const said = beside.edgesShown();
  const isCrowded = crowded(edges(), said);
  const ticks = edges().map((bp, at) => [
    line(bp, bp, 18, 46, "tick"), words(bp, 60, said[at], undefined, isCrowded[at] ? "crowded" : undefined),
  ]);
  const span = score.low !== null && box(score.low, score.high, 23, 18, "span");
  const ends = score.low !== null && [line(score.low, score.low, 21, 43, "end"), line(score.high, score.high, 21, 43, "end")];
  const mark = score.score_bp !== null && line(score.score_bp, score.score_bp, 14, 50, "here");
  const then = before !== null && svg("circle", { cx: per(before), cy: 32, r: 6, class: "before" });
  return svg("svg", { class: "range", width: "100%", height: 84, role: "img", "aria-label": label },
    line(0, 10000, 32, 32, "scale"), ticks, span, ends, then, mark, endWords(score), bandNames(78));
}
