// What a script does with a page that it takes over.

// The browser's own memory of forms would put old answers back, and sending them leads nowhere.
/** @param {HTMLFormElement} form */
export function keepForm(form) {
  form.autocomplete = "off";
  form.addEventListener("submit", (event) => event.preventDefault());
}

// What was hidden until scripts had made it is shown.
export const ready = () => document.body.classList.add("ready");
