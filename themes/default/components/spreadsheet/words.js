// How texts of cells are compared. `src/assess/spreadsheet/words.rs` is its twin.

// A text for comparing: small letters, one space between words.
/** @param {string} text */
export const folded = (text) => text.toLowerCase().split(/\s+/).filter(Boolean).join(" ");

// A text without the apostrophe that keeps it from being a formula.
/** @param {string} text */
export const plain = (text) => (/^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text);

// What is in a cell, without spaces around it.
/** @param {string} text */
export const trimmed = (text) =>
  text
    .replace(/\r\n/g, "\n")
    .replace(/[\r\v]/g, "\n")
    .normalize("NFC")
    .replace(/^[\s\u0085\ufeff]+|[\s\u0085\ufeff]+$/g, "");

// The place of a cell as spreadsheets name it: `Questions!C7`.
/** @param {Sheet} sheet @param {SheetRow} row @param {number} column */
export function placeOf(sheet, row, column) {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet.name ? `${sheet.name}!` : ""}${letters}${row.number}`;
}
