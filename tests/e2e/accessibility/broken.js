const broken = [];
for (const label of document.querySelectorAll("nav a > span:last-child")) {
  const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data } = texts.currentNode;
    for (const word of data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const boxes = [...range.getClientRects()];
      if (boxes.length !== 1 || boxes[0].right > innerWidth + 1 || boxes[0].left < -1) broken.push(word[0]);
    }
  }
}
return broken;
