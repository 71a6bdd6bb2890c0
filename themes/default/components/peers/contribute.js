// What a council may give to a comparison: said and shown first (contributing.js), then downloaded. Nothing is sent.
import { heading } from "../base/build-more.js";
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";

// `tell` says politely what happened.
/** @param {(text: string) => void} tell */
export function contribute(tell) {
  const place = element("div", {});
  const close = () => {
    place.replaceChildren();
    opener.focus();
  };
  const opener = button(say("script-contribute-show"), async () => {
    const { shown } = await import("./contributing.js");
    refill(place, shown(tell, close));
    find(".verdict", place).focus();
  });
  return element(
    "div",
    { class: "contribute" },
    heading(3, say("script-contribute")),
    element("p", { class: "text" }, say("script-contribute-text")),
    opener,
    place,
  );
}
