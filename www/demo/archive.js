import { byId, data, el } from "./dom.js";

const KINDS = { ocr: "raw reading", "manual-approval": "raw verification", image: "picture", video: "video", other: "other" };
const ROLES = { front: "front", back: "back", selfie: "selfie", portrait: "portrait", video: "recording" };

/** What an archive holds: its pictures and video, and the list of all entries. */
export class ArchiveCard {
  /** @type {import("/pkg/index.js").ResultArchive | null} */
  #shown = null;

  /** @param {import("/pkg/index.js").ResultArchive | null} archive */
  async show(archive) {
    if (archive === this.#shown) return;
    this.#shown = archive;
    byId("archive").hidden = !archive;
    if (!archive) return byId("media").replaceChildren();
    const { entries, warnings } = archive;
    byId("entries").replaceChildren(...entries.map(row));
    byId("archive-warnings").replaceChildren(...warnings.map(({ code, entry }) => el("li", {}, el("code", {}, code), " ", data(entry ?? ""))));
    const media = entries.filter(({ kind, problem }) => (kind === "image" || kind === "video") && !problem);
    const items = await Promise.all(media.map(async (entry) => item(entry, await archive.url(entry.name))));
    if (archive === this.#shown) byId("media").replaceChildren(...items);
  }
}

/** @param {import("/pkg/index.js").ResultEntry} entry @param {string} url */
function item({ name, kind, role }, url) {
  const label = ROLES[role ?? "video"] ?? "";
  const shown = kind === "video"
    ? el("video", { controls: true, preload: "metadata", src: url, "aria-label": label })
    : el("img", { src: url, alt: role ? label : name });
  return el("li", {}, shown, el("span", {}, data(name)));
}

/** @param {import("/pkg/index.js").ResultEntry} entry */
function row({ name, kind, role, mediaType, size, width, height, problem }) {
  const cells = [
    role && role !== kind ? `${KINDS[kind]}, ${ROLES[role]}` : KINDS[kind],
    mediaType ?? "",
    bytes(size),
    width === null ? "" : `${width} × ${height}`,
  ];
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, data(name)),
    ...cells.map((cell) => el("td", {}, cell)),
    el("td", { class: problem ? "failed" : "" }, problem ?? ""),
  );
}

/** @param {number} size */
function bytes(size) {
  if (size < 10_000) return `${size} B`;
  return size < 10_000_000 ? `${Math.round(size / 1_000)} kB` : `${Math.round(size / 1_000_000)} MB`;
}
