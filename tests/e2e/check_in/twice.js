// Taps on Save again and again until it gives way to what was saved.
const save = [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === "Save check-in");
save.click();
const again = () => {
  window.e2eTapped = !save.isConnected;
  if (save.isConnected) {
    save.click();
    setTimeout(again, 5);
  }
};
again();
