// The words of the point that is picked in a drawing: those to be read, and those that a screen reader gets.
const figure = document.getElementById(arguments[0]).closest("figure");
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const picked = figure.querySelector(".heat-picked")?.getAttribute("aria-label");
const spoken = figure.querySelector("input[type=range]")?.getAttribute("aria-valuetext");
return [plain(figure.querySelector(".plot-said").innerText), plain(picked ?? spoken)];
