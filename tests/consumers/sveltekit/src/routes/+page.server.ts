import { specimen } from "../../specimen-files.js";

export const load = async () => ({ json: (await specimen()).json });
