// An officer changes a small playbook in both languages in Chromium.
import * as chromium from "./engines/chromium.mjs";
import { byKeyboard, byPointer } from "./officer/day.mjs";
import { smallInBoth } from "./watching.mjs";

const whole = { name: chromium.name, start: chromium.startWhole };

byPointer(whole, smallInBoth);
byKeyboard(whole, smallInBoth);
