// The link with the answers in it, ready to be copied.
import { field } from "../base/build-more.js";
import { button, element } from "../base/build.js";
import { say } from "../base/words.js";
import * as store from "../store/store.js";
import * as shareLink from "./share-link.js";

// Longer addresses are cut by some programs.
const SAFE = 2000;

/** @param {HTMLInputElement} input @param {(text: string) => void} tell */
async function copy(input, tell) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    tell(say("script-exchange-copied"));
  } catch (error) {
    // Pages without a secure connection may not write: the link is selected, ready for the keyboard.
    tell(say("script-exchange-copy-yourself"));
  }
}

// Puts it into `result`; `tell` says what happened.
/** @param {HTMLElement} result @param {(text: string) => void} tell */
export function make(result, tell) {
  const { fragment, problem, length } = shareLink.encode(store.results());
  const size = shareLink.LONGEST;
  if (problem) return void result.replaceChildren(element("p", { role: "alert" }, say("script-exchange-link-long", { length, size })));
  const address = `${window.location.href.split("#")[0]}#${fragment}`;
  const input = element("input", { type: "text", readonly: true, value: address });
  const words = { length: address.length, safe: SAFE };
  const hint = say(address.length > SAFE ? "script-exchange-link-cut" : "script-exchange-link-size", words);
  result.replaceChildren(
    field(say("script-exchange-link-label"), input, hint),
    button(say("script-exchange-copy"), () => copy(input, tell)),
  );
  input.focus();
  input.select();
}
