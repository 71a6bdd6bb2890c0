// A piece of evidence by its title, which leads to its address where that is one of the web or of mail.
import { element } from "../base/build.js";
import { joined } from "../base/joined.js";
import { say } from "../base/words.js";
import { isHarmless } from "../store/check-file.js";

// An address without a scheme would lead into this site.
/** @param {string} url */
const leadsOut = (url) => isHarmless(url) && /^\s*(https?|mailto):/i.test(url);

/** @param {Evidence} item */
export const titleOf = ({ title, url }) => title || url || say("script-evidence-untitled");

/** @param {Evidence} item @returns {Content} */
export function linked(item) {
  const { url } = item;
  const title = titleOf(item);
  return url && leadsOut(url) ? element("a", { href: url.trim() }, title) : title;
}

// With its address in full, for paper too, and its date as it is written.
/** @param {Evidence} item @returns {Content} */
export function inFull(item) {
  const address = item.url && item.url !== titleOf(item) ? item.url : null;
  const beside = joined([address, item.date]);
  return [linked(item), beside && element("small", {}, beside)];
}
