// A page in one file: written out from elements, with its style allowed by hash and no script at all.
import { site } from "../base/site.js";
import { BEGINS } from "./embedded.js";
import { sha256 } from "./sha256.js";

const EMPTY = new Set(["br", "col", "hr", "img", "input", "link", "meta"]);
const RAW = new Set(["style", "script"]);

/** @param {string} value */
const text = (value) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
/** @param {string} value */
const quoted = (value) => text(value).replace(/"/g, "&quot;");

// An element as HTML. Text is escaped; the raw text of style and data must be free of `<`, which `write` sees to.
/** @param {Node} node @returns {string} */
export function serialise(node) {
  if (node instanceof Text) return RAW.has(node.parentElement?.localName || "") ? node.data : text(node.data);
  if (!(node instanceof Element)) return "";
  const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${quoted(value)}"`).join("");
  const open = `<${node.localName}${attributes}>`;
  if (EMPTY.has(node.localName)) return open;
  return `${open}${Array.from(node.childNodes, serialise).join("")}</${node.localName}>`;
}

/** @param {string} value */
const hash = (value) => btoa(String.fromCharCode(...sha256(new TextEncoder().encode(value))));

// Data that cannot end its element, whatever is in it.
/** @param {unknown} value */
const data = (value) => JSON.stringify(value).replace(/</g, "\\u003c").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");

// The page as text, with results in it where there are some to load back. `body` is an element; `style` must hold no `<`.
/** @param {{ title: string, lang: string, style: string, body: HTMLElement, results?: Results }} given */
export function write({ title, lang, style, body, results }) {
  site.modules["base/original"]?.tell(body);
  const pictures = body.querySelector("img") ? "img-src data:; " : "";
  const policy = `default-src 'none'; ${pictures}style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>", `<html lang="${quoted(lang)}" dir="${document.documentElement.dir}">`, "<head>", '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${quoted(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">', '<meta name="referrer" content="no-referrer">',
    `<title>${text(title)}</title>`, `<style>${style}</style>`, "</head>", "<body>", serialise(body),
    ...(results ? [`${BEGINS}${data(results)}</script>`] : []), "</body>", "</html>", "",
  ].join("\n");
}
