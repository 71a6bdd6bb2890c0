// Says the language of words that scripts show and nobody has translated. What pages load of the playbook has marks around
// such words (src/render/tongues.rs); they are taken away here, and the elements in which the words appear get their `lang`.

/** @typedef {{ lang: string, dir?: string }} Tongue */

const MARKED = /([\ufdd1\ufdd2])([^\ufdd1-\ufdd3]*)\ufdd3/g;
const LETTERS = /\p{L}/u;
const OF_WORDS = ["option", "title", "textarea"];
/** @type {Map<string, Tongue>} */
const known = new Map();
/** @type {WeakMap<Element, Tongue>} */
const told = new WeakMap();

/** @param {Record<string, Tongue>} tongues @param {string} text */
function plain(tongues, text) {
  /** @type {Tongue | undefined} */
  let tongue;
  const words = text.replace(MARKED, (_, mark, marked) => {
    tongue = tongues[mark];
    known.set(marked.trim(), tongues[mark]);
    return marked;
  });
  if (tongue && !LETTERS.test(text.replace(MARKED, ""))) known.set(words.trim(), tongue);
  return words;
}

// Data without marks. `tongues` says which language each mark is of.
/** @param {Record<string, Tongue>} tongues @param {any} value @returns {any} */
export function read(tongues, value) {
  if (typeof value === "string") return plain(tongues, value);
  if (Array.isArray(value)) return value.map((one) => read(tongues, one));
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(tongues, one)]));
}

// The attributes of an element that shows a text, or part of one.
/** @param {string} text */
export const tongueOf = (text) => known.get(text.trim());

/** @param {Element} element @param {Tongue} tongue */
function say(element, tongue) {
  for (const [name, value] of Object.entries(tongue)) element.setAttribute(name, value);
}

/** @param {Text} text @param {Tongue} tongue */
function wrap(text, tongue) {
  const parent = /** @type {Element} */ (text.parentElement);
  if (OF_WORDS.includes(parent.localName)) return;
  const own = document.createElementNS(parent.namespaceURI, parent.closest("svg") ? "tspan" : "span");
  say(own, tongue);
  text.replaceWith(own);
  own.append(text);
}

// The longest text that is among the words, as words of their own, and where.
/** @param {string} words */
function among(words) {
  let [longest, at] = ["", -1];
  for (const text of known.keys()) {
    const start = text.length > longest.length && text.length < words.length ? words.indexOf(text) : -1;
    const around = start < 0 ? "" : words.charAt(start - 1) + words.charAt(start + text.length);
    if (start >= 0 && !LETTERS.test(around)) [longest, at] = [text, start];
  }
  return { longest, at };
}

// The language that was said of an element is taken back where it shows other words now.
/** @param {Element} element @param {Tongue | undefined} tongue */
function takeBack(element, tongue) {
  const earlier = told.get(element);
  if (!earlier || earlier === tongue) return;
  for (const name of Object.keys(earlier)) element.removeAttribute(name);
  told.delete(element);
}

// Whether an element has these words and no others, also in what it is called.
/** @param {Element} element @param {string} words */
const isAllOf = (element, words) =>
  (element.textContent || "").trim() === words && !LETTERS.test(element.getAttribute("aria-label") || "");

/** @param {Text} text */
function tellPart(text) {
  const { longest, at } = among(text.data);
  if (at < 0) return;
  const part = text.splitText(at);
  const rest = part.splitText(longest.length);
  wrap(part, /** @type {Tongue} */ (known.get(longest)));
  tellText(text);
  tellText(rest);
}

/** @param {Text} text */
function tellText(text) {
  const parent = text.parentElement;
  const words = text.data.trim();
  if (!parent || !LETTERS.test(words)) return;
  const tongue = known.get(words);
  takeBack(parent, tongue);
  if (parent.closest("[lang]:not(html)")) return;
  if (!tongue) {
    tellPart(text);
  } else if (isAllOf(parent, words)) {
    say(parent, tongue);
    told.set(parent, tongue);
  } else {
    wrap(text, tongue);
  }
}

// Looks at all words within a node: of a document that is not on the page, before it goes out.
/** @param {Node} node */
export function tell(node) {
  if (!known.size) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  if (node instanceof Text) texts.push(node);
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  texts.forEach(tellText);
}

new MutationObserver((changes) => {
  for (const { target, addedNodes, type } of changes) {
    if (type === "characterData") tell(target);
    else addedNodes.forEach(tell);
  }
}).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
