// Small questions about values.

/** @param {unknown} value @returns {value is null | undefined} */
export const missing = (value) => value === undefined || value === null;
/** @template T @template F @param {T} value @param {F} fallback @returns {NonNullable<T> | F} */
export const or = (value, fallback) => (missing(value) ? fallback : /** @type {NonNullable<typeof value>} */ (value));
/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// An object's own value, never one that it inherits.
/** @template {object} T @template {keyof T} K @param {T | null | undefined} object @param {K} key @returns {T[K] | undefined} */
export const own = (object, key) => (object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

// Those of a list that are there.
/** @template T @param {readonly (T | "" | false | null | undefined)[]} list @returns {T[]} */
export const present = (list) => /** @type {T[]} */ (list.filter(Boolean));

// A copy of what can be JSON.
/** @template T @param {T} value @returns {T} */
export const copy = (value) => JSON.parse(JSON.stringify(value));
/** @param {unknown} a @param {unknown} b */
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
