// A playbook with profiles, groups and scores of its own kind (tests/fixtures/ladder), for tests in a browser.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { launch, openPage, serve } from "./support.mjs";

/** @type {Browser} */
export let browser;
/** @type {Server} */
let server;

/**
 * Builds and serves it for the tests of a file, perhaps with a change of its playbook.yaml.
 * @param {{ from: string, to: string }} [change]
 */
export function begin(change = { from: "", to: "" }) {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "ladder-"));
    const [playbook, out] = [join(folder, "playbook"), join(folder, "public")];
    await cp(join(root, "tests/fixtures/ladder"), playbook, { recursive: true });
    const top = join(playbook, "playbook.yaml");
    await writeFile(top, (await readFile(top, "utf8")).replace(change.from, change.to));
    await promisify(execFile)(await program(), ["build", "--playbook", playbook, "--out", out]);
    [browser, server] = await Promise.all([launch(), serve(join(folder, "public"))]);
  });
  after(async () => {
    await Promise.all([browser.close(), server.close()]);
    await rm(folder, { recursive: true });
  });
}

/** @param {string} path */
export const url = (path) => server.url(`assessment/${path}.html`);

/** A page of the assessment in a context of its own, saving already chosen. @param {TestContext} t @param {string} path */
export async function open(t, path) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, url("index"));
  await page.getByRole("button", { name: "Save on this computer" }).click();
  if (path !== "index") await page.goto(url(path));
  return page;
}

/** Answers questions by their levels: `doors.hours--partly`. @param {Page} page @param {string} path @param {string[]} levels */
export async function answer(page, path, levels) {
  await page.goto(url(path));
  for (const level of levels) await page.locator(`[id="${level}"]`).check();
}
