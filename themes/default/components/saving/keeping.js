// Where the answers are kept: the choice before anything is stored, and in one line where they are kept now. What more there is to say
// and do once the reader has chosen is a part (kept.js).
import { find } from "../base/page.js";
import { button, element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";
import * as notices from "./notices.js";

/** @type {Record<string, string>} */
const NAMES = {
  unset: "script-saving-unset",
  on: "script-saving-on",
  off: "script-saving-off",
  blocked: "script-saving-blocked",
  full: "script-saving-full",
  page: "script-saving-page",
};
// Where they are kept, in a few words.
export const name = () => say(NAMES[store.saving()]);
const box = element("div", {});
const details = element("details", {});
const choices = element("p", { class: "buttons" });
/** @type {HTMLElement | null} */
let error = null;
/** What was interrupted to ask for the choice. @type {(() => void) | null} */
let interrupted = null;

// Focus goes where the pressed button was, since drawing takes that button away.
/** @param {string | null} [focus] */
function draw(focus) {
  const saving = store.saving();
  const isUnset = saving === "unset";
  box.className = `keeping keeping-${saving}`;
  details.replaceChildren(element("summary", {}, element("span", {}, store.conflict() ? say("script-saving-undecided") : name())));
  if (isUnset) fill(element("p", { id: "_keeping-text" }, say("script-saving-unset-text")));
  else if (details.open) fillKept();
  refill(
    choices,
    isUnset && [
      button(say("script-saving-choose-on"), choose("on"), "button"),
      button(say("script-saving-choose-off"), choose("off")),
    ],
  );
  refill(box, details, isUnset && error, isUnset && choices);
  if (focus) find(box.querySelector(focus) ? focus : "button", box).focus();
}

/** @param {Content} content */
function fill(content) {
  const body = element("div", { class: "keeping-body" }, content, element("p", { class: "quiet" }, say("script-saving-more")));
  for (const earlier of details.querySelectorAll(".keeping-body")) earlier.remove();
  details.append(body);
  return body;
}

async function fillKept() {
  const { kept } = await import("./kept.js");
  if (store.saving() !== "unset") kept(fill);
}

/** @param {string} choice */
export function choose(choice) {
  return () => {
    const goOn = interrupted;
    error = null;
    interrupted = null;
    store.chooseSaving(choice);
    if (goOn && ["on", "off"].includes(store.saving())) return void goOn();
    details.open = false;
    find("summary", details).focus();
    notices.tell(name());
  };
}

// Asks for the choice before answers would be lost; then goes on with what was interrupted.
/** @param {() => void} goOn */
export function demand(goOn) {
  interrupted = goOn;
  error = element("p", { class: "error", id: "_keeping-error", role: "alert" }, say("script-saving-choose-first"));
  draw(".button");
  for (const control of choices.children) control.setAttribute("aria-describedby", "_keeping-error");
}

// Drawn again only when something about keeping has changed: an answer changes nothing here.
function follow() {
  let shown = "";
  const kind = () => `${store.saving()} ${Boolean(store.conflict())}`;
  const update = () => {
    if (kind() === shown) return;
    const focused = box.contains(document.activeElement);
    shown = kind();
    draw(focused ? "summary" : null);
  };
  update();
  store.onChange(update);
  details.addEventListener("toggle", () => details.open && !details.querySelector(".keeping-body") && fillKept());
}

// Where there is room for one line, what is to know before choosing is folded.
/** @param {HTMLElement} place */
export function mount(place) {
  details.open = store.saving() === "unset" && place.dataset.keeping !== "line";
  place.append(box);
  follow();
}
