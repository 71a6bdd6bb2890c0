// What a reader of a form has open and at hand, over the moment in which the form is drawn anew.

/** A control with a text of which a part can be selected. @param {unknown} it @returns {it is HTMLTextAreaElement | HTMLInputElement} */
const isText = (it) => it instanceof HTMLTextAreaElement || (it instanceof HTMLInputElement && it.type === "text");

/** What is open, where the focus is and what is selected there, and how to have it so again. @param {HTMLElement} form */
export function keep(form) {
  const active = document.activeElement;
  const focus = active?.closest("[data-way]")?.getAttribute("data-way");
  // Of a text that is at hand, the buttons are: the focus alone need not tell, as a page that loads beside may take it for a moment.
  const hand = form.querySelector(".at-hand")?.getAttribute("data-way");
  const chosen = isText(active) && { value: active.value, from: active.selectionStart, to: active.selectionEnd };
  const open = new Set(Array.from(form.querySelectorAll("details[open]"), (it) => it.getAttribute("data-way")));
  const { scrollTop } = form;
  return () => {
    for (const details of form.querySelectorAll("details")) details.open = open.has(details.dataset.way ?? "");
    form.scrollTop = scrollTop;
    const all = Array.from(form.querySelectorAll("[data-way]"));
    all.find((it) => hand && it.getAttribute("data-way") === hand)?.classList.add("at-hand");
    const at = all.find((it) => it.getAttribute("data-way") === focus);
    const back = at?.querySelector(":scope > :is(input, select, textarea)");
    if (!(back instanceof HTMLElement)) return;
    back.focus({ preventScroll: true });
    if (!isText(back)) return;
    const { length } = back.value;
    if (chosen && chosen.value === back.value) back.setSelectionRange(chosen.from, chosen.to);
    else back.setSelectionRange(length, length);
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
