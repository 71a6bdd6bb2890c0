// The readers’ journeys in Firefox.
import * as firefox from "./engines/firefox.mjs";
import { travel } from "./journeys/travel.mjs";

travel(firefox);
