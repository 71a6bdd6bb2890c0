// The assessment of this playbook, as src/render/assessment_data.rs writes it: the scoring model and the words around it.
import { site } from "../base/site.js";

export const assessment = site.assessment;
