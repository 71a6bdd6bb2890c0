// The figures of a group as people see them: those of the exact sums, and not of rounded basis points (docs/scoring.md, "How scores
// are said"). `src/assess/figures.rs` is its twin.
import { reached } from "./said.js";

/**
 * Score, low and high of a group, each as a share that is not rounded yet: a hundred times weighted points, of weight.
 * @typedef {{ sum: number, of: number } | null} Share
 * @typedef {Record<"score" | "low" | "high", Share>} Shares
 * The same in parts: ten-thousandths of the step between two figures.
 * @typedef {Record<"score" | "low" | "high", number | null>} Parts
 */

/** @param {number} n @param {number} d */
export const roundHalfUp = (n, d) => Math.floor((2 * n + d) / (2 * d));
/** @param {Share} share @param {number} [times] */
export const rounded = (share, times = 1) => share && roundHalfUp(share.sum * times, share.of);

/** @param {Display | undefined} display @param {Shares} shares @returns {Parts | null} */
export function partsOf(display, { score, low, high }) {
  if (!display) return null;
  const steps = display.max * 10 ** display.decimals;
  return { score: rounded(score, steps), low: rounded(low, steps), high: rounded(high, steps) };
}

// {figures} of a score that has its own way of being said; nothing where basis points tell it.
/** @param {Display | undefined} display @param {Pick<Score, "score_bp" | "low" | "high">} score @param {Parts | null} parts */
export function figuresOf(display, { score_bp, low, high }, parts) {
  if (!display || !parts) return {};
  /** @param {number | null} bp @param {number | null} exact */
  const figure = (bp, exact) => (bp === null || exact === null ? null : reached(display, bp, exact));
  return { figures: { score: figure(score_bp, parts.score), low: figure(low, parts.low), high: figure(high, parts.high) } };
}
