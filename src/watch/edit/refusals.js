// What keeps something from being done, in words.

/** @typedef {import("./asking.js").Answer} Answer */

/** @param {string} [message] */
const unreadable = (message) => `Cannot read ${message}. May you read it?`;

/** @param {string} [message] */
const unwritten = (message) => `Nothing was written: ${message}`;

/** @param {string[]} files */
const removed = (files) =>
  `${files.join(", ")} is not there any more: it was removed, or has another name now. What you type into it is not taken, and is under “Changes”.`;

/** What keeps a value from being changed or saved; a conflict has more to say. @param {Answer} answer */
export function refused({ refused: why, message, files = [] }) {
  const words = {
    gone: removed(files),
    unknown: "This file cannot be changed here.",
    stale: "",
    broken: `${files.join(", ")} has a mistake that keeps it from being read, so nothing can be changed in it here. Mend it in your editor: what you typed stays in its field.`,
    unwritable: "There is no way to write this without changing more of the file. Change it in your editor.",
    unsaved: "Nothing was done: it would change a file in which something is not saved. Save that first, or drop it under “Changes”.",
    wrong: message || "",
    nothing: "There is nothing to do.",
    unreadable: unreadable(message),
    system: unwritten(message),
    away: "The program does not answer any more, and what is not saved is only here. Copy it, and start the program again.",
    locked: "The program was started again. Open the address that it says now in another tab, then come back: what you typed stays here.",
    large: "This text is too large to be taken: a file has at most 2 MB. Make it shorter. Until then it is only here.",
    conflict: "",
    overtaken: `${files.join(", ")} was changed elsewhere meanwhile. Nothing was written.`,
  };
  return why ? words[why] : "";
}

/** A file whose fields are drawn is not among those of the playbook any more. @param {string} file */
export const gone = (file) =>
  `${file} is not there any more: it was removed, or has another name now. Choose another file. What you type here is not taken, and is under “Changes”.`;

/** What keeps files from being added, renamed or removed. @param {Answer} answer */
export function undone({ refused: why, message, files = [] }) {
  if (why === "unsaved") return "Save first, or drop what is not saved: this changes files themselves.";
  if (why === "stale" || why === "conflict") return "A file was changed elsewhere a moment ago. Try again.";
  if (why === "broken") return `${files.join(", ")} has a mistake that keeps it from being read. Mend it in your editor first.`;
  if (why === "unwritable") return "There is no way to write this without changing more of a file. Do it in your editor.";
  if (why === "unreadable") return unreadable(message);
  if (why === "system") return unwritten(message);
  if (why === "away") return "The program does not answer any more.";
  if (why === "locked") return "The program was started again. Open the address that it says now in another tab, then come back.";
  return message || "This cannot be done here.";
}
