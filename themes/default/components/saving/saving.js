// Puts keeping and notices on every page of the assessment: where the page has a place for them, or below its title.
import "./leaving.js";
import "./typing.js";
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import * as keeping from "./keeping.js";
import * as notices from "./notices.js";

/** @param {string} name */
function place(name) {
  /** @type {HTMLElement | null} */
  const found = document.querySelector(`[data-${name}]`);
  if (found) return found;
  const made = element("div", { class: "wrap saving-place", [`data-${name}`]: true });
  const title = document.querySelector(".page-title");
  const before = document.querySelector("[data-notices]") || title;
  if (before) before.after(made);
  else find("main").prepend(made);
  return made;
}

notices.mount(place("notices"));
keeping.mount(place("keeping"));
