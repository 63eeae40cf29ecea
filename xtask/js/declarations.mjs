/** `node declarations.mjs FILE`: every declaration of the package in one file; those of the locales are all the same. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { list, pkg } from "./project.mjs";

const names = list(pkg, /\.d\.ts$/).filter((name) => !name.startsWith("locales/"));
const texts = names.map((name) => `\n// ==== ${name} ====\n${readFileSync(join(pkg, name), "utf8")}`);
const first = "// Written by `cargo xtask accept`: the declarations that the package ships.\n";
writeFileSync(process.argv[2], first + texts.join(""));
