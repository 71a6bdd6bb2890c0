// The one dialog of the editor. Escape closes it, and the focus goes back to where it was.
import { element, existing } from "./elements.js";

const dialog = existing("dialog", HTMLDialogElement);

/** Shows a dialog. @param {string} title @param {...(Node | string)} children */
export function show(title, ...children) {
  dialog.replaceChildren(element("h2", { id: "dialog-title" }, title), ...children);
  if (!dialog.open) dialog.showModal();
}

export function close() {
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

/** A form of a dialog: Enter does what its first button does. @param {() => void} action @param {...(Node | string)} children */
export function form(action, ...children) {
  const made = element("form", { autocomplete: "off" }, ...children);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    action();
  });
  return made;
}
