// The fold of what to do next: what it says is a part (steps.js), and comes when a reader first opens it, in place of the link to
// the page that says the same. Where it cannot be loaded the link stays.

/** @param {HTMLFieldSetElement} fieldset */
export function mount(fieldset) {
  const place = fieldset.querySelector("[data-steps]");
  const fold = place && place.closest("details");
  const id = fieldset.dataset.question || "";
  async function show() {
    if (!place || !fold || !fold.open) return;
    const { stepsOf } = await import("./steps.js");
    // A link that a reader has come to meanwhile is not taken away.
    if (place.isConnected && !place.contains(document.activeElement)) place.replaceWith(...stepsOf(id));
  }
  if (fold) fold.addEventListener("toggle", show);
}
