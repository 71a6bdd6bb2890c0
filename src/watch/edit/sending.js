// What is typed and pressed in the fields, sent to the server, and what is done about its answers.
import { ask, isNews } from "./asking.js";
import { keepPress, keepWritten, take } from "./saying.js";
import { send, whyKept } from "./translations.js";
import { outcome } from "./typing.js";

/**
 * @typedef {import("./asking.js").InLanguage} InLanguage
 * @typedef {import("./asking.js").Message} Message
 *
 * @typedef {object} Following How the fields follow.
 * @property {() => void} load Draws them anew.
 * @property {() => void} trace Brings them up to date.
 */

/**
 * @param {string} path @param {import("./asking.js").Field} field @param {import("./fields.js").What} what
 * @param {import("./asking.js").Said[] | undefined} list @param {Following} fields
 */
export async function change(path, field, what, list, { load, trace }) {
  // An emptied field stays: its key is gone, and comes back with the next letter.
  const isText = what === "remove" ? typeof field.way.at(-1) === "string" && field.parts.length === 0 : "set" in what;
  const answer = await ask({ ask: "change", file: path, way: field.way, what, was: field.value ?? "", list });
  const done = take(answer);
  const isStale = answer.refused === "stale";
  if (isStale) keepPress(answer, path, field, what);
  // Nobody waits for these: they wait for what is still to be sent.
  if (isStale || (done && (!isText || field.place === null))) load();
  else if (done || isNews(answer, path)) trace();
  return outcome(answer);
}

/**
 * @param {string} path @param {InLanguage} language @param {Message} message @param {[words: string, fits: boolean]} what
 * @param {Following} fields
 */
export async function translate(path, language, message, what, { load, trace }) {
  const answer = await send(path, language, message, what);
  if (take(answer)) {
    [message.words] = what;
    trace();
  } else if (answer.refused === "stale") {
    keepWritten(message, whyKept(message, language.file), what[0]);
    load();
  }
  return outcome(answer);
}
