// A control that takes a file. What reads and shows it is loaded when there is one.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  if (!localNormal.store) return;
  const { element, say, field, status } = localNormal.build;

  // Everything that takes answers in and out, in order: each builds on the ones before. A page has only some of them.
  async function withExchange() {
    for (const name of ["assessment-notices", "results-board", "assessment-exchange"]) {
      if (name in localNormal.parts) await localNormal.part(name);
    }
  }

  // A control that takes a file and shows what it found: `show` is given {results, changes, original}.
  function chooser(label, hint, show) {
    const input = element("input", { type: "file", accept: ".json,.html,application/json,text/html" });
    const place = element("div", {});
    const said = status();
    input.addEventListener("change", async () => {
      const file = input.files[0];
      if (!file) return;
      said.textContent = say("script-take-reading");
      await withExchange();
      const found = await localNormal.readFile.file(file);
      said.textContent = "";
      // The same file can be chosen again after it was mended.
      input.value = "";
      if (found.problem) place.replaceChildren(localNormal.take.refusal(found));
      else show(found, place, said, file);
    });
    return element("div", { class: "chooser" }, field(label, input, hint), said, place);
  }

  Object.assign(localNormal, { withExchange, chooser });
})();
