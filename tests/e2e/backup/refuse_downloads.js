const click = HTMLElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (!window.e2eRefuse) Reflect.apply(click, this, []);
};
