// Charts as SVG whose places are percentages: they fit any width, and their words keep their size. Here what all of them are
// made of, and the bar.
import { svg } from "../base/build-more.js";
import { assessment } from "../lookup/assessment.js";

/** @param {number | null} bp */
export const per = (bp) => `${(bp || 0) / 100}%`;
/** @param {number | null} x1 @param {number | null} x2 @param {number} y1 @param {number} y2 @param {string} name */
export const line = (x1, x2, y1, y2, name) => svg("line", { x1: per(x1), x2: per(x2), y1, y2, class: name });
/** @param {number | null} from @param {number | null} to @param {number} y @param {number} height @param {string} name */
export function box(from, to, y, height, name) {
  const width = Math.max(0, (to || 0) - (from || 0));
  return svg("rect", { x: per(from), width: per(width), y, height, class: name });
}

export const edges = () => assessment.model.bands.map((band) => band.from).concat(10000);

// A bar as long as the score, with its range as a bracket over it. The figures are beside it as text.
/** @param {Score} score @param {Content} [extra] */
export function bar(score, extra) {
  const low = score.low;
  const bracket = low !== null &&
    low !== score.high && [line(low, score.high, 8, 8, "end"), line(low, low, 3, 13, "end"), line(score.high, score.high, 3, 13, "end")];
  return svg(
    "svg",
    { class: `bar-chart ${score.score_bp === null ? "open" : ""}`, width: "100%", height: 16, "aria-hidden": "true" },
    box(0, 10000, 2, 12, "ground"),
    score.score_bp !== null && box(0, score.score_bp, 2, 12, "length"),
    edges()
      .slice(1, -1)
      .map((bp) => line(bp, bp, 2, 14, "tick")),
    bracket,
    extra,
  );
}
