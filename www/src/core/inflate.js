import { LensError, shellError } from "./error.js";
import { call, coded, generation, toJson } from "./runtime.js";
import { yieldToMain } from "./yield-to-main.js";

/** @typedef {import("./archive-source.js").ArchiveSource} ArchiveSource */
/** @typedef {import("../videoid_lens.js").ArchiveEntry} ArchiveEntry */

/**
 * Size in bytes of the smallest entry that the platform inflates: starting its stream takes longer than inflating a
 * smaller one in the core.
 */
const MIN_SIZE = 256 << 10;

/** How many bytes of the archive are read at a time. */
const READ_SIZE = 512 << 10;

/** The number of bytes after which the page can do other work. The platform delivers the pieces without a pause. */
const TURN_SIZE = 8 << 20;

/**
 * Inflates a large entry with the platform's `DecompressionStream`, which is faster than the core and keeps the pieces
 * outside the wasm's memory. Size, CRC-32 and limits are checked as the pieces arrive.
 * @param {ArchiveSource} source
 * @param {ArchiveEntry} entry
 * @param {number} spent size in bytes of all other entries of the archive that were read, for the limit on the total
 * @param {string} options JSON of `ArchiveOptions`
 * @param {AbortSignal} [signal]
 * @returns {Promise<Uint8Array<ArrayBuffer>[] | undefined>} the pieces; `undefined` where the core has to inflate the
 *   entry
 */
export async function inflateByPlatform(source, entry, spent, options, signal) {
  if (!entry.data.deflated || entry.size < MIN_SIZE) return undefined;
  // Some platforms ignore bytes after the deflated data, where something could be hidden. The core inflates the entry
  // then, unless it is a video, which would be too large for its memory.
  if (entry.kind !== "video" && !(await rejectsTrailingBytes())) return undefined;
  const inflater = platformInflater();
  if (!inflater) return undefined;
  const checksum = call((wasm) => new wasm.EntryChecksum(toJson(entry), spent, options));
  const instance = generation;
  const reader = inflater.readable.getReader();
  const feeding = feed(source, entry, inflater.writable, signal);
  const pieces = [];
  let isOpen = true;
  let sinceTurn = 0;
  try {
    for (;;) {
      const { done, value } = await source.orAborted(nextPiece(reader, feeding), signal);
      if (instance !== generation) throw shellError("INTERNAL");
      if (done) break;
      call(() => checksum.update(value));
      pieces.push(value);
      sinceTurn += value.length;
      if (sinceTurn < TURN_SIZE) continue;
      sinceTurn = 0;
      await yieldToMain();
      source.throwIfAborted(signal);
      if (instance !== generation) throw shellError("INTERNAL");
    }
    isOpen = false;
    call(() => checksum.finish());
    return pieces;
  } finally {
    if (isOpen && instance === generation) checksum.free();
    // Also stops writing to the inflater, if that is still going on.
    reader.cancel().catch(() => {});
  }
}

/** @type {Promise<boolean> | undefined} */
let trailingBytesTest;

/** Whether the platform reports bytes after the deflated data, as it should. Older engines ignore them. */
function rejectsTrailingBytes() {
  trailingBytesTest ??= testTrailingBytes();
  return trailingBytesTest;
}

/** Inflates empty data that has one byte after its end. */
async function testTrailingBytes() {
  const inflater = platformInflater();
  if (!inflater) return false;
  const writer = inflater.writable.getWriter();
  const written = Promise.all([writer.write(Uint8Array.of(3, 0, 0)), writer.close()]).catch(() => {});
  const isRejected = await inflater.readable
    .getReader()
    .read()
    .then(
      () => false,
      () => true,
    );
  await written;
  return isRejected;
}

/** @returns {DecompressionStream | undefined} */
function platformInflater() {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    // This platform has no such stream, or it does not support the format.
    return undefined;
  }
}

/**
 * Writes the entry's bytes into the inflater. Never rejects.
 * @param {ArchiveSource} source
 * @param {ArchiveEntry} entry
 * @param {WritableStream<BufferSource>} stream
 * @param {AbortSignal} [signal]
 * @returns {Promise<LensError | undefined>} why the bytes can't be read; `undefined` when they were written, or when
 *   the inflater failed
 */
async function feed(source, { data: { offset, compressed } }, stream, signal) {
  const writer = stream.getWriter();
  try {
    const end = offset + compressed;
    for (let at = offset; at < end; at += READ_SIZE) {
      await writer.write(await source.read(at, Math.min(at + READ_SIZE, end), signal));
    }
    await writer.close();
  } catch (error) {
    writer.abort().catch(() => {});
    if (error instanceof LensError) return error;
  }
  return undefined;
}

/**
 * The next piece. Where the inflater fails, the entry is corrupt, unless its bytes could not be read.
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @param {Promise<LensError | undefined>} feeding
 */
async function nextPiece(reader, feeding) {
  try {
    return await reader.read();
  } catch {
    throw (await feeding) ?? coded("ENTRY_CORRUPT");
  }
}
