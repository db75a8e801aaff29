const [selector, property] = arguments,
  canvas = document.createElement("canvas").getContext("2d");
const light = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
return [...document.querySelectorAll(selector)]
  .filter((one) => one.checkVisibility())
  .map((one) => {
    const [high, low] = [
      getComputedStyle(one)[property],
      getComputedStyle(one.closest(".card") ?? document.documentElement).backgroundColor,
    ]
      .map(light)
      .sort((one, other) => other - one);
    return (high + 0.05) / (low + 0.05);
  });
