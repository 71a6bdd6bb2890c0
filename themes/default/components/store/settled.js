// Which steps of the plan need nothing more.

const SETTLED = ["done", "dropped"];

/** @param {Step} step */
export const isSettled = ({ state }) => SETTLED.includes(state || "");
