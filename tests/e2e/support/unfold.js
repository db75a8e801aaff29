const all = [...document.querySelectorAll("summary")].filter((one) => one.innerText.includes(arguments[0]));
all[0]?.click();
return all.length > 0;
