// The scores of an area so far: of the area, and of each of its principles here and everywhere.
import { element } from "../base/build.js";
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { bar } from "../charts/bar.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { currentScores } from "../store/scores.js";

const { ends, shown } = lookup;

// A score as text: a number where it counts, else the range that is still possible.
/** @param {Score} score */
export function figure(score) {
  if (score.status === "scored") return shown(score);
  if (score.status === "excluded" || score.status === "na") return "–";
  return say("script-running-range", ends(score));
}

/** @param {Score} score */
export function words(score) {
  if (score.status === "scored") return lookup.bandWords(score);
  return say(`script-running-${score.status}`);
}

/** @param {string} title @param {Score} here @param {Score} everywhere */
function row(title, here, everywhere) {
  /** @param {Score} score */
  const cell = (score) => element("td", {}, figure(score));
  return element("tr", {}, element("th", { scope: "row" }, title), cell(here), cell(everywhere));
}

/** @param {Scores} scores @param {string} area */
function table(scores, area) {
  const rows = assessment.principles.filter(({ id }) => scores.cells[area][id].status !== "excluded");
  const head = ["principle", "here", "everywhere"].map((name) => element("th", { scope: "col" }, say(`script-running-${name}`)));
  return element(
    "table",
    { class: "running-table" },
    element("caption", { class: "hidden" }, say("script-running-caption")),
    element("thead", {}, element("tr", {}, head)),
    element(
      "tbody",
      {},
      rows.map(({ id, title }) => row(title, scores.cells[area][id], scores.principles[id])),
    ),
  );
}

// All of it in one sentence.
/** @param {string} id @param {string} progress */
export function sentence(id, progress) {
  const area = currentScores().areas[id];
  const score =
    area.status === "scored" || area.low === null
      ? figure(area)
      : say("script-running-from-to", ends(area));
  return say("script-running-said", { score, words: words(area), progress });
}

// The score of an area, with `progress` below it, then what holds it back and its principles.
/** @param {string} id @param {HTMLElement} progress */
export function draw(id, progress) {
  const scores = currentScores();
  const area = scores.areas[id];
  return present([
    element("p", { class: "running-score" }, element("b", {}, figure(area)), " ", element("span", {}, words(area))),
    area.low !== null && bar(area),
    progress,
    area.capped_by.length > 0 && element("p", { class: "quiet" }, say("script-running-capped", { n: area.capped_by.length })),
    assessment.principles.length > 0 && table(scores, id),
  ]);
}
