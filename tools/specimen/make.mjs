// Draws the specimen of the demo: see README.md beside this file.
import { mkdir, readFile, stat } from "node:fs/promises";
import { accessSync, constants } from "node:fs";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { HEIGHT, SCALE, WIDTH } from "./data.mjs";
import { page as drawPage } from "./page.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const OUT = join(ROOT, "www/demo/specimen/passport.jpg");
const EXAMPLE = join(ROOT, "www/demo/examples/accepted.json");
const ARGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch { /* not here: look on */ }
    }
  }
  throw new Error("No Chromium on the PATH. Install one, or name it in CHROMIUM.");
}

/** The boxes of the example, for looking at: not part of the picture. */
async function boxesOverlay() {
  const { providerSpecific } = JSON.parse(await readFile(EXAMPLE, "utf8"));
  const rects = providerSpecific.ocr.features.map(({ bbox }) =>
    `<rect x="${bbox.x * SCALE}" y="${bbox.y * SCALE}" width="${bbox.width * SCALE}" height="${bbox.height * SCALE}"/>`);
  return `<g fill="none" stroke="#ff00c8" stroke-width="2">${rects.join("")}</g></svg>`;
}

const flag = process.argv.indexOf("--boxes");
if (flag > 0 && !process.argv[flag + 1]) throw new Error("--boxes needs a file to write to.");
const svg = flag > 0 ? drawPage().replace("</svg>", await boxesOverlay()) : drawPage();
const path = flag > 0 ? resolve(process.argv[flag + 1]) : OUT;

const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS });
try {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await tab.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
  await mkdir(dirname(path), { recursive: true });
  await tab.screenshot({ path, type: "jpeg", quality: 74 });
} finally {
  await browser.close();
}
const { size } = await stat(path);
process.stdout.write(`${relative(process.cwd(), path)}: ${WIDTH}×${HEIGHT}, ${Math.round(size / 1024)} KB\n`);
