// Makes elements: text only ever becomes text, never markup. What a first look at a form does without is in
// build-more.js.

export function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

export const element = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

export const button = (label, onclick, className) => element("button", { type: "button", class: className, onclick }, label);
