// An officer changes the playbook in Firefox, by keyboard: its driver loses clicks into a frame that is loaded again.
import * as firefox from "./engines/firefox.mjs";
import { byKeyboard } from "./officer/day.mjs";

byKeyboard(firefox);
