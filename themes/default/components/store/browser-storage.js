// What the browser keeps for this site: `localStore` until the reader erases it, `tabStore` until the tab
// closes. One entry for a playbook, its major version and the site's path. Storage can be missing, blocked or full, and can hold
// anything: nothing here throws, and what is read has passed the rules for files.
import { isObject } from "../base/values.js";
import { checkFile } from "./check-file.js";

const PREFIX = "local-normal/";
const ASIDE = /#damaged\d*$/;

const isText = (value) => typeof value === "string";
const count = (value) => (Number.isInteger(value) && value >= 0 ? value : 0);
const sitePath = () => new URL("..", window.location.href).pathname;
const keyOf = (id, major) => `${PREFIX}${id}/${major}${sitePath()}`;

// A report of what a newer playbook changed, as migrate.js makes it.
function isReport(changes) {
  const entries = isObject(changes) && [changes.check, changes.orphaned];
  return entries && entries.every((list) => Array.isArray(list) && list.every((one) => isObject(one) && isText(one.question)));
}

const isTaken = (taken) => isObject(taken) && isObject(taken.own) && isText(taken.own.id);

function json(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return null;
  }
}

// An entry for this playbook; null where it cannot be used. What is not about answers is put right.
function parse(id, text) {
  const state = json(text);
  if (!isObject(state) || checkFile(state.results) || state.results.model.id !== id) return null;
  const rounds = state.rounds === undefined ? [] : state.rounds;
  return Array.isArray(rounds) && !rounds.some(checkFile) ? mended(state, rounds) : null;
}

function mended(state, rounds) {
  const { results, stamp, mode, saving, seen, changes, edits, reminded, taken } = state;
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
    saving: ["on", "blocked", "full"].includes(saving) ? saving : "off",
    seen: isText(seen) ? seen : null,
  };
}

function storeIn(find) {
  // `act` on the storage; `otherwise` where there is none or it refuses.
  function safely(act, otherwise) {
    try {
      return act(find());
    } catch (error) {
      return otherwise;
    }
  }

  const keys = () => safely((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at)), []);
  const textOf = (key) => safely((storage) => storage.getItem(key), null);

  // The major version of an entry of this playbook at this path; null for all others.
  function majorOf(id, key) {
    const start = `${PREFIX}${id}/`;
    const major = key.startsWith(start) ? key.slice(start.length).split("/")[0] : "";
    return /^\d+$/.test(major) && key === keyOf(id, major) ? Number(major) : null;
  }

  const entries = (id) => keys().filter((key) => majorOf(id, key) !== null);
  const asides = (id) => keys().filter((key) => ASIDE.test(key) && majorOf(id, key.replace(ASIDE, "")) !== null);

  function read(id, major) {
    const text = textOf(keyOf(id, major));
    return text === null ? null : parse(id, text);
  }

  // The newest entry that can be read of an older major version.
  function readOlder(id, major) {
    const older = entries(id).map((key) => majorOf(id, key)).filter((known) => known < major).sort((a, b) => b - a);
    return older.map((known) => read(id, known)).find(Boolean) || null;
  }

  // "on", or why it could not be written: "full" or "blocked".
  function write(id, major, state) {
    try {
      find().setItem(keyOf(id, major), JSON.stringify(state));
      return "on";
    } catch (error) {
      return /quota/i.test(error.name) ? "full" : "blocked";
    }
  }

  // Entries that cannot be read, each {key, text}.
  const broken = (id) => entries(id).map((key) => ({ key, text: textOf(key) })).filter(({ text }) => text !== null && !parse(id, text));

  // Renames entries that cannot be read, so that nothing is written over them: they are somebody's work. Whether it could.
  function setAside(id) {
    return broken(id).every(({ key, text }) => safely((storage) => {
      let number = 1;
      while (storage.getItem(`${key}#damaged${number}`) !== null) number += 1;
      // First the space that the copy takes: a full storage holds the same text once, not twice.
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

  const remove = (names) => names.forEach((key) => safely((storage) => storage.removeItem(key)));

  return {
    keyOf, read, readOlder, parse, write, broken, setAside,
    // Only the entry itself: what was set aside stays.
    drop: (id, major) => remove([keyOf(id, major)]),
    // The texts of what was set aside.
    aside: (id) => asides(id).map(textOf),
    eraseBroken: (id) => remove(broken(id).map(({ key }) => key).concat(asides(id))),
    erase: (id) => remove(entries(id).concat(asides(id))),
  };
}

export const localStore = storeIn(() => window.localStorage);
export const tabStore = storeIn(() => window.sessionStorage);
