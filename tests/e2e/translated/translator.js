const swap = (text) => {
  const parent = text.parentElement;
  if (!text.data.trim() || !parent || parent.closest("font,script,style,textarea,title")) return;
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.textContent = text.data;
  outer.append(inner);
  text.replaceWith(outer);
};
const all = (node) => {
  if (node.nodeType === 3) return swap(node);
  if (node.nodeType !== 1) return;
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT),
    found = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  found.forEach(swap);
};
window.e2eThrown = [];
addEventListener("error", (event) => e2eThrown.push(event.message));
addEventListener("unhandledrejection", (event) => e2eThrown.push(String(event.reason)));
new MutationObserver((records) => {
  for (const { type, target, addedNodes } of records) type === "characterData" ? swap(target) : addedNodes.forEach(all);
}).observe(document, { childList: true, characterData: true, subtree: true });
addEventListener("DOMContentLoaded", () => all(document.body));
