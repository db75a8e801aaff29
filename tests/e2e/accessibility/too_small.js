const least = 47.5;
return [...document.querySelectorAll("a[href],button,input,textarea,select,summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).display !== "inline")
  .map((one) => [one, (["radio", "checkbox"].includes(one.type) && one.labels?.[0]) || one])
  .map(([one, seen]) => [one, seen.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < least || box.height < least))
  .map(
    ([one, box]) => `${one.tagName} ${one.ariaLabel ?? one.textContent.trim().slice(0, 30)} ${box.width}x${box.height}`,
  );
