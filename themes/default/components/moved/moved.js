// Forwards to where the page is now, with the place and the query that were asked for.
import { find } from "../base/page.js";

const link = /** @type {HTMLAnchorElement} */ (find("[data-moved]"));
if (window.location.hash) link.hash = window.location.hash;
if (window.location.search) link.search = window.location.search;
window.location.replace(link.href);
