// What an edition's own questions come to, apart from all other scores: by area, then each with its answer.
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { localScores } from "../store/local-scores.js";
import { profileTitle } from "../store/profile.js";
import { ofQuestions } from "./lists.js";
import { ofEdition } from "./standings.js";

// The questions of the edition that are asked, in their order.
/** @param {Results} results */
export const localQuestions = ({ subject }) =>
  (assessment.model.local?.questions ?? []).map(({ id }) => id).filter((id) => lookup.applies(id, subject));

// {table, answers}: null where none of them is answered.
/** @param {Results} results */
export function ofLocal(results) {
  const [scores, asked] = [localScores(results), localQuestions(results)];
  if (!scores || !asked.some((id) => lookup.answer(results, id))) return null;
  const answers = ofQuestions(asked, (id) => replies.said(id, lookup.answer(results, id)));
  return { table: ofEdition(scores, profileTitle(results)), answers };
}
