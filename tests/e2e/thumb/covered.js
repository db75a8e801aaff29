const lies_free = (one) => {
  one.scrollIntoView({ block: "nearest" });
  const box = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
};
const controls = [...document.querySelectorAll(".moment a, .moment button, .moment input, .notice button")];
return controls.filter((one) => one.checkVisibility() && !lies_free(one)).map((one) => one.innerText || one.tagName);
