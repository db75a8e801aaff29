const links = [...document.querySelectorAll(".help-emergency a")];
return (
  links.length > 5 &&
  links.every((link) => {
    const box = link.getBoundingClientRect();
    return !link.closest("details") && box.height >= 48 && box.left >= 0 && box.right <= innerWidth;
  }) &&
  document.documentElement.scrollWidth <= innerWidth
);
