// LibreOffice Calc as somebody who fills in a workbook: a script in its own profile opens the file, types into cells, has all worked
// out and saves. The workbook itself has no macro.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const DOCTYPE = (/** @type {string} */ name, /** @type {string} */ file) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">\n`;
const LIBRARY = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** Types each line of a list, then saves. A cell takes its text as it is. */
const SCRIPT = `Sub Fill
  Dim nothing()
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(Environ("CALC_FROM"), "_blank", 0, hidden())
  list = FreeFile
  Open Environ("CALC_LIST") For Input As #list
  Do While Not Eof(list)
    Line Input #list, entry
    parts = Split(entry, Chr(9))
    If UBound(parts) = 2 Then
      sheet = book.Sheets.getByName(parts(0))
      Select Case parts(1)
        Case "insert rows" : sheet.Rows.insertByIndex(0, CLng(parts(2)))
        Case "insert columns" : sheet.Columns.insertByIndex(0, CLng(parts(2)))
        Case "rename" : sheet.Name = parts(2)
        Case Else : sheet.getCellRangeByName(parts(1)).String = parts(2)
      End Select
    End If
  Loop
  Close #list
  book.calculateAll()
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName" : saved(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(Environ("CALC_TO"), saved())
  book.close(True)
  StarDesktop.terminate()
End Sub`;

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Puts the script into a user's profile, which LibreOffice makes when it starts. @param {string} folder @param {string} own */
async function profile(folder, own) {
  await run("soffice", ["--headless", "--norestore", "--terminate_after_init", own]);
  const standard = join(folder, "user/basic/Standard");
  await mkdir(standard, { recursive: true });
  const library = DOCTYPE("library:library", "library");
  const module = DOCTYPE("script:module", "module");
  const attributes = 'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"';
  await Promise.all([
    writeFile(
      join(standard, "script.xlb"),
      `${library}<library:library ${LIBRARY} library:name="Standard" library:readonly="false" library:passwordprotected="false">\n<library:element library:name="Module1"/>\n</library:library>\n`,
    ),
    writeFile(join(standard, "Module1.xba"), `${module}<script:module ${attributes}>${escaped(SCRIPT)}</script:module>\n`),
  ]);
}

/**
 * The workbook as LibreOffice saves it, with every formula worked out.
 * @param {Buffer} workbook
 * @param {[sheet: string, place: string, text: string][]} entries cells to fill, in order; or `rename`, `insert rows`, `insert columns`
 */
export async function filledByCalc(workbook, entries) {
  const folder = await mkdtemp(join(tmpdir(), "calc-"));
  const [from, to, list] = ["from.xlsx", "to.xlsx", "list.txt"].map((name) => join(folder, name));
  const own = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await profile(join(folder, "profile"), own);
  await writeFile(from, workbook);
  await writeFile(list, entries.map((entry) => `${entry.join("\t")}\n`).join(""));
  const env = { ...process.env, CALC_FROM: pathToFileURL(from).href, CALC_TO: pathToFileURL(to).href, CALC_LIST: list };
  await run("soffice", ["--headless", "--norestore", own, "macro:///Standard.Module1.Fill"], { env, timeout: 240000 });
  const filled = await readFile(to);
  await rm(folder, { recursive: true });
  return filled;
}
