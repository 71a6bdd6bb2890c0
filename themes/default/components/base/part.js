// Loads what a page needs only sometimes: `localNormal.part(name)` is a promise that its files have run. Where they cannot be
// loaded the reader is told, and the promise stays open. The page's strings name the files (`window.localNormal.parts`); they
// stand beside the script that holds this.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  // In a site put into one file scripts have no address: it knows its parts by the one that they have in the site.
  const folder = (document.currentScript.src || "../assets/").replace(/[^/]*$/, "");
  const files = new Map();

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
      document.head.append(node);
    });
  }

  // Said at the head of the page, since what was asked for could stand anywhere.
  function tellOfFailure() {
    const { element, say } = localNormal.build;
    const said = element("p", { class: "wrap part-failed", role: "alert" }, say("script-part-failed"));
    for (const earlier of document.querySelectorAll(".part-failed")) earlier.remove();
    document.querySelector("main").prepend(said);
  }

  function part(name) {
    const all = localNormal.parts[name].map((file) => {
      if (!files.has(file)) files.set(file, load(file));
      return files.get(file);
    });
    return Promise.all(all).catch(() => {
      tellOfFailure();
      return new Promise(() => {}); // what was to follow does not
    });
  }

  localNormal.part = part;
})();
