const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
const pressed =
  "a, button, summary, label, select, option, details:not([open]), [role=group], [aria-hidden=true], legend, .only-heard";
let words = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  if (parent.closest(pressed) || !parent.checkVisibility()) continue;
  words.push(...node.data.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word)));
}
return words.join(" ");
