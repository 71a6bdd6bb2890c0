// Small questions about values.

export const missing = (value) => value === undefined || value === null;
export const or = (value, fallback) => (missing(value) ? fallback : value);
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// An object's own value, never one that it inherits.
export const own = (object, key) => (object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);

// A copy of what can be JSON.
export const copy = (value) => JSON.parse(JSON.stringify(value));
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
