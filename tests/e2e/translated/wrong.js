const digits = (text) => text.replace(/\D/g, "");
return [...document.querySelectorAll('a[href^="tel:"]')]
  .filter((link) => link.checkVisibility())
  .filter((link) => !digits(link.innerText) || !digits(link.href).endsWith(digits(link.innerText).replace(/^0/, "")))
  .map((link) => `${link.innerText} dials ${link.href}`);
