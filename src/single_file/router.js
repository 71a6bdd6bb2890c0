// One file has every page. Without scripts they come one after another. With scripts, this shows the page
// that the address asks for as if it had come alone, and runs the scripts that it would have loaded.
(function () {
  "use strict";
  const BETWEEN = "~"; // comes between a page's path and a place on it
  /** @type {Map<string | null, HTMLElement>} */
  const sections = new Map();
  document.querySelectorAll("[data-page]").forEach(function (section) {
    sections.set(section.getAttribute("data-page"), /** @type {HTMLElement} */ (section));
  });
  /** @type {Map<string | null, string | null>} */
  const assets = new Map();
  document.querySelectorAll("script[data-asset]").forEach(function (script) {
    assets.set(script.getAttribute("data-asset"), script.textContent);
  });
  const HOME = Array.from(sections.keys())[0];
  const asked = new URLSearchParams(window.location.search).get("page");
  const missing = document.querySelector("[data-page][hidden]");
  const none = missing ? missing.getAttribute("data-page") : HOME;
  const named = apart(namedPlace());
  const meant = asked === null && named[0].endsWith(".html") ? named[0] : asked;
  const path = meant === null ? HOME : sections.has(meant) ? meant : none;
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const shown = /** @type {HTMLElement} */ (sections.get(path));

  // Where a page of this file is, and a place on it.
  /** @param {string} page @param {string} place */
  function address(page, place) {
    return "?page=" + page + (place ? "#" + place : "");
  }

  // A page's own path and a place on it, from `path~place`.
  /** @param {string} text @returns {[page: string, place: string]} */
  function apart(text) {
    const at = text.indexOf(BETWEEN);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  }

  // The place that the address names. Browsers encode letters beyond ASCII; what nobody encoded is taken as it is.
  function namedPlace() {
    const fragment = window.location.hash.slice(1);
    try {
      return decodeURIComponent(fragment);
    } catch (error) {
      return fragment;
    }
  }

  // The path that a relative address on the shown page means.
  /** @param {string} url */
  function resolve(url) {
    return new URL(url, "https://file.invalid/" + path);
  }

  /** @param {Element} link */
  function lead(link) {
    const url = link.getAttribute("href");
    if (url === null || url.charAt(0) === "?" || /^[a-z][a-z0-9+.-]*:/i.test(url)) { return; }
    let parts;
    if (url.charAt(0) === "#") {
      parts = apart(url.slice(1));
    } else {
      const resolved = resolve(url);
      parts = [resolved.pathname.slice(1), resolved.hash.slice(1)];
    }
    if (parts[0] === path && parts[1]) {
      link.setAttribute("href", "#" + parts[1]);
    } else if (sections.has(parts[0])) {
      link.setAttribute("href", address(parts[0], parts[1]));
    }
  }

  // Names that are unique in the whole file become those that the page has by itself.
  function takeOwnNames() {
    const prefix = path + BETWEEN;
    shown.querySelectorAll("*").forEach(function (element) {
      Array.from(element.attributes).forEach(function (own) {
        if (own.value.indexOf(prefix) >= 0) { own.value = own.value.split(prefix).join(""); }
      });
    });
  }

  function followLinks() {
    document.querySelectorAll("a[href]").forEach(lead);
    // Scripts make links too.
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        if (change.type === "attributes") { lead(/** @type {Element} */ (change.target)); return; }
        change.addedNodes.forEach(function (node) {
          if (!(node instanceof Element)) { return; }
          if (node.matches("a[href]")) { lead(node); }
          node.querySelectorAll("a[href]").forEach(lead);
        });
      });
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] });
  }

  // A script that is asked for by its address is in this file: it gets its text, and says that it has loaded.
  function serveScripts() {
    const own = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src"));
    Object.defineProperty(HTMLScriptElement.prototype, "src", {
      configurable: true,
      get: own.get,
      set: function (/** @type {string} */ url) {
        /** @type {HTMLScriptElement} */
        const script = this;
        const text = assets.get(resolve(url).pathname.slice(1));
        if (text === undefined || text === null) { own.set?.call(script, url); return; }
        // Not before the script that asks for it has ended, as if it had come from elsewhere.
        window.setTimeout(function () {
          script.text = text;
          script.dispatchEvent(new Event("load"));
        });
      }
    });
  }

  // So is a stylesheet.
  function serveStyles() {
    const own = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, "href"));
    Object.defineProperty(HTMLLinkElement.prototype, "href", {
      configurable: true,
      get: own.get,
      set: function (/** @type {string} */ url) {
        /** @type {HTMLLinkElement} */
        const link = this;
        const style = document.querySelector("style[data-asset=\"" + resolve(url).pathname.slice(1) + "\"]");
        if (!(style instanceof HTMLStyleElement)) { own.set?.call(link, url); return; }
        style.disabled = false;
        window.setTimeout(function () { link.dispatchEvent(new Event("load")); });
      }
    });
  }

  /** @param {string} name */
  function list(name) {
    return (shown.getAttribute(name) || "").split(" ").filter(Boolean);
  }

  function dress() {
    const wanted = list("data-styles");
    document.querySelectorAll("style").forEach(function (style) {
      const asset = style.getAttribute("data-asset");
      if (asset !== null) { style.disabled = wanted.indexOf(asset) < 0; }
    });
    document.title = shown.getAttribute("data-title") || "";
    document.body.className = shown.getAttribute("data-kind") || "";
  }

  // The header is the home page's: it marks where the shown page belongs.
  function markPart() {
    const part = shown.getAttribute("data-part");
    document.querySelectorAll("nav a").forEach(function (link) {
      if (!(main.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING)) { return; }
      link.removeAttribute("aria-current");
      if (link.getAttribute("href") === part) { link.setAttribute("aria-current", "true"); }
    });
  }

  // The page's content takes the place of all sections, as on the page itself.
  function unwrap() {
    const trail = shown.querySelector(":scope > .breadcrumb");
    if (trail) { main.before(trail); }
    main.replaceChildren.apply(main, Array.from(shown.childNodes));
  }

  /** @param {string} name */
  function run(name) {
    const script = document.createElement("script");
    script.text = assets.get(name) || "";
    document.head.appendChild(script);
  }

  // Addresses name pages after `#` where no script has made others of them: `#path~place`.
  /** @param {[page: string, place: string]} parts */
  function goTo(parts) {
    if (!sections.has(parts[0])) { return false; }
    window.location.replace(address(parts[0], parts[1]));
    return true;
  }

  if (goTo(named)) { return; }
  window.addEventListener("hashchange", function () { goTo(apart(namedPlace())); });
  takeOwnNames();
  dress();
  markPart();
  unwrap();
  followLinks();
  serveScripts();
  serveStyles();
  list("data-scripts").forEach(run);
  const place = document.getElementById(namedPlace());
  if (place) { place.scrollIntoView(); }
}());
