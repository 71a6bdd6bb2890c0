// A backup: the whole results file with internal notes and earlier rounds, as a download.
import * as download from "../exchange/download.js";
import { assessment } from "../lookup/assessment.js";
import * as store from "../store/store.js";

/** @param {Results} results */
export const save = (results) => download.save(download.name(results, "backup", "json"), "application/json", download.json(results));

// Everything that is kept here; and for as long as the last taking can be undone, what was there before it. One file must have room
// for both, or it could not be taken back.
export function everything() {
  const [now, before] = [store.backup(), store.before()];
  if (!before) return now;
  const both = { ...now, before: store.backup(before) };
  return new Blob([download.json(both)]).size <= assessment.file.most_bytes ? both : now;
}

export function all() {
  save(everything());
  store.backedUp();
}

// What is in storage and cannot be read, as it is.
/** @param {string[]} texts */
export const unread = (texts) => texts.forEach((text, at) => download.save(`unreadable-answers-${at + 1}.txt`, "text/plain", text));
