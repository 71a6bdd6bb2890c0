// Following a link: answers that nobody chose to keep are not lost on the way. After the choice the link is followed.
import * as store from "../store/store.js";
import * as keeping from "./keeping.js";

const isUndecided = () => store.saving() === "unset" && store.edits() > 0;

/** @param {MouseEvent} event */
function onClick(event) {
  const link = event.target instanceof Element && /** @type {HTMLAnchorElement | null} */ (event.target.closest("a[href]"));
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.target || link.hasAttribute("download")) return;
  if (link.href.split("#")[0] === window.location.href.split("#")[0]) return;
  if (!isUndecided()) return;
  event.preventDefault();
  keeping.demand(() => window.location.assign(link.href));
}

document.addEventListener("click", onClick);
window.addEventListener("beforeunload", (event) => {
  if (isUndecided() || (store.saving() === "page" && store.edits() > 0)) event.preventDefault();
});
