const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
Object.defineProperty(Navigator.prototype, "userAgent", { get: () => iphone });
// An iPhone offers nothing by itself, and the last of these is known to it alone.
addEventListener("beforeinstallprompt", (event) => event.stopImmediatePropagation());
Object.defineProperty(Navigator.prototype, "standalone", { get: () => false });
Object.defineProperty(Navigator.prototype, "platform", { get: () => "iPhone" });
Object.defineProperty(Navigator.prototype, "maxTouchPoints", { get: () => 5 });
