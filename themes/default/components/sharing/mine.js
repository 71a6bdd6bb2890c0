// The areas that the reader was asked for come first, with the way to send them back.
import { heading, status } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as download from "../exchange/download.js";
import * as lookup from "../lookup/lookup.js";
import { setRespondent } from "../store/beside.js";
import * as store from "../store/store.js";
import { myAreas, myPart } from "./parts.js";

const said = status();

function send() {
  const results = store.results();
  const name = download.name(results, "part", "json");
  download.save(name, "application/json", download.json(myPart(results)));
  said.textContent = say("script-mine-saved", { name });
}

/** @param {string[]} areas */
function progress(areas) {
  const asked = new Set(store.questions());
  return lookup.progressWords(areas.flatMap((id) => lookup.area(id).questions).filter((id) => asked.has(id)), store.results());
}

// `place` has the lists of all areas.
/** @param {HTMLElement} place */
export function mount(place) {
  const items = Array.from(place.querySelectorAll("[data-area]"), (item) => ({ item, home: /** @type {Element} */ (item.parentElement) }));
  const first = element("ul", { class: "assessed" });
  const words = element("p", {});
  const others = heading(3, say("script-mine-others"));
  const all = () => {
    setRespondent({ areas: null });
    said.textContent = say("script-mine-all-said");
    find("a", place).focus();
  };
  const box = element(
    "section",
    { class: "mine", "aria-labelledby": "mine" },
    heading(3, say("script-mine-title"), "mine"),
    words,
    first,
    element("p", { class: "actions" }, button(say("script-mine-send"), send, "button"), button(say("script-mine-all"), all, "plain")),
    said,
  );
  place.prepend(box, others);
  /** @type {string[]} */
  let shown = [];
  const update = () => {
    const areas = myAreas(store.results());
    const isMine = (/** @type {Element} */ item) => areas.includes(/** @type {HTMLElement} */ (item).dataset.area || "");
    words.textContent = progress(areas);
    box.hidden = areas.length === 0;
    others.hidden = box.hidden || areas.length === items.length;
    if (areas.join() === shown.join()) return;
    shown = areas;
    for (const { item, home } of items) (isMine(item) ? first : home).append(item);
  };
  update();
  store.onChange(update);
}
