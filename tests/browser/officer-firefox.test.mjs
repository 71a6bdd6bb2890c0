// An officer changes the playbook in Firefox.
import * as firefox from "./engines/firefox.mjs";
import { byKeyboard, byPointer } from "./officer/day.mjs";

byPointer(firefox);
byKeyboard(firefox);
