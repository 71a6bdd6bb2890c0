// Lighthouse on the built site, served by nginx: for the test of its lasting scores, and for bench/lighthouse.mjs.
import { launch as launchChromium } from "chrome-launcher";
import lighthouse from "lighthouse";
import { HOSTS } from "./hosts.mjs";
import { CHROMIUM, FLAGS } from "./support.mjs";

/** A few pages of different kinds. */
export const PAGES = [
  "index.html",
  "areas/service-design.html",
  "stories/wigan-deal.html",
  "assessment/service-design.html",
  "assessment/results.html",
  "search.html",
];

/**
 * Times in ms by their names, and what Lighthouse says of a page.
 * @typedef {Record<string, number>} Metrics
 * @typedef {{ scores: Record<string, number>, wanting: string[], metrics: Metrics | undefined }} Marks
 */

/** Lighthouse fetches robots.txt as the page would, and the page's policy lets it fetch nothing: the test reads it itself. */
const UNREADABLE = ["robots-txt"];

/**
 * Calls `use` with a function that gives a page's scores by category, of 100, and what was found wanting. `settings` are Lighthouse's.
 * @param {string[]} categories
 * @param {object} settings
 * @param {(score: (path: string) => Promise<Marks>) => Promise<void>} use
 */
export async function withLighthouse(categories, settings, use) {
  const host = await HOSTS.nginx();
  const chromium = await launchChromium({ chromePath: CHROMIUM, chromeFlags: ["--headless", ...FLAGS], logLevel: "silent" });
  try {
    await use(async (path) => {
      const { lhr } = /** @type {import("lighthouse").RunnerResult} */ (await lighthouse(host.url(path), {
        port: chromium.port,
        onlyCategories: categories,
        skipAudits: UNREADABLE,
        ...settings,
        logLevel: "silent",
      }));
      const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name].score ?? 0) * 100)]));
      const wanting = Object.values(lhr.audits).filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative",
      );
      return {
        scores,
        wanting: wanting.map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ""}`),
        metrics: /** @type {{ items: Metrics[] } | undefined} */ (lhr.audits.metrics?.details)?.items[0],
      };
    });
  } finally {
    chromium.kill();
    await host.close();
  }
}
