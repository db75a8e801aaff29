const cells = [...document.querySelectorAll(".cell")];
for (const cell of cells) {
  cell.click();
  await new Promise(requestAnimationFrame);
  if (document.querySelector(".cell[aria-pressed=true]")) return true;
}
return false;
