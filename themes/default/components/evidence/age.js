// How old a piece of evidence is on a day. Pure but for the words.
import { joined } from "../base/joined.js";
import { say } from "../base/words.js";

export const OLD_AFTER_YEARS = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

// A day as its number, so that no change of clocks is between two of them.
/** @param {number} year @param {number} month @param {number} day */
const numberOf = (year, month, day) => Math.round(Date.UTC(year, month, day) / DAY_MS);

// [year, month from 0, day] of a date such as "2026-05-01"; null where the calendar has no such day.
/** @param {string | undefined} text */
function parsed(text) {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec((text || "").trim());
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]) - 1, Number(found[3])];
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year, month, day);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? [year, month, day] : null;
}

/** @param {number} days @param {number} months */
function words(days, months) {
  if (days < 0) return say("script-age-ahead");
  if (days === 0) return say("script-age-today");
  if (months < 1) return say("script-age-days", { n: days });
  if (months < 12 * OLD_AFTER_YEARS) return say("script-age-months", { n: months });
  const rest = months % 12;
  return joined([say("script-age-years", { n: Math.floor(months / 12) }), rest > 0 && say("script-age-months", { n: rest })]);
}

// {words, isAged} of a date on the reader's day `today`; null where the date cannot be read.
/** @param {string | undefined} text @param {Date} today */
export function ageOf(text, today) {
  const date = parsed(text);
  if (!date) return null;
  const [year, month, day] = date;
  const [thisYear, thisMonth, thisDay] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const now = numberOf(thisYear, thisMonth, thisDay);
  const months = (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0);
  return {
    words: words(now - numberOf(year, month, day), months),
    isAged: now > numberOf(year + OLD_AFTER_YEARS, month, day),
  };
}
