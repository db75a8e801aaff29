const field = [...document.querySelectorAll("input")].find((one) => one.labels[0]?.innerText.includes("Money I spent"));
field.value = "120";
field.dispatchEvent(new Event("change", { bubbles: true }));
[...document.querySelectorAll("button")].find((one) => one.innerText.trim() === "Hide the day count").click();
