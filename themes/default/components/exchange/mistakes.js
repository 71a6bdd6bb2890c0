// The mistakes that check-file.js found, in words.
import { joined } from "../base/joined.js";
import { quoted } from "../store/check-file.js";
import { say } from "../base/words.js";

/** @param {string | readonly string[] | undefined} kind */
function wanted(kind) {
  return Array.isArray(kind) ? say("script-file-one-of", { list: joined(kind) }) : say(`script-file-a-${kind}`);
}

/** @param {unknown} value */
function found(value) {
  if (value === undefined || value === null) return say("script-file-nothing");
  if (typeof value === "object") return say(Array.isArray(value) ? "script-file-a-list" : "script-file-a-object");
  return quoted(String(value));
}

// {path, message} of each.
/** @param {FileMistake[]} mistakes */
export const mistakesInWords = (mistakes) => mistakes.map((one) => ({
  path: one.path,
  message: one.fault ? say(`script-file-${one.fault}`) : say("script-file-wanted", { wanted: wanted(one.wanted), found: found(one.found) }),
}));
