// What somebody would try who got markup or an address into the page. Each attempt that works names itself.
window.e2eWorked = [];
const worked = (name) => `e2eWorked.push("${name}")`;
const add = (name, fields) => document.body.appendChild(Object.assign(document.createElement(name), fields));
const attempts = [
  () => { add("div").innerHTML = `<img src="nowhere.png" onerror='${worked("handler")}'>`; },
  () => { add("iframe").srcdoc = `<script>parent.${worked("frame")}<\/script>`; },
  () => { document.body.append(document.createRange().createContextualFragment(`<script>${worked("markup")}<\/script>`)); },
  () => { add("script", { text: worked("script") }); },
  () => { add("script", { src: URL.createObjectURL(new Blob([worked("address of a script")])) }); },
  () => { add("a", { href: `javascript:${worked("link")}` }).click(); },
  () => { setTimeout(worked("text as code"), 0); },
];
for (const attempt of attempts) {
  try {
    attempt();
  } catch {}
}
