import { specimen } from "../../specimen-files.js";

export default defineEventHandler(async () => JSON.parse((await specimen()).json));
