// Which questions of the page are asked: a quick check asks a few, and some are not for every council.
// What is left out is said, with the way to have it.
import { find } from "../base/page.js";
import { button, element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as answering from "../question/answering.js";
import * as store from "../store/store.js";
import * as running from "./running.js";

const box = element("div", { class: "asked", tabindex: "-1" });
/** @type {string | undefined | null} */
let revealed = null;

// A link that leads to a question which is not asked now shows it all the same.
function reveal() {
  const target = document.getElementById(window.location.hash.slice(1));
  const fieldset = target && /** @type {HTMLElement | null} */ (target.closest("[data-question]"));
  revealed = fieldset ? fieldset.dataset.question : null;
  return target;
}

/** @param {string} mode @param {string} label */
function change(mode, label) {
  const act = () => {
    store.setMode(mode);
    box.focus();
    running.tell(find("p", box).firstChild?.textContent || "");
  };
  return button(label, act, "plain");
}

// How many questions this is, and the way to the other choice, where there is a difference.
/** @param {number} shown @param {number} hidden @param {number} quick */
function modeNote(shown, hidden, quick) {
  if (store.mode() === "quick") {
    return (
      hidden > 0 &&
      element(
        "p",
        {},
        shown === 0 ? say("script-asked-not-quick") : say("script-asked-quick", { n: shown, total: shown + hidden }),
        " ",
        change("full", say("script-asked-show-all", { n: shown + hidden })),
      )
    );
  }
  return (
    store.canChoose &&
    quick < shown &&
    element(
      "p",
      {},
      say("script-asked-full", { n: shown }),
      " ",
      change("quick", say(quick > 0 ? "script-asked-show-quick" : "script-asked-show-not-quick", { n: quick })),
    )
  );
}

// Drawn by a part, since most bodies are asked everything.
/** @param {string[]} ids @param {boolean} isAll */
async function tellOf(ids, isAll) {
  const { note } = await import("./excluded.js");
  box.querySelector(".excluded")?.remove();
  box.append(note(ids, isAll));
}

// Headings of principles without a question on show go too.
/** @param {HTMLFormElement} form */
function hideHeadings(form) {
  for (const heading of form.querySelectorAll(".principle-heading")) {
    let next = heading.nextElementSibling;
    let shown = false;
    while (next && next.matches("[data-question]")) {
      shown = shown || !next.hasAttribute("hidden");
      next = next.nextElementSibling;
    }
    heading.toggleAttribute("hidden", !shown);
  }
}

/** @param {HTMLFormElement} form @param {AskedQuestion[]} questions */
export function update(form, questions) {
  const asked = new Set(store.questions());
  const excluded = questions.filter(({ id }) => !lookup.applies(id, store.results().subject)).map(({ id }) => id);
  for (const { id, fieldset } of questions) fieldset.hidden = !asked.has(id) && id !== revealed;
  form.classList.toggle("quick", store.mode() === "quick");
  hideHeadings(form);
  const order = questions.filter(({ id }) => asked.has(id));
  for (const question of questions) answering.number(question, order.indexOf(question) + 1);
  const shown = questions.filter(({ fieldset }) => !fieldset.hidden).length;
  const hidden = questions.length - shown - excluded.filter((id) => id !== revealed).length;
  refill(box, modeNote(shown, hidden, questions.filter(({ id }) => asked.has(id) && lookup.isQuick(id)).length));
  if (excluded.length > 0) tellOf(excluded, shown === 0 && hidden === 0);
}

/** @param {HTMLFormElement} form @param {AskedQuestion[]} questions */
export function mount(form, questions) {
  find("[data-asked]").append(box);
  const follow = () => {
    const target = reveal();
    update(form, questions);
    if (target) target.scrollIntoView();
  };
  follow();
  window.addEventListener("hashchange", follow);
}
