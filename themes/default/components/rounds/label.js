// What a round is called.
import { day } from "../base/build-more.js";
import { say } from "../base/words.js";

/** @param {Results} results */
export const labelOf = (results) => (results.round || {}).label || day(results.updated) || say("script-rounds-unnamed");
