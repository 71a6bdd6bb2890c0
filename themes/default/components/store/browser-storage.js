// The reader's own storage, one entry for a playbook, its major version and the site's path.
// Storage can be missing, blocked or full: nothing here throws.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const PREFIX = "local-normal/";

  const sitePath = () => new URL("..", window.location.href).pathname;

  function storage() {
    try {
      return window.localStorage;
    } catch (error) {
      return null;
    }
  }

  function keys() {
    const found = storage();
    return found ? Array.from({ length: found.length }, (_, at) => found.key(at)) : [];
  }

  // The major version that an entry belongs to; null for entries of others.
  function majorOf(id, key) {
    const start = `${PREFIX}${id}/`;
    if (!key || !key.startsWith(start)) return null;
    const major = key.slice(start.length).split("/")[0];
    return key === start + major + sitePath() && /^\d+$/.test(major) ? Number(major) : null;
  }

  function parse(text) {
    try {
      const state = JSON.parse(text);
      return state && localNormal.resultsFile.isResults(state.results) ? state : null;
    } catch (error) {
      return null;
    }
  }

  function read(key) {
    try {
      const text = storage().getItem(key);
      return text === null ? null : parse(text);
    } catch (error) {
      return null;
    }
  }

  // "on", or why it could not be written: "full" or "blocked".
  function write(key, state) {
    const found = storage();
    if (!found) return "blocked";
    try {
      found.setItem(key, JSON.stringify(state));
      return "on";
    } catch (error) {
      return /quota/i.test(error.name) ? "full" : "blocked";
    }
  }

  // The newest entry of this playbook at this path with an older major version.
  function readOlder(id, major) {
    const older = keys().filter((key) => majorOf(id, key) !== null && majorOf(id, key) < major);
    older.sort((a, b) => majorOf(id, b) - majorOf(id, a));
    return older.length > 0 ? read(older[0]) : null;
  }

  // Whether an entry stood there that cannot be read; it is kept beside, since it is somebody's work.
  function keepDamaged(key) {
    try {
      const text = storage().getItem(key);
      if (text === null || parse(text)) return false;
      storage().setItem(`${key}#damaged`, text);
      return true;
    } catch (error) {
      return false;
    }
  }

  // Every entry of this playbook at this path, of any version.
  function erase(id) {
    for (const key of keys()) {
      if (key && majorOf(id, key.replace(/#damaged$/, "")) !== null) storage().removeItem(key);
    }
  }

  localNormal.browserStorage = {
    key: (id, major) => `${PREFIX}${id}/${major}${sitePath()}`,
    read,
    readOlder,
    parse,
    write,
    keepDamaged,
    erase,
  };
})();
