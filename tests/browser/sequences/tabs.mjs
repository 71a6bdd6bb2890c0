// Two tabs of one browser: frames that load the site's own scripts and share a storage. They hear of one another by the browser's
// own events.

/** @typedef {Window & typeof globalThis} TabWindow */

/** @param {string} name */
async function opened(name) {
  const frame = document.createElement("iframe");
  const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  frame.src = `tab.html?${name}`;
  document.body.append(frame);
  await loaded;
  return frame;
}

/** @param {string} name */
export async function tab(name) {
  const frame = await opened(name);
  const win = () => /** @type {TabWindow} */ (frame.contentWindow);
  /** @template {keyof typeof window.localNormal.modules} K @param {K} id */
  const module = (id) => /** @type {any} */ (win().localNormal.modules)[id];
  return {
    win,
    store: () => /** @type {typeof window.localNormal.modules["store/store"]} */ (module("store/store")),
    beside: () => module("store/beside"),
    taking: () => module("store/taking"),
    memory: () => module("store/memory").memory,
    async reload() {
      const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
      win().location.reload();
      await loaded;
    },
  };
}

/** The stamp of what is stored. @param {string} kept */
export const stampOf = (kept) => JSON.parse(kept).stamp;

/** Waits until a tab has what is stored. @param {Awaited<ReturnType<typeof tab>>} one */
export async function heard(one) {
  const isNews = () => {
    const [kept] = Object.values(localStorage);
    const { saving, state } = one.memory();
    return kept ? stampOf(kept) !== state.stamp : saving === "on";
  };
  while (isNews()) await new Promise((done) => one.win().addEventListener("storage", done, { once: true }));
}
