// Presses Save, and ends when the word about it is said.
const save = [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === "Save check-in");
save.click();
while (!document.querySelector("[role=status]")?.closest(".notice")?.innerText.includes("Still saving")) {
  await new Promise((next) => setTimeout(next, 10));
}
