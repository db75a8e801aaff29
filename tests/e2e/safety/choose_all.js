const list = document.querySelectorAll("select")[1];
list.value = "";
list.dispatchEvent(new Event("change", { bubbles: true }));
