// Lighthouse's score for speed (a mid-range phone on a slow network), page by page: the middle of some runs, and the lowest.
// Run: LOCAL_NORMAL_SITE=public node bench/lighthouse.mjs   (needs nginx; packages from tests/browser)
import { PAGES, withLighthouse } from "../tests/browser/lighthouse.mjs";

const RUNS = 3;

await withLighthouse(["performance"], {}, async (score) => {
  for (const path of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await score(path));
    runs.sort((a, b) => a.scores.performance - b.scores.performance);
    const { scores, metrics, wanting } = runs[RUNS >> 1];
    console.log(`${path}: ${scores.performance} (lowest ${runs[0].scores.performance} of ${RUNS}); largest paint ${metrics?.largestContentfulPaint} ms, blocked ${metrics?.totalBlockingTime} ms, shift ${metrics?.cumulativeLayoutShift}${scores.performance < 99 ? `; ${wanting.join("; ")}` : ""}`);
  }
});
