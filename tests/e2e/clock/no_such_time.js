const it = document.getElementById("entry-time");
return (
  it.ariaInvalid === "true" &&
  it === document.activeElement &&
  document.getElementById("entry-time-problem").innerText.includes("there was no such time")
);
