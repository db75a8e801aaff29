// The words that lie beneath the corner's button, line by line.
const corner = document.querySelector(".hide-now").getBoundingClientRect();
const found = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const range = document.createRange();
  range.selectNodeContents(texts.currentNode);
  const lies = ({ left, right, top, bottom }) =>
    left < corner.right && right > corner.left && top < corner.bottom && bottom > corner.top;
  if ([...range.getClientRects()].some(lies)) found.push(texts.currentNode.data.trim());
}
return found.filter(Boolean);
