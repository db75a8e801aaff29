const [it, words] = arguments;
const at = it.closest("[aria-invalid]");
const said = (at?.getAttribute("aria-describedby") ?? "")
  .split(" ")
  .map((id) => document.getElementById(id)?.innerText ?? "")
  .join(" ");
return (
  at?.ariaInvalid === "true" &&
  said.includes(words) &&
  (at === document.activeElement || at.contains(document.activeElement))
);
