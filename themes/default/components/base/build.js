// Makes elements: text only ever becomes text, never markup. What a first look at a form does without is in
// build-more.js.

/** @template {Element} E @param {E} node @param {Attributes | null | undefined} attributes @param {Content[]} children @returns {E} */
export function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) append(node, child);
  return node;
}

// Puts content in place of what an element has.
/** @param {Element} node @param {...Content} children */
export function refill(node, ...children) {
  node.replaceChildren();
  fill(node, null, children);
}

/** @param {Element} node @param {Content} content */
function append(node, content) {
  if (Array.isArray(content)) for (const one of content) append(node, one);
  else if (content !== null && content !== undefined && content !== false) node.append(/** @type {Node | string} */ (content));
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes | null | undefined} attributes
 * @param {...Content} children
 */
export const element = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

/** @param {Content} label @param {() => unknown} onclick @param {string | null} [className] */
export const button = (label, onclick, className) => element("button", { type: "button", class: className, onclick }, label);
