// In and out: the ways out are a part (ways.js), which comes with the first answers; and taking a file in.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const place = document.querySelector("[data-exchange]");
  if (!place || !localNormal.store) return;

  const { element, say, heading, status } = localNormal.build;
  const { store } = localNormal;
  const said = status();
  // The earlier rounds of a full backup come back with it.
  function takeIn(found, panelPlace, chooserSaid) {
    const end = (message, undo) => {
      panelPlace.replaceChildren(...[undo].filter(Boolean));
      localNormal.build.tell(chooserSaid, message);
    };
    const { panel, heading: title } = localNormal.take.preview(Object.assign({}, found, {
      title: say("script-take-title"),
      onTaken: (undo) => end(say("script-take-taken"), undo),
      onLeft: () => end(say("script-take-left")),
    }));
    panelPlace.replaceChildren(panel);
    title.focus();
  }

  async function draw() {
    const any = Object.keys(store.results().answers).length > 0;
    out.hidden = !any;
    if (!any) said.textContent = "";
    if (!any || out.hasChildNodes()) return;
    await localNormal.part("results-board");
    if (!out.hasChildNodes()) out.append(...localNormal.waysOut(said));
  }

  const out = element("div", {});
  const into = element("div", { class: "into" }, heading(3, say("script-take-heading")), localNormal.chooser(say("script-take-file"), say("script-take-hint"), takeIn));
  place.append(element("section", { "aria-labelledby": "exchange" }, heading(2, say("script-exchange"), "exchange"), out, said, into));
  store.onChange(draw);
  draw();
})();
