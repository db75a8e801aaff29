const option = document.querySelector(`option[value="${arguments[0]}"]`);
option.parentElement.value = arguments[0];
option.parentElement.dispatchEvent(new Event("change", { bubbles: true }));
