// Two rounds compared over the questions that both answer with a level at the same revision: nothing else is like for like.
import { say } from "../base/words.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";

/** @param {{ rev?: number } | undefined} value */
const revision = (value) => (value && value.rev) || 1;

// Whether both answer a question with a level at its revision of today.
/** @param {Results} now @param {Results} then @param {string} id */
export function inBoth(now, then, id) {
  const [after, before] = [lookup.answer(now, id), lookup.answer(then, id)];
  /** @param {Answer | undefined} given */
  const isLevel = (given) => given?.state === "level" && beside.levelIndex(id, given.level) >= 0;
  return isLevel(after) && isLevel(before) && revision(after) === revision(before) && revision(after) === revision(lookup.question(id));
}

// Answers with a level that this model knows can be scored.
/** @param {Results} results @param {Set<string>} only */
const scored = (results, only) => /** @type {Scores} */ (replies.scoresOf(results, only));

// {common, total, now, then}: scores of both over the common questions; `asked` are the questions of today.
/** @param {Results} now @param {Results} then @param {string[]} asked */
export function compareRounds(now, then, asked) {
  const common = asked.filter((id) => inBoth(now, then, id));
  const only = new Set(common);
  // Both as the council of today, so that the same questions count in both.
  const before = Object.assign({}, then, { subject: now.subject });
  return { common, total: asked.length, now: scored(now, only), then: scored(before, only) };
}

// How a score changed, in words.
/** @param {Score} then @param {Score} now */
export function change(then, now) {
  if (then.score_bp === null || now.score_bp === null) return "–";
  const by = beside.apart(then, now);
  return by === "" ? say("script-rounds-same") : say(now.score_bp > then.score_bp ? "script-rounds-up" : "script-rounds-down", { n: by });
}
