const row = document.activeElement.closest("#rows > li"),
  box = row?.getBoundingClientRect();
return row && box.top >= 0 && box.bottom <= innerHeight && Number(row.innerText.match(/Entry (\d+)/)[1]);
