// The places of a page that its template has for scripts.

// The first element that a selector finds. A page without it has another template than its script: that is an error.
/**
 * @template {string} Selector
 * @param {Selector} selector
 * @param {ParentNode} within
 * @returns {Selector extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Selector] : HTMLElement}
 */
export function find(selector, within = document) {
  const found = /** @type {any} */ (within.querySelector(selector));
  if (!found) throw new Error(`this page has no ${selector}`);
  return found;
}
