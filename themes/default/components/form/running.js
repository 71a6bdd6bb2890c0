// The scores so far, beside the questions: the area, each of its principles, and which questions are still open.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, lookup, assessment, charts } = localNormal;
  if (!store) return;
  const { element, say, count } = localNormal.build;

  // Many quick answers become one announcement.
  const QUIET_MS = 500;
  const MARKS = { level: "✓", unknown: "?", na: "–" };
  const state = { status: null, box: null, nav: null, area: null, timer: 0, first: true };

  const whole = (bp) => lookup.whole(bp);

  // A score as text: a number where it counts, else the range that is still possible.
  function figure(score) {
    if (score.status === "scored") return String(whole(score.score_bp));
    if (score.status === "excluded" || score.status === "na") return "–";
    return say("script-running-range", { low: whole(score.low), high: whole(score.high) });
  }

  function words(score) {
    if (score.status === "scored") return lookup.bandTitle(score.band);
    return say(`script-running-${score.status}`);
  }

  function row(title, here, everywhere) {
    const cell = (score) => element("td", {}, figure(score));
    return element("tr", {}, element("th", { scope: "row" }, title), cell(here), cell(everywhere));
  }

  function table(scores) {
    const rows = assessment.principles.filter(({ id }) => scores.cells[state.area][id].status !== "excluded");
    const head = ["principle", "here", "everywhere"].map((name) => element("th", { scope: "col" }, say(`script-running-${name}`)));
    return element("table", { class: "running-table" }, element("caption", { class: "hidden" }, say("script-running-caption")),
      element("thead", {}, element("tr", {}, head)),
      element("tbody", {}, rows.map(({ id, title }) => row(title, scores.cells[state.area][id], scores.principles[id]))));
  }

  function sentence(area, answered, total) {
    const score = area.status === "scored" || area.low === null ? figure(area) : say("script-running-from-to", { low: whole(area.low), high: whole(area.high) });
    return say("script-running-said", { score, words: words(area), n: answered, total });
  }

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

  function draw(asked, answered) {
    const scores = store.scores();
    const area = scores.areas[state.area];
    const capped = area.capped_by.length > 0 && element("p", { class: "quiet" }, count("script-running-capped", area.capped_by.length));
    state.box.replaceChildren(...[
      element("p", { class: "running-score" }, element("b", {}, figure(area)), " ", element("span", {}, words(area))),
      charts && area.low !== null && charts.bar(area),
      element("p", { class: "running-progress" }, say("script-running-progress", { n: answered, total: asked.length })),
      capped, table(scores),
    ].filter(Boolean));
    // Links keep their focus while answers change: they are drawn again only when they are not in use.
    if (!state.nav.contains(document.activeElement)) state.nav.replaceChildren(...links(asked));
    return sentence(area, answered, asked.length);
  }

  function tell(text) {
    window.clearTimeout(state.timer);
    state.timer = window.setTimeout(() => {
      state.status.textContent = text;
    }, QUIET_MS);
  }

  function update() {
    const asked = ids();
    const text = draw(asked, asked.filter(answerTo).length);
    if (!state.first) tell(text);
    state.first = false;
  }

  function mount(place, area) {
    state.area = area;
    state.status = element("p", { class: "hidden", role: "status" });
    state.box = element("div", {});
    state.nav = element("ol", { class: "running-nav" });
    place.append(element("h2", { class: "label", id: "running-title" }, say("script-running-title")), state.box,
      element("nav", { "aria-label": say("script-running-nav") }, state.nav), state.status);
    place.setAttribute("aria-labelledby", "running-title");
    place.hidden = false;
    update();
  }

  localNormal.running = { mount, update, say: tell };
})();
