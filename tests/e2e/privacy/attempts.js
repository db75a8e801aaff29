window.e2eStopped = [];
document.addEventListener("securitypolicyviolation", (event) => e2eStopped.push(event.effectiveDirective));
const away = "http://127.0.0.1:9/";
fetch(away).catch(() => {});
new Image().src = away + "pixel.png";
navigator.sendBeacon(away, "x");
try {
  new WebSocket("ws://127.0.0.1:9/");
} catch {}
try {
  document.head.append(Object.assign(document.createElement("script"), { src: away + "script.js" }));
} catch {}
