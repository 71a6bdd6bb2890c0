// Adds to lookup.js: answers in words, once the words are there, and the scores of results files that are not the current one.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { lookup } = localNormal;
  if (!lookup) return;

  const { data, question, texts, answer, areas, isQuick } = lookup;
  const principles = new Map(data.principles.map((principle) => [principle.id, principle]));
  const points = (id, level) => (question(id).levels.find((known) => known.id === level) || { points: null }).points;
  const levelIndex = (id, level) => question(id).levels.findIndex((known) => known.id === level);

  function level(id, levelId) {
    const found = texts(id) && texts(id).levels.find((known) => known.id === levelId);
    return found || { id: levelId, title: null, text: "" };
  }

  // A level in one word, or by its text where it has none.
  function levelTitle(id, levelId) {
    const found = level(id, levelId);
    return found.title || found.text || String(levelId);
  }

  function reasonLabel(id, reason) {
    const found = texts(id) && texts(id).na_reasons.find((known) => known.id === reason);
    return found ? found.label : reason || "";
  }

  // An answer in words.
  function said(id, given) {
    const { say } = localNormal.build;
    if (!given) return say("script-answer-none");
    if (given.state === "unknown") return say("script-answer-unknown");
    if (given.state === "na") return given.na_reason ? say("script-answer-na", { reason: reasonLabel(id, given.na_reason) }) : say("script-answer-na-only");
    return levelTitle(id, given.level);
  }

  const cellUrl = (area, principle) => `${areas.get(area).url}#_${principle}`;

  const cut = (keep) => Object.assign({}, data.model, { questions: data.model.questions.filter((one) => keep(one.id)) });

  // Only answers that this model knows, so that they can be scored.
  function pick(results, keep) {
    const kept = {};
    for (const { id } of data.model.questions) {
      const given = answer(results, id);
      if (given && keep(id)) kept[id] = given;
    }
    return kept;
  }

  // A file with answers to quick questions only is read as a quick check.
  function isQuickCheck(results) {
    const ids = Object.keys(pick(results, () => true));
    return ids.length > 0 && ids.every(isQuick) && data.model.questions.some((one) => !isQuick(one.id));
  }

  // The scores of any results file; `only` is a set of question ids, where not all of them count.
  function scoresOf(results, only) {
    const quick = !only && isQuickCheck(results);
    const keep = (id) => (only ? only.has(id) : !quick || isQuick(id));
    return localNormal.score(cut(keep), results.subject || {}, pick(results, keep));
  }

  Object.assign(lookup, { principles, points, level, levelIndex, levelTitle, said, cellUrl, isQuickCheck, scoresOf });
})();
