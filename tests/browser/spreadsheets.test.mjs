// Runs every case of tests/vectors/spreadsheets.json and workbooks.json against the browser's scripts, which Rust runs in
// src/assess/spreadsheet/ and src/tables/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { zip } from "./zipping.mjs";

const root = new URL("../../", import.meta.url);
/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const { rules } = read("tests/vectors/results-files.json");
Object.assign(globalThis, { localNormal: { assessment: { file: rules, model: { questions: [] } } } });
const { fromSheets } = await import("../../themes/default/components/spreadsheet/answers.js");
const { values } = await import("../../themes/default/components/spreadsheet/values.js");
const { isDayStyle, dayOf } = await import("../../themes/default/components/spreadsheet/days.js");
const { workbook } = await import("../../themes/default/components/spreadsheet/xlsx.js");
const { tree } = await import("../../themes/default/components/spreadsheet/xml.js");

/** @typedef {{ name: string, hidden: boolean, rows: { number: number, cells: (string | null | { broken: string })[] }[] }} GivenSheet */

/** @param {GivenSheet} sheet @returns {Sheet} */
function asRead({ name, hidden, rows }) {
  /** @param {string | null | { broken: string }} given */
  const cell = (given) => {
    if (given === null) return undefined;
    return typeof given === "string" ? { words: given.trim() } : { words: "", broken: given.broken };
  };
  return { name, hidden, rows: rows.map(({ number, cells }) => ({ number, cells: cells.map(cell) })) };
}

/** @param {string} text */
const table = (text) => values(/** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer));

const { known, cases } = read("tests/vectors/spreadsheets.json");
for (const { name, sheets, csv, expected } of cases) {
  test(`spreadsheets.json: ${name}`, () => {
    if (expected === "unreadable") return assert.throws(() => table(csv), { reason: "quote" });
    const found = fromSheets(csv === undefined ? sheets.map(asRead) : [table(csv)], known, rules);
    if (expected === "no-answers") return assert.equal(found.problem, "no-answers");
    if (expected.foreign) return assert.equal(found.foreign, expected.foreign);
    if (expected.newer) return assert.equal(found.newer, expected.newer);
    if (expected.mistakes) return assert.deepEqual(found.unread?.map(({ place }) => place), expected.mistakes);
    assert.deepEqual(found.unread, undefined);
    assert.deepEqual(found.results, expected.results);
    assert.deepEqual(found.passedOver, expected.passed_over ?? []);
  });
}

test("tables in other encodings are read", () => {
  const text = "Id;Answer;Note\r\nq2;No;Tŷ – “now”\r\n";
  const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer)]);
  assert.equal(values(wide.buffer).rows[1].cells[2]?.words, "Tŷ – “now”");
  const narrow = Uint8Array.from([..."a;b;c\nCaf"].map((sign) => sign.charCodeAt(0)).concat(0xe9));
  assert.equal(values(narrow.buffer).rows[1].cells[0]?.words, "Café");
});

test("days are told from other numbers by their style", () => {
  assert.deepEqual([14, 22, 47, 0, 1, 49].map((id) => isDayStyle(id, undefined)), [true, true, true, false, false, false]);
  const codes = ["d mmm yyyy", "[h]:mm", "yyyy\\-mm", '0.00" days"', "General", "[Red]0.0", "#,##0_d"];
  assert.deepEqual(codes.map((code) => isDayStyle(200, code)), [true, true, true, false, false, false, false]);
  const found = [dayOf(46143, false), dayOf(44681, true), dayOf(1, false), dayOf(61, false)];
  assert.deepEqual(found, ["2026-05-01", "2026-05-01", "1900-01-01", "1900-03-01"]);
});

test("parts of a workbook are read as XML, and what is none is damaged", () => {
  const text = '<?xml version="1.0"?>\n<!-- a > b --><x:a i="1&lt;&#65;" x:j=\'"\'><b/>t&amp;<![CDATA[<u>]]><x:c >&#x1F600;</x:c></x:a>\n';
  const [a] = tree(text).children;
  assert.deepEqual([a.name, a.attributes, a.text], ["a", { i: "1<A", "x:j": '"' }, "t&<u>"]);
  assert.deepEqual(a.children.map((child) => [child.name, child.text]), [["b", ""], ["c", "😀"]]);
  const unclosed = ["<a>", "<a></b>", "<a><b></a></b>", "</a>", "<".repeat(9), "<a>".repeat(100)];
  const bad = ["", "words", "<a/><b/>", "<a>&x;</a>", "<a b=1/>", '<a b="<"/>', ...unclosed];
  for (const part of bad) assert.throws(() => tree(part), { reason: "damaged" }, part);
});

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of sheets, each with this inside its `sheetData`. @param {string[]} sheets */
async function book(sheets) {
  const each = (/** @type {(at: number) => string} */ line) => sheets.map((_, at) => line(at)).join("");
  const listed = each((at) => `<sheet name="S${at}" sheetId="${at}" r:id="r${at}"/>`);
  const related = each((at) => `<Relationship Id="r${at}" Type="${LINKS}/worksheet" Target="worksheets/s${at}.xml"/>`);
  const packed = await zip({
    "xl/workbook.xml": `<workbook xmlns:r="${LINKS}"><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related}</Relationships>`,
    ...Object.fromEntries(sheets.map((data, at) => [`xl/worksheets/s${at}.xml`, `<worksheet><sheetData>${data}</sheetData></worksheet>`])),
  });
  return /** @type {ArrayBuffer} */ (packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength));
}

for (const { name, cell, expected } of read("tests/vectors/workbooks.json").cases) {
  test(`workbooks.json: ${name}`, async () => {
    const found = workbook(await book([`<row r="1">${cell}</row>`]));
    if (expected === "unreadable") return assert.rejects(found, { reason: "damaged" });
    const [content] = (await found)[0].rows[0].cells;
    return expected.broken ? assert.ok(content?.broken) : assert.deepEqual(content, { words: expected });
  });
}

test("many sheets fill no more memory than one", async () => {
  const narrow = "<row><c><v>1</v></c></row>".repeat(5000);
  await workbook(await book(Array(4).fill(narrow)));
  await assert.rejects(workbook(await book(Array(5).fill(narrow))), { reason: "rows" });
  const wide = '<row><c r="GR1"><v>1</v></c></row>'.repeat(1250);
  await workbook(await book(Array(4).fill(wide)));
  await assert.rejects(workbook(await book(Array(5).fill(wide))), { reason: "rows" });
});
