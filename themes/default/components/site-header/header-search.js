// A search field in the header where there is room for one, and Ctrl and `/` to go to it from anywhere. The search page does the
// search. A key alone would be in the way of whoever speaks to the computer (WCAG 2.1.4).
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import "../languages/languages.js";

const link = /** @type {HTMLAnchorElement} */ (find(".bar .to-search a"));
const name = (link.textContent || "").trim();
const input = element("input", { type: "search", name: "q", "aria-label": name, placeholder: name, autocomplete: "off" });
const key = element("kbd", { "aria-hidden": "true" }, "Ctrl /");
const form = element("form", { role: "search", class: "header-search", method: "dialog" }, input, key);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const url = new URL(link.href);
  url.searchParams.set("q", input.value);
  window.location.assign(url.href);
});

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key !== "/" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  event.preventDefault();
  if (input.checkVisibility()) input.focus();
  else window.location.assign(link.href);
}

link.after(form);
document.addEventListener("keydown", onKey);
