/** The functions of the commands. */
export { archive } from "./archive.js";
export { compare } from "./compare.js";
export { explain } from "./explain.js";
export { report } from "./report.js";
export { triage } from "./triage.js";
