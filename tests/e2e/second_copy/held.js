// Whether a tab holds the files of the second copy: from then on, "Saved" waits for it.
const { held } = await navigator.locks.query();
return held.some(({ name }) => name === "steady-second-copy");
