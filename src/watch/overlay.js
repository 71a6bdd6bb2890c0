// Errors of the playbook over the page. Everything is made of elements and text, never of markup, in a shadow tree
// with a style of its own: the page's style does not reach it, and the page's policy allows it.
const overlay = (function () {
  "use strict";

  /**
   * A problem as src/watch/news.rs tells it: what is wrong, and the lines around each place.
   * @typedef {{ number: number, before: string, marked: string, after: string }} Line
   * @typedef {{ file: string, line: number, column: number, label: string, lines: Line[] }} Place
   * @typedef {{ code: string, message: string, help: string | null, place: Place | null, related: Place | null }} Problem
   * @typedef {[label: string, action: () => void]} Action
   */

  const STYLE = `
    :host { all: initial; }
    section {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 65vh; overflow: auto; box-sizing: border-box;
      padding: 1rem clamp(1rem, 4vw, 3rem) 1.5rem; border-top: 4px solid #d0342c; color-scheme: light dark;
      background: light-dark(#fffaf8, #1c1513); color: light-dark(#1d1d1d, #f0ebe8); box-shadow: 0 -.5rem 2rem #0005;
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    .top { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
    h2, h3, p { margin: 0; font-size: 1rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; }
    article { margin-top: 1.25rem; }
    a { color: inherit; }
    a:focus-visible { outline: 3px solid light-dark(#3856a0, #9fbdfe); outline-offset: 2px; }
    .place, .code { font: .875rem/1.5 ui-monospace, monospace; color: light-dark(#6b5b57, #b9aaa4); }
    ol { list-style: none; margin: .5rem 0; padding: .5rem 0; overflow-x: auto; background: light-dark(#f6ebe6, #2a201d); }
    li { display: flex; font: .875rem/1.6 ui-monospace, monospace; white-space: pre; }
    li > span { flex: none; width: 4ch; padding: 0 1.5ch; text-align: right; color: light-dark(#6b5b57, #b9aaa4); }
    mark { background: light-dark(#ffd5cb, #7a2a1d); color: inherit; border-bottom: 2px solid #d0342c; }
    button {
      flex: none; min-height: 2rem; padding: .25rem .75rem; font: inherit; color: inherit; background: none;
      border: 1px solid currentcolor; border-radius: .25rem; cursor: pointer;
    }
    button:focus-visible { outline: 3px solid light-dark(#3856a0, #9fbdfe); outline-offset: 2px; }
  `;
  // More than anybody reads at once; the terminal counts them all.
  const MOST = 20;

  /** @type {HTMLElement | null} */
  let host = null;
  /** The address that opens a place, where this browser may open files. @type {((place: Place) => string) | null} */
  let address = null;

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {string} className
   * @param {...(Node | string)} children
   */
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** @param {string} label @param {() => void} action */
  function button(label, action) {
    const made = element("button", "", label);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  /** @param {Line} given */
  function line({ number, before, marked, after }) {
    const number_ = element("span", "", String(number));
    number_.ariaHidden = "true";
    return element("li", "", number_, element("code", "", before, ...(marked ? [element("mark", "", marked)] : []), after));
  }

  /** @param {Place} given */
  function place(given) {
    const { file, line: at, column, label, lines } = given;
    const where = element("p", "place", opening(given, `${file}:${at}:${column}`), label ? ` – ${label}` : "");
    return lines.length > 0 ? [where, element("ol", "", ...lines.map(line))] : [where];
  }

  /** @param {Place} given @param {string} words */
  function opening(given, words) {
    if (!address) return words;
    const link = element("a", "", words);
    link.href = address(given);
    return link;
  }

  /** @param {Problem} given */
  function article({ code, message, help, place: here, related }) {
    const title = element("h3", "", message, ...(code ? [" ", element("span", "code", code)] : []));
    const places = [here, related].flatMap((one) => (one ? place(one) : []));
    return element("article", "", title, ...places, ...(help ? [element("p", "", `Help: ${help}`)] : []));
  }

  // Shows a title, problems, and buttons as [label, action] beside the one that hides it all.
  /** @param {string} title @param {Problem[]} problems @param {Action[]} buttons */
  function show(title, problems, buttons) {
    hide();
    const more = problems.length > MOST ? [element("p", "", `… and ${problems.length - MOST} more.`)] : [];
    const actions = [...buttons.map(([label, action]) => button(label, action)), button("Hide", hide)];
    const section = element("section", "",
      element("div", "top", element("h2", "", title), element("div", "", ...actions)),
      ...problems.slice(0, MOST).map(article), ...more);
    section.setAttribute("role", "alert");
    section.lang = "en";
    section.dir = "ltr";
    section.tabIndex = 0;
    host = document.createElement("div");
    host.id = "local-normal-overlay";
    const shadow = host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [style];
    shadow.append(section);
    document.documentElement.append(host);
  }

  function hide() {
    if (host) host.remove();
    host = null;
  }

  /** @param {typeof address} how */
  function opens(how) {
    address = how;
  }

  return { show, hide, opens };
})();
