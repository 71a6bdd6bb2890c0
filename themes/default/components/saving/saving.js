// Puts keeping and notices on every page of the assessment: where the page has a place for them, or below its title.
(function () {
  "use strict";

  const { store, notices, keeping, build } = window.localNormal || {};
  if (!store) return;

  function place(name) {
    const found = document.querySelector(`[data-${name}]`);
    if (found) return found;
    const made = build.element("div", { class: "wrap saving-place", [`data-${name}`]: true });
    const title = document.querySelector(".page-title");
    const before = document.querySelector("[data-notices]") || title;
    if (before) before.after(made);
    else document.querySelector("main").prepend(made);
    return made;
  }

  notices.mount(place("notices"));
  keeping.mount(place("keeping"));
})();
