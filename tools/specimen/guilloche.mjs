// The security printing: line fields, rosettes and borders, as SVG path data.

const TAU = Math.PI * 2;
const n = (/** @type {number} */ value) => value.toFixed(1);

/** @param {number[][]} points */
function path(points, close = false) {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join("L")}${close ? "Z" : ""}`;
}

/** A field of horizontal lines whose waves drift from line to line. @param {Record<string, number>} shape */
export function waves({ x0, x1, y0, y1, step, amplitude, length, drift }) {
  const lines = [];
  for (let y = y0, line = 0; y <= y1; y += step, line += 1) {
    const points = [];
    for (let x = x0; x <= x1; x += 6) {
      const t = (x / length) * TAU + line * drift;
      const swell = 0.55 + 0.45 * Math.sin((x - x0) / 260 + y / 170);
      points.push([x, y + amplitude * swell * (Math.sin(t) + 0.35 * Math.sin(2.3 * t + 1))]);
    }
    lines.push(path(points));
  }
  return lines.join("");
}

/**
 * A rosette: closed curves round a centre, each with its petals turned a little further.
 * @param {Record<string, number>} shape
 */
export function rosette({ cx, cy, inner, outer, rings, petals, depth, turn }) {
  const curves = [];
  for (let ring = 0; ring < rings; ring += 1) {
    const radius = inner + ((outer - inner) * ring) / (rings - 1);
    const points = [];
    for (let i = 0; i < 360; i += 1) {
      const a = (i / 360) * TAU;
      const r = radius * (1 + depth * Math.sin(petals * a + ring * turn));
      points.push([cx + r * Math.cos(a), cy + r * Math.sin(a)]);
    }
    curves.push(path(points, true));
  }
  return curves.join("");
}

/** A band of crossing sine lines, as along a banknote's edge. @param {Record<string, number>} shape */
export function band({ x0, x1, y, height, length, strands }) {
  const lines = [];
  for (let strand = 0; strand < strands; strand += 1) {
    const points = [];
    for (let x = x0; x <= x1; x += 3) {
      points.push([x, y + (height / 2) * Math.sin((x / length) * TAU + (strand / strands) * TAU)]);
    }
    lines.push(path(points));
  }
  return lines.join("");
}

/** A ring of crossing loops: two spirals against each other. @param {Record<string, number>} shape */
export function loops({ cx, cy, radius, width, count }) {
  const points = [];
  const steps = count * 24;
  for (let i = 0; i <= steps; i += 1) {
    const a = (i / steps) * TAU;
    const r = radius + (width / 2) * Math.sin(a * count);
    const b = a + (0.16 * Math.cos(a * count) * width) / radius;
    points.push([cx + r * Math.cos(b), cy + r * Math.sin(b)]);
  }
  return path(points, true);
}
