// What the results come to, in a few sentences: the overall score is never given without the lowest area.
import { list } from "../base/build-more.js";
import { count, say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";

const { shown } = lookup;
/** @param {string} id */
const areaTitle = (id) => lookup.area(id).title;

/** @param {OverallScore} overall */
function title(overall) {
  if (!lookup.hasOverall) return say("script-results-by-area");
  if (overall.score_bp === null) return say("script-results-unscored");
  return say("script-results-scored", { band: lookup.bandTitle(overall.band), score: shown(overall.score_bp), max: lookup.max });
}

/** @param {Scores} scores */
function lowest(scores) {
  const id = scores.overall.lowest;
  return id && say("script-results-lowest", { area: areaTitle(id), score: shown(scores.areas[id].score_bp) });
}

/** @param {Scores} scores */
function caps(scores) {
  const held = Object.values(scores.areas).reduce((sum, area) => sum + area.capped_by.length, 0);
  return held > 0 && count("script-results-caps", held);
}

// Questions that count and have no level yet.
/** @param {Results} results @param {string[]} asked */
function open(results, asked) {
  return asked.filter((id) => {
    const given = lookup.answer(results, id);
    return !given || given.state === "unknown";
  }).length;
}

/** @param {OverallScore} overall @param {number} left */
function range(overall, left) {
  if (overall.low === null || left === 0 || shown(overall.low) === shown(overall.high)) return null;
  const words = { low: shown(overall.low), high: shown(overall.high) };
  return count(overall.score_bp === null ? "script-results-open-unscored" : "script-results-open", left, words);
}

/** @param {Scores} scores */
function tooFew(scores) {
  if (!lookup.hasOverall) return null;
  const partial = scores.overall.counted.filter((id) => scores.areas[id].status === "partial");
  return partial.length > 0 && count("script-results-partial", partial.length, { areas: list(partial.map(areaTitle), 3) });
}

/** @param {Scores} scores */
function omitted(scores) {
  if (!lookup.hasOverall) return null;
  const names = scores.overall.omitted.map(({ area, status }) => `${areaTitle(area)} (${say(`script-status-${status}`)})`);
  return names.length > 0 && say("script-results-omitted", { areas: list(names) });
}

// {title, sentences, label}: for the head of the page, and for the chart's label.
/** @param {Results} results @param {Scores} scores @param {string[]} asked */
export function sentence(results, scores, asked) {
  const { overall } = scores;
  const sentences = [lowest(scores), caps(scores), range(overall, open(results, asked)), tooFew(scores), omitted(scores)];
  const figures = {
    score: overall.score_bp === null ? say("script-no-score") : shown(overall.score_bp),
    low: shown(overall.low || 0),
    high: shown(overall.high || 0),
    max: lookup.max,
  };
  return {
    title: title(overall),
    sentences: sentences.filter(Boolean),
    label: say(figures.low === figures.high ? "script-results-chart-exact" : "script-results-chart", figures),
  };
}
