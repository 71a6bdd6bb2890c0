// Two more accessibility checkers than axe: HTML_CodeSniffer, and IBM's accessibility-checker-engine. What they find is compared with
// the list of what was looked at and is no fault.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folderOf = (/** @type {string} */ name) => dirname(require.resolve(`${name}/package.json`));
const CODE_SNIFFER = await readFile(join(folderOf("html_codesniffer"), "build/HTMLCS.js"), "utf8");
const IBM = await readFile(join(folderOf("accessibility-checker-engine"), "ace.js"), "utf8");

/**
 * Rules that were judged false, each with where it is and why. Only what a checker calls a failure is in question: both also list what
 * a person has to look at ("warning", "potential", "manual"), on every page the same.
 * @type {{ rule: string, at: string, why: string }[]}
 */
const JUDGED = [
  {
    rule: "Principle3.Guideline3_2.3_2_2.H32.2",
    at: "form[method=dialog]",
    why: "nothing is sent: each choice is kept when it is made",
  },
  {
    rule: "Principle1.Guideline1_3.1_3_1.H43.HeadersRequired",
    at: "table:has(th[scope=rowgroup], th[scope=row][colspan]), table:has(thead th[scope=col])",
    why: "`scope` says to which cells a heading belongs, as HTML has it; `headers` would say it again",
  },
  { rule: "aria_content_in_landmark", at: "a.skip", why: "a link that skips to the main part comes before all parts" },
  {
    rule: "input_label_exists",
    at: "details:not([open]) :is(input, select, textarea)",
    why: "its label is in the same closed fold; that there is one is looked at here",
  },
  { rule: "element_tabbable_role_valid", at: ".scroll[tabindex='0']", why: "without a stop for Tab the keyboard could not scroll it" },
];

/** A failure: its rule, what the checker says, and the element. @typedef {{ rule: string, message: string, at: string }} Failure */

/** Runs in the page. @param {{ judged: typeof JUDGED, hasIbm: boolean }} given @returns {Promise<Failure[]>} */
async function failures({ judged, hasIbm }) {
  /** @param {string} rule @param {Element} node */
  const isJudged = (rule, node) => judged.some((one) => rule.endsWith(one.rule) && node.matches(one.at) && isLabelled(rule, node));
  /** @param {string} rule @param {Element} node */
  const isLabelled = (rule, node) => rule !== "input_label_exists" || (node instanceof HTMLInputElement && Boolean(node.labels?.length));
  /** @type {Failure[]} */
  const found = [];
  /** @param {string} rule @param {string} message @param {Element | null} node */
  const add = (rule, message, node) => {
    if (!node || !isJudged(rule, node)) found.push({ rule, message, at: node?.outerHTML.slice(0, 160).replace(/\s+/g, " ") ?? "" });
  };
  await new Promise((done, fail) => window.HTMLCS.process("WCAG2AA", document, () => done(null), fail));
  for (const { type, code, msg, element } of window.HTMLCS.getMessages()) if (type === window.HTMLCS.ERROR) add(code, msg, element);
  if (!hasIbm) return found;
  const { results } = await new window.ace.Checker().check(document, ["WCAG_2_2"]);
  for (const { value, ruleId, message, node } of results) if (value[1] === "FAIL") add(ruleId, message, node);
  return found;
}

/**
 * What the checkers call a failure on a page as it is now, but for what is judged false. IBM's takes seconds for a long page.
 * @param {Page} page
 * @param {boolean} [hasIbm]
 */
export async function check(page, hasIbm = true) {
  // As a reader's own script would be, past the page's policy.
  if (!(await page.evaluate(() => "ace" in window))) {
    await page.evaluate(CODE_SNIFFER);
    await page.evaluate(IBM);
  }
  return page.evaluate(failures, { judged: JUDGED, hasIbm });
}
