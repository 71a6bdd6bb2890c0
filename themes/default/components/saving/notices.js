// What has to be said before anything else: storage that fails, another tab's answers, a newer playbook, a backup that is due.
// What each says is drawn by its part (notice.js), which few readers ever need.
import { find } from "../base/page.js";
import { element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";

// The results say it themselves, in the line below the score.
const isDue = store.wantsBackup() && !document.querySelector("[data-results]");
const status = element("p", { class: "said", role: "status" });

// What each notice is about; a false value means that there is nothing to say.
const SIGNS = {
  broken: () => store.broken().length,
  trouble: () => ["blocked", "full", "page"].includes(store.saving()) && store.saving(),
  conflict: store.conflict,
  changes: store.changes,
  // As the page was when it was opened: a reminder never comes between the reader and the next answer.
  reminder: () => isDue && store.wantsBackup(),
};

// Says something politely.
/** @param {string} text */
export function tell(text) {
  status.textContent = text;
}

// Does something to the head of the page that moves nothing which the reader has under the pointer. Browsers that would keep
// the place by themselves are asked not to, since not all of them do. A page that has just been opened begins at its top.
/** @param {() => void} act */
function stay(act) {
  if (window.scrollY === 0 && navigator.userActivation?.hasBeenActive === false) return void act();
  const { style } = document.documentElement;
  const content = document.querySelector("form[data-area], [data-start], [data-results], [data-team]");
  const place = () => (content ? content.getBoundingClientRect().top : 0);
  style.overflowAnchor = "none";
  const before = place();
  act();
  window.scrollBy({ top: place() - before, behavior: "instant" });
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => style.removeProperty("overflow-anchor")));
}

// Each notice is drawn again only when what it says has changed, so that focus and screen readers are left alone.
/** @param {HTMLElement} place */
export function mount(place) {
  const parts = Object.entries(SIGNS).map(([name, sign]) => ({ name, sign, last: "false", box: element("div", {}) }));
  const h1 = find("h1");
  h1.setAttribute("tabindex", "-1");
  place.append(status, ...parts.map(({ box }) => box));
  /** @type {Record<string, () => HTMLElement> | null} */
  let drawn = null;
  const loaded = async () => {
    drawn = await import("./notice.js");
  };
  /** @param {typeof parts[number]} one */
  const draw = ({ name, sign, box }) => stay(() => refill(box, Boolean(sign()) && drawn && drawn[name]()));
  // Where the pressed button went away with its notice, reading goes on at the page's title.
  const update = () => {
    const hadFocus = place.contains(document.activeElement);
    for (const one of parts) {
      const sign = JSON.stringify(one.sign() || false);
      if (sign === one.last) continue;
      status.textContent = "";
      one.last = sign;
      if (drawn) draw(one);
      else loaded().then(() => draw(one));
    }
    if (hadFocus && !place.contains(document.activeElement)) h1.focus();
  };
  update();
  store.onChange((what) => {
    update();
    if (what.elsewhere) tell(say(`script-elsewhere-${what.elsewhere}`));
  });
}
