// Functions that run in the page: each looks once, and gives what it found or nothing. They know nothing of this file.

/**
 * Where the `nth` visible element with that name can be clicked, `{x, y, id}`: it is brought into view, and nothing covers it.
 * A click that misses it, because the page moved in between, is held back: `localNormalMissed` then says so.
 * @param {{ selector: string, name: Name, nth: number }} given
 */
export function placeOf({ selector, name, nth }) {
  /** @param {string | null | undefined} text */
  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  /** @param {string | null | undefined} text */
  const isName = (text) => (name.source === undefined ? plain(text) === name.text : new RegExp(name.source, name.flags).test(plain(text)));
  /** @param {Labelled} node */
  const names = (node) => [node.getAttribute("aria-label"), node.innerText, ...Array.from(node.labels ?? [], (label) => label.innerText)];
  const all = /** @type {NodeListOf<Labelled>} */ (document.querySelectorAll(selector));
  const node = [...all].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && names(one).some(isName),
  )[nth];
  if (!node) return undefined;
  /** @param {Element | null} hit */
  const isHit = (hit) => node.contains(hit) || hit?.closest("label")?.control === node;
  /** @param {MouseEvent} event */
  const guard = (event) => {
    window.localNormalMissed = !isHit(/** @type {Element} */ (event.target));
    if (!window.localNormalMissed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const target of [node, ...(node.labels ?? [])]) {
    const [box] = target.getClientRects();
    if (!box) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (!isHit(document.elementFromPoint(x, y))) continue;
    if (window.localNormalGuard) window.removeEventListener("click", window.localNormalGuard, true);
    window.localNormalGuard = guard;
    // Where the page is drawn anew between the press and the release, there is no click at all.
    window.localNormalMissed = true;
    window.addEventListener("click", guard, { capture: true, once: true });
    return { x, y, id: node.id };
  }
  node.scrollIntoView({ block: "center", behavior: "instant" });
  return undefined;
}

/** Whether the page shows a text, read as people read it: without line ends. @param {Name} given */
export function seen({ text, source, flags }) {
  const shown = document.body.innerText.replace(/\s+/g, " ");
  return source === undefined ? shown.includes(text) : new RegExp(source, flags).test(shown);
}

/** Whether this is the page, and it has loaded. @param {{ source: string, flags: string }} given */
export function arrived({ source, flags }) {
  return document.readyState === "complete" && new RegExp(source, flags).test(window.location.href);
}

/** Whether so many elements are visible; without a count, at least one. @param {{ selector: string, count?: number }} given */
export function counted({ selector, count }) {
  const { length } = [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility());
  return count === undefined ? length > 0 : length === count;
}

/**
 * Chooses an option by its text, as a reader does: lists that a system draws itself cannot be clicked by every driver.
 * @param {{ name: { text: string }, text: string }} given
 */
export function option({ name, text }) {
  const select = [...document.querySelectorAll("select")].find(
    (one) => one.checkVisibility() && [...one.labels].some((label) => label.innerText.trim() === name.text),
  );
  const found = select && [...select.options].find((one) => one.text.replace(/ \(\d+\)$/, "") === text);
  if (!found) return undefined;
  select.value = found.value;
  for (const event of ["input", "change"]) select.dispatchEvent(new Event(event, { bubbles: true }));
  return true;
}
