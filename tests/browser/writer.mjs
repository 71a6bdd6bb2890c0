// LibreOffice Writer as somebody who pastes or opens: what it makes of the clipboard or of a page, as headings, tables and list items.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withOffice } from "./office.mjs";

const PASTE = `
  text = StarDesktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, nothing())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:Paste", "", 0, nothing())`;

const OPEN = `
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = "HTML (StarWriter)"
  text = StarDesktop.loadComponentFromURL(Environ("WRITER_FROM"), "_blank", 0, how())`;

/** @param {string} begin */
const script = (begin) => `Sub Main
  Dim nothing()${begin}
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName" : saved(0).Value = "OpenDocument Text Flat XML"
  text.storeToURL(Environ("WRITER_TO"), saved())
  text.close(True)
  StarDesktop.terminate()
End Sub`;

/** @type {Record<string, string>} */
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
/** The words of a piece of the document. @param {string} xml */
const words = (xml) =>
  xml
    .replace(/<text:s[^>]*\/>|<text:line-break\/>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
/** Every element of a name that has none of that name in it. @param {string} xml @param {string} name */
const all = (xml, name) => [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, "gs"))].map(([, inside]) => inside);

/** A document as Writer keeps it. @param {string} xml */
function documentOf(xml) {
  const headings = [...xml.matchAll(/<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)];
  return {
    headings: headings.map(([, level, inside]) => `${level} ${words(inside)}`),
    tables: all(xml, "table:table").map((table) => all(table, "table:table-row").map((row) => all(row, "table:table-cell").map(words))),
    /** How many tables repeat their heads on the next page. */
    heads: all(xml, "table:table-header-rows").length,
    items: all(xml, "text:list-item").map(words),
  };
}

/** @param {string} folder */
const made = async (folder) => documentOf(await readFile(join(folder, "to.fodt"), "utf8"));
/** @param {string} folder */
const target = (folder) => ({ WRITER_TO: pathToFileURL(join(folder, "to.fodt")).href });

/** What Writer makes of what is pasted into an empty document. @param {NodeJS.ProcessEnv} screen the screen whose clipboard it is */
export const pasted = (screen) => withOffice(script(PASTE), { screen, before: async (folder) => target(folder), then: made });

/** What Writer makes of a page that it opens. @param {string} html */
export const openedByWriter = (html) =>
  withOffice(script(OPEN), {
    before: async (folder) => {
      const from = join(folder, "from.html");
      await writeFile(from, html);
      return { ...target(folder), WRITER_FROM: pathToFileURL(from).href };
    },
    then: made,
  });
