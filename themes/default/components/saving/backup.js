// A backup: the whole results file with internal notes and earlier rounds, as a download.
import * as download from "../exchange/download.js";
import * as store from "../store/store.js";

/** @param {Results} results */
export const save = (results) => download.save(download.name(results, "backup", "json"), "application/json", download.json(results));

// Everything that is kept here.
export function all() {
  save(store.backup());
  store.backedUp();
}

// What storage holds and nobody can read, as it is.
/** @param {string[]} texts */
export const unread = (texts) => texts.forEach((text, at) => download.save(`unreadable-answers-${at + 1}.txt`, "text/plain", text));
