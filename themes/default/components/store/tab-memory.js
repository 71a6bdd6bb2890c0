// What one tab carries from page to page without storing anything: the name of its window, which is gone when
// the tab closes, and which browsers empty when the tab goes to another site.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const PREFIX = "local-normal:";

  function all() {
    if (!window.name.startsWith(PREFIX)) return {};
    try {
      return JSON.parse(window.name.slice(PREFIX.length)) || {};
    } catch (error) {
      return {};
    }
  }

  function read(key) {
    const states = all();
    const state = Object.prototype.hasOwnProperty.call(states, key) ? states[key] : null;
    return state && localNormal.resultsFile.isResults(state.results) ? state : null;
  }

  function write(key, state) {
    window.name = PREFIX + JSON.stringify(Object.assign(all(), { [key]: state }));
  }

  function erase(key) {
    const states = all();
    if (!(key in states)) return;
    delete states[key];
    window.name = Object.keys(states).length > 0 ? PREFIX + JSON.stringify(states) : "";
  }

  localNormal.tabMemory = { read, write, erase };
})();
