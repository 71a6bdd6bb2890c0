// An officer changes the playbook in Chromium.
import * as chromium from "./engines/chromium.mjs";
import { byKeyboard, byPointer } from "./officer/day.mjs";

const whole = { name: chromium.name, start: chromium.startWhole };

byPointer(whole);
byKeyboard(whole);
