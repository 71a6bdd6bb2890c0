// Where a report has its answers: they are between this and the next `</script>`; no `<` is inside.

export const BEGINS = '<script type="application/json" id="local-normal-results">';
