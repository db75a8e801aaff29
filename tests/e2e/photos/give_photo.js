const [width, height, kind] = args;
// The noise is made in an array of the script's own: Firefox guards each element of an array of the page's that a
// driver's script reads, which takes half a minute for millions of them.
const noise = new Uint32Array(width * height);
let seed = 1;
for (let i = 0; i < noise.length; i++) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  noise[i] = seed;
}
const canvas = Object.assign(document.createElement("canvas"), { width, height });
const picture = new ImageData(new Uint8ClampedArray(noise.buffer), width, height);
canvas.getContext("2d").putImageData(picture, 0, 0);
const blob = await new Promise((done) => canvas.toBlob(done, kind));
const files = new DataTransfer(),
  input = document.querySelector('input[type=file][accept="image/*"]');
files.items.add(new File([blob], "photo", { type: kind }));
input.files = files.files;
input.dispatchEvent(new Event("change", { bubbles: true }));
return blob.size;
