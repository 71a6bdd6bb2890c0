// Two rounds compared over the questions that both answer with a level at the same revision: nothing else is like for like.
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";

const revision = (value) => (value && value.rev) || 1;

function inBoth(now, then, id) {
  const [after, before] = [lookup.answer(now, id), lookup.answer(then, id)];
  const isLevel = (given) => Boolean(given) && given.state === "level" && lookup.levelIndex(id, given.level) >= 0;
  return isLevel(after) && isLevel(before) && revision(after) === revision(before) && revision(after) === revision(lookup.question(id));
}

// {common, total, now, then}: scores of both over the common questions; `asked` are the questions of today.
export function compareRounds(now, then, asked) {
  const common = asked.filter((id) => inBoth(now, then, id));
  const only = new Set(common);
  // Both as the council of today, so that the same questions count in both.
  const before = Object.assign({}, then, { subject: now.subject });
  return { common, total: asked.length, now: replies.scoresOf(now, only), then: replies.scoresOf(before, only) };
}
