// Draws the demo's specimen. See README.md in this folder.
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { launch, ROOT } from "./browser.mjs";
import { HEIGHT, SCALE, WIDTH } from "./data.mjs";
import { page as drawPage } from "./page.mjs";

const OUT = join(ROOT, "www/demo/specimen/passport.jpg");
const EXAMPLE = join(ROOT, "www/demo/examples/accepted.json");
/** The boxes of the example, drawn to check their places; they are not part of the picture. */
async function boxesOverlay() {
  const { providerSpecific } = JSON.parse(await readFile(EXAMPLE, "utf8"));
  const rects = providerSpecific.ocr.features.map(
    (/** @type {any} */ { bbox }) =>
      `<rect x="${bbox.x * SCALE}" y="${bbox.y * SCALE}" width="${bbox.width * SCALE}" height="${bbox.height * SCALE}"/>`,
  );
  return `<g fill="none" stroke="#ff00c8" stroke-width="2">${rects.join("")}</g></svg>`;
}

const flag = process.argv.indexOf("--boxes");
if (flag > 0 && !process.argv[flag + 1]) throw new Error("--boxes needs a file to write to.");
const svg = flag > 0 ? drawPage().replace("</svg>", await boxesOverlay()) : drawPage();
const path = flag > 0 ? resolve(process.argv[flag + 1]) : OUT;

const browser = await launch();
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
