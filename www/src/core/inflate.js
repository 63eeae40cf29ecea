import { breathe } from "./yield-to-main.js";
import { LensError, shellError } from "./error.js";
import { call, coded, generation } from "./runtime.js";

/** @typedef {import("./archive-source.js").Source} Source */
/** @typedef {import("../videoid_lens.js").ArchiveEntry} ArchiveEntry */
/** @typedef {import("../videoid_lens.js").ArchiveOptions} ArchiveOptions */

/** Entries below this are the core's: starting the platform's stream takes longer than inflating them. */
const FROM = 256 << 10;

/** Bytes of the archive that are read at a time. */
const PIECE = 512 << 10;

/** Bytes after which the page gets its turn: the platform's pieces follow one another without a pause. */
const BREATH = 8 << 20;

/**
 * Inflates a large entry by the platform's own code, which is faster than ours and holds the pieces outside of the wasm.
 * Size, CRC-32 and limits are checked while they come.
 * @param {Source} source
 * @param {ArchiveEntry} entry
 * @param {number} spent bytes of the archive's other entries that were read
 * @param {ArchiveOptions} options
 * @param {AbortSignal} [signal]
 * @returns {Promise<Uint8Array<ArrayBuffer>[] | undefined>} nothing where the entry is not for the platform
 */
export async function inflatedByPlatform(source, entry, spent, options, signal) {
  if (!entry.data.deflated || entry.size < FROM) return undefined;
  // A video is never held by the core, so that there is nothing to hide behind its end.
  if (entry.kind !== "video" && !(await (strict ??= minds()))) return undefined;
  const inflater = platformInflater();
  if (!inflater) return undefined;
  const checksum = call((wasm) => new wasm.EntryChecksum(entry, spent, options));
  const instance = generation;
  const reader = inflater.readable.getReader();
  const feeding = feed(source, entry, inflater.writable, signal);
  const pieces = [];
  let isOpen = true;
  let since = 0;
  try {
    for (;;) {
      const { done, value } = await source.within(next(reader, feeding), signal);
      if (instance !== generation) throw shellError("INTERNAL");
      if (done) break;
      call(() => checksum.update(value));
      pieces.push(value);
      since += value.length;
      if (since < BREATH) continue;
      since = 0;
      await breathe();
      source.refuseAborted(signal);
      if (instance !== generation) throw shellError("INTERNAL");
    }
    isOpen = false;
    call(() => checksum.finish());
    return pieces;
  } finally {
    if (isOpen && instance === generation) checksum.free();
    // Ends the feeding too, where it goes on.
    reader.cancel().catch(() => {});
  }
}

/** Whether the platform minds bytes behind the deflated ones, as it should: older ones pass them over. @type {Promise<boolean> | undefined} */
let strict;

/** Inflates nothing, with a byte behind it. */
async function minds() {
  const inflater = platformInflater();
  if (!inflater) return false;
  const writer = inflater.writable.getWriter();
  const written = Promise.all([writer.write(Uint8Array.of(3, 0, 0)), writer.close()]).catch(() => {});
  const refused = await inflater.readable
    .getReader()
    .read()
    .then(
      () => false,
      () => true,
    );
  await written;
  return refused;
}

/** @returns {DecompressionStream | undefined} */
function platformInflater() {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    // Not on this platform, or not in this format.
    return undefined;
  }
}

/**
 * Writes the entry's bytes into a stream. Never rejects: gives the error, if there was one that is not the stream's.
 * @param {Source} source
 * @param {ArchiveEntry} entry
 * @param {WritableStream<BufferSource>} stream
 * @param {AbortSignal} [signal]
 * @returns {Promise<LensError | undefined>}
 */
async function feed(source, { data: { offset, compressed } }, stream, signal) {
  const writer = stream.getWriter();
  try {
    const end = offset + compressed;
    for (let at = offset; at < end; at += PIECE) {
      await writer.write(await source.read(at, Math.min(at + PIECE, end), signal));
    }
    await writer.close();
  } catch (error) {
    writer.abort().catch(() => {});
    if (error instanceof LensError) return error;
  }
  return undefined;
}

/**
 * The next piece. What the platform can't inflate is damaged, unless its bytes could not be had.
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @param {Promise<LensError | undefined>} feeding
 */
async function next(reader, feeding) {
  try {
    return await reader.read();
  } catch {
    throw (await feeding) ?? coded("ENTRY_CORRUPT");
  }
}
