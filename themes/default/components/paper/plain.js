// The paper as plain text: headings between empty lines, rows of tables with tabs.

/** @param {Element} node */
const cells = (node) => Array.from(node.children, (cell) => cell.textContent).join("\t");

/** @param {Element} node @returns {string} */
function block(node) {
  if (node.localName === "table") return Array.from(node.querySelectorAll("tr"), cells).join("\n");
  if (node.localName === "ul") return Array.from(node.children, (item) => `- ${item.textContent}`).join("\n");
  return node.textContent || "";
}

/** @param {Element} article */
export const plain = (article) => `${Array.from(article.children, block).join("\n\n")}\n`;
