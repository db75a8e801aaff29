const field = document.getElementById("person-phone-0");
return field
  .getAttribute("aria-describedby")
  .split(" ")
  .some((id) => document.getElementById(id)?.textContent.includes("not a number"));
