const root = document.documentElement;
root.style.fontSize = arguments[0];
const reaches_out = (one) => one.checkVisibility() && one.getBoundingClientRect().right > root.clientWidth + 1;
return root.scrollWidth <= root.clientWidth
  ? []
  : [...document.querySelectorAll("body *")]
      .filter(reaches_out)
      .slice(0, 5)
      .map((one) => `${one.tagName} ${one.getAttribute("class")} ${one.textContent.slice(0, 30)}`);
