// The readers’ journeys in Chromium.
import * as chromium from "./engines/chromium.mjs";
import { travel } from "./journeys/travel.mjs";

travel(chromium);
