// A page of the assessment for each test: opened before it, held to be clean after it. The bindings are live.
import { after, afterEach, before, beforeEach } from "node:test";
import { assessmentOf } from "./sample.mjs";
import { assertClean, launch, openPage, serve } from "./support.mjs";

/** @type {Browser} */
export let browser;
/** @type {Server} */
export let server;
/** @type {Context} */
export let context;
/** @type {Page} */
export let page;
/** @type {Assessment} */
export let assessment;

/** Gives every test of a file its own context and page at `path`. @param {string} path */
export function beginAt(path) {
  before(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await openPage(context, server.url(path));
    assessment = await assessmentOf();
  });
  afterEach(async () => {
    assertClean(page);
    await context.close();
  });
}
