// What a test needs to be there: where it is missing, the test fails with its name.
import assert from "node:assert/strict";

/**
 * The value, which may be neither null nor undefined.
 * @template T
 * @param {T} value
 * @param {string} what
 * @returns {NonNullable<T>}
 */
export function existing(value, what) {
  assert.ok(value !== null && value !== undefined, `there is no ${what}`);
  return value;
}

/** The text of an element. @param {Locator} locator */
export const textOf = async (locator) => existing(await locator.textContent(), `text of ${locator}`);
/** The box that an element takes on its page. @param {Locator} locator */
export const boxOf = async (locator) => existing(await locator.boundingBox(), `box of ${locator}`);
/** An attribute of an element. @param {Locator} locator @param {string} name */
export const attributeOf = async (locator, name) => existing(await locator.getAttribute(name), `${name} of ${locator}`);
