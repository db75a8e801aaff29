// Moves the focus to the button of this name. Answers whether the button still has the focus two frames later.
const [name] = args;
const nameOf = (button) => button.getAttribute("aria-label") ?? button.innerText.trim();
const button = [...document.querySelectorAll("button")].find((one) => nameOf(one) === name);
button?.focus();
await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
return button !== undefined && document.activeElement === button;
