// The words on buttons that are cut off, or broken over two lines; and how many buttons there are.
const buttons = [...document.querySelectorAll("main .button")];
const broken = [];
for (const button of buttons) {
  const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const label = node.parentElement;
    if (label.scrollHeight > label.clientHeight + 1 && label.clientHeight) broken.push(`cut: ${node.data}`);
    for (const word of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  }
}
return [buttons.length, broken];
