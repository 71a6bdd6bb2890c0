// The page beside the panel: what it shows, and which text of it is meant.
import { now } from "./asking.js";
import { existing } from "./elements.js";

const frame = existing("local-normal-page", HTMLIFrameElement);

/** The page's window; `null` where it is of elsewhere, or nothing could be loaded: nothing of that is for us to see. */
function inReach() {
  try {
    return frame.contentWindow?.document ? frame.contentWindow : null;
  } catch {
    return null;
  }
}

/** @param {string} path */
export function showPage(path) {
  // Another place of the page that is there is no other page.
  if (path.split("#")[0] !== shownPage() || !path.includes("#")) holdPage();
  frame.src = path;
}

/** The page stays as it is until another one is shown: it would lead elsewhere by itself. */
export const holdPage = () => inReach()?.dispatchEvent(new Event("local-normal:leave"));

let last = "/";

/** The path of the page that is shown, or was before one of elsewhere. */
export const shownPage = () => (last = inReach()?.location.pathname ?? last);

/** Whether this page is shown. @param {string} path */
export const isThere = (path) => inReach()?.location.pathname === path;

/** The page that the editor was opened for, and none of elsewhere. */
export function firstPage() {
  const asked = new URL(new URLSearchParams(window.location.search).get("page") || "/", window.location.origin);
  return asked.origin === window.location.origin ? asked.pathname : "/";
}

/** The path of a page: those that every site has are at its root. @param {string} path */
const atRoot = (path) => (now().standard.some((id) => path === `pages/${id}`) ? path.slice("pages/".length) : path);

/** The page that a file makes; `null` for a file that is no page of its own. @param {string} path */
export function pageOf(path) {
  const own = /^(?:national:)?((?:areas|principles|stages|stories|routes|pages)\/.*?)(?:\.local)?\.(?:yaml|md)$/.exec(path);
  if (own) return `/${atRoot(own[1])}.html`;
  const top = /^(?:national:)?(\w+)\.yaml$/.exec(path)?.[1] ?? "";
  if (["playbook", "edition"].includes(top)) return "/index.html";
  return ["glossary", "events"].includes(top) ? `/${top}.html` : null;
}

/**
 * The file to show once files came and went: a page that came, else the one that was shown, where it has not gone.
 * @param {import("./asking.js").Answer} answer @param {string} shown
 */
export const fileAfter = ({ came = [], gone = [] }, shown) => came.find(pageOf) ?? (gone.includes(shown) ? null : shown);

/** Whether a page is what a file makes, in any language. @param {string} path @param {string} page */
export function isPageOf(path, page) {
  const own = pageOf(path);
  page = page.replace(/\/$/, "/index.html");
  return own !== null && (page === own || (page.endsWith(own) && /^\/[a-z]{2,3}(-[a-z0-9]+)*$/.test(page.slice(0, -own.length))));
}

/** Marks a field's text on the page. @param {string} file @param {string} field */
export function showField(file, field) {
  inReach()?.dispatchEvent(new CustomEvent("local-normal:show", { detail: { file, field } }));
}

/** Asks the page for its texts once more. */
export const askPlaces = () => inReach()?.dispatchEvent(new Event("local-normal:look"));

/** Hears the keys that are pressed in the panel, and in the page beside it. @param {(event: KeyboardEvent) => void} press */
export function hearKeys(press) {
  const within = () => inReach()?.addEventListener("keydown", press);
  document.addEventListener("keydown", press);
  frame.addEventListener("load", within);
  // Its pictures may be long in coming.
  window.addEventListener("local-normal:places", within);
}

/** @typedef {import("./asking.js").TextPlace} TextPlace */

/**
 * Hears which texts the page has, and which of them is chosen.
 * @param {(places: TextPlace[]) => unknown} places
 * @param {(place: TextPlace) => unknown} select
 */
export function hear(places, select) {
  window.addEventListener("local-normal:places", (event) => places(/** @type {CustomEvent} */ (event).detail));
  window.addEventListener("local-normal:select", (event) => select(/** @type {CustomEvent} */ (event).detail));
}
