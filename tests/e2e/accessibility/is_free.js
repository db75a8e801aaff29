const wanted = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).at(-1);
if (!wanted) return "not there";
wanted.scrollIntoView({ block: "center", behavior: "instant" });
const box = wanted.getBoundingClientRect();
const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
return wanted.contains(top) ? "free" : `under ${top?.tagName} ${top?.className}`;
