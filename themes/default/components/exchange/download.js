// Hands a file to the reader; nothing is sent anywhere.

// "riverside-district-council-2026-q4": only letters of any script, digits and hyphens; a Latin letter without its accents.
/** @param {string} text */
function slug(text) {
  return text
    .normalize("NFKD")
    .replace(/([a-z])[\u0300-\u036f]+/gi, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

// Council, service, round, who answered, and what it is.
/** @param {Pick<Results, "subject" | "round" | "respondent">} results @param {string} what @param {string} ending */
export function name(results, what, ending) {
  const { name: body, unit } = results.subject || {};
  const parts = [body, unit, (results.round || {}).label, (results.respondent || {}).role, what]
    .filter(Boolean)
    .map((part) => slug(String(part)));
  return `${parts.filter(Boolean).join("-")}.${ending}`;
}

/** @param {string} fileName @param {string} type @param {string | Blob} content */
export function save(fileName, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken hold of the file once the click is over; a later turn is early enough to let go.
  window.setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** @param {unknown} value */
export const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
