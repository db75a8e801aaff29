const least = 47.5;
// Seven days are as wide as the smallest phone, less its edges.
const least_width = (one) => (one.closest("[role=grid]") ? 39.5 : least);
// A field for a file that is no stop of the keys has a button of its own beside it.
const is_used = (one) => one.type !== "file" || one.tabIndex >= 0;
return [...document.querySelectorAll("a[href],button,input,textarea,select,summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).display !== "inline")
  .filter(is_used)
  .map((one) => [one, (["radio", "checkbox"].includes(one.type) && one.labels?.[0]) || one])
  .map(([one, seen]) => [one, seen.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 0 && (box.width < least_width(one) || box.height < least))
  .map(
    ([one, box]) => `${one.tagName} ${one.ariaLabel ?? one.textContent.trim().slice(0, 30)} ${box.width}x${box.height}`,
  );
