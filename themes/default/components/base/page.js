// The places of a page that its template has for scripts.

// The first element that a selector finds. A page without it has another template than its script: that is an error.
export function find(selector, within = document) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`this page has no ${selector}`);
  return found;
}

// The browser's own memory of forms would put old answers back, and sending them leads nowhere.
export function keepForm(form) {
  form.autocomplete = "off";
  form.addEventListener("submit", (event) => event.preventDefault());
}

// What was hidden until scripts had made it is shown.
export const ready = () => document.body.classList.add("ready");
