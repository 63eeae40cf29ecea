/** Maximum size of a JSON document in bytes: the limit of the core. */
export const MAX_JSON = 16 << 20;
/** How many bytes at its start tell what kind a file is. */
export const HEAD = 12;

/**
 * The kind of a file, by its first bytes.
 * @param {Uint8Array} head
 */
export function kindOf(head) {
  const starts = (/** @type {number[]} */ bytes, at = 0) => bytes.every((byte, i) => head[at + i] === byte);
  if (starts([0x50, 0x4b]) && head[2] < 9) return "zip";
  const isPicture =
    starts([0xff, 0xd8, 0xff]) ||
    starts([0x89, 0x50, 0x4e, 0x47]) ||
    (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8));
  if (isPicture) return "picture";
  // After a byte order mark and white space, JSON starts with a brace or a bracket; tolerant reading accepts a comment.
  const text = new TextDecoder().decode(head).trimStart();
  return text === "" || /^[{[/]/.test(text) ? "text" : "other";
}
