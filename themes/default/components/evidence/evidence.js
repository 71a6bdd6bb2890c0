// The evidence register, drawn anew whenever the answers change. The register itself is a part (register.js): there may be none.
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { ready } from "../base/ready.js";
import * as store from "../store/store.js";
import { gather } from "./gather.js";

const root = find("[data-evidence]");
const empty = find("[data-empty]", root);
const place = element("div", {});

async function draw() {
  const named = gather(store.results(), new Date());
  empty.hidden = named.length > 0;
  if (named.length > 0) {
    const { register } = await import("./register.js");
    refill(place, register(named));
  } else refill(place);
  ready();
}

root.append(place);
store.onChange((what) => (what.question || what.all || what.mode) && draw());
draw();
