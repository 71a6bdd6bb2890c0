// The round before this one, beside the score of today: only where both have one over the same questions.
import { say } from "../base/words.js";
import * as figures from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import { compareRounds } from "../rounds/compare-rounds.js";
import { labelOf } from "../rounds/label.js";
import * as store from "../store/store.js";

// {score, words, label}, or null.
/** @param {Results} results @param {Scores} scores @param {string[]} asked */
export function earlier(results, scores, asked) {
  const last = store.rounds().at(-1);
  if (!last || !lookup.hasOverall || scores.overall.score_bp === null) return null;
  const { common, now, then } = compareRounds(results, last, asked);
  const [score, today] = [then.overall.score_bp, now.overall.score_bp];
  const answered = asked.filter((id) => lookup.answer(last, id)?.state === "level").length;
  if (score === null || today !== scores.overall.score_bp || answered > common.length) return null;
  const by = figures.apart(then.overall, now.overall);
  const round = labelOf(last);
  const change = by === "" ? "same" : today > score ? "up" : "down";
  return {
    score,
    words: say(`script-results-since-${change}`, { n: by, round }),
    label: say("script-results-chart-before", { round, score: lookup.shown(then.overall) }),
  };
}
