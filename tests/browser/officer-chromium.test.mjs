// An officer changes the playbook in Chromium.
import * as chromium from "./engines/chromium.mjs";
import { spend } from "./officer/day.mjs";

spend(chromium);
