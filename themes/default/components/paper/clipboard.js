// Puts HTML and plain text on the clipboard. Pages without a secure connection, and browsers that refuse, get it through the copy
// that a keyboard makes; where that is refused too, what is to be copied is selected.

/** @param {string} type @param {string} text */
const blob = (type, text) => new Blob([text], { type });

/** @param {string} html @param {string} text */
function throughEvent(html, text) {
  /** @param {ClipboardEvent} event */
  const give = (event) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", give);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return done;
}

/** @param {HTMLElement} node */
function select(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

// Whether it is on the clipboard; if not, `shown` is selected.
/** @param {string} html @param {string} text @param {HTMLElement} shown */
export async function copy(html, text, shown) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) })]);
    return true;
  } catch (error) {
    if (throughEvent(html, text)) return true;
    select(shown);
    return false;
  }
}
