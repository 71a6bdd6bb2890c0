// What a council may give to a comparison: shown first, then downloaded. Nothing is sent.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const { element, say, button, heading } = localNormal.build;
  const { store } = localNormal;
  if (!store) return;

  // `tell` says politely what happened.
  localNormal.contribute = function (tell) {
    const place = element("div", {});
    const opener = button(say("script-contribute-show"), () => localNormal.withExchange().then(show));
    const close = () => {
      place.replaceChildren();
      opener.focus();
    };
    const show = () => {
      const { download, outgoing } = localNormal;
      const given = outgoing.contribution(store.results());
      const text = download.json(given);
      const name = download.name({ round: given.round }, "contribution", "json");
      const save = () => {
        download.save(name, "application/json", text);
        tell(say("script-exchange-saved", { name }));
      };
      const shown = element("pre", { class: "contribution", tabindex: 0, role: "region", "aria-label": say("script-contribute-all") }, text);
      const buttons = [button(say("script-contribute-save"), save, "button"), button(say("script-close"), close)];
      place.replaceChildren(element("p", {}, say("script-contribute-all")), shown, element("p", { class: "actions" }, buttons));
      shown.focus();
    };
    return element("div", { class: "contribute" }, heading(3, say("script-contribute")), element("p", { class: "text" }, say("script-contribute-text")), opener, place);
  };
})();
