const it = document.activeElement,
  box = it.getBoundingClientRect();
return (
  it.getAttribute("href") === "#/hard-moment" &&
  box.top >= 0 &&
  box.height >= 47 &&
  getComputedStyle(it).opacity === "1" &&
  it.contains(document.elementFromPoint(box.left + 9, box.top + 9))
);
