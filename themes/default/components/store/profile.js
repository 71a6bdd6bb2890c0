// The profile that sets the targets which answers do not have of their own.
import { own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";

// None where none is chosen, or this playbook does not have it.
/** @param {Pick<Results, "profile">} results */
export const profileOf = ({ profile }) => (assessment.model.profiles || []).find(({ id }) => id === profile);
/** @param {Pick<Results, "profile">} results */
export const profileTitle = ({ profile }) => own(assessment.profiles, profile || "");
