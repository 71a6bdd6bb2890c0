// Elements are made of names and text, never of markup.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A title within other words, whichever way it is written. @param {string} words */
export const title = (words) => element("bdi", {}, words);

/** @param {string} words @param {() => void} action @param {Record<string, string>} [attributes] */
export function button(words, action, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", action);
  return made;
}

/** An element that the page must have. @template {Element} Kind @param {string} id @param {new () => Kind} kind */
export function existing(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the editor has no ${id}`);
  return found;
}
