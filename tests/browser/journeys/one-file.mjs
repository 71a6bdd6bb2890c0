// The playbook as one file, from disk: a link, a search, an answer and its results.
import assert from "node:assert/strict";

export const oneFile = {
  name: "one file has pages, search, forms and results in it",
  onlyOn: "one file",
  async go(/** @type {Reader} */ reader) {
    await reader.open("index.html");
    await reader.click(".matrix td a", /./);
    await reader.arrives(/page=areas/);
    await reader.open("search.html");
    await reader.type("Search this playbook", "wigan");
    await reader.click("link", /Wigan Deal/);
    await reader.arrives(/wigan-deal/);
    await reader.open("assessment/index.html");
    await reader.click("button", "Save on this computer");
    await reader.click(".go-on .button", /./);
    await reader.arrives(/page=assessment\/(?!index)/);
    await reader.click("field", /^Established/);
    await reader.sees("1 of 4 questions answered");
    await reader.reload();
    await reader.sees("1 of 4 questions answered");
    await reader.open("assessment/results.html");
    await reader.finds("h1", /^1 of \d+ answered/);
    assert.equal((await reader.texts("h1")).length, 1, "one page is shown");
  },
};
