// The service that a file is of, where one is named.

/** @param {Results} results */
export const unitOf = ({ subject }) => subject?.unit?.trim() || "";
