// A file that somebody sent, taken on the first page.
import { say } from "../base/words.js";
import { chooser } from "../exchange/chooser.js";
import { takeIn } from "../exchange/take.js";

/** @param {HTMLElement} place */
export const mount = (place) => place.append(chooser(say("script-take-file"), say("script-take-hint"), takeIn));
