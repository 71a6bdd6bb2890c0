// Following a link: answers that nobody chose to keep are not lost on the way, and those that only the tab carries are
// not taken to other pages, since the next site in the same tab could read what the tab carries.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, keeping } = localNormal;
  if (!store) return;

  const folder = new URL(".", window.location.href).href;
  const isUndecided = () => store.saving() === "unset" && store.edits() > 0;
  const isCarried = () => store.saving() !== "unset" && window.name !== "";

  function onClick(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.target || link.hasAttribute("download")) return;
    if (link.href.split("#")[0] === window.location.href.split("#")[0]) return;
    if (isUndecided()) {
      event.preventDefault();
      keeping.demand();
    } else if (isCarried() && !link.href.startsWith(folder)) {
      event.preventDefault();
      window.open(link.href, "_blank", "noopener");
    }
  }

  document.addEventListener("click", onClick);
  window.addEventListener("beforeunload", (event) => {
    if (isUndecided()) event.preventDefault();
  });
})();
