const [width, height, kind] = args;
const canvas = Object.assign(document.createElement("canvas"), { width, height });
const context = canvas.getContext("2d"),
  noise = context.createImageData(width, height);
let seed = 1;
for (let i = 0; i < noise.data.length; i++) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  noise.data[i] = i % 4 === 3 ? 255 : seed >>> 24;
}
context.putImageData(noise, 0, 0);
const blob = await new Promise((done) => canvas.toBlob(done, kind));
const files = new DataTransfer(),
  input = document.querySelector('input[type=file][accept="image/*"]');
files.items.add(new File([blob], "photo", { type: kind }));
input.files = files.files;
input.dispatchEvent(new Event("change", { bubbles: true }));
return blob.size;
