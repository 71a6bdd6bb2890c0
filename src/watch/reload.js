// Follows the playbook: asks the server for news of this page while it can be seen, puts changed stylesheets in place,
// loads a changed page again with its answers and its place kept, and shows errors over the last good page. Beside the editor's
// panel what changed is put in place, where that can be.
(function () {
  "use strict";

  const NEWS = "/__local-normal/news";
  const KEPT = "local-normal:watch";
  const { version: first, missing } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;

  /**
   * News as src/watch/news.rs tells them; fields of a page; and what is kept of a page while it is loaded again.
   * @typedef {Parameters<typeof overlay.show>} Shown
   * @typedef {{ problems: Shown[1], version: string | null, missing: boolean, styles: string[], warned: number, read: number }} News
   * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field
   * @typedef {boolean | string | string[]} Value
   * @typedef {object} Kept
   * @property {string} path
   * @property {[x: number, y: number]} scroll
   * @property {[name: string, value: Value][]} fields
   * @property {boolean[]} open
   * @property {Results | null} results
   * @property {string | null} mode
   */

  /** @type {EventSource | null} */
  let source = null;
  let isLeaving = false;
  /** The panel beside goes to another page: to load this one again would keep it from that. */
  let isLeft = false;
  let shown = "";
  /** The version of this page that is shown. */
  let version = first;
  let isRenewing = false;
  /** @type {News | null} */
  let latest = null;
  const isFramed = window.parent !== window;

  // Browsers allow few open connections to one server, so only pages that can be seen have one. The news are always
  // those of now: a page that was out of sight misses nothing.
  function follow() {
    const isSeen = document.visibilityState === "visible" && !isLeaving && !isLeft;
    if (isSeen && !source) {
      source = new EventSource(NEWS + window.location.pathname);
      source.addEventListener("message", (event) => take(JSON.parse(event.data)));
    } else if (!isSeen && source) {
      source.close();
      source = null;
    }
  }

  /** @param {News} news */
  function take(news) {
    document.dispatchEvent(new CustomEvent("local-normal:news", { detail: news }));
    if (isFramed) window.parent.dispatchEvent(new Event("local-normal:news"));
    const isGone = news.missing && missing === undefined;
    const isOther = news.version !== null && news.version !== version;
    if (isOther && !isGone) return isFramed ? renew(news) : loadAgain(news);
    tell(news, isGone);
    if (!isGone && news.version !== null) restyle(news.styles);
  }

  /** @param {News} news @param {boolean} isGone @param {Shown[2]} [buttons] */
  function tell({ problems, version: built }, isGone, buttons = []) {
    const n = problems.length;
    const errors = `The playbook has ${n === 1 ? "an error" : `${n} errors`}.`;
    const still = built === null ? "No site has been built yet." : "You see the last good page.";
    if (n > 0) show(`${errors} ${still}`, problems, buttons);
    else if (isGone) show("The site no longer has this page.", [], [["Go to the home page", () => window.location.assign("/")]]);
    else if (buttons.length > 0) show("This page has changed. Loading it again would lose what you entered here.", [], buttons);
    else show("", [], []);
  }

  // What was hidden stays hidden until there is something else to say.
  /** @type {typeof overlay.show} */
  function show(title, problems, buttons) {
    const what = JSON.stringify([title, problems]);
    if (what === shown) return;
    shown = what;
    // The editor has mistakes at its fields.
    if (isFramed) return;
    if (title) overlay.show(title, problems, buttons);
    else overlay.hide();
  }

  /** Puts what changed in place, until nothing newer has come meanwhile. @param {News} news */
  async function renew(news) {
    latest = news;
    if (isRenewing) return;
    isRenewing = true;
    for (let seen = null; latest !== seen && latest?.version !== version;) {
      seen = latest;
      const now = await renewal.follow().catch(() => null);
      if (now === null) {
        // A page that objects to being loaded again stays, and follows what comes next.
        isRenewing = false;
        return loadAgain(latest ?? news);
      }
      version = now;
    }
    isRenewing = false;
    if (latest) restyle(latest.styles);
    document.dispatchEvent(new Event("local-normal:renewed"));
  }

  // A new sheet is put in place of an old one once it has come, so that the page is never seen without.
  /** @param {string[]} styles */
  function restyle(styles) {
    const links = [...document.querySelectorAll("link")].filter((link) => link.matches("[rel~=stylesheet]:not([data-old])"));
    links.forEach((link, at) => {
      if (at >= styles.length || link.getAttribute("href") === styles[at]) return;
      const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
      next.setAttribute("href", styles[at]);
      for (const end of ["load", "error"]) next.addEventListener(end, () => link.remove());
      link.dataset.old = "";
      link.after(next);
    });
  }

  // What the pages of the assessment keep answers in.
  function storeOfPage() {
    const { modules } = window.localNormal || {};
    return modules && modules["store/store"];
  }

  // Answers that nobody chose to keep yet: the store has them, and only this page.
  function undecided() {
    const store = storeOfPage();
    return store && store.saving() === "unset" && store.edits() > 0 ? store : null;
  }

  // A page that would ask before it is left has something that cannot be kept here.
  function objects() {
    return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  }

  /** @param {News} news */
  function loadAgain(news) {
    if (isLeft) return;
    if (objects() && !undecided()) return tell(news, false, [["Load again", leave]]);
    leave();
  }

  function leave() {
    keep();
    isLeaving = true;
    follow();
    window.location.reload();
  }

  /** @param {Field} field @returns {field is HTMLInputElement} */
  const isTicked = (field) => ["radio", "checkbox"].includes(field.type);

  // Fields are told apart by what they are called, and by their order where they are called the same.
  function fields() {
    /** @type {Map<string, Field>} */
    const found = new Map();
    for (const field of document.querySelectorAll(/** @type {"input"} */ ("input, select, textarea"))) {
      if (["hidden", "password", "file", "submit", "button", "reset", "image"].includes(field.type)) continue;
      const name = [field.localName, field.type, field.name || field.id, isTicked(field) ? field.value : ""].join(" ");
      let number = 0;
      while (found.has(`${name} ${number}`)) number += 1;
      found.set(`${name} ${number}`, field);
    }
    return found;
  }

  /** @param {Field} field @returns {Value} */
  function stateOf(field) {
    if (isTicked(field)) return field.checked;
    if (field instanceof HTMLSelectElement) return Array.from(field.selectedOptions, (option) => option.value);
    return field.value;
  }

  /** @param {Field} field @returns {Value} */
  function initialStateOf(field) {
    if (isTicked(field)) return field.defaultChecked;
    if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
    const chosen = Array.from(field.options).filter((option) => option.defaultSelected).map((option) => option.value);
    return chosen.length === 0 && !field.multiple && field.options.length > 0 ? [field.options[0].value] : chosen;
  }

  /** @param {Value} a @param {Value} b */
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  function keep() {
    const changed = Array.from(fields()).filter(([, field]) => !same(stateOf(field), initialStateOf(field)));
    const store = undecided();
    /** @type {Kept} */
    const kept = {
      path: window.location.pathname,
      scroll: [window.scrollX, window.scrollY],
      fields: changed.map(([name, field]) => [name, stateOf(field)]),
      open: Array.from(document.querySelectorAll("details"), (details) => details.open),
      results: store ? store.results() : null,
      mode: store ? store.mode() : null,
    };
    try {
      window.sessionStorage.setItem(KEPT, JSON.stringify(kept));
    } catch (error) {
      // Without storage the page is loaded again all the same.
    }
  }

  /** @returns {Kept | null} */
  function takeKept() {
    try {
      const kept = JSON.parse(window.sessionStorage.getItem(KEPT) || "null");
      window.sessionStorage.removeItem(KEPT);
      return kept && kept.path === window.location.pathname ? kept : null;
    } catch (error) {
      return null;
    }
  }

  /** @param {HTMLSelectElement} field @param {Value} state */
  function select(field, state) {
    for (const option of field.options) option.selected = Array.isArray(state) && state.includes(option.value);
  }

  /** @param {Field} field @param {Value} state */
  function put(field, state) {
    if (same(stateOf(field), state)) return;
    if (isTicked(field)) field.checked = state === true;
    else if (field instanceof HTMLSelectElement) select(field, state);
    else field.value = String(state);
    // The page's own scripts hear of it as if it had been entered.
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  }

  /** @param {Results} results @param {string | null} mode */
  async function giveBack(results, mode) {
    const store = storeOfPage();
    if (!store) return;
    try {
      await store.replace(results, true);
      store.setMode(mode || "quick");
    } catch (error) {
      // The playbook became another one: these are not its answers.
    }
  }

  /** @param {Kept} kept */
  async function putBack({ scroll, fields: states, open, results, mode }) {
    if (results) await giveBack(results, mode);
    document.querySelectorAll("details").forEach((details, at) => {
      if (at in open) details.open = open[at];
    });
    const found = fields();
    for (const [name, state] of states) {
      const field = found.get(name);
      if (field) put(field, state);
    }
    window.scrollTo({ left: scroll[0], top: scroll[1], behavior: "instant" });
  }

  // While the page is loaded again by us it does not ask whether to leave. This script comes before the page's own, and
  // so hears of it first.
  window.addEventListener("beforeunload", (event) => isLeaving && event.stopImmediatePropagation(), true);
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("local-normal:leave", () => {
    isLeft = true;
    follow();
  });
  window.addEventListener("pagehide", () => {
    if (source) source.close();
    source = null;
  });
  window.addEventListener("pageshow", (event) => event.persisted && follow());
  // The page's own scripts have run by then.
  document.addEventListener("DOMContentLoaded", () => {
    const kept = takeKept();
    if (kept) putBack(kept);
    follow();
  });
})();
