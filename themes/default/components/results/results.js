// The results page, drawn anew whenever the answers change. What it shows once there are answers is a part (board.js).
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const root = document.querySelector("[data-results]");
  if (!root || !localNormal.store || !localNormal.lookup) return;

  const { store } = localNormal;
  const head = document.querySelector("[data-results-head]");
  const board = root.querySelector("[data-board]");
  const empty = root.querySelector("[data-empty]");
  const parts = { title: head.querySelector("h1"), kicker: head.querySelector(".kicker"), lede: head.querySelector(".lede") };
  const blank = Object.fromEntries(Object.entries(parts).map(([name, node]) => [name, node.textContent]));

  function drawHead(words) {
    for (const [name, node] of Object.entries(parts)) node.textContent = words[name];
    head.querySelector("[data-range]").replaceChildren(...[words.chart].filter(Boolean));
  }

  function draw() {
    const results = store.results();
    const any = Object.keys(results.answers).length > 0;
    empty.hidden = any;
    if (any && !localNormal.board) return void localNormal.part("results-board").then(draw);
    drawHead((any && localNormal.board.head(results, store.scores(), blank)) || blank);
    board.replaceChildren(...(any ? localNormal.board.sections(results, store.scores()) : []));
    document.body.classList.add("ready");
  }

  // A link with answers in it.
  function look() {
    if (window.location.hash.startsWith("#shared=")) localNormal.withExchange().then(() => localNormal.shared.look());
  }

  store.onChange(() => {
    // What the reader is filling in stays as it is.
    if (!localNormal.plan || !localNormal.plan.isSaving) draw();
  });
  draw();
  window.addEventListener("hashchange", look);
  look();
})();
