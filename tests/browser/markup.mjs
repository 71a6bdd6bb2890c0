// The Nu HTML checker on what is below a folder. (Its part for stylesheets is left out: it does not know `color-mix()` and
// `::details-content`, which browsers do.)
import { execFile } from "node:child_process";
import { createRequire } from "node:module";

// The last release with the program itself in the package: later ones fetch it from elsewhere.
const JAR = createRequire(import.meta.url)("vnu-jar");

/** A run of seconds is over before Java's second compiler and a second thread for memory pay. */
const QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** @typedef {Partial<Record<"type" | "subType" | "url" | "message" | "extract", string>> & { lastLine?: number }} Message */

/** What the checker says about every page below a folder: one line for each message. @param {string} folder */
export async function check(folder) {
  const report = await new Promise((done, fail) => {
    const options = { maxBuffer: 1 << 28 };
    execFile(
      "java",
      [...QUICK, "-Xss2m", "-jar", JAR, "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", folder],
      options,
      (error, stdout) => {
        if (error?.code === "ENOENT") fail(new Error("java is missing: apt-get install --no-install-recommends default-jre-headless"));
        else if (error) fail(error);
        else done(JSON.parse(stdout));
      },
    );
  });
  // The page whose style is in it uses variables where this checker of styles knows none. It guesses the language from all words of
  // a page, those too that are in an element with another language.
  const isWrong = (/** @type {Message} */ { url, message = "" }) =>
    (url?.endsWith("/404.html") && /^CSS: .*var\(/.test(message)) || (url?.includes("/cy/") && message.includes("appears to be written in English"));
  return report.messages.filter((/** @type {Message} */ one) => !isWrong(one)).map(
    (/** @type {Message} */ { type, subType, url, lastLine, message, extract }) =>
      `${subType ?? type}: ${url?.slice(5 + folder.length)}:${lastLine}: ${message} ${extract ?? ""}`,
  );
}
