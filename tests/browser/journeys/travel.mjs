// Runs every journey in one engine: on the web, from disk, and the one file.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { SCRIPT } from "../engines/faults.mjs";
import { program, root } from "../program.mjs";
import { serve, site } from "../support.mjs";
import * as answering from "./answering.mjs";
import * as oneFile from "./one-file.mjs";
import { newReader } from "./reader.mjs";
import * as reading from "./reading.mjs";
import * as results from "./results.mjs";

/** @type {Journey[]} */
const JOURNEYS = [answering, results, reading, oneFile].flatMap((topic) => Object.values(topic));

/** A copy of the site whose pages run `faults.js` first, for an engine that cannot be told to. @param {string} folder */
async function listening(folder) {
  const copy = join(folder, "site");
  await cp(site, copy, { recursive: true });
  await writeFile(join(copy, "faults.js"), SCRIPT);
  const pages = (await readdir(copy, { recursive: true })).filter((path) => path.endsWith(".html"));
  await Promise.all(pages.map(async (path) => {
    const html = await readFile(join(copy, path), "utf8");
    const up = "../".repeat(path.split("/").length - 1);
    await writeFile(join(copy, path), html.replace(/<link|<script/, (tag) => `<script src="${up}faults.js"></script>${tag}`));
  }));
  return copy;
}

/** Declares a test for each journey and each place that it is made in. @param {Engine} engine */
export function travel(engine) {
  /** @type {Awaited<ReturnType<Engine["start"]>>} */
  let browser;
  /** @type {Server} */
  let server;
  /** @type {string} */
  let folder;
  /** @type {string} */
  let pages;
  /** @type {string} */
  let whole;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "journeys-"));
    whole = join(folder, "playbook.html");
    pages = engine.isSilent ? await listening(folder) : site;
    await promisify(execFile)(await program(), ["build", "--single-file", "--out", whole], { cwd: root });
    [browser, server] = await Promise.all([engine.start(), serve(pages)]);
  });
  after(async () => {
    await Promise.all([browser?.close(), server?.close()]);
    await rm(folder, { recursive: true });
  });

  /** @type {Record<string, (path: string) => string>} */
  const places = {
    "the web": (/** @type {string} */ path) => server.url(path),
    disk: (/** @type {string} */ path) => pathToFileURL(join(pages, path)).href,
    "one file": (/** @type {string} */ path) => `${pathToFileURL(whole)}?page=${path}`,
  };
  for (const { name, go, onlyOn } of JOURNEYS) {
    for (const place of onlyOn ? [onlyOn] : ["the web", "disk"]) {
      test(`${engine.name}, ${place}: ${name}`, async (t) => {
        const reader = await newReader(browser, { at: places[place], folder });
        t.after(reader.close);
        await go(reader);
        assert.deepEqual(await reader.faults(), []);
        assert.deepEqual(server.missing, []);
      });
    }
  }
}
