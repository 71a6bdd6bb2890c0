// Which questions of the page are asked: a quick check asks a few, and some are not for every council.
// What is left out is said, with the way to have it.
import { button, element } from "../base/build.js";
import { count, say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as store from "../store/store.js";
import * as running from "./running.js";

const state = { box: null, revealed: null };

// A link that leads to a question which is not asked now shows it all the same.
function reveal() {
  const target = document.getElementById(window.location.hash.slice(1));
  const fieldset = target && target.closest("[data-question]");
  state.revealed = fieldset ? fieldset.dataset.question : null;
  return target;
}

function change(mode, label) {
  return button(
    label,
    () => {
      store.setMode(mode);
      state.box.focus();
      running.tell(state.box.querySelector("p").firstChild.data);
    },
    mode === "quick" ? "plain" : null,
  );
}

// How many questions this is, and the way to the other choice, where there is a difference.
function modeNote(shown, hidden, quick) {
  if (store.mode() === "quick") {
    return (
      hidden > 0 &&
      element(
        "p",
        {},
        count("script-asked-quick", shown, { total: shown + hidden }),
        " ",
        change("full", count("script-asked-show-all", shown + hidden)),
      )
    );
  }
  return (
    quick < shown && element("p", {}, count("script-asked-full", shown), " ", change("quick", say("script-asked-show-quick", { n: quick })))
  );
}

function excludedNote(ids) {
  const text = (id) =>
    Array.from(document.getElementById(id).querySelector("h3").childNodes)
      .slice(1)
      .map((node) => node.textContent)
      .join("")
      .trim();
  const item = (id) =>
    element("li", {}, text(id), " ", element("span", { class: "quiet" }, say("script-asked-only", { name: lookup.texts(id).applies_to })));
  return element(
    "details",
    {},
    element("summary", {}, count("script-asked-excluded", ids.length)),
    element("ul", {}, ids.map(item)),
    element("p", {}, element("a", { href: `${assessment.urls.index}#council` }, say("script-asked-council"))),
  );
}

// Headings of principles without a question on show go too.
function hideHeadings(form) {
  for (const heading of form.querySelectorAll(".principle-heading")) {
    let next = heading.nextElementSibling;
    let shown = false;
    while (next && next.matches("[data-question]")) {
      shown = shown || !next.hidden;
      next = next.nextElementSibling;
    }
    heading.hidden = !shown;
  }
}

export function update(form, questions) {
  const asked = new Set(store.questions());
  const excluded = questions.filter(({ id }) => !lookup.applies(id, store.results().subject)).map(({ id }) => id);
  for (const { id, fieldset } of questions) fieldset.hidden = !asked.has(id) && id !== state.revealed;
  hideHeadings(form);
  const shown = questions.filter(({ fieldset }) => !fieldset.hidden).length;
  const hidden = questions.length - shown - excluded.filter((id) => id !== state.revealed).length;
  state.box.replaceChildren(
    ...[
      modeNote(shown, hidden, questions.filter(({ id }) => asked.has(id) && lookup.isQuick(id)).length),
      excluded.length > 0 && excludedNote(excluded),
      shown === 0 && hidden === 0 && element("p", {}, say("script-asked-none")),
    ].filter(Boolean),
  );
}

export function mount(form, questions) {
  state.box = element("div", { class: "asked", tabindex: "-1" });
  form.prepend(state.box);
  const follow = () => {
    const target = reveal();
    update(form, questions);
    if (target) target.scrollIntoView();
  };
  follow();
  window.addEventListener("hashchange", follow);
}
