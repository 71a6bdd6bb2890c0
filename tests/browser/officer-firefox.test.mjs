// An officer changes the playbook in Firefox: in English alone, for officer-chromium.test.mjs has both languages.
import * as firefox from "./engines/firefox.mjs";
import { byKeyboard, byPointer } from "./officer/day.mjs";
import { inEnglish } from "./watching.mjs";

byPointer(firefox, inEnglish);
byKeyboard(firefox, inEnglish);
