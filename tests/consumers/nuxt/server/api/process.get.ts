import { specimen } from "../../specimen-files.js";

export default defineEventHandler(async () => (await specimen()).json);
