// WebKit as GTK has it, for the readers' journeys: its own driver over the WebDriver protocol, on a screen that nobody sees.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, freePort } from "../ports.mjs";
import { folderOfDownloads } from "./downloads.mjs";
import { faultsOf } from "./faults.mjs";
import { newSession } from "./webdriver.mjs";

const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";

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
  assert.ok(existsSync(SCREEN), `${SCREEN} is missing: apt-get install --no-install-recommends xvfb`);
  const [downloads, home] = await Promise.all([folderOfDownloads(), mkdtemp(join(tmpdir(), "webkit-"))]);
  await mkdir(join(home, "gtk-3.0"));
  await writeFile(join(home, "gtk-3.0/gtk.css"), STYLE);
  await writeFile(join(home, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads.folder}"\n`);
  // The screen says its number once it is there.
  const screen = spawn(SCREEN, ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(screen, "exit").then(() => assert.fail("Xvfb ended"));
  const [display] = await Promise.race([once(screen.stdout, "data"), ended]);
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    NO_AT_BRIDGE: "1",
  };
  const driver = spawn(DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
  while (!(await answers(port))) assert.equal(driver.exitCode, null, "WebKitWebDriver ended");
  const close = async () => {
    for (const program of [driver, screen]) {
      program.kill();
      await once(program, "exit");
    }
    await downloads.discard();
    await rm(home, { recursive: true });
  };
  return { newTab: () => newTab(port, downloads), close };
}

/** @param {number} port @param {Downloads} downloads */
async function newTab(port, downloads) {
  const session = await newSession(`http://127.0.0.1:${port}`, CAPABILITIES);
  return { ...session, download: downloads.from, faults: () => faultsOf(session) };
}
