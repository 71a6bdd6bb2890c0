// What the results come to, in a few sentences: the overall score is never given without the lowest area.
import { list } from "../base/build-more.js";
import { count, say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";

const { whole } = lookup;
/** @param {string} id */
const areaTitle = (id) => lookup.area(id).title;

/** @param {OverallScore} overall */
function title(overall) {
  if (overall.score_bp === null) return say("script-results-unscored");
  return say("script-results-scored", { band: lookup.bandTitle(overall.band), score: whole(overall.score_bp) });
}

/** @param {Scores} scores */
function lowest(scores) {
  const id = scores.overall.lowest;
  return id && say("script-results-lowest", { area: areaTitle(id), score: whole(scores.areas[id].score_bp) });
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
  if (overall.low === null || left === 0 || whole(overall.low) === whole(overall.high)) return null;
  const words = { low: whole(overall.low), high: whole(overall.high) };
  return count(overall.score_bp === null ? "script-results-open-unscored" : "script-results-open", left, words);
}

/** @param {Scores} scores */
function tooFew(scores) {
  const partial = scores.overall.counted.filter((id) => scores.areas[id].status === "partial");
  return partial.length > 0 && count("script-results-partial", partial.length, { areas: list(partial.map(areaTitle), 3) });
}

/** @param {Scores} scores */
function omitted(scores) {
  const names = scores.overall.omitted.map(({ area, status }) => `${areaTitle(area)} (${say(`script-status-${status}`)})`);
  return names.length > 0 && say("script-results-omitted", { areas: list(names) });
}

// {title, sentences, label}: for the head of the page, and for the chart's label.
/** @param {Results} results @param {Scores} scores @param {string[]} asked */
export function sentence(results, scores, asked) {
  const { overall } = scores;
  const sentences = [lowest(scores), caps(scores), range(overall, open(results, asked)), tooFew(scores), omitted(scores)];
  const figures = {
    score: overall.score_bp === null ? say("script-no-score") : whole(overall.score_bp),
    low: whole(overall.low || 0),
    high: whole(overall.high || 0),
  };
  return {
    title: title(overall),
    sentences: sentences.filter(Boolean),
    label: say(figures.low === figures.high ? "script-results-chart-exact" : "script-results-chart", figures),
  };
}
