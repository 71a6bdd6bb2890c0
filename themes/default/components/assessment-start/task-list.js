// The areas as a list of tasks: how far each is, its score so far, and where to go on.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, lookup, assessment } = localNormal;
  if (!store) return;
  const { element, say, count } = localNormal.build;

  const answerTo = (id) => lookup.own(store.results().answers, id);

  // "none" where nothing is asked, "todo", "some", "done", or "na" where all of it does not apply.
  function progress(area, asked) {
    const ids = area.questions.filter((id) => asked.has(id));
    const answers = ids.map(answerTo).filter(Boolean);
    const unknown = answers.filter((answer) => answer.state === "unknown").length;
    const all = { n: answers.length, total: ids.length, unknown };
    if (ids.length === 0) return Object.assign(all, { state: "none" });
    if (answers.length === 0) return Object.assign(all, { state: "todo" });
    if (answers.length < ids.length) return Object.assign(all, { state: "some" });
    return Object.assign(all, { state: answers.every((answer) => answer.state === "na") ? "na" : "done" });
  }

  function standing(score) {
    if (!score || score.status !== "scored") return null;
    return element("span", { class: "task-score" }, element("b", {}, String(lookup.whole(score.score_bp))), ` ${lookup.bandTitle(score.band)}`);
  }

  function meter(part) {
    const { svg } = localNormal.build;
    const width = part.total > 0 ? (100 * part.n) / part.total : 0;
    return svg("svg", { class: "task-meter", width: "100%", height: 6, "aria-hidden": "true" },
      svg("rect", { width: "100%", height: 6, class: "ground" }), svg("rect", { width: `${width}%`, height: 6, class: "length" }));
  }

  function draw(item, asked, scores) {
    const area = lookup.areas.get(item.dataset.area);
    const part = progress(area, asked);
    const state = element("strong", { class: `task-state task-${part.state}` }, say(`script-task-${part.state}`, part));
    const open = part.unknown > 0 && element("span", { class: "quiet" }, count("script-task-unknown", part.unknown));
    item.querySelector(".meta").replaceChildren(...[state, open, standing(scores.areas[area.id]), part.state === "some" && meter(part)].filter(Boolean));
  }

  // The first open question from the last one that was answered, round to the beginning.
  function nextQuestion(order) {
    const times = order.map((id) => (answerTo(id) || {}).updated || "");
    const last = times.reduce((best, time, at) => (time && time >= (times[best] || "") ? at : best), 0);
    return order.slice(last).concat(order.slice(0, last)).find((id) => !answerTo(id)) || null;
  }

  function goOn(box) {
    const asked = new Set(store.questions());
    const order = assessment.areas.flatMap((area) => area.questions).filter((id) => asked.has(id));
    const n = order.filter(answerTo).length;
    const next = nextQuestion(order);
    const texts = next && lookup.texts(next);
    const area = next && lookup.areas.get(lookup.question(next).area);
    const label = n === 0 ? "script-start-begin" : "script-start-go-on";
    const link = next
      ? element("a", { class: "button", href: lookup.questionUrl(next) }, say(label, { n: texts.number, area: area.title }))
      : element("a", { class: "button", href: assessment.urls.results }, say("script-start-results"));
    const results = next && n > 0 && element("a", { href: assessment.urls.results }, say("script-start-results"));
    box.replaceChildren(...[element("p", {}, say("script-start-progress", { n, total: order.length })), element("p", { class: "actions" }, link, " ", results || "")]);
  }

  function mount(list) {
    const box = element("div", { class: "go-on" });
    list.before(box);
    const update = () => {
      const asked = new Set(store.questions());
      const scores = store.scores();
      for (const item of list.children) draw(item, asked, scores);
      goOn(box);
    };
    update();
    store.onChange(update);
  }

  localNormal.taskList = { mount };
})();
