// What the results come to, in a few sentences that lead to what they speak of. An overall score is never given without the lowest
// area where one is lower than others, nor a score while answers are open without the range in which it will be.
import { list } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import { bandOf } from "../scoring/scoring.js";
import { profileTitle } from "../store/profile.js";
import { earlier } from "./earlier.js";
import { sayWith } from "./linked.js";
import * as open from "./open.js";
import { rowId } from "./score-matrix.js";

const { shown } = lookup;
/** @param {string} id */
const areaTitle = (id) => lookup.area(id).title;
/** @param {string} id */
const areaLink = (id) => element("a", { href: `#${rowId(id)}` }, areaTitle(id));

/** @param {Results} results @param {OverallScore} overall @param {string[]} asked */
function title(results, overall, asked) {
  if (open.isUnderWay(results, overall, asked)) return say("script-results-progress", lookup.progress(asked, results));
  if (!lookup.hasOverall) return say("script-results-by-area");
  const figures = { ...lookup.ends(overall), score: shown(overall), max: lookup.max };
  if (beside.isRange(overall)) return say("script-results-between", figures);
  if (overall.score_bp === null) return say("script-results-unscored");
  return say("script-results-scored", { ...figures, band: lookup.bandTitle(overall.band) });
}

// The bands in which the score will be, where it is not known yet.
/** @param {OverallScore} overall */
function bands(overall) {
  if (!lookup.hasOverall || !beside.isRange(overall)) return null;
  const { low, high, figures } = overall;
  const [from, to] = [bandTitleAt(low, figures?.low), bandTitleAt(high, figures?.high)];
  const now = { score: shown(overall), band: lookup.bandTitle(overall.band) };
  return [
    from === to ? say("script-results-band", { band: from }) : say("script-results-bands", { from, to }),
    overall.score_bp !== null && ` ${say("script-results-so-far", now)}`,
  ];
}

/** @param {number | null} bp @param {number | null} [figure] */
const bandTitleAt = (bp, figure) => lookup.bandTitle(bandOf(assessment.model.bands, bp, figure));

// Some areas by name, many by their number.
/** @param {string[]} ids @returns {Content} */
const together = (ids) =>
  ids.length > 3 ? say("script-results-open-places", { n: ids.length }) : ids.map((id, at) => [at > 0 && ", ", areaLink(id)]);

// Of how many areas one is the lowest, as long as others have no score. None is where all have the same.
/** @param {Scores} scores */
function lowest(scores) {
  const { lowest: id, counted } = scores.overall;
  if (!id || assessment.areas.length === 1) return null;
  const words = { title: areaLink(id), score: shown(scores.areas[id]) };
  const all = counted.filter((one) => scores.areas[one].status === "scored");
  const scored = all.length;
  const equal = all.filter((one) => shown(scores.areas[one]) === words.score);
  if (equal.length === counted.length) return null;
  if (equal.length > 1) {
    const which = scored === counted.length ? "script-results-lowest-equal" : "script-results-lowest-equal-so-far";
    return sayWith(which, { score: words.score, titles: together(equal) });
  }
  if (scored === counted.length) return sayWith("script-results-lowest", words);
  return sayWith("script-results-lowest-of", { n: scored, ...words });
}

/** @param {Scores} scores */
function caps(scores) {
  const held = Object.values(scores.areas).reduce((sum, area) => sum + area.capped_by.length, 0);
  /** @param {string} text */
  const link = (text) => element("a", { href: "#caps" }, text);
  return held > 0 && sayWith("script-results-caps", { n: held, link });
}

// How many questions are open, and where.
/** @param {Results} results @param {OverallScore} overall @param {string[]} asked */
function left(results, overall, asked) {
  const places = open.byArea(results, asked);
  if (places.length === 0 || open.isUnderWay(results, overall, asked)) return null;
  const few = places.length <= 2;
  const links = few
    ? places.flatMap(({ area, first }, at) => [at > 0 && ", ", element("a", { href: lookup.questionUrl(first) }, area.title)])
    : element("a", { href: "#open" }, say("script-results-open-places", { n: places.length }));
  const n = places.reduce((sum, { ids }) => sum + ids.length, 0);
  return sayWith(open.countAsZero ? "script-results-zero" : "script-results-open", { n, places: links });
}

// How far the profile's targets are reached, and where the most is to do.
/** @param {Results} results @param {Scores} scores */
function targets(results, scores) {
  const profile = profileTitle(results);
  const reached = scores.overall.to_target_bp ?? null;
  if (!profile || reached === null) return null;
  if (reached === 10000) return say("script-results-targets-all", { profile });
  const [furthest] = assessment.areas
    .filter(({ id }) => typeof scores.areas[id].to_target_bp === "number")
    .sort((a, b) => (scores.areas[a.id].to_target_bp ?? 0) - (scores.areas[b.id].to_target_bp ?? 0));
  /** @param {number | null | undefined} bp */
  const percent = (bp) => Math.floor((bp ?? 0) / 100);
  const words = { profile, n: percent(reached), title: areaLink(furthest.id), least: percent(scores.areas[furthest.id].to_target_bp) };
  return sayWith("script-results-targets", words);
}

/** @param {Scores} scores */
function omitted(scores) {
  if (!lookup.hasOverall) return null;
  const names = scores.overall.omitted.map(({ area, status }) => `${areaTitle(area)} (${say(`script-status-${status}`)})`);
  return names.length > 0 && say("script-results-omitted", { titles: list(names) });
}

// What the chart says without being seen.
/** @param {OverallScore} overall */
function label(overall) {
  const figures = {
    score: overall.score_bp === null ? say("script-no-score") : shown(overall),
    ...lookup.ends(overall),
    max: lookup.max,
  };
  return say(figures.low === figures.high ? "script-results-chart-exact" : "script-results-chart", figures);
}

// {title, sentences, label, before}: for the head of the page, and for the chart with the score of the round before.
/** @param {Results} results @param {Scores} scores @param {string[]} asked */
export function sentence(results, scores, asked) {
  const { overall } = scores;
  const before = earlier(results, scores, asked);
  const sentences = [
    !open.isUnderWay(results, overall, asked) && bands(overall),
    lowest(scores),
    before && before.words,
    targets(results, scores),
    caps(scores),
    left(results, overall, asked),
    omitted(scores),
  ];
  return {
    title: title(results, overall, asked),
    sentences: sentences.filter(Boolean).flatMap((one) => [one, " "]),
    label: [label(overall), before && before.label].filter(Boolean).join(" "),
    before: before && before.score,
  };
}
