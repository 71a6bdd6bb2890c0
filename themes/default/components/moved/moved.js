// Forwards to where the page is now, with the place and the query that were asked for.
(function () {
  "use strict";
  var link = document.querySelector("[data-moved]");
  if (window.location.hash) { link.hash = window.location.hash; }
  if (window.location.search) { link.search = window.location.search; }
  window.location.replace(link.href);
}());
