// Finds questions and areas by id. More for whoever says what was answered: lookup-answers.js.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const data = localNormal.assessment;
  if (!data) return;

  const own = (object, key) => (object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);
  const byId = new Map(data.model.questions.map((question) => [question.id, question]));
  const areas = new Map(data.areas.map((area) => [area.id, area]));

  // A page asks its area's questions principle by principle, and numbers them from 1.
  const { principles, questions } = data.model;
  const place = ({ principle }) => principles.indexOf(principle);
  for (const area of data.areas) {
    const asked = questions.filter((question) => question.area === area.id).sort((a, b) => place(a) - place(b));
    area.questions = asked.map(({ id }) => id);
    area.questions.forEach((id, at) => Object.assign(data.questions[id], { number: at + 1 }));
  }

  const question = (id) => byId.get(id);
  const texts = (id) => own(data.questions, id);
  const answer = (results, id) => own(results.answers, id);
  const questionUrl = (id) => `${areas.get(question(id).area).url}#${id}`;
  const bandTitle = (id) => own(data.bands, id) || id;
  const whole = (bp) => Math.floor(bp / 100);

  // A level or "does not apply": what one does not know is counted apart, everywhere.
  const isAnswered = (given) => Boolean(given) && given.state !== "unknown";
  const isUnknown = (given) => Boolean(given) && given.state === "unknown";

  // {answered, unknown, total} of questions.
  function progress(ids, results) {
    const given = ids.map((id) => answer(results, id));
    return { answered: given.filter(isAnswered).length, unknown: given.filter(isUnknown).length, total: ids.length };
  }

  function progressWords(ids, results) {
    const { say, count } = localNormal.build;
    const { answered, unknown, total } = progress(ids, results);
    const words = count("script-start-progress", total, { n: answered, total });
    return unknown > 0 ? `${words}, ${count("script-task-unknown", unknown)}` : words;
  }

  // A band in words; where an answer keeps it below what the number would give, that is said.
  function bandWords(score) {
    const held = score.capped_by && score.capped_by.length > 0;
    return held ? `${bandTitle(score.band)} (${localNormal.build.say("script-band-held")})` : bandTitle(score.band);
  }

  const isQuick = (id) => Boolean(texts(id) && texts(id).quick);

  // Whether a question is for this council, as scoring.js sees it.
  function applies(id, subject) {
    const to = question(id).applies_to || {};
    const fits = (listed, value) => !listed || !value || listed.includes(value);
    return fits(to.types, (subject || {}).type) && fits(to.nations, (subject || {}).nation);
  }

  localNormal.lookup = { own, data, areas, question, texts, answer, questionUrl, bandTitle, bandWords, whole, isAnswered, progress, progressWords, isQuick, applies };
})();
