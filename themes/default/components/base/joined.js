// Those of a list that are there, in a row, with the comma of the page's language.
import { say } from "./words.js";

/** @param {readonly (string | null | undefined | false)[]} list */
export const joined = (list) => list.filter(Boolean).join(say("script-comma"));
