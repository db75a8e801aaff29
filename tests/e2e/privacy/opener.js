const [address] = arguments,
  opener = document.createElement("button");
opener.textContent = "Open";
opener.onclick = () => {
  window.opened = window.open(address);
};
document.body.append(opener);
