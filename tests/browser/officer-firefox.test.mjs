// An officer changes the real playbook in English in Firefox; without a pointer a small one.
import * as firefox from "./engines/firefox.mjs";
import { byKeyboard, byPointer } from "./officer/day.mjs";
import { inEnglish, small } from "./watching.mjs";

byPointer(firefox, inEnglish);
byKeyboard(firefox, small);
