// LibreOffice Calc as somebody who fills in a workbook: types into cells, has all worked out and saves.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withOffice } from "./office.mjs";

/** Types each line of a list, then saves. A cell takes its text as it is. */
const SCRIPT = `Sub Main
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

/**
 * The workbook as LibreOffice saves it, with every formula worked out.
 * @param {Buffer} workbook
 * @param {[sheet: string, place: string, text: string][]} entries cells to fill, in order; or `rename`, `insert rows`, `insert columns`
 */
export const filledByCalc = (workbook, entries) =>
  withOffice(SCRIPT, {
    before: async (folder) => {
      const [from, to, list] = ["from.xlsx", "to.xlsx", "list.txt"].map((name) => join(folder, name));
      await writeFile(from, workbook);
      await writeFile(list, entries.map((entry) => `${entry.join("\t")}\n`).join(""));
      return { CALC_FROM: pathToFileURL(from).href, CALC_TO: pathToFileURL(to).href, CALC_LIST: list };
    },
    then: (folder) => readFile(join(folder, "to.xlsx")),
  });
