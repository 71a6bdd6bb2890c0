// The browser and the site, over HTTP, for all tests of a file. The bindings are live.
import { after, before } from "node:test";
import { launch, serve } from "./support.mjs";

/** @type {Browser} */
export let browser;
/** @type {Server} */
export let server;

/** Starts both before the tests of a file, and ends them after. */
export function begin() {
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
}
