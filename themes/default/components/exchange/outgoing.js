// What leaves this browser, and what never does: only a full backup carries internal notes.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { lookup, resultsFile } = localNormal;
  if (!lookup) return;

  const SHARED = ["format", "format_version", "file_id", "created", "updated", "tool", "model", "subject", "round", "respondent"];
  const SHARED_OF_ANSWER = ["rev", "state", "level", "na_reason", "target", "confidence", "evidence", "updated"];

  function pick(object, keys) {
    const picked = {};
    for (const key of keys) if (lookup.own(object, key) !== undefined) picked[key] = object[key];
    return picked;
  }

  function sharedAnswer(given) {
    const answer = pick(given, SHARED_OF_ANSWER);
    // A note says itself that it may be published; one that does not say so stays.
    if (given.note && given.note.visibility === "publishable") answer.note = pick(given.note, ["text", "visibility"]);
    return answer;
  }

  // A copy to share: a list of what may go, so that nothing new goes unasked.
  function shared(results, withPlan) {
    const copy = pick(results, SHARED);
    copy.answers = {};
    for (const [id, given] of Object.entries(results.answers)) copy.answers[id] = sharedAnswer(given);
    if (withPlan && results.plan) copy.plan = results.plan;
    return JSON.parse(JSON.stringify(copy));
  }

  // For comparison between councils: states and levels, and which kind of council in which quarter. Nothing else.
  function contribution(results) {
    const answers = {};
    for (const { id } of lookup.data.model.questions) {
      const given = lookup.answer(results, id);
      if (!given) continue;
      answers[id] = { rev: given.rev, state: given.state };
      if (given.state === "level") answers[id].level = given.level;
      // The format wants a reason; which one it was stays here.
      if (given.state === "na") answers[id].na_reason = "other";
    }
    return {
      format: results.format, format_version: results.format_version, model: pick(results.model, ["id", "version"]),
      subject: pick(results.subject || {}, ["type", "nation"]), round: { label: resultsFile.quarter(new Date(results.updated)) }, answers,
    };
  }

  localNormal.outgoing = { shared, contribution };
})();
