const select = [...document.querySelectorAll("select")].find((one) => one.labels[0]?.innerText.includes("Country"));
select.selectedIndex = arguments[0];
select.dispatchEvent(new Event("change", { bubbles: true }));
