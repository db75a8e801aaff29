const name = (row, column) => `${row},${column}`;
const cells = [...document.querySelectorAll(".cell")].map((cell) =>
  cell.getAttribute("aria-label").match(/\d+/g).map(Number),
);
const free = new Set(cells.map(([row, column]) => name(row, column)));
const shapes = [...document.querySelectorAll(".shape path")].map((path) =>
  [...path.getAttribute("d").matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [y / 2, x / 2]),
);
const firsts = [];
const lay = (number) => {
  if (number === shapes.length) return true;
  const [[top, left]] = shapes[number];
  for (const [row, column] of cells) {
    const taken = shapes[number].map(([down, across]) => name(row + down - top, column + across - left));
    if (!taken.every((cell) => free.has(cell))) continue;
    taken.forEach((cell) => free.delete(cell));
    firsts[number] = [row, column];
    if (lay(number + 1)) return true;
    taken.forEach((cell) => free.add(cell));
  }
  return false;
};
return lay(0) ? firsts.map(([row, column]) => `Row ${row}, column ${column}`) : [];
