// How far the answers go, beside the questions: which are still open, and the scores so far. The scores are a part
// (running-score.js) that is asked for when there is an answer to score.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, lookup } = localNormal;
  if (!store) return;
  const { element, say } = localNormal.build;

  // Many quick answers become one announcement.
  const QUIET_MS = 500;
  const MARKS = { level: "✓", unknown: "?", na: "–" };
  const state = { status: null, box: null, nav: null, area: null, timer: 0 };

  const ids = () => lookup.areas.get(state.area).questions.filter((id) => store.questions().includes(id));
  const answerTo = (id) => lookup.own(store.results().answers, id);

  function links(asked) {
    return asked.map((id) => {
      const answer = answerTo(id);
      const said = say(answer ? `script-running-is-${answer.state}` : "script-running-is-open");
      const { number } = lookup.texts(id);
      return element("li", {}, element("a", { href: `#${id}`, class: answer ? "answered" : "open" }, String(number),
        element("span", { "aria-hidden": "true" }, answer ? MARKS[answer.state] : ""), element("span", { class: "hidden" }, ` ${said}`)));
    });
  }

  const isAnswered = () => Object.keys(store.results().answers).length > 0;
  const lacksScores = () => isAnswered() && !localNormal.runningScore;
  const withScores = (then) => localNormal.part("form-score").then(then);

  // Draws what there is to draw, and gives it in words.
  function draw() {
    const asked = ids();
    const answered = asked.filter(answerTo).length;
    const words = say("script-running-progress", { n: answered, total: asked.length });
    const progress = element("p", { class: "running-progress" }, words);
    const scores = isAnswered() && localNormal.runningScore;
    state.box.replaceChildren(...(scores ? scores.draw(state.area, progress) : [progress]));
    // Links keep their focus while answers change: they are drawn again only when they are not in use.
    if (!state.nav.contains(document.activeElement)) state.nav.replaceChildren(...links(asked));
    return scores ? scores.sentence(state.area, answered, asked.length) : words;
  }

  function tell(text) {
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(() => {
      state.status.textContent = text;
    }, QUIET_MS);
  }

  function update() {
    tell(draw());
    if (lacksScores()) withScores(() => tell(draw()));
  }

  function mount(place, area) {
    state.area = area;
    state.status = element("p", { class: "hidden", role: "status" });
    state.box = element("div", {});
    state.nav = element("ol", { class: "running-nav" });
    place.append(element("h2", { class: "label", id: "_running-title" }, say("script-running-title")), state.box,
      element("nav", { "aria-label": say("script-running-nav") }, state.nav), state.status);
    place.setAttribute("aria-labelledby", "_running-title");
    const show = () => {
      draw();
      place.hidden = false;
    };
    if (lacksScores()) withScores(show);
    else show();
  }

  localNormal.running = { mount, update, say: tell };
})();
