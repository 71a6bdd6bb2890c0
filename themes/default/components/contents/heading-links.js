// Gives each heading that has an address of its own a link, which also copies that address.
import { element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";

const SHOWN_MS = 2000;
const status = element("p", { class: "hidden", role: "status" });

// A heading's own place, or that of the part that it begins.
/** @param {Element} heading */
function placeOf(heading) {
  const part = heading.closest("section[id]");
  if (heading.id || !part) return heading.id;
  return part.querySelector("h2, h3") === heading ? part.id : "";
}

/** @param {HTMLAnchorElement} link */
async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return; // The browser refuses: the link leads to the heading all the same.
  }
  status.textContent = say("script-heading-copied");
  link.dataset.copied = status.textContent;
  window.setTimeout(() => {
    status.textContent = "";
    delete link.dataset.copied;
  }, SHOWN_MS);
}

for (const heading of document.querySelectorAll("main :is(h2, h3):not(.label)")) {
  const place = heading.closest("summary, nav") ? "" : placeOf(heading);
  if (!place) continue;
  const link = element("a", { class: "heading-link", href: `#${place}`, "aria-label": say("script-heading-link") }, "#");
  // Only a page that came by HTTPS may copy; elsewhere the link leads to the heading, whose address can then be copied.
  if (navigator.clipboard) link.addEventListener("click", () => copy(link));
  heading.append(link);
}
find("main").append(status);
