/** The median: of an even number of figures the upper of the two in the middle. @param {number[]} numbers */
export const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
