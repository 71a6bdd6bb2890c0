// What may be said about an answer beside its level. Its fields (more-fields.js) are loaded and drawn when it is first opened.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, lookup } = localNormal;
  if (!store) return;
  const { element, say } = localNormal.build;

  const remarks = (id) => lookup.own(store.results().remarks, id);
  const filled = (answer) => ["target", "confidence", "note", "evidence"].filter((name) => answer[name] && answer[name].length !== 0).length;

  // The fold below a question's levels: {box, sync()}. A question whose answer was cleared keeps what was said about it.
  localNormal.moreOf = function (question) {
    const title = element("span", {}, say("script-more"));
    const box = element("details", { class: "more" }, element("summary", {}, title));
    const answer = () => lookup.own(store.results().answers, question.id) || remarks(question.id);
    let parts = null;
    let isKeeping = false;

    function keep() {
      const before = answer() || {};
      if (!parts) return;
      const after = localNormal.moreFields.read(parts, before);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      isKeeping = true;
      if (after.state) store.setAnswer(question.id, after);
      else store.setRemarks(question.id, after);
      isKeeping = false;
    }

    async function open() {
      if (!localNormal.moreFields) await localNormal.part("form-more");
      if (parts || !answer() || !box.open) return;
      parts = localNormal.moreFields.draw(question, answer());
      box.append(parts.body);
    }

    // Fields under the reader's hands are left alone; the others show what the store holds. While a field tells of its
    // change the focus is nowhere, hence the flag.
    function sync() {
      const given = answer();
      const n = given ? filled(given) : 0;
      title.textContent = n > 0 ? localNormal.build.count("script-more-filled", n) : say("script-more");
      box.hidden = !given && !box.contains(document.activeElement);
      if (!parts || isKeeping || box.contains(document.activeElement)) return;
      parts.body.remove();
      parts = null;
      if (box.open) open();
    }

    box.addEventListener("toggle", () => box.open && open());
    box.addEventListener("change", keep);
    return { box, sync };
  };
})();
