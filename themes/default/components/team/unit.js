// The service that a file is of, where one is named; and names as they are shown.

// Signs that turn the direction of what comes after them would turn the words around a name too.
/** @param {string} name */
export const plain = (name) => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

/** @param {Results} results */
export const unitOf = ({ subject }) => plain(subject?.unit ?? "").trim();
