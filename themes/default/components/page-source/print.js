// Offers to print the page, at its end.
import { button, element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";

const main = find("main");
const end = main.querySelector(".page-source") ?? main.appendChild(element("footer", { class: "page-source wrap" }));
end.prepend(button(say("script-print-page"), () => window.print()));
