// What an edition's own questions come to, apart from all other scores: by area, then each with its answer.
import { heading } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import { localTitle } from "../lookup/local-title.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { localQuestions, localScores } from "../store/local-scores.js";
import { profileTitle } from "../store/profile.js";
import { ofQuestions } from "./lists.js";
import { columnsFor, row, table } from "./standings.js";

// The areas in which any is asked, and these together.
/** @param {Scores} scores @param {string} profile */
function byArea(scores, profile) {
  const columns = columnsFor([...Object.values(scores.areas), scores.overall], profile);
  const asked = assessment.areas.filter(({ id }) => scores.areas[id]);
  const rows = asked.map(({ id, title, url }) => row({ title, url: `${url}#_local`, icon: `area-${id}` }, scores.areas[id], columns));
  if (lookup.hasOverall && rows.length > 1) rows.push(row({ title: say("script-matrix-all"), colour: "foot" }, scores.overall, columns));
  return table(say("script-standings-local"), say("script-head-area"), columns, rows);
}

// {table, answers}: null where none of them is answered.
/** @param {Results} results */
export function ofLocal(results) {
  const [scores, asked] = [localScores(results), localQuestions(results)];
  if (!scores || !asked.some((id) => lookup.answer(results, id))) return null;
  const answers = ofQuestions(asked, (id) => replies.said(id, lookup.answer(results, id)));
  return { table: byArea(scores, profileTitle(results) ?? ""), answers };
}

// As a part of the results page.
/** @param {Results} results */
export function section(results) {
  const found = ofLocal(results);
  if (!found) return null;
  const about = { class: "local-results", "aria-labelledby": "local" };
  const text = element("p", { class: "text" }, say("script-local-text"));
  return element("section", about, heading(2, localTitle(), "local"), text, found.table, found.answers);
}
