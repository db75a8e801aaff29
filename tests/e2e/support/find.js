// Finds what is on the screen the way a person with a screen reader does: by role and accessible name.
// role: an ARIA role; name: its name; how: "is", "has" or "any". Gives back the elements in the page's order.
const [role, name, how] = arguments;

const squeeze = (text) => text.replace(/\s+/g, " ").trim();
const isHidden = (el) => !el.checkVisibility({ visibilityProperty: true }) || el.closest("[inert],[aria-hidden=true]") !== null;

const INPUTS = { radio: "radio", checkbox: "checkbox", range: "slider", button: "button", submit: "button", reset: "button", search: "searchbox", number: "spinbutton" };
const TAGS = { BUTTON: "button", NAV: "navigation", MAIN: "main", HEADER: "banner", UL: "list", OL: "list", LI: "listitem", FIELDSET: "group", DETAILS: "group", SUMMARY: "button", TEXTAREA: "textbox", DIALOG: "dialog", SELECT: "combobox", OUTPUT: "status", TABLE: "table", IMG: "img", ARTICLE: "article", FIGURE: "figure", HR: "separator" };
const roleOf = (el) => {
  const given = el.getAttribute("role");
  if (given) return given.split(" ")[0];
  if (/^H[1-6]$/.test(el.tagName)) return "heading";
  if (el.tagName === "A") return el.hasAttribute("href") ? "link" : "";
  if (el.tagName === "INPUT") return INPUTS[el.type] ?? "textbox";
  if (el.tagName === "SECTION") return el.hasAttribute("aria-label") || el.hasAttribute("aria-labelledby") ? "region" : "";
  return TAGS[el.tagName] ?? "";
};

const contents = (el) => {
  let text = "";
  for (const node of el.childNodes) {
    if (node.nodeType === 3) text += node.data;
    if (node.nodeType !== 1 || node.getAttribute("aria-hidden") === "true" || ["SCRIPT", "STYLE"].includes(node.tagName)) continue;
    if (!node.checkVisibility()) continue;
    const inner = node.getAttribute("aria-label") ?? (node.tagName === "IMG" ? node.alt : contents(node));
    text += getComputedStyle(node).display === "inline" ? inner : ` ${inner} `;
  }
  return text;
};
const nameOf = (el) => {
  const by = el.getAttribute("aria-labelledby");
  if (by) return squeeze(by.split(/\s+/).map((id) => { const at = document.getElementById(id); return at ? contents(at) : ""; }).join(" "));
  if (el.getAttribute("aria-label")) return squeeze(el.getAttribute("aria-label"));
  if (el.labels?.length && el.tagName !== "BUTTON") return squeeze([...el.labels].map(contents).join(" "));
  if (el.tagName === "FIELDSET") return squeeze(el.querySelector(":scope > legend")?.textContent ?? "");
  if (el.tagName === "IMG") return el.alt;
  if (el.tagName === "INPUT" || el.tagName === "TEXTAREA" || el.tagName === "SELECT") return el.title || el.value;
  return squeeze(contents(el));
};

const fits = (el) => how === "any" || (how === "is" ? nameOf(el) === name : nameOf(el).includes(name));
// What is open in front of the page is all that can be used, but for what the page says by itself.
const fronts = [...document.querySelectorAll("dialog[open],[role=dialog][aria-modal=true]")].filter((el) => el.checkVisibility());
const speaks = ["status", "alert"].includes(role);
const root = (!speaks && fronts.at(-1)) || document;
return [...root.querySelectorAll("*")].filter((el) => roleOf(el) === role && fits(el) && !isHidden(el));
