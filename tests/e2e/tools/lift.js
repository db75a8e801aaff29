document.querySelector(".cell[aria-pressed=true]").click();
await new Promise(requestAnimationFrame);
return document.querySelectorAll(".cell[aria-pressed=true]").length;
