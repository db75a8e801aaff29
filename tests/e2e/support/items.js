return [...arguments].flatMap((list) =>
  [...list.querySelectorAll("li,[role=listitem]")]
    .filter((item) => !item.parentElement.closest("li,[role=listitem]"))
    .map((item) => item.innerText.replace(/\s+/g, " ").trim()),
);
