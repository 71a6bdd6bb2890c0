// The one dialog of the editor. Escape closes it, and the focus goes back to where it was.
import { element, existing } from "./elements.js";

const dialog = existing("dialog", HTMLDialogElement);
const panel = existing("panel", HTMLElement);

/** What follows when the dialog at hand is closed. */
let closed = () => {};
dialog.addEventListener("close", () => {
  const follows = closed;
  closed = () => {};
  follows();
});
dialog.addEventListener("cancel", (event) => isBusy && event.preventDefault());

/** Whether what a form asked for is being done: it comes to its end, and is not asked for twice. */
let isBusy = false;

/** Closes the dialog, and does nothing of what it is for. A browser does so at Escape only where nothing else is in reach. */
export function giveUp() {
  if (dialog.open && !isBusy) close();
}

export const isShown = () => dialog.open;

/** Waits until there is no dialog: what it is about stays as it is so long. */
export async function shut() {
  while (dialog.open) await new Promise((done) => dialog.addEventListener("close", done, { once: true }));
}

// Enter that is held goes on in the dialog that it opened, or with the next thing that a dialog asks.
dialog.addEventListener("keydown", (event) => event.repeat && event.key === "Enter" && event.preventDefault());

/**
 * Shows a dialog. The focus is on its first field, or on its head where it has none: a button may destroy.
 * @param {string} title @param {...(Node | string)} children
 */
export function show(title, ...children) {
  const head = fill(title, children);
  if (!dialog.querySelector("form")) head.tabIndex = -1;
  if (!dialog.open) dialog.showModal();
  if (head.tabIndex < 0) head.focus();
}

/**
 * Shows a dialog in the place of the panel: the page beside it stays in reach.
 * @param {string} title @param {() => void} follows What is done once it is closed. @param {...(Node | string)} children
 */
export function showBeside(title, follows, ...children) {
  fill(title, children);
  closed = follows;
  dialog.classList.add("beside");
  // It keeps where the focus was: so it is shown first.
  dialog.show();
  panel.inert = true;
}

/** @param {string} title @param {(Node | string)[]} children */
function fill(title, children) {
  const head = element("h2", { id: "dialog-title" }, title);
  dialog.replaceChildren(head, ...children);
  return head;
}

export function close() {
  panel.inert = false;
  dialog.classList.remove("beside");
  dialog.close();
}

/**
 * A field of a dialog: its label, what it is for, and the control.
 * @param {string} words @param {HTMLElement} control @param {string} about
 */
export function row(words, control, about = "") {
  control.id = `dialog-field-${words.toLowerCase().replace(/\W+/g, "-")}`;
  const help = element("p", { class: "about", id: `${control.id}-about` }, about);
  control.setAttribute("aria-describedby", help.id);
  return element("div", { class: "field" }, element("label", { for: control.id }, words), help, control);
}

/** A form of a dialog: Enter does what its first button does. @param {() => unknown} action @param {...(Node | string)} children */
export function form(action, ...children) {
  const says = element("p", { class: "about", role: "status" });
  const made = element("form", { autocomplete: "off" }, ...children, says);
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    const wait = (/** @type {boolean} */ isOn) => {
      isBusy = isOn;
      made.ariaBusy = String(isOn);
      says.textContent = isOn ? "One moment …" : "";
      for (const one of made.querySelectorAll("button")) one.ariaDisabled = isOn ? "true" : null;
    };
    wait(true);
    await Promise.resolve(action()).finally(() => wait(false));
  });
  return made;
}
