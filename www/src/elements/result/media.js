import { asLensError } from "../../core/error.js";
import { readPicture, unreadable } from "../../core/picture.js";
import { data, el, section, table } from "../base/dom.js";

/** @typedef {import("../../core/archive.js").ResultArchive} ResultArchive */
/** @typedef {import("../../core/archive.js").ResultEntry} ResultEntry */
/** @typedef {import("../base/texts.js").Texts} Texts */

/**
 * The section of the archive: pictures and recording side by side, and the table of all entries.
 * @param {Texts} texts
 * @param {ResultArchive} archive
 * @param {boolean} isCovered whether pictures and recording are left out
 */
export function media(texts, archive, isCovered) {
  const shown = archive.entries.filter(({ kind, problem }) => kind === "image" || (kind === "video" && !problem));
  const list = el("ul", { class: "media" });
  if (!isCovered) for (const entry of shown) list.append(item(texts, archive, entry));
  const rows = archive.entries.map(({ name, role, kind, mediaType, size, width, height, problem }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, data(name)),
      el("td", {}, label(texts, role) || texts.get(`ui.kind.${kind}`)),
      el("td", {}, mediaType ?? ""),
      el("td", {}, texts.bytes(size)),
      el("td", {}, width === null ? "" : `${width} × ${height}`),
      el("td", { class: problem ? "bad" : "" }, problem && el("code", {}, problem)),
    ),
  );
  const notes = archive.warnings.map(({ code, entry }) => el("li", {}, el("code", {}, code), " ", data(entry ?? "")));
  return section("archive", texts.get("ui.archive"), [
    list,
    table(texts.get("ui.archive"), [], rows),
    notes.length ? el("ul", { class: "plain" }, ...notes) : null,
  ]);
}

/** @param {Texts} texts @param {ResultEntry["role"]} role */
const label = (texts, role) =>
  role === "video" ? texts.get("ui.recording") : role ? texts.get(`ui.picture.${role}`) : "";

/** @param {Texts} texts @param {ResultArchive} archive @param {ResultEntry} entry */
function item(texts, archive, { name, kind, role }) {
  const text = label(texts, role) || name;
  const media = kind === "video" ? video(text) : el("img", { alt: text, loading: "lazy", decoding: "async" });
  const say = (/** @type {unknown} */ thrown) => {
    const error = asLensError(thrown);
    // An archive that was disposed of meanwhile has no object URLs any more.
    if (error.code === "DISPOSED" || kind === "video") media.remove();
    else media.replaceWith(unshown(texts, name, error));
  };
  const show = async () => {
    const url = await archive.url(name);
    // Checks the picture first: the browser would decode it however large it is.
    if (kind === "image") await readPicture(await archive.blob(name));
    media.setAttribute("src", url);
  };
  media.addEventListener("error", () => say(unreadable("damaged")));
  show().catch(say);
  return el("li", {}, media, el("span", {}, data(name)));
}

/**
 * The message in place of a picture that can't be shown: its name, and what to do.
 * @param {Texts} texts
 * @param {string} name
 * @param {import("../../core/error.js").LensError} error
 */
export const unshown = (texts, name, error) =>
  el(
    "div",
    { class: "unshown" },
    el("p", {}, el("strong", {}, texts.get("ui.unshown", { name: `\u2068${name}\u2069` }))),
    el("p", {}, texts.advice(error)),
    el("p", {}, el("code", {}, error.code)),
  );

/** @param {string} text */
function video(text) {
  const video = el("video", { controls: true, preload: "metadata", playsinline: true, "aria-label": text });
  const rewind = () => {
    video.currentTime = 0;
  };
  // Recordings often do not state their duration. The browser finds it out by seeking to the end.
  video.addEventListener("loadedmetadata", () => {
    if (video.duration !== Infinity) return;
    video.addEventListener("durationchange", rewind, { once: true });
    video.currentTime = Number.MAX_SAFE_INTEGER;
  });
  return video;
}
