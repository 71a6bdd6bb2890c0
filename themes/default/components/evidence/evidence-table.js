// The evidence as a table for a spreadsheet, with its age on the day it was made.
import { say } from "../base/words.js";
import * as csv from "../exchange/csv.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { OLD_AFTER_YEARS } from "./age.js";
import { gather } from "./gather.js";

const HEADS = ["area", "principle", "id", "question", "answer", "title", "address", "date", "age"];

/** @param {Results} results @param {Date} today */
export function evidenceTable(results, today) {
  const rows = gather(results, today).map(({ id, item, age }) => [
    lookup.area(lookup.question(id).area).title,
    lookup.principleOf(id)?.title,
    id,
    lookup.texts(id).text,
    replies.said(id, lookup.answer(results, id)),
    item.title,
    item.url,
    item.date,
    age?.words,
    age?.isAged ? say("script-csv-yes") : "",
  ]);
  const heads = [...csv.heads(HEADS), say("script-csv-aged", { years: OLD_AFTER_YEARS })];
  return csv.table(csv.withUnit(results, [heads, ...rows]));
}
