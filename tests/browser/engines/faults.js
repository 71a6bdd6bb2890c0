// What goes wrong on a page, for engines that do not tell their driver: it runs first on every page. The tab's storage keeps what it
// found while the tab goes from page to page.
{
  const note = (fault) => {
    sessionStorage.setItem("faults", `${sessionStorage.getItem("faults") ?? ""}${fault}\n`);
  };
  // Not what could not be loaded: leaving a page cuts its requests short, and that is no fault.
  window.addEventListener("error", ({ message }) => note(`error: ${message}`));
  window.addEventListener("unhandledrejection", ({ reason }) => note(`unhandled: ${reason}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => note(`refused: ${violatedDirective} ${blockedURI} (${sourceFile})`));
  for (const level of ["error", "warn"]) {
    const say = console[level];
    console[level] = (...words) => {
      note(`console: ${words.join(" ")}`);
      say.apply(console, words);
    };
  }
}
