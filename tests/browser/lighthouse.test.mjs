// Lighthouse gives full marks for accessibility, best practices and what search engines need. Its score for speed varies from
// run to run and is measured by bench/lighthouse.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGES, withLighthouse } from "./lighthouse.mjs";

test("Lighthouse finds nothing wanting", async () => {
  await withLighthouse(["accessibility", "best-practices", "seo"], async (score) => {
    for (const path of PAGES) {
      const { scores, wanting } = await score(path);
      assert.deepEqual(scores, { accessibility: 100, "best-practices": 100, seo: 100 }, `${path}: ${wanting.join("; ")}`);
    }
  });
});
