const items = [...document.querySelectorAll("li,[role=listitem]")].filter((item) => item.checkVisibility());
const item = items.find(
  (item) => item.innerText.replace(/\s+/g, " ").includes(arguments[0]) && item.querySelector("a,button"),
);
return item && item.querySelector("a,button");
