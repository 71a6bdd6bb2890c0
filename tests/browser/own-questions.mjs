// The site of the edition that asks questions of its own, and that of the playbook, for the tests of these questions. The bindings
// are live.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach } from "node:test";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { launch, openPage, serve } from "./support.mjs";

/** The edition's questions. */
export const PHONE = "example.phone-first";
export const DESKS = "example.library-desks";

/** @type {Browser} */
export let browser;
/** The site of the edition. @type {Server} */
export let edition;
/** That of the playbook. @type {Server} */
export let national;
/** New for each test. @type {Context} */
let context;

/** Begins before the tests of a file, and ends after them. */
export function begin() {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "local-normal-own-"));
    const build = ["build", "--edition", join(root, "playbook/editions/example"), "--out", join(folder, "site")];
    await promisify(execFile)(await program(), build);
    [browser, edition, national] = await Promise.all([launch(), serve(join(folder, "site")), serve()]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([edition.close(), national.close()]);
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => context.close());
}

/** @param {Server} server @param {string} path */
export const open = (server, path) => openPage(context, server.url(path));
/** @param {Page} page @returns {Promise<Results>} */
export const results = (page) => page.evaluate(() => window.localNormal.modules["store/store"].results());
/** An answer of this level. @param {string} id */
export const level = (id, rev = 1) => ({ rev, state: "level", level: id });
