// The team view: whose answers are compared. The comparison itself is a part (team.js).
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const root = document.querySelector("[data-team]");
  if (!root || !localNormal.people) return;

  const { element, say, heading } = localNormal.build;
  const people = localNormal.people.all();

  async function draw() {
    root.querySelector("[data-empty]").hidden = people.length > 0;
    await localNormal.withExchange();
    await localNormal.part("team-board");
    localNormal.team.draw();
  }

  const about = element("p", { class: "text" }, say("script-team-people-text"));
  root.append(element("section", { "aria-labelledby": "people" }, heading(2, say("script-team-people"), "people"), about, localNormal.people.controls(draw)),
    element("div", { "data-team-board": true }));
  document.body.classList.add("ready");
})();
