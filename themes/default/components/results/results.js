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

  const isAny = () => Object.keys(store.results().answers).length > 0;

  function drawTop() {
    drawHead((isAny() && localNormal.board.head(store.results(), store.scores(), blank)) || blank);
  }

  function draw() {
    const results = store.results();
    const any = isAny();
    empty.hidden = any;
    if (any && !localNormal.board) return void localNormal.part("results-board").then(draw);
    drawTop();
    board.replaceChildren(...(any ? localNormal.board.sections(results, store.scores()) : []));
    document.body.classList.add("ready");
  }

  // A link with answers in it.
  function look() {
    if (window.location.hash.startsWith("#shared=")) localNormal.withExchange().then(() => localNormal.shared.look());
  }

  store.onChange((what) => {
    // What the reader is filling in stays as it is; the name of a round stands only in the head.
    if (localNormal.plan && localNormal.plan.isSaving) return;
    if (what.part === "round" && localNormal.board) drawTop();
    else draw();
  });
  draw();
  window.addEventListener("hashchange", look);
  look();
})();
