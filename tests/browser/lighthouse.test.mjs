// Lighthouse gives full marks for best practices and what search engines need. What it has for accessibility is axe, with fewer
// rules and on fewer pages than kinds.test.mjs; its score for speed varies from run to run and is measured by bench/lighthouse.mjs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { PAGES, withLighthouse } from "./lighthouse.mjs";
import { site } from "./support.mjs";

test("robots.txt lets everybody in", async () => {
  const robots = await readFile(join(site, "robots.txt"), "utf8");
  assert.match(robots, /^User-agent: \*\nAllow: \/\n(Sitemap: https?:\/\/\S+\n)?$/);
});

test("Lighthouse finds nothing wanting", async () => {
  // Neither depends on what happens when a page has loaded, or shows a picture.
  const settings = {
    disableFullPageScreenshot: true,
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 100,
    cpuQuietThresholdMs: 100,
  };
  await withLighthouse(["best-practices", "seo"], settings, async (score) => {
    for (const path of PAGES) {
      const { scores, wanting } = await score(path);
      assert.deepEqual(scores, { "best-practices": 100, seo: 100 }, `${path}: ${wanting.join("; ")}`);
    }
  });
});
