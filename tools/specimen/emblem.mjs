// The marks of the invented country, printed in ink that changes colour with the angle.
import { loops, rosette } from "./guilloche.mjs";

export const INKS = `
  <linearGradient id="ink" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="#0f8f7a"/><stop offset="0.28" stop-color="#2f6fd0"/>
    <stop offset="0.55" stop-color="#8a3fc2"/><stop offset="0.78" stop-color="#d0487f"/><stop offset="1" stop-color="#d9962a"/>
  </linearGradient>
  <linearGradient id="ink2" x1="0" y1="1" x2="1" y2="0">
    <stop offset="0" stop-color="#c9872a"/><stop offset="0.4" stop-color="#2f9a63"/><stop offset="0.75" stop-color="#1e7fb8"/>
    <stop offset="1" stop-color="#7a3fb8"/>
  </linearGradient>`;

/** Three peaks, a star and water, in a 100×100 box. */
const ARMS = `<path d="M14 64L36 30L46 46L56 22L86 64Z"/>
  <path d="M56 22L62 37L55 41L50 34ZM36 30L41 38L36 42L31 38Z" fill="#fff" opacity="0.75"/>
  <path d="M12 70C22 65 30 75 40 70S58 65 68 70S82 74 88 70V75C82 79 74 75 68 75S48 79 40 75S22 70 12 75Z"/>
  <path d="M20 80C28 76 34 84 42 80S58 76 66 80S76 83 80 80V84C74 88 70 84 66 84S50 88 42 84S28 80 20 84Z"/>
  <path d="M50 4L52.6 10.4L59.5 10.9L54.2 15.3L55.9 22L50 18.3L44.1 22L45.8 15.3L40.5 10.9L47.4 10.4Z" transform="translate(-26 2)"/>`;

/** @param {number} x @param {number} y @param {number} size @param {string} fill */
export function arms(x, y, size, fill) {
  return `<g transform="translate(${x} ${y}) scale(${size / 100})" fill="${fill}">${ARMS}</g>`;
}

/** The large mark, filling the box given. @param {Record<string, number>} shape */
export function largeMark({ x, y, width, height }) {
  const cx = x + width / 2;
  const cy = y + height / 2;
  const shield = `M${x + 10} ${y + 8}H${x + width - 10}V${y + height * 0.58}C${x + width - 10} ${y + height * 0.82} ${cx + 26} ${y + height - 14} ${cx} ${y + height - 4}C${cx - 26} ${y + height - 14} ${x + 10} ${y + height * 0.82} ${x + 10} ${y + height * 0.58}Z`;
  return `<clipPath id="shield"><path d="${shield}"/></clipPath>
    <path d="${shield}" fill="#fbfaf3" opacity="0.85"/>
    <g clip-path="url(#shield)"><path d="${rosette({ cx, cy: cy - 6, inner: 6, outer: 92, rings: 24, petals: 12, depth: 0.1, turn: 0.24 })}" fill="none" stroke="url(#ink)" stroke-width="0.9" opacity="0.5"/></g>
    ${arms(cx - 51, cy - 58, 102, "url(#ink)")}
    <path d="${shield}" fill="none" stroke="url(#ink)" stroke-width="4"/>
    <path d="${shield}" fill="none" stroke="#fff" stroke-width="0.9" opacity="0.7"/>`;
}

/** The small mark: a lozenge with a star, filling the box given. @param {Record<string, number>} shape */
export function smallMark({ x, y, width, height }) {
  const cx = x + width / 2;
  const cy = y + height / 2;
  return `<ellipse cx="${cx}" cy="${cy}" rx="${width / 2 - 2}" ry="${height / 2 - 2}" fill="url(#ink2)"/>
    <ellipse cx="${cx}" cy="${cy}" rx="${width / 2 - 6}" ry="${height / 2 - 6}" fill="none" stroke="#fff" stroke-width="1" opacity="0.75"/>
    <g transform="translate(${cx - 17} ${cy - 17})">${arms(0, 0, 34, "#fff")}</g>`;
}

/** The faint mark in the middle of the page. @param {number} cx @param {number} cy */
export function watermark(cx, cy) {
  return `<g fill="none" stroke="#6d8f86" stroke-width="0.8" opacity="0.42">
      <path d="${loops({ cx, cy, radius: 176, width: 46, count: 72 })}"/>
      <path d="${loops({ cx, cy, radius: 122, width: 30, count: 54 })}"/>
      <path d="${rosette({ cx, cy, inner: 16, outer: 104, rings: 22, petals: 16, depth: 0.08, turn: 0.2 })}"/>
    </g><g opacity="0.16">${arms(cx - 82, cy - 84, 164, "#2f6b5e")}</g>`;
}
