const next = () => new Promise((next) => setTimeout(next, 5));
const until = async (look) => {
  for (;;) {
    const found = look();
    if (found) return found;
    await next();
  }
};
const save = () => [...document.querySelectorAll("button")].find((one) => one.innerText.trim() === "Save person");
window.e2eAdded = 0;
(async () => {
  for (let number = 0; number < arguments[1]; number++) {
    location.hash = "#/people/new";
    const name = await until(() => document.getElementById("person-name"));
    name.value = `${arguments[0]} ${number}.`;
    name.dispatchEvent(new Event("input", { bubbles: true }));
    await next();
    (await until(save)).click();
    await until(() => !document.getElementById("person-name"));
    window.e2eAdded++;
  }
})();
