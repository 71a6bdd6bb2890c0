// Scores beside those of others where a playbook has groups, no columns, and no figure for all of it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { program } from "./program.mjs";
import { writeShape } from "./shapes.mjs";
import { launch } from "./support.mjs";

/** A results file in which each of so many areas is at some step. @param {number} number @param {number} areas */
function contribution(number, areas) {
  const answers = Array.from({ length: areas }, (_, at) => [`a${at}.p0`, { rev: 1, state: "level", level: `l${(number * (at + 1) + (number >> 2)) % 3}` }]);
  return JSON.stringify({
    format: "local-normal-results", format_version: 1, model: { id: "shape", version: "1.0.0" }, answers: Object.fromEntries(answers),
  });
}

test("a playbook without columns and without an overall figure says nothing of either beside others", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "local-normal-peers-"));
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  const run = async (/** @type {string[]} */ ...given) => promisify(execFile)(await program(), given, { cwd: folder });
  await writeShape(join(folder, "playbook"), { areas: 6, principles: 0, groups: 2, overall: "none" });
  await mkdir(join(folder, "given"));
  for (let at = 0; at < 12; at += 1) await writeFile(join(folder, "given", `${at}.json`), contribution(at, 6));
  await run("aggregate", "given", "--out", "playbook/peers.json");
  await run("build", "--out", "site");
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "site/assessment/a0.html")).href);
  await page.locator('[id="a0.p0--l1"]').check();
  await page.getByRole("button", { name: "Do not save" }).first().click();
  await page.goto(pathToFileURL(join(folder, "site/assessment/results.html")).href);
  await page.locator("table.matrix").waitFor();
  for (const fold of await page.locator("main details").all()) await fold.evaluate((one) => one.setAttribute("open", ""));
  const table = page.locator(".standings-peers");
  await table.waitFor();
  assert.equal(await table.locator("thead th").first().innerText(), "Counter");
  assert.equal(await table.locator("tr.group").count(), 2);
  assert.doesNotMatch(await table.innerText(), /Overall|aim/i);
});
