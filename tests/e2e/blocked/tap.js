const save = [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === "Save check-in");
const tapped = performance.now();
save.click();
while (!document.querySelector("[role=status]")?.closest(".notice")?.innerText.includes("Still saving")) {
  await new Promise((next) => setTimeout(next, 10));
}
return performance.now() - tapped;
