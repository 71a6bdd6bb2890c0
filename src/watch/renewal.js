// Brings a page up to date without loading it again: what differs between two states of it, as they were served, is changed in the
// page as its scripts have left it. Where they changed that part themselves, it cannot be.
const renewal = (function () {
  "use strict";

  // What is read in another way where scripts may run, what is put in place elsewhere, and our own script.
  const OTHERS = "noscript, link[rel~=stylesheet], script[src^='/__local-normal/']";

  const POLICY = "meta[http-equiv=content-security-policy i]";

  /** What has become of each node of the page as it was served. @type {WeakMap<Node, ChildNode>} */
  const lives = new WeakMap();
  let changes = 0;
  // The page's own scripts have not run yet.
  let served = { head: document.head.cloneNode(true), body: document.body.cloneNode(true) };
  pair(served.head, document.head);
  pair(served.body, document.body);

  /** Pairs the nodes of two trees that are the same. @param {Node} node @param {ChildNode} live */
  function pair(node, live) {
    lives.set(node, live);
    node.childNodes.forEach((child, at) => pair(child, live.childNodes[at]));
  }

  /** A part of a page is as it was. @param {Node} old @param {Node} next */
  function carry(old, next) {
    const live = lives.get(old);
    if (live) lives.set(next, live);
    next.childNodes.forEach((child, at) => carry(old.childNodes[at], child));
    return true;
  }

  /** Whether two nodes differ at most in what is inside. @param {Node} a @param {Node} b */
  const isAlike = (a, b) => a.childNodes.length === b.childNodes.length && a.cloneNode(false).isEqualNode(b.cloneNode(false));

  /**
   * Makes what has become of `old` into what `next` is; says whether that can be done.
   * @param {Node} old @param {Node} next @returns {boolean}
   */
  function renew(old, next) {
    if (old.isEqualNode(next)) return carry(old, next);
    const live = lives.get(old);
    if (!live) return false;
    if (old instanceof Element && old.matches(OTHERS)) {
      lives.set(next, live);
      return true;
    }
    if (old.nodeName === "SCRIPT" || next.nodeName === "SCRIPT" || !live.isConnected) return false;
    if (old.childNodes.length > 0 && isAlike(old, next)) {
      lives.set(next, live);
      return Array.from(next.childNodes).every((child, at) => renew(old.childNodes[at], child));
    }
    if (!live.isEqualNode(old)) return false;
    const made = /** @type {ChildNode} */ (document.importNode(next, true));
    live.replaceWith(made);
    changes += 1;
    pair(next, made);
    return true;
  }

  /** What a page may do, which no change in place can make wider. @param {Node} head */
  const policy = (head) => head instanceof Element && head.querySelector(POLICY)?.getAttribute("content");

  /** Says which version of the page is shown now; `null` where it must be loaded again. @returns {Promise<string | null>} */
  async function follow() {
    const answer = await fetch(window.location.href);
    if (!answer.ok) return null;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (policy(next.head) !== policy(served.head)) return null;
    const before = changes;
    // Where nothing has changed, it is a picture that is another.
    const isDone = renew(served.head, next.head) && renew(served.body, next.body) && changes > before;
    served = { head: next.head, body: next.body };
    const script = next.querySelector("script[data-version]");
    return isDone && script instanceof HTMLScriptElement ? script.dataset.version ?? null : null;
  }

  return { follow };
})();
