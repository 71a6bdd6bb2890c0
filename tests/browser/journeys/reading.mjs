// Journeys through what there is to read: search, stories, print, and every kind of page on a phone.
import assert from "node:assert/strict";
import { KINDS } from "../support.mjs";

export const searchByKeyboard = {
  name: "a word is looked for by keyboard alone",
  async go(/** @type {Reader} */ reader) {
    await reader.open("search.html");
    await reader.type("Search this playbook", "wigan dea");
    // Files of the index that come later leave whoever is at a page in the list there.
    await reader.holds(`document.querySelector(".results a")?.textContent.startsWith("The Wigan Deal")`);
    await reader.press("Tab");
    await reader.press("Enter");
    await reader.arrives(/stories\/wigan-deal\.html/);
    await reader.sees("The Wigan Deal");
    await reader.back();
    await reader.arrives(/search\.html/);
    await reader.sees("The Wigan Deal");
  },
};

export const stories = {
  name: "stories are narrowed down, the choice outlives a reload, and is cleared",
  async go(/** @type {Reader} */ reader) {
    const shown = async () => (await reader.texts("#stories > li")).length;
    await reader.open("stories/index.html");
    const all = await shown();
    await reader.choose("How it ended", "Did not work");
    const failing = await shown();
    assert.ok(failing > 0 && failing < all, `${failing} of ${all}`);
    await reader.sees(new RegExp(`${failing} .*Clear filters`));
    await reader.reload();
    await reader.counts("#stories > li", failing);
    await reader.click("button", "Clear filters");
    await reader.counts("#stories > li", all);
  },
};

export const paper = {
  name: "the questionnaire is printed, and the whole playbook is one page",
  onlyOn: "the web",
  async go(/** @type {Reader} */ reader) {
    await reader.open("assessment/print.html");
    await reader.sees("Tick one box for each question");
    assert.ok((await reader.texts(".printed-question")).length > 70);
    // WebKit's driver does not print. single-file.test.mjs prints the whole playbook, which takes an engine long.
    if (reader.print) assert.ok((await reader.print()).length > 50_000);
    await reader.open("print.html");
    assert.ok((await reader.texts("h2")).length > 50);
  },
};

export const phone = {
  name: "on a phone of 360 px no kind of page is wider than the screen",
  onlyOn: "the web",
  async go(/** @type {Reader} */ reader) {
    await reader.open(KINDS[0]);
    await reader.resize(360, 740);
    await reader.holds("innerWidth === 360");
    for (const path of KINDS) {
      await reader.open(path);
      const [window, wide] = await reader.run("[innerWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]");
      assert.deepEqual([window, wide], [360, 0], path);
    }
  },
};
