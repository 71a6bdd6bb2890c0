// Where the texts of a page are written: shown at the pointer, or text by text from a bar at the page's end. In the editor's
// frame a click on a text chooses its field.
(function () {
  "use strict";

  const ASK = "/__local-normal/edit/ask";
  const EDITOR = "/__local-normal/edit/?page=";
  const { editor, folder, national } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  // Whoever did not come by the address of this run changes nothing.
  if (editor === undefined) return;

  /** @typedef {{ file: string, line: number, column: number, field: string }} Place */

  const STYLE = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    .bar, .label {
      position: fixed; z-index: 2147483646; display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; padding: .25rem .5rem;
      border: 1px solid light-dark(#6b6b6b, #9a9a9a); border-radius: .375rem; color-scheme: light dark;
      background: light-dark(#fff, #1b1d21); color: light-dark(#1d1d1d, #eee); font: .875rem/1.4 system-ui, sans-serif;
    }
    .bar { inset: auto 1rem 1rem auto; max-width: calc(100vw - 2rem); }
    /* Above the bar that a form has at its foot on a phone. */
    @media (max-width: 60rem) { .bar { bottom: 4rem; } }
    .label { max-width: 90vw; }
    .mark { position: fixed; z-index: 2147483645; border: 2px solid light-dark(#3856a0, #9fbdfe); border-radius: .25rem; pointer-events: none; }
    a { color: inherit; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
    .bar > a { font-family: inherit; }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: .25rem; cursor: pointer; }
    button, a { min-height: 1.75rem; padding: .125rem .5rem; display: inline-flex; align-items: center; }
    button[aria-pressed=true] { background: light-dark(#3856a0, #9fbdfe); color: light-dark(#fff, #111); }
    button:focus-visible, a:focus-visible { outline: 3px solid light-dark(#3856a0, #9fbdfe); outline-offset: 2px; }
    [hidden] { display: none; }
    @media print { .bar, .label, .mark { display: none; } }
  `;
  // Whether sources are shown, while this tab goes from page to page and each is loaded again.
  const KEPT = "local-normal:sources";
  // Texts that are asked for at once; a page with more is a print of everything.
  const MOST = 4000;

  /** @type {Map<Element, Place>} */
  let places = new Map();
  /** @type {Element | null} */
  let current = null;
  let isOn = false;
  /** @type {Promise<void>} */
  let looking = Promise.resolve();

  const isFramed = (() => {
    try {
      return window.frameElement !== null && window.frameElement.id === "local-normal-page";
    } catch (error) {
      return false;
    }
  })();

  /** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} className @param {...(Node | string)} children */
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** @param {string} called @param {() => void} action */
  function button(called, action) {
    const made = element("button", "", called);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  /** The address that opens a place in the author's editor. @param {Pick<Place, "file" | "line" | "column">} place */
  function address({ file, line, column }) {
    const own = file.replace(/^national:/, "");
    const path = encodeURI(`${own === file ? folder : national}/${own}`).replace(/[?#]/g, encodeURIComponent);
    return String(editor).replace("{path}", path).replace("{line}", String(line)).replace("{column}", String(column));
  }
  overlay.opens(address);

  /** What a reader reads, without the numbers of footnotes. @param {Element} at */
  function words(at) {
    if (!at.querySelector("sup")) return at.textContent || "";
    const clone = /** @type {Element} */ (at.cloneNode(true));
    for (const number of clone.querySelectorAll("sup")) number.remove();
    return clone.textContent || "";
  }

  /** @param {Element} at */
  const hasWords = (at) => Array.from(at.childNodes).some((node) => node instanceof Text && /[\p{L}\p{N}]/u.test(node.data));

  // Elements that may be a text of their own: those with words, and what is around them.
  function candidates() {
    /** @type {Map<Element, string>} */
    const found = new Map();
    for (const at of document.body.querySelectorAll("*")) {
      if (!hasWords(at) || at.closest("script, style, template, svg")) continue;
      /** @type {Element | null} */
      let outer = at;
      for (let depth = 0; outer && outer !== document.body && depth < 4 && !found.has(outer); depth += 1) {
        const text = words(outer);
        if (text.length < 5000) found.set(outer, text);
        outer = outer.parentElement;
      }
    }
    return found;
  }

  /** @param {object} question */
  async function ask(question) {
    const sent = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question) };
    try {
      const answer = await fetch(ASK, sent);
      return answer.ok ? await answer.json() : null;
    } catch {
      // The page was left, or the program stopped, before there was an answer.
      return null;
    }
  }

  /** @param {Map<Element, string>} all */
  const different = (all) => [...new Set(all.values())].slice(0, MOST);

  const askWarnings = () => ask({ ask: "warnings", page: window.location.pathname, texts: different(candidates()) });

  async function look() {
    const all = candidates();
    const texts = different(all);
    const answer = await ask({ ask: "places", texts });
    if (!answer) return;
    const found = new Map(texts.map((text, at) => [text, answer.places[at]]));
    const matched = Array.from(all).filter(([, text]) => found.get(text));
    places = new Map(matched.map(([at, text]) => [at, found.get(text)]));
    // A part of a text that is also written elsewhere is a part of this one.
    for (const at of places.keys()) if (outermost(at) !== at) places.delete(at);
    if (isFramed) tellEditor("places", inOrder().map((at) => places.get(at)));
  }

  /** @param {Element | null} at */
  function outermost(at) {
    /** @type {Element | null} */
    let found = null;
    for (let outer = at; outer; outer = outer.parentElement) if (places.has(outer)) found = outer;
    return found;
  }

  function inOrder() {
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    return [...places.keys()].sort((a, b) => (a.compareDocumentPosition(b) & DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** @param {string} name @param {unknown} detail */
  const tellEditor = (name, detail) => window.parent.dispatchEvent(new CustomEvent(`local-normal:${name}`, { detail }));

  const link = element("a", "");
  const copied = element("span", "");
  copied.role = "status";
  const label = element("div", "label", link, button("Copy", copy), copied);
  const mark = element("div", "mark");
  const status = element("span", "");
  status.role = "status";
  const shows = button("Show sources", toggle);
  const steps = element("span", "", button("Previous text", () => step(-1)), " ", button("Next text", () => step(1)));
  const editing = element("a", "", "Edit this page");
  editing.href = EDITOR + encodeURIComponent(window.location.pathname);
  const bar = element("div", "bar", warnings.list, warnings.button, editing, shows, steps, status);
  bar.role = "region";
  bar.ariaLabel = "This page's sources";
  label.hidden = mark.hidden = steps.hidden = true;

  async function copy() {
    await navigator.clipboard.writeText((link.textContent || "").replace(/^national:/, ""));
    copied.textContent = "Copied";
  }

  async function toggle() {
    isOn = !isOn;
    shows.ariaPressed = String(isOn);
    steps.hidden = !isOn;
    if (isOn) window.sessionStorage.setItem(KEPT, "on");
    else window.sessionStorage.removeItem(KEPT);
    if (isOn) await look();
    else hide();
    status.textContent = isOn ? `${places.size} texts; point at one` : "";
  }

  function hide() {
    current = null;
    label.hidden = mark.hidden = true;
  }

  /** @param {number} by */
  function step(by) {
    const all = inOrder();
    if (all.length === 0) return;
    const at = current ? all.indexOf(current) + by : 0;
    const next = all[(at + all.length) % all.length];
    next.scrollIntoView({ block: "center" });
    show(next);
    const place = /** @type {Place} */ (places.get(next));
    status.textContent = `${place.file}:${place.line} ${words(next).trim().slice(0, 40)}`;
  }

  /** @param {Element} at */
  function show(at) {
    const place = /** @type {Place} */ (places.get(at));
    current = at;
    link.textContent = `${place.file}:${place.line}`;
    link.href = address(place);
    copied.textContent = "";
    label.hidden = mark.hidden = false;
    follow();
  }

  function follow() {
    if (!current) return;
    const { left, top, width, height } = current.getBoundingClientRect();
    mark.style.inset = `${top - 4}px auto auto ${left - 4}px`;
    mark.style.width = `${width + 8}px`;
    mark.style.height = `${height + 8}px`;
    const above = top - label.offsetHeight - 4;
    const below = Math.min(top + height + 4, window.innerHeight - label.offsetHeight);
    label.style.inset = `${above > 0 ? above : below}px auto auto ${Math.max(0, left)}px`;
  }

  /** @param {Event} event */
  function point(event) {
    if (!isOn || !(event.target instanceof Element)) return;
    const at = outermost(event.target);
    if (at && at !== current) show(at);
  }

  /** A click may come before it is known where the texts are. @param {MouseEvent} event */
  async function choose({ target }) {
    if (!(target instanceof Element) || target.closest("a, button, summary, input, select, textarea, label")) return;
    await looking;
    const at = outermost(target);
    if (at) tellEditor("select", places.get(at));
  }

  /** The editor's frame has no page of elsewhere: that opens beside. @param {Event} event */
  function openBeside(event) {
    const leads = /** @type {Element} */ (event.composedPath()[0]).closest(/** @type {"a"} */ ("a[href], area[href]"));
    if (!leads || !/^https?:$/.test(leads.protocol) || leads.origin === window.location.origin) return;
    leads.target = "_blank";
    leads.relList.add("noopener");
  }

  let isStale = false;

  /** The page was brought up to date in place. Letters may follow faster than one can look. */
  function lookAgain() {
    if (current?.isConnected) follow();
    else hide();
    if (isStale) return;
    isStale = true;
    looking = looking.then(() => {
      isStale = false;
      return look();
    });
  }

  /** Shows where a field is on the page. @param {{ file: string, field: string }} wanted */
  function showField({ file, field }) {
    const at = inOrder().find((one) => places.get(one)?.file === file && places.get(one)?.field === field);
    if (!at) return hide();
    const { top, bottom } = at.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) at.scrollIntoView({ block: "center" });
    show(at);
  }

  function begin() {
    const host = document.createElement("div");
    host.id = "local-normal-sources";
    const shadow = host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE + warnings.STYLE);
    shadow.adoptedStyleSheets = [style];
    shadow.append(mark, ...(isFramed ? [] : [bar]), label);
    host.lang = "en";
    host.dir = "ltr";
    document.documentElement.append(host);
    document.addEventListener("pointerover", point);
    for (const name of ["scroll", "resize"]) window.addEventListener(name, follow, { passive: true });
    if (!isFramed) {
      warnings.follow(askWarnings, address);
      if (window.sessionStorage.getItem(KEPT)) toggle();
      return;
    }
    isOn = true;
    document.addEventListener("click", choose);
    document.addEventListener("click", openBeside, true);
    document.addEventListener("local-normal:renewed", lookAgain);
    window.addEventListener("local-normal:look", lookAgain);
    window.addEventListener("local-normal:show", (event) => showField(/** @type {CustomEvent} */ (event).detail));
    looking = look();
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
