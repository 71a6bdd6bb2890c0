// The readers’ journeys in WebKit.
import * as webkit from "./engines/webkit.mjs";
import { travel } from "./journeys/travel.mjs";

travel(webkit);
