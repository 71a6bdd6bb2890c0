// The charts of results, rounds, team and peers, after bar.js.
import { svg } from "../base/build-more.js";
import { box, edges, line, per } from "./bar.js";

// From then to now: a hollow point, a line, a full one.
/** @param {number} then @param {number} now */
export function step(then, now) {
  /** @param {number} bp @param {string} name */
  const point = (bp, name) => svg("circle", { cx: per(bp), cy: 8, r: 5, class: name });
  return svg("svg", { class: "step-chart", width: "100%", height: 16, "aria-hidden": "true" },
    line(0, 10000, 8, 8, "scale"), edges().map((bp) => line(bp, bp, 4, 12, "tick")),
    line(then, now, 8, 8, "way"), point(then, "then"), point(now, "now"));
}

// How many people chose what: a piece for each level, as wide as its share, then for those who chose none.
/** @param {number[]} counts @param {number[]} aside @param {number} total */
export function distribution(counts, aside, total) {
  let from = 0;
  /** @param {number} at */
  const shade = (at) => (at < counts.length ? Math.round((at * 4) / (counts.length - 1)) : "x");
  const pieces = counts.concat(aside).map((n, at) => {
    const width = (10000 * n) / total;
    const x = from;
    from += width;
    return n > 0 && [
      svg("rect", { x: per(x), width: per(width), y: 0, height: 24, class: `piece p${shade(at)}` }),
      svg("text", { x: per(x + width / 2), y: 17, "text-anchor": "middle", class: `on-p${shade(at)}` }, String(n)),
    ];
  });
  return svg("svg", { class: "distribution", width: "100%", height: 24, "aria-hidden": "true" }, pieces);
}

// What others score: the middle half and the median, under a bar.
/** @param {PeerFigure} group */
export function peers(group) {
  const half = group.quartiles && box(group.quartiles[0], group.quartiles[1], 5, 6, "half");
  const median = group.median !== null && line(group.median, group.median, 0, 16, "median");
  return [half, median];
}
