/** What each command does. */
export { archive } from "./archive.js";
export { compare } from "./compare.js";
export { explain } from "./explain.js";
export { report } from "./report.js";
export { triage } from "./triage.js";
