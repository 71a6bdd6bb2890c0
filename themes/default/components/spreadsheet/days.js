// Days in workbooks: numbers that a style shows as a day.

const BUILT_IN = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

// Whether a number format shows a day or a time: what is quoted, escaped or in brackets shows nothing of a number.
/** @param {number} id @param {string | undefined} code */
export function isDayStyle(id, code) {
  if (code === undefined) return BUILT_IN.includes(id);
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").replace(/General/gi, ""));
}

const BEFORE_FIRST = Date.UTC(1899, 11, 30);
// Days between the beginnings of the two calendars.
const FROM_1904 = 1462;
// Spreadsheets have a 29 February 1900: days before it are one later.
const NO_DAY = 60;

/** @param {number} number @param {boolean} from1904 */
export function dayOf(number, from1904) {
  const day = Math.floor(number) + (from1904 ? FROM_1904 : 0);
  const date = new Date(BEFORE_FIRST + (day < NO_DAY ? day + 1 : day) * 864e5);
  return Number.isNaN(date.getTime()) ? String(number) : date.toISOString().slice(0, 10);
}
