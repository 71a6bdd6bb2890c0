// The paper's words: where we are, what holds us back, what we propose, and what it needs. Headings, paragraphs, lists and tables
// alone, so that other programs take them for what they are.
import { day, list } from "../base/build-more.js";
import { element } from "../base/build.js";
import { joined } from "../base/joined.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { inRow, planOf, stateOf } from "../plan/steps.js";
import { belowTarget } from "../results/lists.js";
import { sentence } from "../results/sentence.js";
import { change, compareRounds } from "../rounds/compare-rounds.js";
import { labelOf } from "../rounds/label.js";
import { profileTitle } from "../store/profile.js";
import { isSettled } from "../store/settled.js";
import * as store from "../store/store.js";

const [MOST_ANSWERS, MOST_STEPS, UNCHOSEN] = [5, 12, 3];
const { shown } = lookup;
/** @param {string} text */
const paragraph = (text) => element("p", {}, text);

// Attributes, because a program that takes the table from the clipboard knows no stylesheet.
/** @param {string[]} heads @param {Content[][]} rows */
function table(heads, rows) {
  const head = element("tr", {}, heads.map((words) => element("th", { scope: "col", align: "left" }, words)));
  const body = rows.map(([first, ...others]) =>
    element("tr", {}, element("th", { scope: "row", align: "left" }, first), others.map((cell) => element("td", {}, cell))),
  );
  const looks = { border: 1, cellspacing: 0, cellpadding: 4, width: "100%" };
  return element("table", looks, element("thead", {}, head), element("tbody", {}, body));
}

// The last round: its name, and how it compares; null where none is closed.
/** @param {Results} results @param {string[]} asked */
function lastRound(results, asked) {
  const last = store.rounds().at(-1);
  return last ? { round: labelOf(last), ...compareRounds(results, last, asked) } : null;
}

// Columns of the table of areas beside name, score and band: the change since the last round, and the way to the profile's targets.
/** @param {Results} results @param {ReturnType<typeof lastRound>} last */
function moreColumns(results, last) {
  const profile = profileTitle(results);
  return [
    last && {
      head: say("script-paper-since", { round: last.round }),
      /** @param {string} id */
      content: (id) => change(last.then.areas[id], last.now.areas[id]),
    },
    profile && {
      head: say("script-head-target-of", { profile }),
      /** @param {string} id @param {Score} score */
      content: (id, { to_target_bp: bp }) => (typeof bp === "number" ? `${Math.floor(bp / 100)}%` : "–"),
    },
  ].filter((column) => Boolean(column));
}

/** @param {Results} results @param {Scores} scores @param {string[]} asked */
function whereWeAre(results, scores, asked) {
  const { title, sentences } = sentence(results, scores, asked);
  const words = element("p", {}, sentences).textContent || "";
  const last = lastRound(results, asked);
  const columns = /** @type {{ head: string, content: (id: string, score: Score) => string }[]} */ (moreColumns(results, last));
  const rows = assessment.areas.map((area) => {
    const score = scores.areas[area.id];
    const figure = score.score_bp === null ? "–" : shown(score);
    const band = score.band ? lookup.bandWords(score) : say(`script-status-${score.status}`);
    return [area.title, figure, band, ...columns.map((column) => column.content(area.id, score))];
  });
  const heads = [say("script-head-area"), say("script-paper-score", { max: lookup.max }), say("script-head-band")];
  return [
    element("h2", {}, say("script-where-we-are")),
    element("p", {}, element("strong", {}, `${title}.`), ` ${words.trim()}`),
    table([...heads, ...columns.map(({ head }) => head)], rows),
    last && paragraph(say("script-paper-since-why", { round: last.round, n: last.common.length, total: last.total })),
  ];
}

// The answers that limit a band come first, then those furthest below the level to reach.
/** @param {Results} results @param {Scores} scores @param {string[]} asked */
function whatHoldsUsBack(results, scores, asked) {
  const caps = Object.values(scores.areas).flatMap((area) => area.capped_by);
  const ids = [...new Set([...caps, ...belowTarget(results, asked)])].slice(0, MOST_ANSWERS);
  if (ids.length === 0) return null;
  const rows = ids.map((id) => {
    const { area, must_have } = lookup.question(id);
    const least = caps.includes(id) ? must_have?.min : replies.target(results, id);
    return [lookup.texts(id).text, lookup.area(area).title, replies.said(id, lookup.answer(results, id)), needed(id, least)];
  });
  const heads = [say("script-csv-question"), say("script-head-area"), say("script-paper-now"), say("script-paper-needed")];
  return [
    element("h2", {}, say("script-paper-back")),
    caps.length > 0 && paragraph(say("script-paper-caps", { n: caps.length })),
    table(heads, rows),
  ];
}

// The level to reach, which is the highest where none is set.
/** @param {string} id @param {string | undefined} level */
const needed = (id, level) => replies.levelTitle(id, level || lookup.question(id).levels.at(-1)?.id);

/** @param {PlanStep[]} steps @param {boolean} isChosen */
function whatWePropose(steps, isChosen) {
  const rows = steps.slice(0, MOST_STEPS).map((step) => {
    const { owner, due } = step.kept;
    const dated = due ? day(due) || due : "–";
    return [step.words, step.area.title, say(`script-effort-${step.effort}`), owner || "–", dated, say(`script-plan-${stateOf(step.kept)}`)];
  });
  const heads = ["step", "area", "effort", "owner", "due", "state"].map((name) => say(`script-csv-${name}`));
  const more = steps.length - MOST_STEPS;
  return [
    element("h2", {}, say("script-paper-propose")),
    !isChosen && paragraph(say("script-paper-unchosen", { n: steps.length })),
    table(heads, rows),
    more > 0 && paragraph(say("script-paper-more", { n: more })),
  ];
}

/** @param {PlanStep[]} steps */
function efforts(steps) {
  const kinds = [1, 2, 3].map((effort) => ({ effort, n: steps.filter((step) => step.effort === effort).length }));
  return list(kinds.filter(({ n }) => n > 0).map(({ effort, n }) => say(`script-paper-effort-${effort}`, { n })));
}

// From the first of the dates to the last.
/** @param {string[]} dates */
function time(dates) {
  if (dates.length === 0) return null;
  const [first, last] = [dates[0], dates[dates.length - 1]].map((date) => day(date) || date);
  return first === last ? `${say("script-plan-by", { due: last })}.` : say("script-paper-needs-date", { first, last });
}

/** @param {PlanStep[]} steps @param {Scores} scores */
function whatItNeeds(steps, scores) {
  const without = steps.filter(({ kept }) => !kept.owner).length;
  const dates = steps.map(({ kept }) => kept.due || "").filter(Boolean).sort();
  const needs = [
    say("script-paper-needs-effort", { efforts: efforts(steps) }),
    without > 0 && say("script-paper-needs-owner", { n: without }),
    time(dates),
    scores.find_out.length > 0 && say("script-paper-needs-answer", { n: scores.find_out.length }),
    say("script-paper-needs-agree"),
  ];
  return [element("h2", {}, say("script-paper-needs")), element("ul", {}, needs.filter(Boolean).map((words) => element("li", {}, words)))];
}

/** @param {Results} results @param {Scores} scores @param {string[]} asked */
function foot(results, scores, asked) {
  const { answered, total } = lookup.progress(asked, results);
  const words = { title: assessment.title, version: assessment.version, answered, total, day: day(results.updated) };
  return element("p", {}, element("small", {}, say("script-paper-foot", words)));
}

// The steps that were chosen and are not dropped or done; where none is, the first ones.
/** @param {Results} results @param {Scores} scores */
function proposed(results, scores) {
  const open = inRow(planOf(results, scores)).filter(({ kept }) => !isSettled(kept));
  const chosen = open.filter(({ kept }) => kept.chosen);
  return { steps: chosen.length > 0 ? chosen : open.slice(0, UNCHOSEN), isChosen: chosen.length > 0 };
}

// An article with everything in it.
/** @param {Results} results @param {Scores} scores @param {string[]} asked */
export function content(results, scores, asked) {
  const { steps, isChosen } = proposed(results, scores);
  const about = joined([beside.subjectWords(results), results.round?.label]);
  return element(
    "article",
    { class: "paper" },
    element("h1", {}, say(steps.length > 0 ? "script-paper-title" : "script-paper-title-alone")),
    about && element("p", {}, about),
    whereWeAre(results, scores, asked),
    whatHoldsUsBack(results, scores, asked),
    steps.length > 0 && [whatWePropose(steps, isChosen), whatItNeeds(steps, scores)],
    foot(results, scores, asked),
  );
}
