const slider = document.querySelector("input[type=range]");
setTimeout(() => {
  slider.value = arguments[1];
  for (const kind of ["input", "change"]) slider.dispatchEvent(new Event(kind, { bubbles: true }));
}, arguments[0] - Date.now());
