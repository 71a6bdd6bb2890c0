// Makes elements and words: text only ever becomes text, never markup.
(function () {
  "use strict";

  const localNormal = (window.localNormal = window.localNormal || {});
  const SVG = "http://www.w3.org/2000/svg";
  const strings = localNormal.strings || {};

  function fill(node, attributes, children) {
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

  const element = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
  const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

  // A sign that stands on the page once, as `sign-NAME`.
  function icon(name) {
    return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("use", { href: `#sign-${name}` }));
  }

  function say(id, values) {
    const text = Object.prototype.hasOwnProperty.call(strings, id) ? strings[id] : id;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  // The singular and the plural of a string: `ID-one` and `ID-many`.
  const count = (id, n, values) => say(`${id}-${n === 1 ? "one" : "many"}`, Object.assign({ n }, values));

  // Names in a row: at most `most`, then how many more.
  function list(names, most) {
    const shown = names.slice(0, most || names.length);
    const more = names.length - shown.length;
    return shown.join(", ") + (more > 0 ? ` ${count("script-and-more", more)}` : "");
  }

  function day(time) {
    const date = new Date(time);
    if (!time || Number.isNaN(date.getTime())) return "";
    const { lang } = document.documentElement;
    // Plain `en` would be American: month before day.
    return date.toLocaleDateString(lang === "en" ? "en-GB" : lang || "en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  const button = (label, onclick, className) => element("button", { type: "button", class: className, onclick }, label);

  let made = 0;
  const newId = () => `made-${(made += 1)}`;

  // A label and its control, tied together.
  function field(label, control, hint) {
    control.id = control.id || newId();
    const note = hint && element("small", { id: `${control.id}-hint` }, hint);
    if (note) control.setAttribute("aria-describedby", note.id);
    return element("p", { class: "field" }, element("label", { for: control.id }, label), control, note);
  }

  const heading = (level, text, id) => element(`h${level}`, { id }, text);

  // A line that a screen reader is told of politely.
  const status = () => element("p", { class: "said", role: "status", tabindex: -1 });

  // Says what happened where the control that did it is gone: the keyboard goes on from there.
  function tell(said, text) {
    said.textContent = text;
    said.focus();
  }

  localNormal.build = { element, svg, icon, say, count, list, day, button, field, heading, status, tell, newId };
})();
