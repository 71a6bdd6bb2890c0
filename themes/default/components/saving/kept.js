// Where answers are kept once the reader has chosen, and the ways to change or end it.
import { find } from "../base/page.js";
import { button, element } from "../base/build.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";
import * as backup from "./backup.js";
import * as keeping from "./keeping.js";
import * as notices from "./notices.js";

/** @param {string} id @param {() => void} action */
const press = (id, action) => button(say(id), action);

// `fill` puts content into the fold and gives the body that it is in.
/** @param {(content: Content) => HTMLElement} fill */
export function kept(fill) {
  const saving = store.saving();
  const text = element("p", { id: "_keeping-text" }, say(`script-saving-${saving}-text`));

  /** @param {boolean} asks */
  function show(asks) {
    return fill([text, asks ? question() : element("p", { class: "buttons" }, buttons()), unread()]);
  }

  // What an earlier visit put aside because it could not be read.
  function unread() {
    const texts = store.aside();
    return (
      texts.length > 0 &&
      element(
        "p",
        {},
        say("script-broken-kept"),
        " ",
        press("script-broken-download", () => backup.unread(texts)),
      )
    );
  }

  function buttons() {
    const download = press("script-saving-download", backup.all);
    const erase = press("script-saving-erase", () => find(".sure button", show(true)).focus());
    if (saving === "on") return [download, press("script-saving-stop", keeping.choose("off")), erase];
    if (saving === "off") return [press("script-saving-choose-on", keeping.choose("on")), download, erase];
    return [press("script-saving-again", keeping.choose("on")), download, erase];
  }

  function question() {
    const yes = press("script-saving-erase-yes", () => {
      store.erase();
      notices.tell(say("script-saving-erased"));
      find(".keeping summary").focus();
    });
    const sure = element("p", { id: "_keeping-sure" }, say("script-saving-erase-sure"));
    return element(
      "div",
      { class: "sure", role: "group", "aria-labelledby": sure.id },
      sure,
      element(
        "p",
        { class: "buttons" },
        yes,
        press("script-saving-erase-no", () => find(".buttons button:last-child", show(false)).focus()),
      ),
    );
  }

  show(false);
}
