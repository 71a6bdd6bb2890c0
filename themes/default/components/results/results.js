// The results page: from "where are we" to "what next", drawn anew whenever the answers change.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const root = document.querySelector("[data-results]");
  if (!root || !localNormal.store || !localNormal.lookup) return;

  const { element, say, count } = localNormal.build;
  const { store, lookup } = localNormal;
  const head = document.querySelector("[data-results-head]");
  const board = root.querySelector("[data-board]");
  const empty = root.querySelector("[data-empty]");
  const blank = { title: head.querySelector("h1").textContent, lede: head.querySelector(".lede").textContent, kicker: head.querySelector(".kicker").textContent };

  const section = (id, title, ...content) => element("section", { "aria-labelledby": id }, localNormal.build.heading(2, title, id), content);
  const text = (id) => element("p", { class: "text" }, say(id));

  function kicker(results) {
    const name = (results.subject || {}).name;
    const label = (results.round || {}).label;
    const parts = [name || blank.kicker, label && say("script-results-round", { label }), store.mode() === "quick" && say("script-results-quick", { n: store.questions().length })];
    return parts.filter(Boolean).join(", ");
  }

  function drawHead(any) {
    const sentence = any && localNormal.sentence(store.results(), store.scores(), store.questions());
    head.querySelector("h1").textContent = any ? sentence.title : blank.title;
    head.querySelector(".kicker").textContent = any ? kicker(store.results()) : blank.kicker;
    head.querySelector(".lede").textContent = any ? sentence.sentences.join(" ") : blank.lede;
    const chart = any && store.scores().overall.low !== null ? [localNormal.charts.range(store.scores().overall, sentence.label)] : [];
    head.querySelector("[data-range]").replaceChildren(...chart);
  }

  function whereYouAre(scores) {
    return section("where", say("script-where"), localNormal.scoreMatrix(scores));
  }

  function whatNext(results, scores) {
    if (scores.actions.length === 0) return section("next-steps", say("script-next"), text("script-next-none"));
    return section("next-steps", say("script-next"), text("script-next-text"), localNormal.plan.draw(results, scores, {}));
  }

  function closer(results, scores) {
    const caps = localNormal.standings.caps(results, scores);
    return [
      section("by-area", say("script-by-area"), localNormal.standings.byArea(scores),
        caps.length > 0 && [element("h3", {}, say("script-caps")), text("script-caps-text"), element("ul", { class: "questions-list" }, caps)]),
      section("by-principle", say("script-by-principle"), localNormal.standings.byPrinciple(scores)),
    ];
  }

  function comeBack(results, scores) {
    const { ofQuestions, unsure } = localNormal.questionLists;
    const doubtful = unsure(results, store.questions());
    return [
      scores.find_out.length > 0 && section("find-out", say("script-find-out"), element("p", { class: "text" }, count("script-find-out-text", scores.find_out.length)), ofQuestions(scores.find_out)),
      doubtful.length > 0 && section("unsure", say("script-unsure"), text("script-unsure-text"), ofQuestions(doubtful, (id) => lookup.said(id, lookup.answer(results, id)))),
    ];
  }

  function sections(results, scores) {
    if (scores.rejected) return [element("p", { class: "empty" }, count("script-results-rejected", scores.rejected.length))];
    const peers = localNormal.comparePeers && localNormal.comparePeers(results, scores);
    return [whereYouAre(scores), whatNext(results, scores), closer(results, scores), comeBack(results, scores), peers && section("peers", say("script-peers"), peers)];
  }

  function draw() {
    const results = store.results();
    const any = Object.keys(results.answers).length > 0;
    const scores = store.scores();
    empty.hidden = any;
    drawHead(any && !scores.rejected);
    board.replaceChildren(...(any ? sections(results, scores).flat(Infinity).filter(Boolean) : []));
  }

  store.onChange(() => {
    // What the reader is filling in stays as it is.
    if (!localNormal.plan.isSaving) draw();
  });
  draw();
})();
