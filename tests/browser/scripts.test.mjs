// Every script parses as it is written into the site, and in the site as one file: what makes scripts smaller must not break one.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { Script } from "node:vm";
import { program, root } from "./program.mjs";
import { site } from "./support.mjs";

/** What is wrong with those of `scripts`, each `[name, text]`, that do not parse. @param {string[][]} scripts */
function faults(scripts) {
  return scripts.flatMap(([name, text]) => {
    try {
      new Script(text, { filename: name });
      return [];
    } catch (error) {
      return [`${name}: ${error}`];
    }
  });
}

test("every script of the site parses", async () => {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(".js"));
  const scripts = await Promise.all(files.map(async (file) => [file, await readFile(join(site, file), "utf8")]));
  assert.ok(scripts.length > 10, `${scripts.length} scripts`);
  assert.deepEqual(faults(scripts), []);
  // Types are for those who read the theme; every reader of a page would load them.
  assert.deepEqual(scripts.filter(([, text]) => /@(param|type|returns|typedef)\b/.test(text)).map(([name]) => name), []);
});

test("every script of the site as one file parses", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "one-file-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "playbook.html");
  await promisify(execFile)(await program(), ["build", "--single-file", "--out", file], { cwd: root });
  const html = await readFile(file, "utf8");
  const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)].map(([, attributes, text], at) => [`${at}${attributes}`, text]);
  assert.ok(scripts.length > 10, `${scripts.length} scripts`);
  assert.deepEqual(faults(scripts), []);
});
