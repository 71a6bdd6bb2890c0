// The author's warnings on the page that is shown: a button that counts them, and a list with the place of each. They never come over
// the page by themselves.
const warnings = (function () {
  "use strict";

  /**
   * @typedef {Parameters<typeof overlay.show>[1][number]} Problem
   * @typedef {NonNullable<Problem["place"]>} Place
   */

  const STYLE = `
    .bar:has(.warnings:not([hidden])) { width: min(34rem, calc(100vw - 2rem)); }
    .warnings { flex: 1 0 100%; max-height: 40vh; overflow: auto; overflow-wrap: anywhere; }
    .warnings ul { margin: 0; padding: 0; list-style: none; }
    .warnings li { padding: .375rem 0; border-block-end: 1px solid light-dark(#ccc, #444); }
    .warnings p { margin: 0; }
    .warnings a { display: inline; padding: 0; min-height: 0; }
    .warnings .code { font-family: ui-monospace, monospace; color: light-dark(#5a5a5a, #b0b0b0); }
    .warnings:focus-visible { outline: 3px solid light-dark(#3856a0, #9fbdfe); outline-offset: 2px; }
  `;

  const button = document.createElement("button");
  const list = document.createElement("div");
  button.type = "button";
  list.className = list.id = "warnings";
  list.role = "region";
  list.ariaLabel = "Warnings on this page";
  // What scrolls is reached by keyboard.
  list.tabIndex = 0;
  button.setAttribute("aria-controls", list.id);
  button.addEventListener("click", () => open(list.hidden !== false));
  list.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    open(false);
    button.focus();
  });
  button.hidden = true;
  open(false);

  /** @param {boolean} isOpen */
  function open(isOpen) {
    list.hidden = !isOpen;
    button.ariaExpanded = String(isOpen);
  }

  /** @param {"p" | "a" | "span"} name @param {string} words */
  function element(name, words) {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }

  /** @param {Problem} problem @param {(place: Place) => string} address */
  function item({ code, message, help, place }, address) {
    const made = document.createElement("li");
    const title = element("p", `${message} `);
    const name = element("span", code);
    name.className = "code";
    title.append(name);
    made.append(title);
    if (place) {
      const link = document.createElement("a");
      link.textContent = `${place.file}:${place.line}:${place.column}`;
      link.href = address(place);
      made.append(link);
    }
    if (help) made.append(element("p", `Help: ${help}`));
    return made;
  }

  /** @param {Problem[]} problems @param {(place: Place) => string} address */
  function show(problems, address) {
    button.hidden = problems.length === 0;
    button.textContent = problems.length === 1 ? "1 warning" : `${problems.length} warnings`;
    if (button.hidden) open(false);
    const items = document.createElement("ul");
    items.append(...problems.map((problem) => item(problem, address)));
    list.replaceChildren(items);
  }

  let last = 0;

  /**
   * Asks again whenever the playbook's warnings are others.
   * @param {() => Promise<{ warnings: Problem[] } | null>} ask @param {(place: Place) => string} address
   */
  function follow(ask, address) {
    document.addEventListener("local-normal:news", async (event) => {
      const { warned } = /** @type {CustomEvent} */ (event).detail;
      if (warned === last) return;
      last = warned;
      const answer = warned === 0 ? { warnings: [] } : await ask();
      if (!answer) last = -1;
      // Something newer may have been told meanwhile.
      if (answer && warned === last) show(answer.warnings, address);
    });
  }

  return { STYLE, button, list, follow };
})();
