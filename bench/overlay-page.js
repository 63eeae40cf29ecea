/** Runs in the page: one contender shows boxes over a picture, and hovers over each of them. */

// @ts-expect-error this module has no declarations
import { createImageAnnotator } from "/peers/@annotorious/annotorious/dist/annotorious.es.js";
import { init, loadPicture, Overlay } from "/pkg/index.js";

// Annotorious's module is written for bundlers, which define this.
Object.assign(globalThis, { process: { env: { NODE_ENV: "production" } } });

const WIDTH = 1280;
const HEIGHT = 900;
const BLUE = "#0b62d6";
const FONT = "600 13px system-ui, sans-serif";
const Konva = /** @type {any} */ (globalThis).Konva;
const stage = /** @type {HTMLElement} */ (document.getElementById("stage"));

/** @typedef {{ x: number, y: number, width: number, height: number, label: string }} Box */

/**
 * The boxes of a result, the same in every run. Each result has other boxes, for the same features.
 * @param {number} count
 * @param {number} result its number
 * @returns {Box[]}
 */
function boxes(count, result = 7) {
  let seed = result;
  const next = (/** @type {number} */ most) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  return Array.from({ length: count }, (_, i) => {
    const [width, height] = [12 + next(60), 10 + next(40)];
    return { x: next(WIDTH - width), y: next(HEIGHT - height), width, height, label: `Feature ${i + 1}` };
  });
}

async function picture() {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
  for (let y = 0; y < HEIGHT; y += 1) {
    context.fillStyle = `hsl(${y % 360} 60% 60%)`;
    context.fillRect(0, y, WIDTH, 1);
  }
  // A document's picture is a JPEG. All contenders that draw it get the same bitmap.
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
  return { bitmap: (await loadPicture(blob)).image, blob };
}

/** A new element in the stage, in place of everything else. @param {string} name */
function fresh(name) {
  const element = document.createElement(name);
  if (element instanceof HTMLCanvasElement) Object.assign(element, { width: WIDTH, height: HEIGHT });
  stage.replaceChildren(element);
  return element;
}

/**
 * The contenders. Each prepares its stage and returns functions that show boxes (returning how many it shows) and hover
 * over one of them (returning the box it found).
 * @typedef {{ show: (boxes: Box[]) => number, hover: (box: Box, index: number) => unknown, end: () => void }} Contender
 * @type {Record<string, (picture: { bitmap: ImageBitmap, blob: Blob }) => Promise<Contender>>}
 */
const CONTENDERS = {
  "videoid-lens": async ({ bitmap }) => {
    const canvas = /** @type {HTMLCanvasElement} */ (fresh("canvas"));
    const overlay = new Overlay(canvas).setImage(bitmap);
    return {
      show: (boxes) => {
        const features = boxes.map(({ label, ...bbox }, index) => ({
          index,
          name: label,
          label,
          found: true,
          side: "data",
          bbox,
        }));
        overlay.setFeatures(features, { referenceSize: { width: WIDTH, height: HEIGHT } }).draw();
        return features.length;
      },
      hover: ({ x, y, width, height }) => {
        const found = overlay.featureAt(x + width / 2, y + height / 2);
        overlay.hover(found).draw();
        return found;
      },
      end: () => overlay.dispose(),
    };
  },
  Annotorious: async ({ blob }) => {
    const image = /** @type {HTMLImageElement} */ (fresh("img"));
    image.src = URL.createObjectURL(blob);
    await image.decode();
    let shown = 0;
    const annotator = createImageAnnotator(image, { drawingEnabled: false });
    const layer = () => /** @type {Element} */ (document.querySelector("svg.a9s-annotationlayer"));
    return {
      show: (boxes) => {
        // Each result has its own annotations.
        shown += 1;
        annotator.setAnnotations(
          boxes.map(({ x, y, width, height }, i) => ({
            id: `${shown}-${i}`,
            bodies: [],
            target: {
              annotation: `${shown}-${i}`,
              selector: /** @type {any} */ ({
                type: "RECTANGLE",
                geometry: {
                  x,
                  y,
                  w: width,
                  h: height,
                  bounds: { minX: x, minY: y, maxX: x + width, maxY: y + height },
                },
              }),
            },
          })),
        );
        return annotator.getAnnotations().length;
      },
      hover: ({ x, y, width, height }) => {
        const rect = layer().getBoundingClientRect();
        const at = {
          clientX: rect.x + x + width / 2,
          clientY: rect.y + y + height / 2,
          offsetX: x + width / 2,
          offsetY: y + height / 2,
          bubbles: true,
        };
        layer().dispatchEvent(new PointerEvent("pointermove", at));
        return annotator.state.hover.current;
      },
      end: () => annotator.destroy(),
    };
  },
  Konva: async ({ bitmap }) => {
    const container = fresh("div");
    const konva = new Konva.Stage({ container, width: WIDTH, height: HEIGHT });
    const layer = new Konva.Layer();
    konva.add(layer);
    /** @type {any[]} */
    let rects = [];
    let hovered = -1;
    return {
      show: (boxes) => {
        layer.destroyChildren();
        layer.add(new Konva.Image({ image: bitmap }));
        rects = boxes.map(({ label, ...box }) => {
          const rect = new Konva.Rect({ ...box, stroke: BLUE, strokeWidth: 2 });
          const tag = new Konva.Label({ x: box.x, y: box.y - 18 });
          tag.add(
            new Konva.Tag({ fill: BLUE }),
            new Konva.Text({ text: label, fontSize: 13, fill: "#fff", padding: 2 }),
          );
          layer.add(rect, tag);
          return rect;
        });
        layer.draw();
        return rects.length;
      },
      hover: ({ x, y, width, height }) => {
        rects[hovered]?.stroke(BLUE);
        const shape = konva.getIntersection({ x: x + 1, y: y + 1 });
        hovered = rects.indexOf(shape);
        rects[hovered]?.stroke("#b8360b");
        layer.draw();
        return [hovered, width, height][0];
      },
      end: () => konva.destroy(),
    };
  },
  // Near the limit of what is possible: without a layout, so its labels cover each other and the boxes.
  "Canvas2D by hand": async ({ bitmap }) => {
    const canvas = /** @type {HTMLCanvasElement} */ (fresh("canvas"));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    /** @type {Box[]} */
    let all = [];
    const draw = (/** @type {number} */ hovered) => {
      context.drawImage(bitmap, 0, 0);
      context.font = FONT;
      context.textBaseline = "top";
      all.forEach(({ x, y, width, height, label }, i) => {
        context.lineWidth = i === hovered ? 4 : 2;
        context.strokeStyle = BLUE;
        context.strokeRect(x, y, width, height);
        context.fillStyle = BLUE;
        context.fillRect(x, y - 16, 64, 16);
        context.fillStyle = "#fff";
        context.fillText(label, x + 2, y - 15);
      });
    };
    return {
      show: (boxes) => {
        all = boxes;
        draw(-1);
        return all.length;
      },
      hover: (_, index) => {
        draw(index);
        return index;
      },
      end: () => {},
    };
  },
};

/**
 * The browser delivers frames without delay if something has changed, and every 17 ms otherwise. So something changes
 * all the time.
 */
const ticker = /** @type {HTMLElement} */ (document.getElementById("ticker"));
let ticks = 0;
const frame = () =>
  new Promise((resolve) => {
    ticks += 1;
    ticker.textContent = String(ticks);
    requestAnimationFrame(resolve);
  });

/**
 * The maximum number of frames that a browser prepares at once: when the next one begins, the first has been painted.
 */
const UNDER_WAY = 3;

/** Resolves when the browser has painted what `work` did. @param {() => unknown} work */
async function painted(work) {
  for (let i = 0; i < UNDER_WAY; i += 1) await frame();
  const start = performance.now();
  const answer = work();
  const script = performance.now() - start;
  for (let i = 0; i < UNDER_WAY; i += 1) await frame();
  return { script, painted: performance.now() - start, answer };
}

Object.assign(globalThis, {
  /** @param {string} name @param {number} count @param {number} times */
  run: async (name, count, times) => {
    const contender = await CONTENDERS[name](await picture());
    const shows = [];
    const hovers = [];
    let all = boxes(count);
    for (let i = 0; i < times; i += 1) {
      all = boxes(count, i + 1);
      shows.push(await painted(() => contender.show(all)));
    }
    for (let i = 0; i < times; i += 1) {
      const index = (i * 37) % count;
      hovers.push(await painted(() => contender.hover(all[index], index)));
    }
    contender.end();
    return { shows, hovers };
  },
  /** Milliseconds per hit test among this many boxes. @param {number} count */
  hit: async (count) => {
    const overlay = new Overlay(/** @type {HTMLCanvasElement} */ (fresh("canvas")));
    const features = boxes(count).map(({ label, ...bbox }, index) => ({
      index,
      name: label,
      label,
      found: true,
      side: "data",
      bbox,
    }));
    overlay.setFeatures(features, { referenceSize: { width: WIDTH, height: HEIGHT } }).draw();
    const times = 2_000;
    const start = performance.now();
    for (let i = 0; i < times; i += 1) overlay.featureAt((i * 7) % WIDTH, (i * 13) % HEIGHT);
    const milliseconds = (performance.now() - start) / times;
    overlay.dispose();
    return milliseconds;
  },
});
await init();
document.documentElement.dataset.ready = "true";
