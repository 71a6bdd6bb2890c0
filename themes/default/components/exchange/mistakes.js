// The mistakes that check-file.js found, in words.
import { say } from "../base/words.js";

const LONGEST_QUOTE = 60;

function wanted(kind) {
  return Array.isArray(kind) ? say("script-file-one-of", { list: kind.join(", ") }) : say(`script-file-a-${kind}`);
}

function found(value) {
  if (value === undefined || value === null) return say("script-file-nothing");
  if (typeof value === "object") return say(Array.isArray(value) ? "script-file-a-list" : "script-file-a-object");
  const text = String(value);
  return text.length <= LONGEST_QUOTE ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, LONGEST_QUOTE))}…`;
}

// {path, message} of each.
export const mistakesInWords = (mistakes) => mistakes.map((one) => ({
  path: one.path,
  message: one.fault ? say(`script-file-${one.fault}`) : say("script-file-wanted", { wanted: wanted(one.wanted), found: found(one.found) }),
}));
