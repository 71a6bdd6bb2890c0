// The places of a page that its template has for scripts.

// The first element that a selector finds. A page without it has another template than its script: that is an error.
export function find(selector, within = document) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`this page has no ${selector}`);
  return found;
}
