// As much of the WebDriver protocol (https://www.w3.org/TR/webdriver2/) as the journeys need.

/** Keys that have no character of their own. */
const KEYS = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", ArrowDown: "\uE015", Space: " " };

/** How long a command may take, in ms: a driver that does not answer fails the test. */
const LONGEST = 150_000;
/** How long a browser may take to begin, in ms. */
const LONGEST_START = 60_000;

/**
 * A session at `origin` with a browser of these capabilities. Each method is a command of the protocol; a refused one throws.
 * @param {string} origin
 * @param {object} capabilities
 */
export async function newSession(origin, capabilities) {
  /** @param {string} method @param {string} path @param {object} [body] */
  async function call(method, path, body) {
    const signal = AbortSignal.timeout(path === "/session" ? LONGEST_START : LONGEST);
    const response = await fetch(origin + path, { method, body: body && JSON.stringify(body), signal }).catch((cause) => {
      throw new Error(`no answer to ${method} ${path} ${JSON.stringify(body)}`, { cause });
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  /** @param {string} method @param {string} path @param {object} [body] */
  const send = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  /** @param {...object} sources */
  const act = (...sources) => send("POST", "/actions", { actions: sources });
  /** @param {string} keys */
  const strokes = (keys) =>
    act({
      type: "key",
      id: "keys",
      actions: [...keys].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    });
  return {
    go: (/** @type {string} */ url) => send("POST", "/url", { url }),
    back: () => send("POST", "/back", {}),
    reload: () => send("POST", "/refresh", {}),
    resize: (/** @type {number} */ width, /** @type {number} */ height) => send("POST", "/window/rect", { x: 0, y: 0, width, height }),
    type: strokes,
    press: (/** @type {Key} */ key) => strokes(KEYS[key]),
    click: (/** @type {number} */ x, /** @type {number} */ y) =>
      act({
        type: "pointer",
        id: "mouse",
        actions: [
          { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      }),
    async attach(/** @type {string} */ selector, /** @type {string} */ path) {
      const element = await send("POST", "/element", { using: "css selector", value: selector });
      await send("POST", `/element/${Object.values(element)[0]}/value`, { text: path });
    },
    /** The value of an expression, awaited. */
    async run(/** @type {string} */ expression) {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await send("POST", "/execute/async", { script, args: [] });
      if (error) throw new Error(error);
      return value;
    },
    close: () => send("DELETE", ""),
  };
}
