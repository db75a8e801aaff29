const row = document.activeElement.closest("#rows > li"),
  box = document.activeElement.getBoundingClientRect();
const bar = document.querySelector("nav").getBoundingClientRect().top;
return (
  row && [
    Number(row.getAttribute("aria-posinset")),
    row.innerText.match(/Entry (\d+)/)?.[1],
    box.top >= -1 && box.bottom <= bar + 1,
  ]
);
