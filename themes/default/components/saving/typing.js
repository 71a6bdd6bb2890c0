// What is typed is kept while it is typed: a second after the last key, and at once when the page is put out of sight or left. A
// field's own `change` handler keeps it, as it does when the field is left.

const PAUSE_MS = 1000;
const TYPED = "textarea, input[type=text], input[type=url]";
/** @type {(HTMLInputElement | HTMLTextAreaElement) | null} */
let field = null;
let timer = 0;

function keep() {
  window.clearTimeout(timer);
  if (field && field.isConnected) field.dispatchEvent(new Event("change", { bubbles: true }));
  field = null;
}

document.addEventListener("input", (event) => {
  const typed = /** @type {HTMLInputElement} */ (event.target);
  if (/** @type {InputEvent} */ (event).isComposing || !typed.matches(TYPED) || typed.readOnly) return;
  if (field !== typed) keep();
  field = typed;
  window.clearTimeout(timer);
  timer = window.setTimeout(keep, PAUSE_MS);
});
// The browser itself tells of a field that is left.
document.addEventListener("change", (event) => {
  if (event.isTrusted && event.target === field) field = null;
}, true);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
window.addEventListener("pagehide", keep);
