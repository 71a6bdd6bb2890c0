// Narrows the contacts to those of one area.
import { element } from "../base/build.js";
import { find } from "../base/page.js";

const areas = new Map();
for (const contact of document.querySelectorAll(".contacts .notice")) {
  for (const { textContent } of contact.querySelectorAll(".tags a")) {
    areas.set(textContent, [...(areas.get(textContent) ?? []), contact]);
  }
}

const row = document.querySelector(".contact-filter");
if (row && areas.size > 1) {
  const select = find("select", row);
  for (const [area, those] of areas) select.append(element("option", {}, `${area} (${those.length})`));
  select.addEventListener("change", () => {
    const chosen = [...areas.values()][select.selectedIndex - 1];
    for (const contact of document.querySelectorAll(".contacts .notice")) {
      contact.toggleAttribute("hidden", Boolean(chosen) && !chosen.includes(contact));
    }
  });
  row.removeAttribute("hidden");
}
