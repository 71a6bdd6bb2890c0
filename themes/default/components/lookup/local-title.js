// What an edition's own questions are called.
import { say } from "../base/words.js";
import { assessment } from "./assessment.js";

export const localTitle = () => say("script-local", { name: assessment.edition?.council ?? "" });
