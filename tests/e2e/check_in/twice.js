const save = [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === "Save check-in");
save.click();
const again = () => {
  if (save.isConnected) {
    save.click();
    setTimeout(again, 5);
  }
};
again();
