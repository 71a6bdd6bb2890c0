// The same in Firefox: a sentence is clicked, changed, seen beside the panel, and saved.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./engines/firefox.mjs";
import { copyOf, watch } from "./watching.mjs";

const AREA = "areas/workstyles.yaml";

/** Waits until a script gives something. @param {Omit<Tab, "faults">} tab @param {string} script */
const until = (tab, script) =>
  tab.run(`new Promise((done) => { const look = () => { const found = ${script}; found ? done(found) : requestAnimationFrame(look); }; look(); })`);

test("Firefox: a sentence is clicked, changed, seen and saved", async () => {
  const playbook = await copyOf();
  const watching = await watch(playbook.folder);
  const browser = await start();
  const tab = await browser.newTab();
  const first = await playbook.read(AREA);
  const summary = /^summary: (.*)$/m.exec(first)?.[1] || "";

  await tab.go(watching.entrance());
  await tab.go(watching.url("__local-normal/edit/?page=/areas/workstyles.html"));
  await until(tab, `document.querySelector("#fields .field")`);
  const place = `(() => {
    const frame = document.querySelector("iframe");
    const text = [...frame.contentDocument.querySelectorAll("main p")].find((it) => it.textContent.trim() === ${JSON.stringify(summary)});
    const [inner, outer] = [text.getBoundingClientRect(), frame.getBoundingClientRect()];
    return [outer.left + inner.left + 20, outer.top + inner.top + 10];
  })()`;
  const [x, y] = /** @type {[number, number]} */ (await tab.run(place));
  await tab.click(x, y);
  await until(tab, `document.activeElement.localName === "textarea"`);
  await tab.run(`document.activeElement.setSelectionRange(0, 0)`);
  await tab.type("Now: ");
  await until(tab, `document.querySelector("iframe").contentDocument?.body?.textContent.includes("Now: ")`);
  assert.equal(await playbook.read(AREA), first, "nothing is written before it is saved");
  await tab.run(`document.getElementById("save").click()`);
  await until(tab, `document.getElementById("status").textContent.startsWith("Saved ")`);
  assert.equal(await playbook.read(AREA), first.replace(summary, `'Now: ${summary}'`));

  await browser.close();
  assert.equal(await watching.stop(), 0);
  await playbook.discard();
});
