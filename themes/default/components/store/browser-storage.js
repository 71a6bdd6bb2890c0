// What the browser keeps for this site: `localStore` until the reader erases it, `tabStore` until the tab
// closes. One entry for a playbook, its major version and the site's path. Storage can be missing, blocked or full, and can hold
// anything: nothing here throws, and what is read has passed the rules for files.
import { isObject, present } from "../base/values.js";
import { checkFile } from "./check-file.js";

const PREFIX = "local-normal/";
const ASIDE = /#damaged\d*$/;

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";
/** @param {unknown} value */
const count = (value) => (typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : 0);
// The same in every language of the site.
const sitePath = () => {
  const { folder = "" } = window.localNormal.assessment;
  const path = new URL("..", window.location.href).pathname;
  return path.endsWith(`/${folder}`) ? path.slice(0, path.length - folder.length) : path;
};
/** @param {string} id @param {number | string} major */
const keyOf = (id, major) => `${PREFIX}${id}/${major}${sitePath()}`;

// A report of what a newer playbook changed, as migrate.js makes it.
/** @param {unknown} changes @returns {changes is Changes} */
function isReport(changes) {
  const entries = isObject(changes) ? [changes.check, changes.orphaned] : [null];
  return entries.every((list) => Array.isArray(list) && list.every((one) => isObject(one) && isText(one.question)));
}

/** @param {unknown} taken @returns {taken is NonNullable<State["taken"]>} */
const isTaken = (taken) => isObject(taken) && isObject(taken.own) && isText(taken.own.id);

/** @param {string} text */
function json(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return null;
  }
}

// An entry for this playbook; null where it cannot be used. What is not about answers is put right.
/** @param {string} id @param {string} text */
function parse(id, text) {
  const state = json(text);
  if (!isObject(state) || checkFile(state.results)) return null;
  const results = /** @type {Results} */ (state.results);
  const rounds = state.rounds === undefined ? [] : state.rounds;
  return results.model.id === id && Array.isArray(rounds) && !rounds.some(checkFile) ? mended(state, results, rounds) : null;
}

/** @param {Record<string, unknown>} state @param {Results} results @param {Results[]} rounds @returns {StoredState} */
function mended(state, results, rounds) {
  const { stamp, mode, saving, seen, changes, edits, reminded, taken } = state;
  return {
    results,
    rounds,
    stamp: isText(stamp) ? stamp : "",
    mode: mode === "full" ? "full" : "quick",
    changes: isReport(changes) ? changes : null,
    edits: count(edits),
    since: Array.isArray(state.since) ? state.since.filter(isText) : [],
    reminded: count(reminded),
    taken: isTaken(taken) ? taken : null,
    saving: isText(saving) && ["on", "blocked", "full"].includes(saving) ? saving : "off",
    seen: isText(seen) ? seen : null,
  };
}

/** @param {() => Storage} find */
function storeIn(find) {
  // `act` on the storage; `otherwise` where there is none or it refuses.
  /** @template T @template O @param {(storage: Storage) => T} act @param {O} otherwise @returns {T | O} */
  function safely(act, otherwise) {
    try {
      return act(find());
    } catch (error) {
      return otherwise;
    }
  }

  const keys = () => safely((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) || ""), []);
  /** @param {string} key */
  const textOf = (key) => safely((storage) => storage.getItem(key), null);

  // The major version of an entry of this playbook at this path; null for all others.
  /** @param {string} id @param {string} key */
  function majorOf(id, key) {
    const start = `${PREFIX}${id}/`;
    const major = key.startsWith(start) ? key.slice(start.length).split("/")[0] : "";
    return /^\d+$/.test(major) && key === keyOf(id, major) ? Number(major) : null;
  }

  /** @param {string} id */
  const entries = (id) => keys().filter((key) => majorOf(id, key) !== null);
  // What is kept beside entries under names of their own: what was set aside, and what a page needs for a visit.
  /** @param {string} id */
  const beside = (id) => keys().filter((key) => key.includes("#") && majorOf(id, key.split("#")[0]) !== null);
  /** @param {string} id */
  const asides = (id) => keys().filter((key) => ASIDE.test(key) && majorOf(id, key.replace(ASIDE, "")) !== null);

  /** @param {string} id @param {number} major */
  function read(id, major) {
    const text = textOf(keyOf(id, major));
    return text === null ? null : parse(id, text);
  }

  // The newest entry that can be read of an older major version.
  /** @param {string} id @param {number} major */
  function readOlder(id, major) {
    const older = entries(id).map((key) => majorOf(id, key) ?? major).filter((known) => known < major).sort((a, b) => b - a);
    return older.map((known) => read(id, known)).find(Boolean) || null;
  }

  // What was last written here, which need not be read again: it is long, and looked at with every change.
  let written = "";
  // Whether nobody has written an entry since.
  /** @param {string} id @param {number} major */
  const isAsWritten = (id, major) => written !== "" && textOf(keyOf(id, major)) === written;

  // "on", or why it could not be written: "full" or "blocked".
  /** @param {string} id @param {number} major @param {State} state */
  function write(id, major, state) {
    try {
      const text = JSON.stringify(state);
      find().setItem(keyOf(id, major), text);
      written = text;
      return "on";
    } catch (error) {
      return /quota/i.test(/** @type {Error} */ (error).name) ? "full" : "blocked";
    }
  }

  // Entries that cannot be read, each {key, text}.
  /** @param {string} id */
  const broken = (id) => entries(id).flatMap((key) => {
    const text = textOf(key);
    return text !== null && text !== written && !parse(id, text) ? [{ key, text }] : [];
  });

  // Renames entries that cannot be read, so that nothing is written over them: they are somebody's work. Whether it could.
  /** @param {string} id */
  function setAside(id) {
    return broken(id).every(({ key, text }) => safely((storage) => {
      let number = 1;
      while (storage.getItem(`${key}#damaged${number}`) !== null) number += 1;
      // First the space that the copy takes: a full storage has room for the text once, not twice.
      storage.removeItem(key);
      try {
        storage.setItem(`${key}#damaged${number}`, text);
        return true;
      } catch (error) {
        storage.setItem(key, text);
        return false;
      }
    }, false));
  }

  /** @param {string[]} names */
  const remove = (names) => names.forEach((key) => safely((storage) => storage.removeItem(key), undefined));

  return {
    keyOf, read, readOlder, parse, write, isAsWritten, broken, setAside,
    // Only the entry itself: what was set aside stays.
    drop: (/** @type {string} */ id, /** @type {number} */ major) => remove([keyOf(id, major)]),
    // The texts of what was set aside.
    aside: (/** @type {string} */ id) => present(asides(id).map(textOf)),
    eraseBroken: (/** @type {string} */ id) => remove(broken(id).map(({ key }) => key).concat(asides(id))),
    erase: (/** @type {string} */ id) => remove(entries(id).concat(beside(id))),
    // A value beside the entry, which goes when the entry is erased; null where none can be read.
    readBeside: (/** @type {string} */ id, /** @type {number} */ major, /** @type {string} */ name) => json(textOf(`${keyOf(id, major)}#${name}`) || ""),
    dropBeside: (/** @type {string} */ id) => remove(beside(id).filter((key) => !ASIDE.test(key))),
    // Whether there was room for it.
    /** @param {string} id @param {number} major @param {string} name @param {unknown} value */
    writeBeside: (id, major, name, value) => safely((storage) => {
      storage.setItem(`${keyOf(id, major)}#${name}`, JSON.stringify(value));
      return true;
    }, false),
  };
}

export const localStore = storeIn(() => window.localStorage);
export const tabStore = storeIn(() => window.sessionStorage);
