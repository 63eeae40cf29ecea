/** Reads the results to compare, each on its own, so that one that can't be read does not hide the others. */
import { isBlob, readBlob } from "../../core/bytes.js";
import { asLensError } from "../../core/error.js";
import { explain } from "../../core/explain.js";
import { HEAD, kindOf, MAX_JSON } from "../../core/file-kind.js";
import { bytesOf } from "../../core/input.js";
import { needPart } from "../../core/parts.js";
import { call, coded, toJson } from "../../core/runtime.js";

/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../../core/dossier.js").DossierAttempt} DossierAttempt */
/** @typedef {import("../../core/error.js").LensError} LensError */
/**
 * @typedef {{ index: number, error: LensError }} UnreadResult a result that can't be read, with its index in `results`
 */
/** @typedef {{ locale: string, tolerant: boolean, signal: AbortSignal }} Reading */

/**
 * Explains each result.
 * @param {readonly unknown[]} results
 * @param {Reading} reading
 */
export async function readResults(results, reading) {
  /** @type {Explanation[]} */
  const explanations = [];
  /** @type {UnreadResult[]} */
  const unread = [];
  for (const [index, result] of results.entries()) {
    try {
      explanations.push(await readResult(result, reading));
    } catch (thrown) {
      const error = asLensError(thrown);
      if (error.code === "ABORTED") throw error;
      unread.push({ index, error });
    }
  }
  return { explanations, unread };
}

/** @param {any} given @param {Reading} reading @returns {Promise<Explanation>} */
async function readResult(given, reading) {
  if (isBlob(given)) return readFile(given, reading);
  const bytes = bytesOf(given);
  if (bytes)
    return kindOf(bytes) === "zip" ? explainFiles({ archive: bytes }, reading) : explain(bytes, options(reading));
  const isAttempt = ["result", "archive", "ocr", "manualApproval"].some((name) => given?.[name]);
  return isAttempt ? explainFiles(given, reading) : explain(given, options(reading));
}

/** @param {Blob} file @param {Reading} reading */
async function readFile(file, reading) {
  const head = await readBlob(file, 0, Math.min(file.size, HEAD));
  if (kindOf(head) === "zip") return explainFiles({ archive: file }, reading);
  return explain(await readDocument(file), options(reading));
}

/** The bytes of a JSON file; of one that is too long, enough for the core to see that. @param {Blob} file */
const readDocument = (file) => readBlob(file, 0, Math.min(file.size, MAX_JSON + 1));

/**
 * @param {{ result?: any, archive?: Blob | Uint8Array | ArrayBuffer | null, ocr?: any, manualApproval?: any }} attempt
 * @param {Reading} reading
 * @returns {Promise<Explanation>}
 */
async function explainFiles({ result, archive, ocr, manualApproval }, reading) {
  const process = isBlob(result) ? await readDocument(result) : (result ?? null);
  const { tolerant, signal } = reading;
  if (archive) {
    const { openArchive } = await import("../../core/archive.js");
    const opened = await openArchive(archive, { tolerant, signal });
    try {
      return await opened.explain(process, { ...options(reading), signal });
    } finally {
      opened.dispose();
    }
  }
  const [ocrBytes, approvalBytes] = [ocr, manualApproval].map((file) => bytesOf(file));
  if (!ocrBytes && !approvalBytes) {
    if (process === null) throw coded("INVALID_ARGUMENT");
    return explain(process, options(reading));
  }
  await needPart("archive");
  const json = toJson(options(reading));
  return call((wasm) =>
    JSON.parse(wasm.explainArchive(process, ocrBytes, approvalBytes, "[]", json, toJson({ tolerant }))),
  );
}

/** @param {Reading} reading */
const options = ({ locale, tolerant }) => ({ locale, tolerant });
