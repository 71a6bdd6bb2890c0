// A backup: the whole results file with internal notes and earlier rounds, as a download.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { store, download } = localNormal;
  if (!store) return;

  const save = (results) => download.save(download.name(results, "backup", "json"), "application/json", download.json(results));

  // Everything that is kept here.
  function all() {
    save(store.backup());
    store.backedUp();
  }

  // What storage holds and nobody can read, as it is.
  const unread = (texts) => texts.forEach((text, at) => download.save(`unreadable-answers-${at + 1}.txt`, "text/plain", text));

  localNormal.backup = { all, save, unread };
})();
