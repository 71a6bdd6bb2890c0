// Marks the part that is being read in the list of what is on a page, and folds that list on a narrow screen.
/** @type {HTMLDetailsElement | null} */
const box = document.querySelector(".contents > details");
const wide = window.matchMedia("(min-width: 60rem)");

// A part is being read from when it is in the upper third of the window until the next one is.
/** @param {HTMLAnchorElement[]} links */
function mark(links) {
  const line = window.innerHeight / 3;
  const reached = links.filter(({ hash }) => {
    const part = document.getElementById(decodeURIComponent(hash.slice(1)));
    return part && part.getBoundingClientRect().top < line;
  });
  const current = reached.at(-1);
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** @param {HTMLDetailsElement} list */
function mount(list) {
  const links = [...list.querySelectorAll("a")];
  const fit = () => {
    list.open = wide.matches;
  };
  let waits = false;
  const follow = () => {
    if (waits) return;
    waits = true;
    window.requestAnimationFrame(() => {
      waits = false;
      mark(links);
    });
  };
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) fit();
  });
  wide.addEventListener("change", fit);
  window.addEventListener("scroll", follow, { passive: true });
  fit();
  mark(links);
}

if (box) mount(box);
