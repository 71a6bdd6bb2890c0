// How a score is said (docs/scoring.md); `src/assess/display.rs` says the same.
// The figure of basis points alone, cut off, in steps of the scale; and figures as people see them.
const WHOLE = { max: 100, decimals: 0 };
/** @param {Display | undefined} display @param {number} bp */
export function stepsOf(display, bp) {
  const { max, decimals } = display || WHOLE;
  return Math.floor((bp * max * 10 ** decimals) / 10000);
}
// The last figure that a score reaches: by its exact parts, or by its basis points, which decide its band.
/** @param {Display} display @param {number} bp @param {number} parts */
export const reached = (display, bp, parts) => Math.max(stepsOf(display, bp), Math.floor(parts / 10000));
/** @param {Display | undefined} display @param {number} steps */
export function sayTo(display, steps) {
  const { decimals } = display || WHOLE;
  const digits = String(steps).padStart(decimals + 1, "0");
  return decimals > 0 ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
}
