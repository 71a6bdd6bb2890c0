// What a reader of a form has open and at hand, over the moment in which the form is drawn anew.

/** A control with a text of which a part can be selected. @param {unknown} it @returns {it is HTMLTextAreaElement | HTMLInputElement} */
const isText = (it) => it instanceof HTMLTextAreaElement || (it instanceof HTMLInputElement && it.type === "text");

/**
 * What tells a fold from others when it is drawn anew: one of keys that are not used yet is of the group that it is in.
 * @param {Element} fold
 */
const nameOf = (fold) => fold.getAttribute("data-way") ?? `more of ${fold.parentElement?.closest("[data-way]")?.getAttribute("data-way")}`;

/** Opens or folds; what is made when it is opened is made at once. @param {HTMLDetailsElement} fold @param {boolean} isOpen */
function put(fold, isOpen) {
  if (fold.open === isOpen) return;
  fold.open = isOpen;
  fold.dispatchEvent(new Event("toggle"));
}

/** What is open, where the focus is and what is selected there, and how to have it so again. @param {HTMLElement} form */
export function keep(form) {
  const active = document.activeElement;
  const focus = active?.closest("[data-way]")?.getAttribute("data-way");
  // Of a text that is at hand, the buttons are: the focus alone need not tell, as a page that loads beside may take it for a moment.
  const hand = form.querySelector(".at-hand")?.getAttribute("data-way");
  const chosen = isText(active) && { value: active.value, from: active.selectionStart, to: active.selectionEnd };
  const open = new Set(Array.from(form.querySelectorAll("details[open]"), nameOf));
  const { scrollTop } = form;
  return () => {
    // What is made in one that opens may be folded itself.
    for (const fold of form.getElementsByTagName("details")) put(fold, open.has(nameOf(fold)));
    form.scrollTop = scrollTop;
    const all = Array.from(form.querySelectorAll("[data-way]"));
    all.find((it) => hand && it.getAttribute("data-way") === hand)?.classList.add("at-hand");
    const at = all.find((it) => it.getAttribute("data-way") === focus);
    const back = at?.querySelector(":scope > :is(input, select, textarea)");
    if (!(back instanceof HTMLElement)) return;
    back.focus({ preventScroll: true });
    if (!isText(back)) return;
    const { length } = back.value;
    if (!chosen || chosen.value.trimEnd() !== back.value.trimEnd()) return back.setSelectionRange(length, length);
    // The server does not say the lines that are begun at the end.
    back.value = chosen.value;
    back.setSelectionRange(chosen.from, chosen.to);
  };
}

/** Opens what a field is folded away in, and goes to it. @param {Element} field @param {HTMLElement} form */
export function goTo(field, form) {
  for (let outer = field.parentElement; outer && outer !== form; outer = outer.parentElement) {
    if (outer instanceof HTMLDetailsElement) outer.open = true;
  }
  field.scrollIntoView({ block: "center" });
  const control = field.querySelector("textarea, input, :scope > select") ?? field;
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
