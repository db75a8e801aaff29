const [wanted, scale] = arguments;
document.documentElement.style.fontSize = scale;
scrollTo(0, 0);
const named = (name) =>
  [...document.querySelectorAll(".moment a, .moment button, .moment input")].find(
    (one) => (one.ariaLabel ?? one.labels?.[0]?.innerText ?? one.innerText).trim() === name,
  );
const parts = wanted.map((name) => [name, name === "the breath" ? document.querySelector(".breath") : named(name)]);
const faults = [];
const boxes = [];
for (const [name, part] of parts) {
  if (!part) {
    faults.push(`${name} is not there`);
    continue;
  }
  const box = part.getBoundingClientRect();
  const at = `${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}x${Math.round(box.height)}`;
  if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
    faults.push(`${name} is out of sight: ${at}`);
  if (box.width < 47.5 || box.height < 47.5) faults.push(`${name} is too small: ${at}`);
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!part.contains(top)) faults.push(`${name} lies under ${top?.tagName} ${top?.className}: ${at}`);
  for (const [other, its] of boxes)
    if (
      box.left < its.right - 0.5 &&
      its.left < box.right - 0.5 &&
      box.top < its.bottom - 0.5 &&
      its.top < box.bottom - 0.5
    )
      faults.push(`${name} lies over ${other}`);
  boxes.push([name, box]);
}
if (document.documentElement.scrollWidth > innerWidth) faults.push("it is wider than the phone");
const warm = [...document.querySelectorAll(".moment .button-warm")].length;
if (warm !== 1) faults.push(`${warm} actions are warm`);
document.documentElement.style.fontSize = "";
return faults;
