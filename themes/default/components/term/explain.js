// A word that the glossary explains opens a note with what it means. Where no note can be shown the link leads to the glossary.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && /** @type {HTMLAnchorElement | null} */ (event.target.closest("a.explained"));
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || !("popover" in link)) return;
  event.preventDefault();
  import("./note.js").then(({ show }) => show(link));
});
