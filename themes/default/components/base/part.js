// Loads what a page needs only sometimes: an `import` within a module becomes `part(bundle, module)`, a promise of what the module
// exports. Where the bundle's files cannot be loaded the reader is told, and the promise stays open. `site.parts` names the files;
// they are beside the script that has this.
import { find } from "./page.js";
import { element } from "./build.js";
import { site } from "./site.js";
import { say } from "./words.js";

// In a site put into one file scripts have no address: it knows its parts by the one that they have in the site.
const folder = (/** @type {HTMLScriptElement} */ (document.currentScript).src || "../assets/").replace(/[^/]*$/, "");
const files = new Map();

/** @param {string} name */
function load(name) {
  return new Promise((done, fail) => {
    const isStyle = name.endsWith(".css");
    const node = document.createElement(isStyle ? "link" : "script");
    if (isStyle) Object.assign(node, { rel: "stylesheet", href: folder + name });
    // In the order of asking.
    else Object.assign(node, { async: false, src: folder + name });
    node.addEventListener("load", done);
    node.addEventListener("error", () => {
      node.remove();
      files.delete(name);
      fail(new Error(name));
    });
    // Styles that have the last word stay the last.
    document.head.insertBefore(node, isStyle ? document.querySelector("link[href*='/custom.']") : null);
  });
}

// Said at the head of the page, since what was asked for could be anywhere on it.
function tellOfFailure() {
  const said = element("p", { class: "wrap part-failed", role: "alert" }, say("script-part-failed"));
  for (const earlier of document.querySelectorAll(".part-failed")) earlier.remove();
  find("main").prepend(said);
}

/** @param {string} bundle @param {string} module */
export function part(bundle, module) {
  const all = site.parts[bundle].map((file) => {
    if (!files.has(file)) files.set(file, load(file));
    return files.get(file);
  });
  return Promise.all(all).then(() => site.modules[module], () => {
    tellOfFailure();
    return new Promise(() => {}); // what was to follow does not
  });
}
