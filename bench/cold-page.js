// @ts-nocheck: cold.mjs bundles the imports
/** Runs in the page: from a cold start until a result is read and five boxes are drawn over its picture. */
const stage = /** @type {HTMLElement} */ (document.getElementById("stage"));
const zip = await (await fetch("/specimen/result.zip")).blob();
const process = await (await fetch("/examples/accepted.json")).text();
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** @param {any} lens */
async function draw({ openArchive, loadPicture, Overlay }) {
  const archive = await openArchive(zip);
  const [explanation, picture] = await Promise.all([
    archive.explain(process),
    archive.blob("front.jpg").then(loadPicture),
  ]);
  const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 900 });
  stage.append(canvas);
  const overlay = new Overlay(canvas)
    .setImage(picture.image, picture)
    .setFeatures(explanation.features, { side: "front" });
  overlay.draw();
  return [explanation.status, overlay.items().filter((/** @type {any} */ { box }) => box).length];
}

/**
 * The contenders. Each returns the status and the number of boxes that it has drawn.
 * @type {Record<string, () => Promise<unknown[]>>}
 */
const CONTENDERS = {
  "videoid-lens/slim": async () => {
    // The parts compile while the module loads.
    const part = (/** @type {string} */ name) => WebAssembly.compileStreaming(fetch(`/pkg/videoid-lens-${name}.wasm`));
    const [wasm, overlay, archive] = ["core", "overlay", "archive"].map(part);
    const lens = await import("/bundles/slim.js");
    await lens.init({ wasm, overlay, archive });
    return draw(lens);
  },
  "videoid-lens": async () => {
    const lens = await import("/bundles/inline.js");
    await lens.init();
    return draw(lens);
  },
  "JSZip + Annotorious": async () => {
    const { JSZip, createImageAnnotator } = await import("/bundles/peers.js");
    const archive = await JSZip.loadAsync(zip);
    const result = JSON.parse(process);
    JSON.parse(await archive.file("ocr.json").async("string"));
    const image = document.createElement("img");
    image.src = URL.createObjectURL(await archive.file("front.jpg").async("blob"));
    stage.append(image);
    await image.decode();
    const annotator = createImageAnnotator(image, { drawingEnabled: false });
    const scale = image.naturalWidth / 640;
    const boxes = result.providerSpecific.ocr.features.filter((/** @type {any} */ { bbox }) => bbox);
    annotator.setAnnotations(
      boxes.map((/** @type {any} */ { bbox }, /** @type {number} */ i) => {
        const [x, y, w, h] = [bbox.x ?? bbox.left, bbox.y ?? bbox.top, bbox.width, bbox.height].map(
          (length) => length * scale,
        );
        const geometry = { x, y, w, h, bounds: { minX: x, minY: y, maxX: x + w, maxY: y + h } };
        return {
          id: `a${i}`,
          bodies: [],
          target: { annotation: `a${i}`, selector: /** @type {any} */ ({ type: "RECTANGLE", geometry }) },
        };
      }),
    );
    return [result.status, annotator.getAnnotations().length];
  },
};

Object.assign(globalThis, {
  /** @param {string} name */
  run: async (name) => {
    const start = performance.now();
    const answer = await CONTENDERS[name]();
    const ready = performance.now() - start;
    await frame();
    await frame();
    return { ready, painted: performance.now() - start, answer };
  },
});
document.documentElement.dataset.ready = "true";
