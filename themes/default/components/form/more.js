// What may be said about an answer beside its level: target, confidence, note and evidence. Drawn when it is first opened.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, lookup } = localNormal;
  if (!store) return;
  const { element, say, field } = localNormal.build;

  const CONFIDENCES = ["low", "medium", "high"];
  const VISIBILITIES = ["internal", "publishable"];

  function select(options, value) {
    const made = element("select", {}, options.map(([id, label]) => element("option", { value: id }, label)));
    made.value = value || "";
    return made;
  }

  const none = ["", say("script-more-none")];

  function draw(question, answer) {
    const levels = lookup.texts(question.id).levels.map(({ id, title }) => [id, title]);
    const target = select([none].concat(levels), answer.target);
    const confidence = select([none].concat(CONFIDENCES.map((id) => [id, say(`script-confidence-${id}`)])), answer.confidence);
    const note = element("textarea", { rows: 3, maxlength: 10000 });
    note.value = (answer.note || {}).text || "";
    const visibility = select(VISIBILITIES.map((id) => [id, say(`script-note-${id}`)]), (answer.note || {}).visibility || "internal");
    const evidence = localNormal.evidenceOf(answer.evidence || []);
    const body = element("div", { class: "more-body" },
      element("div", { class: "pair" }, field(say("script-more-target"), target, say("script-more-target-hint")), field(say("script-more-confidence"), confidence)),
      field(say("script-more-note"), note, say("script-more-note-hint")), field(say("script-more-visibility"), visibility), evidence.box);
    return { body, target, confidence, note, visibility, evidence };
  }

  // The answer with what the fields say; fields of others stay.
  function read(parts, answer) {
    const text = parts.note.value.trim();
    const said = {
      target: parts.target.value || null,
      confidence: parts.confidence.value || null,
      note: text ? Object.assign({}, answer.note, { text, visibility: parts.visibility.value }) : null,
      evidence: parts.evidence.read(),
    };
    const next = Object.assign({}, answer);
    for (const [name, value] of Object.entries(said)) {
      if (value === null || value.length === 0) delete next[name];
      else next[name] = value;
    }
    return next;
  }

  const filled = (answer) => ["target", "confidence", "note", "evidence"].filter((name) => answer[name] && answer[name].length !== 0).length;

  // The fold below a question's levels: {box, sync(answer)}.
  localNormal.moreOf = function (question) {
    const title = element("span", {}, say("script-more"));
    const box = element("details", { class: "more" }, element("summary", {}, title));
    const answer = () => lookup.own(store.results().answers, question.id);
    let parts = null;
    let isKeeping = false;

    function keep() {
      const before = answer();
      if (!parts || !before) return;
      const after = read(parts, before);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      isKeeping = true;
      store.setAnswer(question.id, after);
      isKeeping = false;
    }

    function open() {
      if (parts || !answer()) return;
      parts = draw(question, answer());
      box.append(parts.body);
    }

    // Fields under the reader's hands are left alone; the others show what the store holds. While a field tells of its
    // change the focus is nowhere, hence the flag.
    function sync(given) {
      const n = given ? filled(given) : 0;
      title.textContent = n > 0 ? localNormal.build.count("script-more-filled", n) : say("script-more");
      box.hidden = !given;
      if (!parts || isKeeping || box.contains(document.activeElement)) return;
      parts.body.remove();
      parts = null;
      if (box.open) open();
    }

    box.addEventListener("toggle", () => box.open && open());
    box.addEventListener("change", keep);
    // What was typed and not yet left is kept too when the page goes.
    window.addEventListener("pagehide", () => box.contains(document.activeElement) && keep());
    return { box, sync };
  };
})();
