// WebKit as GTK has it, for the readers' journeys: a driver for each tab over the WebDriver protocol, on a screen that nobody sees.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, freePort } from "../ports.mjs";
import { end, startScreen } from "../screen.mjs";
import { folderOfDownloads } from "./downloads.mjs";
import { faultsOf } from "./faults.mjs";
import { newSession } from "./webdriver.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

const DRIVER = "/usr/bin/WebKitWebDriver";

export const name = "WebKit";
/** It says nothing about faults itself: its pages are to hold `faults.js`. */
export const isSilent = true;

/** What a window has beside the page, made so small that a window can be as narrow as a phone. */
const STYLE = "* { padding: 0; margin: 0; border-width: 0; min-width: 0 }";

const CAPABILITIES = {
  timeouts: { script: 120_000, pageLoad: 120_000 },
  // The driver waits for ever for a script whose page is put away whole for the way back.
  "webkitgtk:browserOptions": { args: ["--automation", "--enable-page-cache=false"] },
};

/** Starts the engine: `{newTab(), close()}`. */
export async function start() {
  assert.ok(existsSync(DRIVER), `${DRIVER} is missing: apt-get install --no-install-recommends webkit2gtk-driver`);
  const [downloads, home] = await Promise.all([folderOfDownloads(), mkdtemp(join(tmpdir(), "webkit-"))]);
  await mkdir(join(home, "gtk-3.0"));
  await writeFile(join(home, "gtk-3.0/gtk.css"), STYLE);
  await writeFile(join(home, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads.folder}"\n`);
  const screen = await startScreen();
  const env = {
    ...process.env,
    ...screen.env,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    NO_AT_BRIDGE: "1",
    // There is no graphics card: it would draw each layer apart and lay them together as a card does, by itself.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  };
  /** @type {Set<ChildProcess>} */
  const drivers = new Set();
  const close = async () => {
    for (const program of drivers) await end(program);
    await screen.close();
    await downloads.discard();
    await rm(home, { recursive: true });
  };
  return { newTab: () => newTab(env, drivers, downloads), close };
}

/** @param {NodeJS.ProcessEnv} env */
async function startDriver(env) {
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
  while (!(await answers(port))) assert.equal(driver.exitCode, null, "WebKitWebDriver ended");
  return { driver, origin: `http://127.0.0.1:${port}` };
}

/** On a busy machine a browser sometimes never answers its driver: how often one is started for a tab. */
const TRIES = 3;

/** @param {NodeJS.ProcessEnv} env @param {Set<ChildProcess>} drivers @param {Downloads} downloads */
async function newTab(env, drivers, downloads) {
  for (let tries = 1; ; tries += 1) {
    const { driver, origin } = await startDriver(env);
    drivers.add(driver);
    const leave = async () => {
      drivers.delete(driver);
      await end(driver);
    };
    try {
      const session = await newSession(origin, CAPABILITIES);
      const close = () => session.close().finally(leave);
      return { ...session, close, download: downloads.from, faults: () => faultsOf(session) };
    } catch (error) {
      await leave();
      if (tries === TRIES) throw error;
    }
  }
}
