// Written by `cargo xtask accept`: the declarations that the package ships.

// ==== angular.d.ts ====
// The tags in templates of Angular: directives to name in the `imports` of a component.
import type * as i0 from "@angular/core";

import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { VideoidResultAttributes, VideoidTriageAttributes, VideoidCompareAttributes } from "./globals.js";

/** The properties, attributes and events of `<videoid-result>` in templates. */
export declare class VideoidResult {
  /** The element. */
  readonly nativeElement: VideoidResultElement;
  set result(value: VideoidResultElement["result"] | undefined);
  set archive(value: VideoidResultElement["archive"] | undefined);
  set pictures(value: VideoidResultElement["pictures"] | undefined);
  set referenceSize(value: VideoidResultElement["referenceSize"] | undefined);
  set explainOptions(value: VideoidResultElement["explainOptions"] | undefined);
  set decisions(value: VideoidResultElement["decisions"] | undefined);
  set decisionOutcomes(value: VideoidResultElement["decisionOutcomes"] | undefined);
  set redact(value: VideoidResultAttributes["redact"] | null | undefined);
  set view(value: VideoidResultAttributes["view"] | null | undefined);
  set decision(value: VideoidResultAttributes["decision"] | null | undefined);
  set theme(value: VideoidResultAttributes["theme"] | null | undefined);
  set tolerant(value: VideoidResultAttributes["tolerant"] | null | undefined);
  static ɵfac: i0.ɵɵFactoryDeclaration<VideoidResult, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    VideoidResult,
    "videoid-result",
    never,
    {
      "result": { "alias": "result"; "required": false };
      "archive": { "alias": "archive"; "required": false };
      "pictures": { "alias": "pictures"; "required": false };
      "referenceSize": { "alias": "referenceSize"; "required": false };
      "explainOptions": { "alias": "explainOptions"; "required": false };
      "decisions": { "alias": "decisions"; "required": false };
      "decisionOutcomes": { "alias": "decisionOutcomes"; "required": false };
      "redact": { "alias": "redact"; "required": false };
      "view": { "alias": "view"; "required": false };
      "decision": { "alias": "decision"; "required": false };
      "theme": { "alias": "theme"; "required": false };
      "tolerant": { "alias": "tolerant"; "required": false };
    },
    {},
    never,
    never,
    true,
    never
  >;
}

/** The properties, attributes and events of `<videoid-triage>` in templates. */
export declare class VideoidTriage {
  /** The element. */
  readonly nativeElement: VideoidTriageElement;
  set source(value: VideoidTriageElement["source"] | undefined);
  set theme(value: VideoidTriageAttributes["theme"] | null | undefined);
  set tolerant(value: VideoidTriageAttributes["tolerant"] | null | undefined);
  static ɵfac: i0.ɵɵFactoryDeclaration<VideoidTriage, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    VideoidTriage,
    "videoid-triage",
    never,
    {
      "source": { "alias": "source"; "required": false };
      "theme": { "alias": "theme"; "required": false };
      "tolerant": { "alias": "tolerant"; "required": false };
    },
    {},
    never,
    never,
    true,
    never
  >;
}

/** The properties, attributes and events of `<videoid-compare>` in templates. */
export declare class VideoidCompare {
  /** The element. */
  readonly nativeElement: VideoidCompareElement;
  set results(value: VideoidCompareElement["results"] | undefined);
  set theme(value: VideoidCompareAttributes["theme"] | null | undefined);
  set tolerant(value: VideoidCompareAttributes["tolerant"] | null | undefined);
  static ɵfac: i0.ɵɵFactoryDeclaration<VideoidCompare, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    VideoidCompare,
    "videoid-compare",
    never,
    {
      "results": { "alias": "results"; "required": false };
      "theme": { "alias": "theme"; "required": false };
      "tolerant": { "alias": "tolerant"; "required": false };
    },
    {},
    never,
    never,
    true,
    never
  >;
}

// ==== compare-element.d.ts ====
/**
 * The entry `videoid-lens/compare-element`: the class of `<videoid-compare>`, for pages that register it and start the
 * wasm themselves.
 */
export * from "./core/init.js";
export * from "./elements/compare/element.js";
export type VideoidCompareProps = import("./globals.js").VideoidCompareProps;
/** @typedef {import("./globals.js").VideoidCompareProps} VideoidCompareProps */

// ==== core/api.d.ts ====
export { openArchive, openUrlCount, ResultArchive } from "./archive.js";
export { chartToSVG, drawChart } from "./chart.js";
export { compare, sortDossier } from "./compare.js";
export { OverlayControls } from "./controls.js";
export { LensError } from "./error.js";
export { explain } from "./explain.js";
export { Overlay } from "./overlay.js";
export { loadPicture } from "./picture.js";
export { createReport, digest, REPORT_SECTIONS, verifyReport } from "./report.js";
export { explanationToText } from "./text.js";
export { TriageReport, triage } from "./triage.js";
export type Explanation = import("../videoid_lens.js").Explanation;
export type ExplainOptions = import("../videoid_lens.js").ExplainOptions;
export type OverlayItem = import("../videoid_lens.js").OverlayItem;
export type ErrorCode = import("./error.js").ErrorCode;
export type Picture = import("./picture.js").Picture;
export type TextOptions = import("../videoid_lens.js").TextOptions;
export type ConfigCheck = import("../videoid_lens.js").ConfigCheck;
export type Comparison = import("../videoid_lens.js").Comparison;
export type CompareOptions = import("../videoid_lens.js").CompareOptions;
export type Dossier = import("./dossier.js").Dossier;
export type DossierAttempt = import("./dossier.js").DossierAttempt;
export type DossierOptions = import("./dossier.js").DossierOptions;
export type UnsortedFile = import("./dossier.js").UnsortedFile;
export type ReportInput = import("./report.js").ReportInput;
export type Report = import("../videoid_lens.js").Report;
export type ReportOptions = import("../videoid_lens.js").ReportOptions;
export type ReportPicture = import("../videoid_lens.js").ReportPicture;
export type ReportSection = import("../videoid_lens.js").ReportSection;
export type InputDigest = import("../videoid_lens.js").InputDigest;
export type VerifiedInput = import("../videoid_lens.js").VerifiedInput;
export type ArchiveOptions = import("../videoid_lens.js").ArchiveOptions;
export type Limits = import("../videoid_lens.js").Limits;
export type OpenOptions = import("./archive.js").OpenOptions;
export type ReadOptions = import("./archive.js").ReadOptions;
export type Progress = import("./archive.js").Progress;
export type ChartSpec = import("../videoid_lens.js").ChartSpec;
export type CanvasChartSpec = import("./chart.js").CanvasChartSpec;
export type ResultEntry = import("./archive.js").ResultEntry;
export type ArchiveWarning = import("./archive.js").ArchiveWarning;
export type TriageSource = import("./triage-source.js").TriageSource;
export type TriageOptions = import("./triage.js").TriageOptions;
export type TriageProgress = import("./triage.js").TriageProgress;
export type TriageFilter = import("./triage.js").TriageFilter;
export type TriageColumns = import("./triage.js").TriageColumns;
export type TriageRow = import("./triage.js").TriageRow;
export type Catalogue = Record<string, string>;
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */
/** @typedef {import("../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("./error.js").ErrorCode} ErrorCode */
/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("../videoid_lens.js").TextOptions} TextOptions */
/** @typedef {import("../videoid_lens.js").ConfigCheck} ConfigCheck */
/** @typedef {import("../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../videoid_lens.js").CompareOptions} CompareOptions */
/** @typedef {import("./dossier.js").Dossier} Dossier */
/** @typedef {import("./dossier.js").DossierAttempt} DossierAttempt */
/** @typedef {import("./dossier.js").DossierOptions} DossierOptions */
/** @typedef {import("./dossier.js").UnsortedFile} UnsortedFile */
/** @typedef {import("./report.js").ReportInput} ReportInput */
/** @typedef {import("../videoid_lens.js").Report} Report */
/** @typedef {import("../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("../videoid_lens.js").ReportPicture} ReportPicture */
/** @typedef {import("../videoid_lens.js").ReportSection} ReportSection */
/** @typedef {import("../videoid_lens.js").InputDigest} InputDigest */
/** @typedef {import("../videoid_lens.js").VerifiedInput} VerifiedInput */
/** @typedef {import("../videoid_lens.js").ArchiveOptions} ArchiveOptions */
/** @typedef {import("../videoid_lens.js").Limits} Limits */
/** @typedef {import("./archive.js").OpenOptions} OpenOptions */
/** @typedef {import("./archive.js").ReadOptions} ReadOptions */
/** @typedef {import("./archive.js").Progress} Progress */
/** @typedef {import("../videoid_lens.js").ChartSpec} ChartSpec */
/** @typedef {import("./chart.js").CanvasChartSpec} CanvasChartSpec */
/** @typedef {import("./archive.js").ResultEntry} ResultEntry */
/** @typedef {import("./archive.js").ArchiveWarning} ArchiveWarning */
/** @typedef {import("./triage-source.js").TriageSource} TriageSource */
/** @typedef {import("./triage.js").TriageOptions} TriageOptions */
/** @typedef {import("./triage.js").TriageProgress} TriageProgress */
/** @typedef {import("./triage.js").TriageFilter} TriageFilter */
/** @typedef {import("./triage.js").TriageColumns} TriageColumns */
/** @typedef {import("./triage.js").TriageRow} TriageRow */
/** @typedef {Record<string, string>} Catalogue the texts of a language by key; `language` is its BCP 47 tag */
/**
 * Adds the texts of a language, which `explain` and others then use for that `locale`: the default export of a module
 * such as `videoid-lens/locales/de`, or your own texts. Missing texts are English.
 * @param {Catalogue} catalogue
 * @throws {LensError} `INVALID_ARGUMENT` if it is not an object of texts with a `language`
 */
export declare function setLocale(catalogue: Catalogue): void;
/**
 * Reports where a Start capture flow request, a Create process request or a capture configuration differs from the
 * documentation of VideoID.
 * @param {string | Uint8Array | ArrayBuffer | object} input its JSON text, its bytes, or the parsed object
 * @param {ExplainOptions} [options]
 * @returns {ConfigCheck} plain JSON data
 * @throws {LensError} when the input is not JSON, or neither an object nor an array of objects
 */
export declare function checkCaptureConfig(input: string | Uint8Array | ArrayBuffer | object, options?: ExplainOptions): ConfigCheck;

// ==== core/archive-source.d.ts ====
/** Reads ranges of an archive: from a Blob, or from bytes in memory, which are not copied. */
export declare class ArchiveSource {
    #private;
    /** Size of the archive in bytes. @type {number} */
    size: number;
    /**
     * @param {Blob | Uint8Array | ArrayBuffer} source
     * @param {AbortSignal} [signal] ends every read
     */
    constructor(source: Blob | Uint8Array | ArrayBuffer, signal?: AbortSignal);
    /**
     * The bytes of a range. They may be the caller's own: do not write to them.
     * @param {number} start
     * @param {number} end
     * @param {AbortSignal} [signal] ends this read
     * @returns {Promise<Uint8Array<ArrayBuffer>>}
     */
    read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
    /** Starts to read a small archive as a whole. */
    readAhead(): void;
    /** Zeroes what was read, and caches no more. */
    dropCache(): void;
    /**
     * A range as a Blob. If the source is a Blob, nothing is copied.
     * @param {number} start
     * @param {number} end
     * @param {string} type
     */
    slice(start: number, end: number, type: string): Blob;
    /** Releases the source: every later read throws `DISPOSED`. */
    close(): void;
    /**
     * @param {AbortSignal} [signal] besides the source's own
     * @throws {import("./error.js").LensError} `ABORTED`
     */
    throwIfAborted(signal?: AbortSignal): void;
    /**
     * Settles as the promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
     * @template T
     * @param {Promise<T>} promise
     * @param {AbortSignal} [signal] besides the source's own
     * @returns {Promise<T>}
     */
    orAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T>;
}

// ==== core/archive.d.ts ====
import { ArchiveSource } from "./archive-source.js";
export type ArchiveEntry = import("../videoid_lens.js").ArchiveEntry;
export type ArchiveListing = import("../videoid_lens.js").ArchiveListing;
export type ArchiveWarning = import("../videoid_lens.js").ArchiveWarningRow;
export type ArchiveOptions = import("../videoid_lens.js").ArchiveOptions;
export type Embedded = import("../videoid_lens.js").Embedded;
export type ExplainOptions = import("../videoid_lens.js").ExplainOptions;
export type Explanation = import("../videoid_lens.js").Explanation;
export type ResultEntry = Omit<ArchiveEntry, "data">;
export type Progress = {
    /**
     * how many bytes of the archive are done
     */
    read: number;
    /**
     * bytes of the whole archive
     */
    total: number;
};
export type ReadOptions = {
    /**
     * ends the reading with `ABORTED`
     */
    signal?: AbortSignal;
};
export type OpenOptions = ArchiveOptions & ReadOptions & {
    onProgress?: (progress: Progress) => void;
};
/**
 * How many object URLs this package has created and not revoked yet. `0` when every archive is disposed of.
 * @returns {number}
 */
export declare function openUrlCount(): number;
/**
 * Opens the archive of "Download full result". A Blob is read in ranges, so memory use depends on what is read and not
 * on the size of the archive.
 * @param {Blob | Uint8Array | ArrayBuffer} source
 * @param {OpenOptions} [options]
 * @returns {Promise<ResultArchive>}
 * @throws {LensError} `ZIP_*` if two programs could read the archive in different ways, `LIMIT_*`, `IO`, `ABORTED`,
 *   `OUT_OF_MEMORY`; `INVALID_ARGUMENT` if the source is something else, or its bytes were transferred away
 */
export declare function openArchive(source: Blob | Uint8Array | ArrayBuffer, options?: OpenOptions): Promise<ResultArchive>;
/**
 * An open archive. Dispose of it when it is no longer shown.
 */
export declare class ResultArchive {
    #private;
    /**
     * The entries in the order of the archive, followed by the pictures inside the raw `ocr.json`.
     * @type {ResultEntry[]}
     */
    entries: ResultEntry[];
    /**
     * Irregularities of the archive: harmless ones, and those that the options tolerate.
     * @type {ArchiveWarning[]}
     */
    warnings: ArchiveWarning[];
    /**
     * @param {ArchiveSource} source
     * @param {ArchiveListing} listing
     * @param {Map<string, Uint8Array<ArrayBuffer>>} raw the raw files that were read already, by their names
     * @param {string} options JSON of `ArchiveOptions`
     * @internal
     */
    constructor(source: ArchiveSource, listing: ArchiveListing, raw: Map<string, Uint8Array<ArrayBuffer>>, options: string);
    /**
     * Adds the pictures inside the raw `ocr.json` to the entries. Where it can't be read, its entry gets the problem;
     * where it is not JSON, there are no pictures, and `explain()` and `json()` throw the error.
     * @returns {Promise<void>}
     * @internal
     */
    listPictures(): Promise<void>;
    /**
     * Explains the process, from the Get process response, the archive's raw files, or both.
     * @param {string | Uint8Array | ArrayBuffer | object | null} [process] the Get process response
     * @param {ExplainOptions & ReadOptions} [options] `tolerant`: by default, as the archive was opened
     * @returns {Promise<Explanation>}
     * @throws {LensError} if the process or a raw file is damaged or is not a result; `ENTRY_NOT_FOUND` if there is
     *   neither
     */
    explain(process?: string | Uint8Array | ArrayBuffer | object | null, options?: ExplainOptions & ReadOptions): Promise<Explanation>;
    /**
     * An entry's bytes, checked against its size and CRC-32.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<Uint8Array<ArrayBuffer>>}
     * @throws {LensError} `ENTRY_*`, `ZIP_SIZE_MISMATCH`, `LIMIT_*`, `IO`, `ABORTED`, `OUT_OF_MEMORY`
     */
    bytes(name: string, { signal }?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
    /**
     * An entry as a Blob of its media type. For an entry that is stored without compression, the Blob is a slice of the
     * archive's Blob: nothing is read, and the CRC-32 is not checked.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<Blob>}
     * @throws {LensError} as `bytes`
     */
    blob(name: string, { signal }?: ReadOptions): Promise<Blob>;
    /**
     * An entry's JSON. It is read strictly unless the archive was opened with `tolerant`: a duplicate key is an error.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<unknown>}
     * @throws {LensError} `JSON_*`, and as `bytes`
     */
    json(name: string, { signal }?: ReadOptions): Promise<unknown>;
    /**
     * An object URL of an entry, for `<img>` and `<video>`: the same one each time, until `dispose()` revokes it.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<string>}
     * @throws {LensError} as `bytes`
     */
    url(name: string, options?: ReadOptions): Promise<string>;
    /**
     * Zeroes what was read and revokes the object URLs. Afterwards every other method rejects with `DISPOSED`; calling
     * this one again is allowed. Bytes and Blobs that were returned stay valid.
     */
    dispose(): void;
}

// ==== core/bytes.d.ts ====
/**
 * A part of the caller's bytes, which may have been transferred away or shortened meanwhile.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} start
 * @param {number} end
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {import("./error.js").LensError} `IO`
 */
export declare function partOf(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): Uint8Array<ArrayBuffer>;
/**
 * Whether a value can be read as a Blob. Its class is not checked, since a Blob of another window has another class.
 * @param {any} source
 */
export declare function isBlob(source: any): boolean;
/**
 * The bytes of a range of a Blob.
 * @param {Blob} blob
 * @param {number} start
 * @param {number} end
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {import("./error.js").LensError} `IO`; `OUT_OF_MEMORY`
 */
export declare function readBlob(blob: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
/**
 * Settles as the promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
 * @template T
 * @param {Promise<T>} promise
 * @param {(AbortSignal | undefined)[]} signals
 * @returns {Promise<T>}
 */
export declare function orAborted<T>(promise: Promise<T>, ...signals: (AbortSignal | undefined)[]): Promise<T>;
export type Reader = {
    wanted: ArrayLike<number>;
    /**
     * takes these bytes; returns the answer as JSON when the
     * reader needs no more
     */
    feed: (bytes: Uint8Array) => string | undefined;
    free: () => void;
};
/**
 * @typedef {object} Reader a reader in the core: `wanted` has the ranges that it needs, as pairs of start and end
 * @property {ArrayLike<number>} wanted
 * @property {(bytes: Uint8Array) => string | undefined} feed takes these bytes; returns the answer as JSON when the
 *   reader needs no more
 * @property {() => void} free
 */
/**
 * Feeds a reader in the core with the bytes that it asks for, until it answers.
 * @template {Reader} R
 * @param {(wasm: import("./runtime.js").Glue) => R} create
 * @param {(wanted: ArrayLike<number>, reader: R) => Promise<Uint8Array<ArrayBuffer>>} read
 * @param {(wanted: ArrayLike<number>) => void} [onFed] called when the reader asks for more
 * @param {(reader: R, answer: any) => void} [onAnswer] called with the answer, before the reader is freed
 * @returns {Promise<any>} the answer
 */
export declare function feed<R extends Reader>(create: (wasm: import("./runtime.js").Glue) => R, read: (wanted: ArrayLike<number>, reader: R) => Promise<Uint8Array<ArrayBuffer>>, onFed?: (wanted: ArrayLike<number>) => void, onAnswer?: (reader: R, answer: any) => void): Promise<any>;

// ==== core/canvas-size.d.ts ====
/**
 * Sets the CSS size of a canvas that has none. Otherwise the canvas takes the size of its bitmap, and grows with each
 * draw on a screen with several device pixels per CSS pixel.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width in CSS pixels
 * @param {number} height in CSS pixels
 */
export declare function keepCssSize(canvas: HTMLCanvasElement, width: number, height: number): void;
/**
 * The window that an element is shown in: the page may have moved it there from another one.
 * @param {Element} element
 * @returns {Window & typeof globalThis}
 */
export declare const windowOf: (element: Element) => Window & typeof globalThis;

// ==== core/chart.d.ts ====
export type ChartSpec = import("../videoid_lens.js").ChartSpec;
export type ChartArea = import("../videoid_lens.js").ChartArea;
export type CanvasChartSpec = Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>;
/** @typedef {import("../videoid_lens.js").ChartSpec} ChartSpec */
/** @typedef {import("../videoid_lens.js").ChartArea} ChartArea */
/**
 * The specification of a chart on a canvas, which gives the size by default.
 * @typedef {Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>} CanvasChartSpec
 */
/**
 * Draws a chart of counts that fills a canvas, in the resolution of the screen: stacked columns over time (neighbouring
 * columns are added up if not all of them fit), a strip of columns for each series, or ranked bars. Screen readers
 * can't read a canvas: give it a name, and show the numbers in a table beside it.
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {CanvasChartSpec} spec plain JSON data; `width` and `height` in CSS pixels are by default those of the canvas
 * @returns {ChartArea[]} the area of each column or bar, in CSS pixels from the canvas's upper left corner, to find out
 *   which one was clicked
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS` when the canvas is larger than browsers
 *   can draw
 */
export declare function drawChart(canvas: HTMLCanvasElement | OffscreenCanvas, spec: CanvasChartSpec): ChartArea[];
/**
 * A chart as SVG, of shapes and text only. The same specification gives the same bytes.
 * @param {ChartSpec} spec plain JSON data
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS`
 */
export declare function chartToSVG(spec: ChartSpec): string;

// ==== core/compare.d.ts ====
export type Explanation = import("../videoid_lens.js").Explanation;
export type Comparison = import("../videoid_lens.js").Comparison;
export type CompareOptions = import("../videoid_lens.js").CompareOptions;
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").Comparison} Comparison */
/** @typedef {import("../videoid_lens.js").CompareOptions} CompareOptions */
/**
 * Compares two to twenty results of one person. The comparison has the attempts in order of time, what changed from
 * each to the next, every field side by side, and whether the results are of one document and one person, with the
 * grounds. It has no scores: if a value is missing, masked or may have been misread, the answer is `unknown`. The order
 * of the explanations does not matter. Needs `await init({ compare: true })` first.
 * @param {readonly Explanation[]} explanations
 * @param {CompareOptions} [options]
 * @returns {Comparison} plain JSON data
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` for fewer or more results, or with the `pointer` of a
 *   value that is not an explanation; `WASM_PART_MISSING`
 */
export declare function compare(explanations: readonly Explanation[], options?: CompareOptions): Comparison;
/**
 * Sorts the files of a dossier into attempts, by their content and never by their names. The files of one process
 * belong together: its JSON, its archive, unpacked raw files, and pictures if there is only one attempt. A JSON file
 * may hold several results, in an array or in `{ processes: [] }`.
 * @param {Iterable<Blob>} files
 * @param {import("./dossier.js").DossierOptions} [options]
 * @returns {Promise<import("./dossier.js").Dossier>}
 * @throws {import("./error.js").LensError} `ABORTED`; the error of a single file is in `unsorted`
 */
export declare function sortDossier(files: Iterable<Blob>, options?: import("./dossier.js").DossierOptions): Promise<import("./dossier.js").Dossier>;

// ==== core/compile.d.ts ====
import { LensError } from "./error.js";
export type Wasm = BufferSource | WebAssembly.Module | URL | string | Response;
export type WasmSource = Wasm | Promise<Wasm>;
export type PartSource = WasmSource | (() => WasmSource);
/**
 * A wasm file: its bytes, the compiled module, its address, or a Response.
 * @typedef {BufferSource | WebAssembly.Module | URL | string | Response} Wasm
 */
/** @typedef {Wasm | Promise<Wasm>} WasmSource */
/**
 * Where a part comes from. A function is called when the part is needed.
 * @typedef {WasmSource | (() => WasmSource)} PartSource
 */
/**
 * Compiles a wasm file.
 * @param {PartSource} source
 * @returns {Promise<WebAssembly.Module>}
 * @throws {LensError} `WASM_FETCH`, `WASM_BLOCKED_BY_CSP`, `WASM_UNSUPPORTED`
 */
export declare function compile(source: PartSource): Promise<WebAssembly.Module>;
/**
 * Compiles a wasm file synchronously.
 * @param {BufferSource | WebAssembly.Module} source
 * @throws {LensError} as `compile`
 */
export declare function compileSync(source: BufferSource | WebAssembly.Module): WebAssembly.Module;
/** The coded error for a wasm that could not be compiled or started. @param {unknown} error */
export declare function loadError(error: unknown): LensError;

// ==== core/controls.d.ts ====
export type Overlay = import("./overlay.js").Overlay;
export type View = import("../videoid_lens.js").View;
export type Adjustments = import("./overlay.js").Adjustments;
export type ControlOptions = {
    /**
     * the target whose key events are handled; by default the canvas, which needs a
     * `tabindex` for that
     */
    keys?: EventTarget;
    /**
     * `auto`: the system's colours in forced-colors
     * mode, else the colour scheme that the browser prefers. Default `auto`
     */
    theme?: 'auto' | import("../videoid_lens.js").ThemeName;
    /**
     * whether a magnifier follows the pointer. Default `false`
     */
    magnifier?: boolean;
    /**
     * called when another feature, or none, is under the pointer
     */
    onHover?: (index: number | null) => void;
    /**
     * called when another feature is selected on the canvas or by key
     */
    onSelect?: (index: number | null) => void;
    /**
     * called when another part of the picture is shown
     */
    onView?: (view: View) => void;
    /**
     * called when brightness, contrast, inversion or rotation
     * changes
     */
    onAdjust?: (adjustments: Adjustments) => void;
    /**
     * called with what drawing throws; without it, the error is thrown
     */
    onError?: (error: unknown) => void;
};
/** Factor of one step with a key or button. */
export declare const ZOOM_STEP = 1.5;
/** The maximum number of steps in each direction: from a quarter to four times. */
export declare const MAX_ADJUST = 8;
/**
 * Connects an overlay to pointer, wheel, pinch and keys, and to the size, pixel density and theme of its canvas. Draws
 * at most once a frame, and only when something has changed.
 *
 * The page still scrolls: the wheel zooms only with Ctrl or ⌘, one finger scrolls, two fingers zoom and pan. A click
 * selects the feature with the smallest box; further clicks at the same place select the features below it. Keys: `+`
 * and `-` zoom; `0` shows the whole picture; Escape shows the whole picture, and pressed again clears the selection;
 * the arrow keys pan a zoomed picture; Enter zooms to the selected feature; `c` goes through the features that overlap
 * the selected one; `m` shows or hides the magnifier; `b` increases brightness and `k` contrast, with Shift they
 * decrease it; `i` inverts the colours; `r` turns the picture clockwise, with Shift anticlockwise.
 */
export declare class OverlayControls {
    #private;
    /**
     * @param {Overlay} overlay
     * @param {HTMLCanvasElement} canvas the overlay's
     * @param {ControlOptions} [options]
     */
    constructor(overlay: Overlay, canvas: HTMLCanvasElement, options?: ControlOptions);
    /** Draws in the next frame: call it after changing the overlay yourself. */
    redraw(): void;
    /** Emphasises a feature, for example while the pointer is over its row in a list. @param {number | null} index */
    hover(index: number | null): void;
    /** Selects a feature, or none. @param {number | null} index */
    select(index: number | null): void;
    /**
     * Zooms to a feature, or to the whole picture for `null`; without animation if the person prefers reduced motion.
     * @param {number | null} index
     */
    zoomTo(index: number | null): void;
    /** Zooms around the middle of the canvas. @param {number} factor */
    zoomBy(factor: number): void;
    /** Changes brightness, contrast, inversion or rotation of the picture. @param {Partial<Adjustments>} changes */
    adjust(changes: Partial<Adjustments>): void;
    /** Turns the picture by quarter turns clockwise. @param {number} turns */
    rotate(turns: number): void;
    /** Whether a magnifier follows the pointer. */
    get magnifier(): boolean;
    set magnifier(on: boolean);
    get theme(): NonNullable<ControlOptions["theme"]>;
    /** @param {NonNullable<ControlOptions["theme"]>} theme */
    set theme(theme: NonNullable<ControlOptions["theme"]>);
    /** Stops listening. The overlay is not disposed of. */
    dispose(): void;
}
/** How many steps of brightness or contrast a factor is. @param {number} factor */
export declare const stepsOf: (factor: number) => number;
/** The factor for a number of steps, of which no more than `MAX_ADJUST` count. @param {number} steps */
export declare const factorOf: (steps: number) => number;

// ==== core/dossier.d.ts ====
import { LensError } from "./error.js";
export type DocumentIdentity = import("../videoid_lens.js").DocumentIdentity;
export type DossierOptions = {
    /**
     * also accept JSON with comments, stray commas or `...`, and archives with bytes outside
     * their entries. Default `false`
     */
    tolerant?: boolean;
    /**
     * ends the sorting with `ABORTED`
     */
    signal?: AbortSignal;
};
export type DossierAttempt = {
    processId: string | null;
    /**
     * the JSON of Get process
     */
    result: Uint8Array<ArrayBuffer> | null;
    /**
     * the zip of "Download full result"
     */
    archive: Blob | null;
    /**
     * the raw `ocr.json`, where it was unpacked
     */
    ocr: Uint8Array<ArrayBuffer> | null;
    /**
     * the raw `manual_approval.json`, where it was unpacked
     */
    manualApproval: Uint8Array<ArrayBuffer> | null;
    pictures: Blob[];
};
export type UnsortedReason = "unknown-content" | "older" | "duplicate" | "ambiguous";
export type UnsortedFile = {
    file: Blob;
    /**
     * `unknown-content`: the file is neither a result, nor an archive, nor a picture, or
     * can't be read; `older`: it is an earlier state of a process whose later state is given, too; `duplicate`: its
     * attempt has such a file already; `ambiguous`: it could belong to several attempts, or to none of those given
     */
    reason: UnsortedReason;
    /**
     * why it can't be read
     */
    error: LensError | null;
};
export type Dossier = {
    /**
     * in order of time
     */
    attempts: DossierAttempt[];
    unsorted: UnsortedFile[];
};
export type Draft = DossierAttempt & {
    createdAt: number;
    updatedAt: number;
};
/**
 * @param {Iterable<Blob>} files
 * @param {DossierOptions} [options]
 * @returns {Promise<Dossier>}
 */
export declare function sortDossier(files: Iterable<Blob>, { tolerant, signal }?: DossierOptions): Promise<Dossier>;

// ==== core/error.d.ts ====
/**
 * Codes and messages of the errors that the shell throws. All other errors come from the core.
 */
declare const SHELL_MESSAGES: {
    NOT_INITIALISED: string;
    WASM_BLOCKED_BY_CSP: string;
    WASM_FETCH: string;
    WASM_UNSUPPORTED: string;
    WASM_PART_MISSING: string;
    INTERNAL: string;
    DISPOSED: string;
    ABORTED: string;
    SOURCE_GONE: string;
    IO: string;
};
export type ShellErrorCode = keyof typeof SHELL_MESSAGES;
export type ErrorCode = import("../videoid_lens.js").CoreErrorCode | ShellErrorCode;
export type PictureProblem = import("../videoid_lens.js").PictureProblem;
export type PartName = import("./part-names.js").PartName;
export type ErrorPlace = {
    /**
     * RFC 6901 pointer into the input
     */
    pointer?: string;
    /**
     * 1-based
     */
    line?: number;
    /**
     * 1-based, in characters
     */
    column?: number;
    /**
     * name of the archive entry
     */
    entry?: string;
    /**
     * the limit that was exceeded
     */
    limit?: number;
    /**
     * why a picture is unreadable: not a JPEG, PNG or WebP, cut off, or damaged
     */
    reason?: PictureProblem;
    /**
     * the part of the wasm that is missing
     */
    part?: PartName | "core";
};
/** @typedef {keyof typeof SHELL_MESSAGES} ShellErrorCode a code of the shell */
/** @typedef {import("../videoid_lens.js").CoreErrorCode | ShellErrorCode} ErrorCode every code that an error may have */
/** @typedef {import("../videoid_lens.js").PictureProblem} PictureProblem */
/** @typedef {import("./part-names.js").PartName} PartName */
/**
 * @typedef {object} ErrorPlace where an error is; members that do not apply are missing
 * @property {string} [pointer] RFC 6901 pointer into the input
 * @property {number} [line] 1-based
 * @property {number} [column] 1-based, in characters
 * @property {string} [entry] name of the archive entry
 * @property {number} [limit] the limit that was exceeded
 * @property {PictureProblem} [reason] why a picture is unreadable: not a JPEG, PNG or WebP, cut off, or damaged
 * @property {PartName | "core"} [part] the part of the wasm that is missing
 */
/**
 * Every error this package throws. `code` is stable; the message and the fields never hold text of the input.
 */
export declare class LensError extends Error {
    /** The stable code, such as `JSON_SYNTAX`. @type {ErrorCode} */
    code: ErrorCode;
    /** @type {string | undefined} */
    pointer: string | undefined;
    /** @type {number | undefined} */
    line: number | undefined;
    /** @type {number | undefined} */
    column: number | undefined;
    /** @type {string | undefined} */
    entry: string | undefined;
    /** @type {number | undefined} */
    limit: number | undefined;
    /** @type {PictureProblem | undefined} */
    reason: PictureProblem | undefined;
    /** @type {PartName | "core" | undefined} */
    part: PartName | "core" | undefined;
    /**
     * @param {ErrorCode} code
     * @param {string} message
     * @param {ErrorPlace} [place]
     */
    constructor(code: ErrorCode, message: string, place?: ErrorPlace);
}
/** @param {ShellErrorCode} code @param {ErrorPlace} [place] */
export declare function shellError(code: ShellErrorCode, place?: ErrorPlace): LensError;
/** The error that an element reports. An error of another class is a bug of this package. @param {unknown} error */
export declare const asLensError: (error: unknown) => LensError;
export {};

// ==== core/explain.d.ts ====
export type Explanation = import("../videoid_lens.js").Explanation;
export type ExplainOptions = import("../videoid_lens.js").ExplainOptions;
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").ExplainOptions} ExplainOptions */
/**
 * Explains one result.
 * @param {string | Uint8Array | ArrayBuffer | object} input the JSON of Get process, or of a raw file of the archive:
 *   its text, its bytes, or the parsed object
 * @param {ExplainOptions} [options]
 * @returns {Explanation} plain JSON data
 * @throws {LensError} if the input is not JSON or not a result; `INVALID_ARGUMENT` for a Promise, a Response, a Blob,
 *   or an object that has no JSON form
 */
export declare function explain(input: string | Uint8Array | ArrayBuffer | object, options?: ExplainOptions): Explanation;

// ==== core/file-kind.d.ts ====
/** Maximum size of a JSON document in bytes: the limit of the core. */
export declare const MAX_JSON: number;
/** How many bytes at its start tell what kind a file is. */
export declare const HEAD = 12;
/**
 * The kind of a file, by its first bytes.
 * @param {Uint8Array} head
 */
export declare function kindOf(head: Uint8Array): "other" | "picture" | "text" | "zip";

// ==== core/inflate.d.ts ====
export type ArchiveSource = import("./archive-source.js").ArchiveSource;
export type ArchiveEntry = import("../videoid_lens.js").ArchiveEntry;
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
export declare function inflateByPlatform(source: ArchiveSource, entry: ArchiveEntry, spent: number, options: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>[] | undefined>;

// ==== core/init.d.ts ====
export type InitOptions = import("./parts.js").InitOptions;
export type InitSyncOptions = import("./parts.js").InitSyncOptions;
export type PartSource = import("./compile.js").PartSource;
export type WasmSource = import("./compile.js").WasmSource;
/** @typedef {import("./parts.js").InitOptions} InitOptions */
/** @typedef {import("./parts.js").InitSyncOptions} InitSyncOptions */
/** @typedef {import("./compile.js").PartSource} PartSource */
/** @typedef {import("./compile.js").WasmSource} WasmSource */
/**
 * Starts the library. Call it again to start more parts, or after it failed.
 *
 * Each file is given as its address, a Response, its bytes, a compiled module, or a promise of one of these; a function
 * that returns one is called when the part is needed. `overlay` and `text` start with the core, unless they are given
 * as functions; `archive`, `lists`, `report` and `compare` start when a call needs them. `true` starts a part whose
 * file was given before.
 * @param {{ wasm?: PartSource } & InitOptions} [options] `wasm`: `videoid-lens-core.wasm`, or `videoid-lens.wasm`,
 *   which has every part
 * @returns {Promise<void>}
 * @throws {import("./error.js").LensError} `WASM_FETCH`, `WASM_BLOCKED_BY_CSP`, `WASM_UNSUPPORTED`,
 *   `WASM_PART_MISSING`
 */
export declare function init({ wasm, ...options }?: {
    wasm?: PartSource;
} & InitOptions): Promise<void>;
/**
 * Starts the library synchronously, from bytes or compiled modules.
 * @param {BufferSource | WebAssembly.Module} wasm `videoid-lens.wasm`, or `videoid-lens-core.wasm` and its parts
 * @param {InitSyncOptions} [options]
 */
export declare function initSync(wasm: BufferSource | WebAssembly.Module, options?: InitSyncOptions): void;

// ==== core/inline.d.ts ====
export type Inline = Promise<{
    default: string;
}>;
/** @typedef {Promise<{ default: string }>} Inline */
/** Registers the embedded parts. Each is loaded when it is needed. */
export declare function addInlineSources(): void;
/**
 * Starts the core, and the parts that the options name.
 * @param {import("./parts.js").InitOptions} [options]
 */
export declare function startInline(options?: import("./parts.js").InitOptions): Promise<void>;

// ==== core/input.d.ts ====
/**
 * The bytes of a buffer or of a view of one. Checked without `instanceof`, because buffers of another window, frame or
 * `vm` context have other classes.
 * @param {unknown} value
 * @returns {Uint8Array<ArrayBuffer> | undefined} `undefined` for anything else
 * @throws {LensError} `INVALID_ARGUMENT` for a buffer that was transferred
 */
export declare function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined;
/**
 * Prepares what the core takes for a result: buffers become bytes; text and objects stay as they are.
 * @template T
 * @param {T} value
 * @returns {T | Uint8Array<ArrayBuffer>}
 * @throws {LensError} `INVALID_ARGUMENT` for a Promise, a Response or a Blob
 */
export declare function resultInput<T>(value: T): T | Uint8Array<ArrayBuffer>;
/**
 * Throws for a Promise, a Response or a Blob, with a message that says how to read its content.
 * @param {any} value
 * @param {"text" | "json" | "blob"} method the method that reads the content
 * @throws {LensError} `INVALID_ARGUMENT`
 */
export declare function throwIfUnread(value: any, method: "text" | "json" | "blob"): void;

// ==== core/overlay.d.ts ====
export type OverlayHandle = import("../videoid_lens.js").OverlayHandle;
export type OverlayFeature = import("../videoid_lens.js").OverlayFeature;
export type OverlayItem = import("../videoid_lens.js").OverlayItem;
export type ReferenceSpace = import("../videoid_lens.js").ReferenceSpace;
export type ImageOptions = import("../videoid_lens.js").ImageOptions;
export type FeatureOptions = import("../videoid_lens.js").FeatureOptions;
export type ShowOptions = import("../videoid_lens.js").ShowOptions;
export type View = import("../videoid_lens.js").View;
export type RelativeView = import("../videoid_lens.js").RelativeView;
export type Adjustments = Required<Pick<ShowOptions, "brightness" | "contrast" | "invert" | "rotate">>;
export type OverlayOptions = {
    /**
     * width of the canvas in CSS pixels; measured by default
     */
    width?: number;
    /**
     * height of the canvas in CSS pixels; measured by default
     */
    height?: number;
    /**
     * device pixels per CSS pixel; by default that of the screen, or 1 for an
     * `OffscreenCanvas`
     */
    devicePixelRatio?: number;
};
export type Redact = import("../videoid_lens.js").Redaction;
export type SvgOptions = {
    /**
     * in a redacted file, boxes have numbers in place of names. Default `none`
     */
    redact?: Redact;
    /**
     * whether the file contains the picture. Default `true`. Without a document, as in a
     * worker, the file never does: use `toBlob` with `image/svg+xml` there
     */
    picture?: boolean;
    /**
     * BCP 47 tag of the language in which the file states the changes to the picture. Default
     * `en`
     */
    locale?: string;
};
export type BlobOptions = {
    /**
     * `image/png`, `image/jpeg`, `image/webp` where the browser writes them, or `image/svg+xml`.
     * Default `image/png`
     */
    type?: string;
    /**
     * from 0 to 1, for JPEG and WebP
     */
    quality?: number;
    /**
     * as for `toSVG`
     */
    redact?: Redact;
    /**
     * as for `toSVG`
     */
    locale?: string;
};
export type CssSize = {
    width: number;
    height: number;
    known: boolean;
};
/** @typedef {import("../videoid_lens.js").OverlayHandle} OverlayHandle */
/** @typedef {import("../videoid_lens.js").OverlayFeature} OverlayFeature */
/** @typedef {import("../videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("../videoid_lens.js").ReferenceSpace} ReferenceSpace */
/** @typedef {import("../videoid_lens.js").ImageOptions} ImageOptions */
/** @typedef {import("../videoid_lens.js").FeatureOptions} FeatureOptions */
/** @typedef {import("../videoid_lens.js").ShowOptions} ShowOptions */
/** @typedef {import("../videoid_lens.js").View} View */
/** @typedef {import("../videoid_lens.js").RelativeView} RelativeView */
/**
 * The changes that make details of the picture easier to see.
 * @typedef {Required<Pick<ShowOptions, "brightness" | "contrast" | "invert" | "rotate">>} Adjustments
 */
/**
 * @typedef {object} OverlayOptions
 * @property {number} [width] width of the canvas in CSS pixels; measured by default
 * @property {number} [height] height of the canvas in CSS pixels; measured by default
 * @property {number} [devicePixelRatio] device pixels per CSS pixel; by default that of the screen, or 1 for an
 *   `OffscreenCanvas`
 */
/**
 * What is painted over in the picture: nothing, the person's photo, or all of it. `photo` covers all of it, too, if the
 * place of the photo is not known or the orientation is not certain (see `orientationCertain` of `ImageOptions`).
 * @typedef {import("../videoid_lens.js").Redaction} Redact
 */
/**
 * @typedef {object} SvgOptions
 * @property {Redact} [redact] in a redacted file, boxes have numbers in place of names. Default `none`
 * @property {boolean} [picture] whether the file contains the picture. Default `true`. Without a document, as in a
 *   worker, the file never does: use `toBlob` with `image/svg+xml` there
 * @property {string} [locale] BCP 47 tag of the language in which the file states the changes to the picture. Default
 *   `en`
 */
/**
 * @typedef {object} BlobOptions
 * @property {string} [type] `image/png`, `image/jpeg`, `image/webp` where the browser writes them, or `image/svg+xml`.
 *   Default `image/png`
 * @property {number} [quality] from 0 to 1, for JPEG and WebP
 * @property {Redact} [redact] as for `toSVG`
 * @property {string} [locale] as for `toSVG`
 */
/**
 * `known`: whether the page or the browser's layout gave the size; otherwise it is that of the bitmap.
 * @typedef {{ width: number, height: number, known: boolean }} CssSize
 */
/**
 * Draws a document's picture with a box and a label over each feature. `draw()` draws; the other methods only set what
 * it draws.
 */
export declare class Overlay {
    #private;
    /**
     * @param {HTMLCanvasElement | OffscreenCanvas} canvas
     * @param {OverlayOptions} [options]
     * @throws {import("./error.js").LensError} `LIMIT_CANVAS` when the canvas is larger than browsers can draw
     */
    constructor(canvas: HTMLCanvasElement | OffscreenCanvas, options?: OverlayOptions);
    /**
     * Sets the picture, or removes it with `null`, and shows the whole of it. Close the bitmap yourself when the overlay
     * is no longer used.
     * @param {ImageBitmap | null} image upright, as `loadPicture()` gives it
     * @param {ImageOptions} [options] `orientation`: the file's EXIF orientation, by which the boxes are turned;
     *   `orientationCertain`: whether the bitmap is certainly turned by it. Default `true`, since only you know how your
     *   own bitmap was turned, and browsers differ; `naturalWidth`, `naturalHeight`: the file's size, if the bitmap is a
     *   reduced copy. `loadPicture()` gives all of them
     * @returns {this}
     */
    setImage(image: ImageBitmap | null, options?: ImageOptions): this;
    /**
     * Sets the features. None of them is hovered or selected afterwards.
     * @param {readonly OverlayFeature[]} features `explanation.features`
     * @param {FeatureOptions} [options] `side`: the side that the picture shows, or the role of its archive entry;
     *   `referenceSize`: the size of the reference space of the boxes, if it is known, or the kind of document, which
     *   gives the probable size
     * @returns {this}
     */
    setFeatures(features: readonly OverlayFeature[], options?: FeatureOptions): this;
    /**
     * The size of the reference space of the boxes, and how it is known. If it is assumed, tell your users.
     * @returns {ReferenceSpace}
     */
    get space(): ReferenceSpace;
    /**
     * Sets what is drawn and how: boxes, labels, states, theme, colours, and the adjustments of the picture. Saved files
     * and reports state the adjustments.
     * @param {ShowOptions} options omitted members do not change; a new theme resets the colours to its own
     * @returns {this}
     */
    show(options: ShowOptions): this;
    /** Brightness, contrast, inversion and rotation of the picture. @returns {Adjustments} */
    get adjustments(): Adjustments;
    /**
     * The visible part of the picture: what is at `p` in the whole picture is at `p * scale + (x, y)` now.
     * @returns {View}
     */
    get view(): View;
    /**
     * Sets the visible part of the picture: the view nearest to this one that leaves no empty space on the canvas.
     * @param {View} view
     * @returns {this}
     */
    setView({ scale, x, y }: View): this;
    /**
     * The visible part of the picture, relative to the picture's size, so that another overlay can show the same part of
     * its picture.
     * @returns {RelativeView}
     */
    get relativeView(): RelativeView;
    /**
     * Sets the visible part of the picture, relative to the picture's size.
     * @param {RelativeView} view
     * @returns {this}
     */
    setRelativeView({ scale, across, down }: RelativeView): this;
    /**
     * Centres the view on a feature, or shows the whole picture for `null`. Does nothing for a feature without a box.
     * @param {number | null} index
     * @returns {this}
     */
    zoomTo(index: number | null): this;
    /**
     * The view that is centred on a feature; for `null`, the view of the whole picture.
     * @param {number | null} index
     * @returns {View | null} `null` for a feature without a box
     */
    viewOf(index: number | null): View | null;
    /**
     * Zooms by a factor around a point of the canvas, in CSS pixels.
     * @param {number} factor
     * @param {number} x
     * @param {number} y
     * @returns {this}
     */
    zoomBy(factor: number, x: number, y: number): this;
    /**
     * Moves the picture.
     * @param {number} x to the right, in CSS pixels
     * @param {number} y down, in CSS pixels
     * @returns {this}
     */
    panBy(x: number, y: number): this;
    /**
     * Sets a view between two others, for an animation.
     * @param {View} from
     * @param {View} to
     * @param {number} progress from 0 to 1
     * @returns {this}
     */
    glide(from: View, to: View, progress: number): this;
    /**
     * Shows a magnifier over a point of the canvas, in CSS pixels; removes it for `null`.
     * @param {number | null} x
     * @param {number} [y]
     * @returns {this}
     */
    magnify(x: number | null, y?: number): this;
    /**
     * Draws at the current size of the canvas. If only `hover`, `select` or `magnify` was called since the last drawing,
     * only the areas that changed are drawn: do not draw on the canvas yourself.
     */
    draw(): void;
    /**
     * The feature at a point of the last drawing: the one whose label is there, else the one with the smallest box.
     * @param {number} x in CSS pixels from the canvas's left edge
     * @param {number} y in CSS pixels from the canvas's top edge
     * @returns {number | null} the feature's index
     */
    featureAt(x: number, y: number): number | null;
    /**
     * All features at a point of the last drawing: the one whose label is there, then the others, the smallest box first.
     * @param {number} x
     * @param {number} y
     * @returns {number[]}
     */
    featuresAt(x: number, y: number): number[];
    /**
     * The feature after the selected one among those at a point, to go through overlapping boxes: the first one if the
     * selected feature is not among them, `null` after the last one.
     * @param {number} x
     * @param {number} y
     * @returns {number | null}
     */
    nextAt(x: number, y: number): number | null;
    /**
     * Sets the feature under the pointer, which is emphasised.
     * @param {number | null} index
     * @returns {this}
     */
    hover(index: number | null): this;
    /**
     * Sets the selected feature, which is emphasised.
     * @param {number | null} index
     * @returns {this}
     */
    select(index: number | null): this;
    /**
     * Every feature, drawn or not, for a list beside the picture, with its place in the last drawing in CSS pixels.
     * @returns {OverlayItem[]}
     */
    items(): OverlayItem[];
    /** Index of the selected feature. @returns {number | null} */
    get selected(): number | null;
    /**
     * Sets the size of the canvas in device pixels, as a `ResizeObserver` gives it for `device-pixel-content-box`. A
     * canvas that starts between two device pixels may be one pixel larger or smaller than its CSS size suggests; drawn
     * at the wrong size, it is blurred.
     * @param {number} width
     * @param {number} height
     * @returns {this}
     */
    setDeviceSize(width: number, height: number): this;
    /**
     * The whole picture with boxes, labels and a legend as SVG, at the size of the canvas. The same input gives the same
     * bytes.
     * @param {SvgOptions} [options]
     * @returns {string}
     */
    toSVG({ redact, picture, locale }?: SvgOptions): string;
    /**
     * The whole picture with boxes, labels and a legend as a file, in the picture's own resolution, but with at most four
     * pixels per CSS pixel. The picture is painted anew: the file contains neither the original's metadata nor what is
     * redacted.
     * @param {BlobOptions} [options]
     * @returns {Promise<Blob>}
     */
    toBlob({ type, quality, redact, locale }?: BlobOptions): Promise<Blob>;
    /** Frees the overlay's memory. Afterwards every method except this one throws `DISPOSED`. */
    dispose(): void;
}

// ==== core/part-names.d.ts ====
/**
 * A part of the wasm besides its core, as `wasm-pack.toml` lists them.
 * @typedef {"overlay" | "text" | "archive" | "lists" | "report" | "compare"} PartName
 */
export type PartName = "overlay" | "text" | "archive" | "lists" | "report" | "compare";
/** @type {PartName[]} */
export declare const PARTS: PartName[];

// ==== core/parts.d.ts ====
export type PartSource = import("./compile.js").PartSource;
export type PartName = import("./part-names.js").PartName;
export type InitOptions = {
    /**
     * `Overlay`, `OverlayControls` and `loadPicture`
     */
    overlay?: PartSource | boolean;
    /**
     * `explanationToText`
     */
    text?: PartSource | boolean;
    /**
     * `openArchive`
     */
    archive?: PartSource | boolean;
    /**
     * `triage`, `drawChart`, `chartToSVG` and `checkCaptureConfig`
     */
    lists?: PartSource | boolean;
    /**
     * `createReport`, `digest` and `verifyReport`
     */
    report?: PartSource | boolean;
    /**
     * `compare` and `sortDossier`
     */
    compare?: PartSource | boolean;
    /**
     * log failures inside the wasm to the console, with their place in the Rust source. Such a
     * message may quote the input. Default `false`.
     */
    debug?: boolean;
};
export type InitSyncOptions = {
    [name in PartName]?: BufferSource | WebAssembly.Module;
} & {
    debug?: boolean;
};
/**
 * Starts the core, and the parts that the options name.
 * @param {PartSource | undefined} core
 * @param {InitOptions} [options]
 */
export declare function start(core: PartSource | undefined, { debug, ...parts }?: InitOptions): Promise<void>;
/**
 * Starts the core and the parts synchronously.
 * @param {BufferSource | WebAssembly.Module} core
 * @param {InitSyncOptions} [options]
 */
export declare function startSync(core: BufferSource | WebAssembly.Module, { debug, ...parts }?: InitSyncOptions): void;
/**
 * Remembers the sources of parts, for when the parts are needed.
 * @param {Partial<Record<PartName, PartSource>>} given
 */
export declare function addSources(given: Partial<Record<PartName, PartSource>>): void;
/**
 * Waits for a part, and loads it if it is not there.
 * @param {PartName} name
 * @returns {Promise<void>}
 * @throws {LensError} `WASM_PART_MISSING`, `NOT_INITIALISED`, and as `init()`
 */
export declare function needPart(name: PartName): Promise<void>;

// ==== core/picture.d.ts ====
import { LensError } from "./error.js";
export type PictureFile = import("../videoid_lens.js").PictureFile;
/** Fully opaque bitmaps: those of JPEG files. @type {WeakSet<ImageBitmap>} */
export declare const opaqueImages: WeakSet<ImageBitmap>;
export type Picture = {
    /**
     * upright. Close it when it is not needed any more
     */
    image: ImageBitmap;
    /**
     * EXIF orientation, 1 to 8, by which `image` was turned
     */
    orientation: number | null;
    /**
     * `false` if the decoded picture does not have the size that its file states:
     * then boxes may be misplaced, and a redaction covers the whole picture
     */
    orientationCertain: boolean;
    /**
     * of the file, as its pixels are stored
     */
    naturalWidth: number;
    naturalHeight: number;
};
/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8, by which `image` was turned
 * @property {boolean} orientationCertain `false` if the decoded picture does not have the size that its file states:
 *   then boxes may be misplaced, and a redaction covers the whole picture
 * @property {number} naturalWidth of the file, as its pixels are stored
 * @property {number} naturalHeight
 */
/**
 * Decodes a JPEG, PNG or WebP, and turns it upright by its EXIF orientation. The decoder gets the file without EXIF, so
 * that every browser turns the picture in the same way as the boxes. A very large picture is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {LensError} `IMAGE_UNREADABLE`, with `reason`, if it is not such a picture, is cut off or is damaged;
 *   `LIMIT_IMAGE_PIXELS` above 50 megapixels; `INVALID_ARGUMENT` if it is not a Blob; `IO`, `OUT_OF_MEMORY`
 */
export declare function loadPicture(blob: Blob): Promise<Picture>;
/**
 * Reads the size and orientation from a picture's file, without decoding it and without reading more than it needs.
 * @param {Blob} blob
 * @returns {Promise<PictureFile>}
 * @throws {LensError} as `loadPicture`
 */
export declare function readPicture(blob: Blob): Promise<PictureFile>;
export type ReadRange = (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;
/** @param {NonNullable<PictureFile["problem"]>} reason */
export declare function unreadable(reason: NonNullable<PictureFile["problem"]>): LensError;

// ==== core/report.d.ts ====
export type Explanation = import("../videoid_lens.js").Explanation;
export type InputDigest = import("../videoid_lens.js").InputDigest;
export type ReportOptions = import("../videoid_lens.js").ReportOptions;
export type ReportPicture = import("../videoid_lens.js").ReportPicture;
export type ReportSection = import("../videoid_lens.js").ReportSection;
export type VerifiedInput = import("../videoid_lens.js").VerifiedInput;
export type ReportInput = {
    explanation: Explanation;
    /**
     * each with the SVG from `Overlay.toSVG()`, with at least the redaction
     * that the options ask for
     */
    pictures?: readonly ReportPicture[];
    /**
     * from `digest()`, all with different names
     */
    inputs?: readonly InputDigest[];
    /**
     * `archive.entries`
     */
    entries?: readonly import("./archive.js").ResultEntry[];
    /**
     * the person's other attempts
     */
    attempts?: readonly Explanation[];
};
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").InputDigest} InputDigest */
/** @typedef {import("../videoid_lens.js").ReportOptions} ReportOptions */
/** @typedef {import("../videoid_lens.js").ReportPicture} ReportPicture */
/** @typedef {import("../videoid_lens.js").ReportSection} ReportSection */
/** @typedef {import("../videoid_lens.js").VerifiedInput} VerifiedInput */
/**
 * @typedef {object} ReportInput
 * @property {Explanation} explanation
 * @property {readonly ReportPicture[]} [pictures] each with the SVG from `Overlay.toSVG()`, with at least the redaction
 *   that the options ask for
 * @property {readonly InputDigest[]} [inputs] from `digest()`, all with different names
 * @property {readonly import("./archive.js").ResultEntry[]} [entries] `archive.entries`
 * @property {readonly Explanation[]} [attempts] the person's other attempts
 */
/**
 * Every section, in the order in which a report has them.
 * @type {readonly ReportSection[]}
 */
export declare const REPORT_SECTIONS: readonly ReportSection[];
/**
 * Makes the evidence report of a result: one HTML file without scripts and external resources; with `format`, Markdown
 * or JSON. The same input gives the same bytes. Needs `await init({ report: true })` first.
 * @param {ReportInput} input
 * @param {ReportOptions} [options]
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` with the `pointer` of what is wrong: a value that is not
 *   an explanation, a picture that is not from `toSVG()` or has less redaction, an unknown section; `WASM_PART_MISSING`
 */
export declare function createReport(input: ReportInput, options?: ReportOptions): string;
/**
 * The SHA-256 digest of an input, for `createReport()` and `verifyReport()`. A Blob is read piece by piece.
 * @param {string | Blob | Uint8Array | ArrayBuffer} input a text is taken as UTF-8
 * @param {string} name what the report calls it
 * @returns {Promise<InputDigest>}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `IO`, `OUT_OF_MEMORY`, `WASM_PART_MISSING`
 */
export declare function digest(input: string | Blob | Uint8Array | ArrayBuffer, name: string): Promise<InputDigest>;
/**
 * Checks for each input whether a report was made from it. The result has the inputs that the report names, in its
 * order, and then the others. Needs `await init({ report: true })` first.
 * @param {string} html a report
 * @param {readonly InputDigest[]} inputs from `digest()`
 * @returns {VerifiedInput[]}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` if it is not a report; `WASM_PART_MISSING`
 */
export declare function verifyReport(html: string, inputs: readonly InputDigest[]): VerifiedInput[];

// ==== core/runtime.d.ts ====
import * as glue from "../videoid_lens.js";
import { LensError } from "./error.js";
export type Glue = typeof glue;
export type PartName = import("./part-names.js").PartName;
/** Resolves when the core has started, whichever entry starts it. @type {Promise<void>} */
export declare const started: Promise<void>;
/** The number of the instance of the wasm. An object that an earlier instance made can't be used any more. */
export declare let generation: number;
/** Whether a part is there, or the core is. @param {PartName | "core"} name */
export declare function hasPart(name: PartName | "core"): boolean;
/**
 * Makes the instance.
 * @param {WebAssembly.Module} module the core, or the whole wasm
 */
export declare function startInstance(module: WebAssembly.Module): void;
/**
 * Adds a part to the instance.
 * @param {PartName} name
 * @param {WebAssembly.Module} module
 * @throws {LensError} `WASM_PART_MISSING` for another part, or one of another build
 */
export declare function join(name: PartName, module: WebAssembly.Module): void;
/**
 * Applies a setting to the instance, and again to each instance that replaces it.
 * @param {string} key a later setting replaces an earlier one of the same key
 * @param {(wasm: Glue) => void} work
 */
export declare function configure(key: string, work: (wasm: Glue) => void): void;
/**
 * @param {string} base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export declare function decodeBase64(base64: string): Uint8Array<ArrayBuffer>;
/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export declare function encodeBase64(bytes: Uint8Array): string;
/**
 * The error of a code of the core, with its message.
 * @param {import("../videoid_lens.js").CoreErrorCode} code
 */
export declare function coded(code: import("../videoid_lens.js").CoreErrorCode): LensError;
/**
 * A value as JSON, for the core. It is serialised outside the wasm, since reading the page's objects may run the page's
 * code, which may call the wasm.
 * @param {unknown} value
 * @param {string[]} [keys] the members to write; all by default
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` if JSON can't hold the value, or if it is a Promise, a Response or a Blob
 */
export declare function toJson(value: unknown, keys?: string[]): string;
/**
 * @param {number} length
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {LensError} `OUT_OF_MEMORY`
 */
export declare function allocate(length: number): Uint8Array<ArrayBuffer>;
/**
 * Whether an error is the engine's error for lack of memory. The error for a stack overflow has the same class.
 * @param {unknown} error
 */
export declare function isOutOfMemory(error: unknown): boolean;
/**
 * Calls the wasm: every call goes through here. Turns coded errors into `LensError`. After a trap the instance is
 * broken: it is replaced by a new one, and the call throws `INTERNAL`, or `OUT_OF_MEMORY` if lack of memory was the
 * cause.
 * @template T
 * @param {(wasm: Glue) => T} work
 * @param {PartName} [part] the part that the work needs
 * @returns {T}
 * @throws {LensError} `WASM_PART_MISSING` if that part is not there yet
 */
export declare function call<T>(work: (wasm: Glue) => T, part?: PartName): T;

// ==== core/text.d.ts ====
export type Explanation = import("../videoid_lens.js").Explanation;
export type TextOptions = import("../videoid_lens.js").TextOptions;
/** @typedef {import("../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../videoid_lens.js").TextOptions} TextOptions */
/**
 * An explanation as text, laid out like a compiler's diagnostics.
 * @param {Explanation} explanation
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` if it is not an explanation; `WASM_PART_MISSING`
 */
export declare function explanationToText(explanation: Explanation, options?: TextOptions): string;

// ==== core/tone.d.ts ====
/** Creates a canvas that is not in the page. @param {number} [width] @param {number} [height] */
export declare const newCanvas: (width?: number, height?: number) => OffscreenCanvas | (HTMLCanvasElement & {
    width: number;
    height: number;
});
/**
 * A copy of a picture with each value of red, green and blue replaced. The pixels are changed once for each adjustment,
 * and not with a canvas filter in each frame, which not every browser supports.
 * @param {ImageBitmap} image
 * @param {Uint8Array} curve what each value becomes
 * @returns {HTMLCanvasElement | OffscreenCanvas} in the picture's size, or reduced if that is too large
 */
export declare function toned(image: ImageBitmap, curve: Uint8Array): HTMLCanvasElement | OffscreenCanvas;

// ==== core/triage-source.d.ts ====
export type TriageSource = Blob | Uint8Array | ArrayBuffer | string | ReadableStream<Uint8Array> | Response;
export type Documents = {
    /**
     * size in bytes; `null` if it is known only at the end
     */
    total: number | null;
    /**
     * all bytes, in pieces of any length; can be called once
     */
    pieces: () => AsyncGenerator<Uint8Array>;
    /**
     * reads bytes once more;
     * `null` for a source that can be read only once
     */
    range: ((start: number, end: number) => Uint8Array | Promise<Uint8Array>) | null;
};
/**
 * How to read a source of any kind.
 * @param {TriageSource} source
 * @param {AbortSignal} [signal] ends every read, and cancels a stream
 * @returns {Documents}
 * @throws {import("./error.js").LensError} `IO` for a Response with an error status, or one that was read already;
 *   `INVALID_ARGUMENT` for anything that is not a source
 */
export declare function documents(source: TriageSource, signal?: AbortSignal): Documents;

// ==== core/triage.d.ts ====
export type TriageSource = import("./triage-source.js").TriageSource;
export type Documents = import("./triage-source.js").Documents;
export type TriageRows = import("../videoid_lens.js").TriageRows;
export type TriageSummary = import("../videoid_lens.js").Summary;
export type TriageRow = import("../videoid_lens.js").RowData;
export type DuplicateNumber = import("../videoid_lens.js").DuplicateNumber;
export type Explanation = import("../videoid_lens.js").Explanation;
export type ExplainOptions = import("../videoid_lens.js").ExplainOptions;
export type TriageProgress = {
    /**
     * bytes that were read
     */
    read: number;
    /**
     * bytes in all, where that is known
     */
    total: number | null;
    /**
     * results so far
     */
    rows: number;
};
export type TriageOptions = {
    /**
     * ends the triage with `ABORTED`
     */
    signal?: AbortSignal;
    onProgress?: (progress: TriageProgress) => void;
    /**
     * as for `explain`
     */
    tolerant?: boolean;
};
export type TriageColumns = {
    /**
     * index into the report's `dictionaries`, as are the next three
     */
    status: Uint8Array;
    processType: Uint8Array;
    provider: Uint8Array;
    derived: Uint8Array;
    agreement: Uint8Array;
    /**
     * milliseconds since 1970; NaN where that can't be read
     */
    createdAt: Float64Array;
    /**
     * position of the document in the source, in bytes
     */
    offset: Float64Array;
    /**
     * bytes of the document
     */
    length: Uint32Array;
};
export type TriageFilter = {
    status?: string;
    processType?: string;
    provider?: string;
    derivedStatus?: import("../videoid_lens.js").Outcome | null;
    agreement?: import("../videoid_lens.js").Agreement;
    /**
     * without a `subject`: any subject;
     * `counted`: only where the reason decided or prevents acceptance
     */
    reason?: {
        code: string;
        subject?: string | null;
        counted?: boolean;
    };
    /**
     * the first day that the process may be created on, `YYYY-MM-DD`, UTC
     */
    createdFrom?: string;
    /**
     * the last one
     */
    createdTo?: string;
    /**
     * code
     */
    contradiction?: string;
    /**
     * a part of the process's id or of a reason's subject; case and accents are ignored
     */
    text?: string;
    /**
     * by default, the order of the source
     */
    sort?: import("../videoid_lens.js").TriageSortKey;
    descending?: boolean;
};
/**
 * Summarises many results: a JSON array, one result per line (NDJSON), or one after another. Keeps some seventy-five
 * bytes of each result and none of its text, so that memory use grows with the number of results and not with their
 * length. A document that can't be read is listed in `errors`, and reading continues with the next one.
 * @param {TriageSource} source
 * @param {TriageOptions} [options]
 * @returns {Promise<TriageReport>}
 * @throws {LensError} `IO`, `ABORTED`, `OUT_OF_MEMORY`; `INVALID_ARGUMENT` if the source is something else, or its
 *   bytes were transferred away
 */
export declare function triage(source: TriageSource, { signal, onProgress, tolerant }?: TriageOptions): Promise<TriageReport>;
/**
 * The counts of many results, and a row for each. Dispose of it when it is no longer shown.
 */
export declare class TriageReport {
    #private;
    /** How many results could be read. @type {number} */
    total: number;
    /** How many documents there are, including those that could not be read. @type {number} */
    documents: number;
    /** @type {TriageSummary["errors"]} */
    errors: TriageSummary["errors"];
    /** How many documents could not be read; `errors` lists the first 100,000 of them. @type {number} */
    errorCount: number;
    /** @type {TriageSummary["byStatus"]} */
    byStatus: TriageSummary["byStatus"];
    /** @type {TriageSummary["byProcessType"]} */
    byProcessType: TriageSummary["byProcessType"];
    /** @type {TriageSummary["byProvider"]} */
    byProvider: TriageSummary["byProvider"];
    /** @type {TriageSummary["byDay"]} */
    byDay: TriageSummary["byDay"];
    /**
     * By day: in how many results a reason of each code decided or prevents acceptance.
     * @type {TriageSummary["reasonsByDay"]}
     */
    reasonsByDay: TriageSummary["reasonsByDay"];
    /** How long results took, by process type. @type {TriageSummary["durations"]} */
    durations: TriageSummary["durations"];
    /** @type {TriageSummary["agreement"]} */
    agreement: TriageSummary["agreement"];
    /** @type {TriageSummary["reasons"]} */
    reasons: TriageSummary["reasons"];
    /** @type {TriageSummary["contradictions"]} */
    contradictions: TriageSummary["contradictions"];
    /** @type {TriageSummary["dictionaries"]} */
    dictionaries: TriageSummary["dictionaries"];
    /**
     * @param {TriageRows} rows
     * @param {Documents["range"]} range
     * @param {boolean} tolerant
     * @internal
     */
    constructor(rows: TriageRows, range: Documents["range"], tolerant: boolean);
    /** All rows, column by column. Computed at the first access. @type {TriageColumns} */
    get columns(): TriageColumns;
    /**
     * A row in full.
     * @param {number} i
     * @returns {TriageRow}
     * @throws {LensError} `INVALID_ARGUMENT` for a row that is not there
     */
    row(i: number): TriageRow;
    /**
     * The numbers of the rows that match, sorted; equal ones in the order of the source.
     * @param {TriageFilter} [filter]
     * @returns {Uint32Array}
     */
    find(filter?: TriageFilter): Uint32Array;
    /**
     * The document and personal numbers that several results have, those of most results first. Case, spaces and hyphens
     * are ignored. The same number issued by two countries is two numbers, and masked numbers are left out. A process
     * that is given twice counts once. The report does not hold the numbers: each row kept a hash of its numbers, made
     * with a random key that was wiped when the source had been read.
     * @returns {DuplicateNumber[]}
     */
    duplicates(): DuplicateNumber[];
    /**
     * The days for a chart: all from the first with a result to the last, or only those in `byDay` if that is more than
     * ten years.
     * @returns {string[]}
     */
    calendar(): string[];
    /**
     * Titles of `reasons`, in the same order.
     * @param {string} [locale] as for `explain`
     * @returns {string[]}
     */
    titles(locale?: string): string[];
    /**
     * Titles of reasons by code, for any subject.
     * @param {string} [locale] as for `explain`
     * @returns {Record<string, string>}
     */
    codeTitles(locale?: string): Record<string, string>;
    /**
     * The bytes of a row's document. They may be the source's own: do not write to them.
     * @param {number} i
     * @returns {Uint8Array | Promise<Uint8Array>} no promise if the source was text or bytes
     * @throws {LensError} `SOURCE_GONE` for a stream, `INVALID_ARGUMENT` for a row that is not there
     */
    document(i: number): Uint8Array | Promise<Uint8Array>;
    /**
     * Explains one of the results in full.
     * @param {number} i
     * @param {ExplainOptions} [options]
     * @returns {Explanation | Promise<Explanation>} no promise if the source was text or bytes
     * @throws {LensError} as `document`
     */
    explain(i: number, options?: ExplainOptions): Explanation | Promise<Explanation>;
    /**
     * The counts and the errors, without the rows.
     */
    toJSON(): {
        byStatus: import("../videoid_lens.js").Counted[];
        byProcessType: import("../videoid_lens.js").Counted[];
        byProvider: import("../videoid_lens.js").Counted[];
        byDay: import("../videoid_lens.js").DayCounts[];
        reasonsByDay: import("../videoid_lens.js").DayCounts[];
        durations: import("../videoid_lens.js").TypeDurations[];
        agreement: import("../videoid_lens.js").AgreementCounts;
        reasons: import("../videoid_lens.js").ReasonCount[];
        total: number;
        documents: number;
        errors: import("../videoid_lens.js").BrokenDocument[];
        errorCount: number;
        contradictions: import("../videoid_lens.js").ContradictionCount[];
    };
    /**
     * The rows as CSV (RFC 4180, UTF-8 with a byte order mark). Spreadsheets read no cell as a formula.
     * @returns {Blob}
     */
    toCSV(): Blob;
    /** Frees the rows. Columns that were read stay valid; methods that need the rows throw `DISPOSED` afterwards. */
    dispose(): void;
}

// ==== core/yield-to-main.d.ts ====
/**
 * Resolves in a new task, after those that are waiting, so that the page can draw and react, and an abort can arrive.
 * @returns {Promise<void>}
 */
export declare function yieldToMain(): Promise<void>;

// ==== define-compare.d.ts ====
/** The entry `videoid-lens/define-compare`: registers `<videoid-compare>`, with the wasm inside. */
import { VideoidCompareElement } from "./compare-element.js";
export { VideoidCompareElement };
/** The tag's name. */
export declare const TAG = "videoid-compare";

// ==== define-triage.d.ts ====
/**
 * The entry `videoid-lens/define-triage`: registers `<videoid-triage>`, and `<videoid-result>`, in which it opens a
 * row, with the wasm inside.
 */
import "./define.js";
import { VideoidTriageElement } from "./triage-element.js";
export { VideoidTriageElement };
/** The tag's name. */
export declare const TAG = "videoid-triage";

// ==== define.d.ts ====
/** The entry `videoid-lens/define`: registers `<videoid-result>`, with the wasm inside. */
import { VideoidResultElement } from "./element.js";
export { VideoidResultElement };
/** The tag's name. */
export declare const TAG = "videoid-result";

// ==== element.d.ts ====
/**
 * The entry `videoid-lens/element`: the class of `<videoid-result>`, for pages that register it and start the wasm
 * themselves.
 */
export * from "./core/init.js";
export * from "./elements/result/element.js";
export type VideoidResultProps = import("./globals.js").VideoidResultProps;
/** @typedef {import("./globals.js").VideoidResultProps} VideoidResultProps */

// ==== elements/base/define.d.ts ====
/** @typedef {import("./element.js").LensElement} LensElement */
export type LensElement = import("./element.js").LensElement;
/**
 * Starts the wasm and registers an element. Does nothing where there is no registry, as on a server, or where the tag
 * is registered already, by another version of the package for example.
 * @param {string} tag
 * @param {{ new (): LensElement, ready: Promise<unknown> }} element
 * @param {() => Promise<void>} init starts the wasm
 */
export declare function define(tag: string, element: {
    new (): LensElement;
    ready: Promise<unknown>;
}, init: () => Promise<void>): void;

// ==== elements/base/dom.d.ts ====
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */
/** @typedef {Node | string | null | undefined | false | "" | 0} Child */
export type Attributes = Record<string, string | number | boolean | null | undefined>;
export type Child = Node | string | null | undefined | false | "" | 0;
/**
 * Creates an element. Strings become text nodes, so nothing from a result is ever parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes] `true` gives an empty attribute; `null`, `undefined` and `false` give none
 * @param {...Child} children those that are falsy are left out
 * @returns {HTMLElementTagNameMap[K]}
 */
export declare function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[K];
/**
 * The values that are not falsy.
 * @template T
 * @param {T[]} values
 */
export declare const compact: <T>(values: T[]) => Exclude<T, null | undefined | false | "" | 0>[];
/**
 * Text from a result inside a sentence, isolated so that its direction does not change that of the sentence.
 * @param {string} text
 */
export declare const data: (text: string) => HTMLElement;
/** @param {string} text @param {() => void} onClick @param {Attributes} [attributes] */
export declare function button(text: string, onClick: () => void, attributes?: Attributes): HTMLButtonElement;
/**
 * A section with a title; `null` where it would be empty.
 * @param {string} part its name for `::part()`
 * @param {string} title
 * @param {(Node | null)[]} content
 */
export declare function section(part: string, title: string, content: (Node | null)[]): HTMLElement | null;
/**
 * A `<details>` whose content is made when it is opened for the first time.
 * @param {Node} summary
 * @param {() => Node[]} content
 */
export declare function lazyDetails(summary: Node, content: () => Node[]): {
    details: HTMLDetailsElement;
    open: () => void;
};
/**
 * A table in a box that scrolls if the page is too narrow.
 * @param {string} name
 * @param {(string | Node)[]} head
 * @param {Node[]} rows
 */
export declare const table: (name: string, head: (string | Node)[], rows: Node[]) => HTMLDivElement;
/** A message in place of a result. @param {string} title @param {string | null} [text] */
export declare const note: (title: string, text?: string | null) => HTMLDivElement;
/** The document or shadow root that an element is in, then those around it. @param {Node | undefined} node */
export declare function rootsOf(node: Node | undefined): Generator<Node, void, unknown>;
/** The language of an element: its own `lang`, or that of its nearest ancestor, across shadow roots. @param {Element} element */
export declare function localeOf(element: Element): string;
/** Sets the one state that `:state()` matches. @param {ElementInternals} internals @param {string} state */
export declare function setState(internals: ElementInternals, state: string): void;
/** Saves a file on the person's device. @param {Blob} blob @param {string} name */
export declare function download(blob: Blob, name: string): void;

// ==== elements/base/element.d.ts ====
import { Texts } from "./texts.js";
export type EventName = Extract<keyof HTMLElementEventMap, `videoid-${string}`>;
declare const LensElement_base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * The elements' own events; `globals.d.ts` declares what each carries.
 * @typedef {Extract<keyof HTMLElementEventMap, `videoid-${string}`>} EventName
 */
/**
 * The base class of all elements: the shadow root with its styles and live region, one update for all changes in the
 * same task, reading that can be aborted, errors, and clean-up when the element leaves the page.
 *
 * A subclass overrides `read()` and `release()`, and calls `requestUpdate()` when it has to read again.
 *
 * @attr lang - BCP 47 tag of the language. Default: the `lang` of the nearest ancestor that has one, else `en`
 * @attr theme - Colour scheme. Default: the one that the browser prefers
 * @attr [tolerant=false] - Also accept JSON with comments, stray commas or `...`, and archives with bytes outside their
 *   entries. The value `false`, which frameworks write, switches it off
 *
 * @fires videoid-error - Something can not be read or drawn
 *
 * @csspart body - Everything that is shown
 * @csspart headline - The first heading
 * @csspart loading - Shown while something is read
 * @csspart note - A message in place of a result: nothing to show, or an error
 * @csspart error-code - The stable code of an error, and where the error is
 *
 * @cssprop --videoid-paper - Background
 * @cssprop --videoid-ink - Text
 * @cssprop --videoid-soft - Secondary text
 * @cssprop --videoid-line - Borders
 * @cssprop --videoid-sunken - Background of code, notices and rows under the pointer
 * @cssprop --videoid-accent - Links, focus and selection
 * @cssprop --videoid-good - Text of what is accepted, passed or found
 * @cssprop --videoid-good-wash - Background of what is accepted, passed or found
 * @cssprop --videoid-bad - Text of what is rejected, failed or not found
 * @cssprop --videoid-bad-wash - Background of what is rejected, failed or not found
 * @cssprop --videoid-radius - Corners of boxes
 * @cssprop --videoid-gap - Space between sections
 * @cssprop --videoid-font - Font of text
 * @cssprop --videoid-mono - Font of code
 *
 * @cssState empty - There is nothing to show
 * @cssState loading - Something is being read
 * @cssState error - An error is shown
 */
export declare class LensElement extends /** @type {typeof HTMLElement} */ /** @type {typeof HTMLElement} */ LensElement_base {
    #private;
    static observedAttributes: string[];
    /** Resolves when the wasm has started. An element waits for it before it reads anything. @type {Promise<unknown>} */
    static ready: Promise<unknown>;
    /**
     * Names of the properties that a page may set before the element is defined.
     * @type {readonly string[]}
     * @protected
     */
    protected static upgradedProperties: readonly string[];
    /** @param {import("./styles.js").SheetOf} sheet the subclass's own styles */
    constructor(sheet: import("./styles.js").SheetOf);
    /** Adopts the styles. Called again in another document, because adopted style sheets stay behind. @internal */
    adoptedCallback(): void;
    /** Whether JSON with comments, stray commas or `...` is accepted, too. Reflects the attribute. @type {boolean} */
    get tolerant(): boolean;
    set tolerant(tolerant: boolean);
    /** @internal */
    connectedCallback(): void;
    /** @internal */
    disconnectedCallback(): void;
    /**
     * @param {string} _name
     * @param {string | null} before
     * @param {string | null} now
     * @internal
     */
    attributeChangedCallback(_name: string, before: string | null, now: string | null): void;
    /** Updates the element once for all changes in the same task. @protected */
    protected requestUpdate(): void;
    /** Shows the current settings: reads everything again, unless a subclass overrides this. @protected */
    protected update(): void;
    /**
     * Reads the current settings and shows the result.
     * @param {AbortSignal} _signal aborted when something else is set, or the element has left the page
     * @returns {Promise<void>}
     * @protected
     */
    protected read(_signal: AbortSignal): Promise<void>;
    /** Ends the reading. @protected */
    protected abort(): void;
    /** Frees what is shown. It may be called repeatedly. @protected */
    protected release(): void;
    /** Stops reading and frees everything, when the element has left the page. @protected */
    protected clear(): void;
    /**
     * Replaces what is shown.
     * @param {string} state for `:state()`
     * @param {(Node | null | undefined)[]} parts
     * @param {Texts | null} texts the texts that the parts use, if there are any: they tell the language
     * @protected
     */
    protected present(state: string, parts: (Node | null | undefined)[], texts: Texts | null): void;
    /** Announces a text to screen readers. @param {string} text @protected */
    protected announce(text: string): void;
    /**
     * Shows an error in place of everything else, and dispatches `videoid-error`.
     * @param {unknown} thrown
     * @protected
     */
    protected fail(thrown: unknown): void;
    /**
     * The place of an error in its source, where the element has the source as text.
     * @param {import("../../core/error.js").LensError} _error
     * @returns {Node | null}
     * @protected
     */
    protected excerptOf(_error: import("../../core/error.js").LensError): Node | null;
    /**
     * Dispatches an event that also bubbles out of shadow roots.
     * @template {EventName} K
     * @param {K} type
     * @param {HTMLElementEventMap[K]["detail"]} detail
     * @param {boolean} [cancelable]
     * @returns {boolean} `false` if the page has prevented the element's default action
     * @protected
     */
    protected dispatch<K extends EventName>(type: K, detail: HTMLElementEventMap[K]["detail"], cancelable?: boolean): boolean;
}
export {};

// ==== elements/base/looks.d.ts ====
/**
 * The appearance of states and statuses: the only table of the elements' glyphs, tones and colours. Tests compare the
 * core's drawings and the demo's colours with it.
 */
export type Explanation = import("../../videoid_lens.js").Explanation;
export type CheckState = Explanation["checks"][number]["state"];
export type FeatureState = import("../../videoid_lens.js").OverlayItem["state"];
export type Outcome = NonNullable<Explanation["derivedStatus"]>;
export type Tone = import("../../core/chart.js").ChartSpec["series"][number]["tone"];
/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {Explanation["checks"][number]["state"]} CheckState */
/** @typedef {import("../../videoid_lens.js").OverlayItem["state"]} FeatureState */
/** @typedef {NonNullable<Explanation["derivedStatus"]>} Outcome */
/** @typedef {import("../../core/chart.js").ChartSpec["series"][number]["tone"]} Tone */
/**
 * The glyph of the state of a check or feature, which shows the state without colour.
 * @type {Record<CheckState | FeatureState, string>}
 */
export declare const GLYPHS: Record<CheckState | FeatureState, string>;
/** The glyph of an outcome; `open` is for every other status. @type {Record<Outcome | "open", string>} */
export declare const STATUS_GLYPHS: Record<Outcome | "open", string>;
/** The CSS class of a status: the outcome, or `open`. @param {string} status */
export declare const statusClass: (status: string) => "open" | Outcome;
/** The tone of a status in charts. @param {string} status */
export declare const statusTone: (status: string) => import("../../videoid_lens.js").Tone;
/**
 * Colours by theme. Each is the default of the custom property `--videoid-NAME`. Texts have a contrast of at least
 * 4.5:1 to their background.
 */
export declare const PALETTES: {
    light: {
        paper: string;
        ink: string;
        soft: string;
        line: string;
        sunken: string;
        accent: string;
        good: string;
        "good-wash": string;
        bad: string;
        "bad-wash": string;
    };
    dark: {
        paper: string;
        ink: string;
        soft: string;
        line: string;
        sunken: string;
        accent: string;
        good: string;
        "good-wash": string;
        bad: string;
        "bad-wash": string;
    };
};

// ==== elements/base/styles.d.ts ====
export type SheetOf = (page: Document) => CSSStyleSheet;
/** @typedef {(page: Document) => CSSStyleSheet} SheetOf */
/**
 * Creates a style sheet when the first element of a document needs it; all elements of the document share it. A style
 * sheet of another document can't be adopted.
 * @param {string} css
 * @returns {SheetOf}
 */
export declare function sharedSheet(css: string): SheetOf;
/** Rules that all elements share: text, controls, tables, notes. The host itself has no style except `display`. */
export declare const baseSheet: SheetOf;

// ==== elements/base/texts.d.ts ====
export type Values = Record<string, string | number | null | undefined>;
/** The texts of one language, from the core. Numbers and days are formatted by `Intl`. */
export declare class Texts {
    #private;
    /** BCP 47 tag of the language of the texts. */
    language: string;
    /** BCP 47 tag for numbers and days: the requested one, with its region, if the texts are in that language. */
    locale: string;
    /**
     * @param {string} locale BCP 47 tag; English where there are no texts in its language
     * @param {Record<string, string>} [others] texts of a part of the wasm, by their keys
     */
    constructor(locale: string, others?: Record<string, string>);
    /** Texts, or `null` where the wasm has not started. @param {string} locale */
    static orNull(locale: string): Texts | null;
    /**
     * A text by its key, with its placeholders filled in.
     * @param {string} key
     * @param {Values} [values] by the names of the placeholders
     */
    get(key: string, values?: Values): string;
    /** Whether there is a text of this key. @param {string} key */
    has(key: string): boolean;
    /** Advice on what to do about an error. @param {import("../../core/error.js").LensError} error */
    advice({ code, reason }: import("../../core/error.js").LensError): string;
    /**
     * Whether the advice for an error says what is wrong. Of others, only the error's own message does, in English: those are
     * for the page's developer.
     * @param {import("../../core/error.js").LensError} error
     */
    explains({ code, reason }: import("../../core/error.js").LensError): boolean;
    /** The name of a status. @param {string} status */
    status(status: string): string;
    /** A point in time, in UTC; the timestamp itself if it can't be read. @param {string} timestamp */
    time(timestamp: string): string;
    /** A number with its unit. @param {number} count @param {string} unit as `Intl.NumberFormat` names it */
    amount(count: number, unit: string): string;
    /** A duration, in the longest unit of which it has at least two. @param {number} seconds */
    span(seconds: number): string;
    /** A size in bytes, kilobytes or megabytes. @param {number} bytes */
    bytes(bytes: number): string;
}

// ==== elements/compare/attempts.d.ts ====
export type Comparison = import("../../videoid_lens.js").Comparison;
export type Attempt = Comparison["attempts"][number];
export type ComparedField = Comparison["fields"][number];
export type CompareTexts = import("./texts.js").CompareTexts;
/** The attempts as steps in order of time. @param {CompareTexts} texts @param {Comparison} comparison */
export declare function attemptList(texts: CompareTexts, { attempts }: Comparison): HTMLElement | null;
/** What changed from each attempt to the next. @param {CompareTexts} texts @param {Comparison} comparison */
export declare function changeList(texts: CompareTexts, { changes }: Comparison): HTMLElement | null;
/** Every field in each attempt. @param {CompareTexts} texts @param {Comparison} comparison */
export declare function fieldTable(texts: CompareTexts, { attempts, fields }: Comparison): HTMLElement | null;

// ==== elements/compare/element.d.ts ====
import { LensElement } from "../base/element.js";
export type Comparison = import("../../videoid_lens.js").Comparison;
export type DossierAttempt = import("../../core/dossier.js").DossierAttempt;
export type UnsortedFile = import("../../core/dossier.js").UnsortedFile;
export type CompareInput = string | Uint8Array | ArrayBuffer | Blob | object | Partial<DossierAttempt>;
/**
 * `<videoid-compare>` compares two to twenty results of one person: the attempts in order of time, what changed, every
 * field side by side, and whether the results are of one document and of one person. Files of a dossier can be dropped
 * on it, which it sorts into attempts.
 *
 * @tag videoid-compare
 *
 * @fires videoid-compare - The results are compared and shown
 *
 * @csspart summary - The headline, and both answers
 * @csspart answer - Whether it is one document, or one person
 * @csspart ground - One ground of an answer
 * @csspart attempts - The attempts in order of time
 * @csspart attempt - One attempt
 * @csspart changes - What changed from each attempt to the next
 * @csspart change - What changed from one attempt to the next
 * @csspart fields - The table of fields
 * @csspart unread - The results that can not be read
 * @csspart unsorted - The dropped files that belong to no attempt
 * @csspart drop - Where files are dropped or chosen
 *
 * @cssState ready - A comparison is shown
 */
export declare class VideoidCompareElement extends LensElement {
    #private;
    /** @protected */
    protected static upgradedProperties: string[];
    constructor();
    /**
     * Two to twenty results: each as text, bytes, object or file, as an archive, or as `sortDossier()` gives it.
     * @type {readonly CompareInput[] | null}
     */
    get results(): readonly CompareInput[] | null;
    set results(results: readonly CompareInput[] | null);
    /** The comparison that is shown: `null` while there is none. @type {Comparison | null} */
    get comparison(): Comparison | null;
    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     * @internal
     */
    attributeChangedCallback(name: string, before: string | null, now: string | null): void;
    /** @param {AbortSignal} signal @protected */
    protected read(signal: AbortSignal): Promise<void>;
    /** @protected */
    protected release(): void;
}

// ==== elements/compare/files.d.ts ====
export type UnreadResult = import("./read.js").UnreadResult;
export type UnsortedFile = import("../../core/dossier.js").UnsortedFile;
export type CompareTexts = import("./texts.js").CompareTexts;
/** @typedef {import("./read.js").UnreadResult} UnreadResult */
/** @typedef {import("../../core/dossier.js").UnsortedFile} UnsortedFile */
/** @typedef {import("./texts.js").CompareTexts} CompareTexts */
/**
 * The field in which files are dropped or chosen.
 * @param {CompareTexts} texts
 * @param {(files: File[]) => void} take
 */
export declare function dropField(texts: CompareTexts, take: (files: File[]) => void): HTMLDivElement;
/** The results that can't be read, each with its number. @param {CompareTexts} texts @param {UnreadResult[]} unread */
export declare function unreadList(texts: CompareTexts, unread: UnreadResult[]): HTMLElement | null;
/** The files that belong to no attempt, each with the reason. @param {CompareTexts} texts @param {UnsortedFile[]} unsorted */
export declare function unsortedList(texts: CompareTexts, unsorted: UnsortedFile[]): HTMLElement | null;

// ==== elements/compare/read.d.ts ====
export type Explanation = import("../../videoid_lens.js").Explanation;
export type DossierAttempt = import("../../core/dossier.js").DossierAttempt;
export type LensError = import("../../core/error.js").LensError;
export type UnreadResult = {
    index: number;
    error: LensError;
};
export type Reading = {
    locale: string;
    tolerant: boolean;
    signal: AbortSignal;
};
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
export declare function readResults(results: readonly unknown[], reading: Reading): Promise<{
    explanations: import("../../videoid_lens.js").Explanation[];
    unread: UnreadResult[];
}>;

// ==== elements/compare/styles.d.ts ====
/** Rules that only `<videoid-compare>` needs. */
export declare const compareSheet: import("../base/styles.js").SheetOf;

// ==== elements/compare/summary.d.ts ====
export type Comparison = import("../../videoid_lens.js").Comparison;
export type Ground = import("../../videoid_lens.js").Ground;
export type Sameness = import("../../videoid_lens.js").Sameness;
export type CompareTexts = import("./texts.js").CompareTexts;
/** The head of a comparison: the headline, and both answers with their grounds. @param {CompareTexts} texts @param {Comparison} comparison */
export declare function summary(texts: CompareTexts, comparison: Comparison): HTMLElement;
/** A glyph beside a text with the same meaning; screen readers skip it. @param {string} text */
export declare const sign: (text: string) => HTMLSpanElement;

// ==== elements/compare/texts.d.ts ====
import { Texts } from "../base/texts.js";
/** The texts of one language, together with those of the comparison, which come with its part of the wasm. */
export declare class CompareTexts extends Texts {
    /** @param {string} locale */
    constructor(locale: string);
    /**
     * A text of `<videoid-compare>`.
     * @param {string} key without `ui.compare.`
     * @param {import("../base/texts.js").Values} [values]
     */
    compare(key: string, values?: import("../base/texts.js").Values): string;
    /** A point in time without seconds, in UTC; the timestamp itself if it can't be read. @param {string} timestamp */
    moment(timestamp: string): string;
}
/** The name of an attempt in tables and sentences, as the core's texts use it. @param {number} index */
export declare const numberOf: (index: number) => string;

// ==== elements/result/adjust.d.ts ====
export type Adjustments = import("../../core/overlay.js").Adjustments;
export type Texts = import("../base/texts.js").Texts;
/** @typedef {import("../../core/overlay.js").Adjustments} Adjustments */
/** @typedef {import("../base/texts.js").Texts} Texts */
/** The adjustments of an unchanged picture. @type {Adjustments} */
export declare const UNCHANGED: Adjustments;
/** The adjustments of a picture in words. @param {Texts} texts @param {Adjustments} adjustments */
export declare function wordsOf(texts: Texts, { brightness, contrast, invert, rotate }: Adjustments): string;
/**
 * The panel that adjusts a picture: sliders, a checkbox that inverts it, and buttons that turn it and reset everything.
 */
export declare class AdjustPanel {
    #private;
    element: HTMLDivElement;
    /**
     * @param {Texts} texts
     * @param {(changes: Partial<Adjustments>) => void} onChange
     * @param {() => void} onTurn
     */
    constructor(texts: Texts, onChange: (changes: Partial<Adjustments>) => void, onTurn: () => void);
    /** Shows the current adjustments. @param {Adjustments} adjustments */
    show({ brightness, contrast, invert }: Adjustments): void;
}

// ==== elements/result/decision.d.ts ====
export type Texts = import("../base/texts.js").Texts;
export type Decision = {
    outcome: string;
    reason: string;
    note?: string;
    by?: string;
    at?: string;
};
export type DecisionOutcome = {
    value: string;
    label: string;
};
export type Answer = {
    outcome: string;
    reason: string;
    note: string;
};
export type Desk = {
    texts: Texts;
    /**
     * the result to decide about
     */
    explanation: import("../../videoid_lens.js").Explanation;
    /**
     * in the head of the result, for a button that jumps to the form
     */
    tools: HTMLElement;
    /**
     * for a form of the page's own
     */
    slot: HTMLSlotElement;
    /**
     * the element that contains the slot
     */
    place: HTMLElement;
    /**
     * the form that is shown
     */
    content?: {
        form: HTMLElement;
        outcomes: string;
        jump: HTMLElement;
    } | null;
};
/** @typedef {import("../base/texts.js").Texts} Texts */
/** @typedef {{ outcome: string, reason: string, note?: string, by?: string, at?: string }} Decision a decision that the page has stored: who decided, when, what, why */
/** @typedef {{ value: string, label: string }} DecisionOutcome what can be decided, and what it is called */
/** @typedef {{ outcome: string, reason: string, note: string }} Answer */
/**
 * @typedef {object} Desk the place where decisions are shown and asked for
 * @property {Texts} texts
 * @property {import("../../videoid_lens.js").Explanation} explanation the result to decide about
 * @property {HTMLElement} tools in the head of the result, for a button that jumps to the form
 * @property {HTMLSlotElement} slot for a form of the page's own
 * @property {HTMLElement} place the element that contains the slot
 * @property {{ form: HTMLElement, outcomes: string, jump: HTMLElement } | null} [content] the form that is shown
 */
/**
 * Shows the stored decisions, and the form if a decision is asked for. A form that a person is filling in is kept.
 * @param {Desk} desk
 * @param {boolean} isAsked
 * @param {readonly Decision[]} decisions
 * @param {readonly DecisionOutcome[] | null} given
 * @param {(answer: Answer) => boolean} submit
 */
export declare function showDesk(desk: Desk, isAsked: boolean, decisions: readonly Decision[], given: readonly DecisionOutcome[] | null, submit: (answer: Answer) => boolean): void;
/**
 * The outcomes to choose from: those of the page, or the three default ones.
 * @param {Texts} texts
 * @param {readonly DecisionOutcome[] | null} given
 * @returns {readonly DecisionOutcome[]}
 */
export declare const outcomesOf: (texts: Texts, given: readonly DecisionOutcome[] | null) => readonly DecisionOutcome[];
/** The label of an outcome. @param {readonly DecisionOutcome[]} outcomes @param {string} value */
export declare const labelOf: (outcomes: readonly DecisionOutcome[], value: string) => string;
/**
 * The decisions that the page has stored.
 * @param {Texts} texts
 * @param {readonly Decision[]} decisions
 * @param {readonly DecisionOutcome[]} outcomes
 */
export declare function decisionList(texts: Texts, decisions: readonly Decision[], outcomes: readonly DecisionOutcome[]): HTMLElement;
/**
 * A form that asks for a decision. It is cleared when the decision was submitted.
 * @param {Texts} texts
 * @param {readonly DecisionOutcome[]} outcomes
 * @param {(answer: Answer) => boolean} submit whether the answer was taken
 */
export declare function decisionForm(texts: Texts, outcomes: readonly DecisionOutcome[], submit: (answer: Answer) => boolean): HTMLElement;

// ==== elements/result/element.d.ts ====
import { LensError } from "../../core/error.js";
import { LensElement } from "../base/element.js";
export type Explanation = import("../../videoid_lens.js").Explanation;
export type Role = import("../../videoid_lens.js").PictureRole;
export type ResultArchive = import("../../core/archive.js").ResultArchive;
export type Redact = import("../../core/overlay.js").Redact;
export type Evidence = import("./evidence.js").Evidence;
export type PictureOffer = import("./evidence.js").PictureOffer;
export type ReferenceSize = import("./evidence.js").ReferenceSize;
export type Desk = import("./decision.js").Desk;
export type ResultInput = string | Uint8Array | ArrayBuffer | object;
export type ArchiveInput = Blob | Uint8Array | ArrayBuffer;
export type ReportOptions = import("../../videoid_lens.js").ReportOptions;
export type Decision = import("./decision.js").Decision;
export type DecisionOutcome = import("./decision.js").DecisionOutcome;
export type ElementExplainOptions = Pick<import("../../videoid_lens.js").ExplainOptions, "pointer" | "expected" | "documentTypes" | "mrz">;
/**
 * `<videoid-result>` shows a result with its explanation, pictures and evidence.
 *
 * @tag videoid-result
 *
 * @attr [redact='none'] - What is painted over in the pictures, on the page and in saved files. An unknown value counts
 *   as `all`
 * @attr [view='full'] - What is shown
 * @attr [decision] - Ask for a decision: a form with an outcome, a reason and a note, which dispatches
 *   `videoid-decision`. The value `false`, which frameworks write, switches it off
 *
 * @fires videoid-explain - A result is shown
 * @fires videoid-select - A feature was selected, or none
 * @fires videoid-export - A picture or a report is about to be saved. Cancelable: then the element saves nothing
 * @fires videoid-decision - A decision was submitted. The element does not store it: store it yourself, and pass it
 *   back in `decisions`. Cancelable: then the form keeps its input
 *
 * @slot decision - The page's own form for the decision, in place of the element's form
 *
 * @csspart verdict - Status, headline, facts and timeline
 * @csspart status - The status
 * @csspart facts - Process type, provider, duration, similarity and id
 * @csspart timeline - What happened when
 * @csspart notice - States that the result was read tolerantly, and where it is not valid JSON
 * @csspart reasons - All reasons
 * @csspart reason - One reason
 * @csspart evidence - Pictures, the list of features, and their tools
 * @csspart picture - The canvas
 * @csspart toolbar - The controls for zoom, for adjustments, and for what is drawn
 * @csspart adjust - Brightness, contrast, colours and rotation of the picture
 * @csspart pair - Two pictures side by side
 * @csspart export - The button that saves the picture, and its choices
 * @csspart features - The list of features
 * @csspart feature - One feature
 * @csspart contradictions - All contradictions
 * @csspart contradiction - One contradiction
 * @csspart ladder - What would have to be different for each better status
 * @csspart rung - The changes for one status
 * @csspart checks - All security checks
 * @csspart check - One security check
 * @csspart fields - The table of fields
 * @csspart numbers - What public rules say about the person's numbers
 * @csspart archive - Pictures, recording and entries of the archive
 * @csspart decisions - The decisions that the page has stored
 * @csspart decision - The form that asks for a decision
 * @csspart warnings - Irregularities found while reading
 * @csspart report - The button that opens the dialog for a report
 * @csspart report-dialog - The dialog for a report
 * @csspart print - The button that prints a report
 * @csspart text - The explanation as text
 * @csspart raw - The raw result
 *
 * @cssprop --videoid-top - Distance from the top of the page at which the pictures stay in view, for example the height
 *   of a fixed header
 *
 * @cssState accepted - The result is accepted
 * @cssState rejected - The result is rejected
 * @cssState inconclusive - The result is inconclusive
 * @cssState failed - The process failed
 * @cssState open - The result has any other status
 */
export declare class VideoidResultElement extends LensElement {
    #private;
    static observedAttributes: string[];
    /** @protected */
    protected static upgradedProperties: string[];
    constructor();
    /** The JSON of Get process: its text, its bytes, or the parsed object. @type {ResultInput | null} */
    get result(): ResultInput | null;
    set result(result: ResultInput | null);
    /** The zip of “Download full result”. @type {ArchiveInput | null} */
    get archive(): ArchiveInput | null;
    set archive(archive: ArchiveInput | null);
    /** Pictures that are not in an archive, by role. @type {Partial<Record<Role, Blob>> | null} */
    get pictures(): Partial<Record<Role, Blob>> | null;
    set pictures(pictures: Partial<Record<Role, Blob>> | null);
    /**
     * The size of the reference space of the boxes, if it is known, or the kind of document, which gives the probable
     * size.
     * @type {ReferenceSize}
     */
    get referenceSize(): ReferenceSize;
    set referenceSize(size: ReferenceSize);
    /**
     * Options for `explain()`: where in `result` the result is, field values that the page already knows, the
     * machine-readable zone, and the names of document types.
     * @type {ElementExplainOptions | null}
     */
    get explainOptions(): ElementExplainOptions | null;
    set explainOptions(options: ElementExplainOptions | null);
    /**
     * The decisions that the page has stored, oldest first. All of them are shown, and the report has the last one.
     * @type {readonly Decision[]}
     */
    get decisions(): readonly Decision[];
    set decisions(decisions: readonly Decision[]);
    /** The outcomes to choose from. By default accept, reject and ask again. @type {readonly DecisionOutcome[] | null} */
    get decisionOutcomes(): readonly DecisionOutcome[] | null;
    set decisionOutcomes(outcomes: readonly DecisionOutcome[] | null);
    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     * @internal
     */
    attributeChangedCallback(name: string, before: string | null, now: string | null): void;
    /** The explanation that is shown: `null` while there is none. @type {Explanation | null} */
    get explanation(): Explanation | null;
    /**
     * Selects a feature, or none.
     * @param {number | null} index
     * @returns {void}
     */
    select(index: number | null): void;
    /**
     * Makes the evidence report of the result that is shown, with pictures that have at least the redaction of the
     * element, and with digests of all inputs.
     * @param {ReportOptions} [options]
     * @returns {Promise<string>} one HTML file; Markdown or JSON with `format`
     * @throws {LensError} `INVALID_ARGUMENT` if no result is shown; as `createReport()`
     */
    report(options?: ReportOptions): Promise<string>;
    /** @param {AbortSignal} signal @protected */
    protected read(signal: AbortSignal): Promise<void>;
    /** @protected */
    protected release(): void;
    /** @param {LensError} error @protected */
    protected excerptOf({ entry, line, column }: LensError): HTMLPreElement | null;
}

// ==== elements/result/evidence.d.ts ====
export type OverlayItem = import("../../videoid_lens.js").OverlayItem;
export type OverlayFeature = import("../../videoid_lens.js").OverlayFeature;
export type ShowOptions = import("../../videoid_lens.js").ShowOptions;
export type Role = import("../../videoid_lens.js").PictureRole;
export type PictureOffer = import("./pair.js").PictureOffer;
export type ReferenceSize = import("./pair.js").ReferenceSize;
export type Picture = import("../../core/picture.js").Picture;
export type Redact = import("../../core/overlay.js").Redact;
export type Adjustments = import("../../core/overlay.js").Adjustments;
export type Texts = import("../base/texts.js").Texts;
export type EvidenceOptions = {
    onSelect: (index: number | null) => void;
    /**
     * called with the feature under the pointer, or `null`
     */
    onHover: (index: number | null) => void;
    onExport: (blob: Blob, redact: Redact) => void;
    onError: (error: import("../../core/error.js").LensError) => void;
    /**
     * announces a text to screen readers
     */
    announce: (text: string) => void;
};
/**
 * @typedef {object} EvidenceOptions
 * @property {(index: number | null) => void} onSelect
 * @property {(index: number | null) => void} onHover called with the feature under the pointer, or `null`
 * @property {(blob: Blob, redact: Redact) => void} onExport
 * @property {(error: import("../../core/error.js").LensError) => void} onError
 * @property {(text: string) => void} announce announces a text to screen readers
 */
/**
 * The pictures with boxes over them, the list of features beside them, and their tools. Hovering over a box marks its
 * row, and hovering over a row marks its box.
 */
export declare class Evidence {
    #private;
    element: HTMLElement;
    /** @param {Texts} texts @param {Document} page that the element is in @param {EvidenceOptions} options */
    constructor(texts: Texts, page: Document, options: EvidenceOptions);
    /**
     * @param {readonly OverlayFeature[]} features of the explanation
     * @param {ReferenceSize} referenceSize `null`: the person chooses one
     * @param {Redact} redact
     */
    show(features: readonly OverlayFeature[], referenceSize: ReferenceSize, redact: Redact): void;
    /**
     * Emphasises features that another section mentions: marks their rows, and the first one that has a box.
     * @param {readonly number[]} indices
     */
    point(indices: readonly number[]): void;
    /** The adjustments of a picture. @param {Role} role @returns {Partial<Adjustments>} */
    adjustmentsOf(role: Role): Partial<Adjustments>;
    /**
     * Shows the first of the pictures, with a button for each where there are several.
     * @param {PictureOffer[]} offers
     */
    showPictures(offers: PictureOffer[]): Promise<void>;
    /** @param {number | null} index */
    select(index: number | null): void;
    dispose(): void;
}

// ==== elements/result/media.d.ts ====
export type ResultArchive = import("../../core/archive.js").ResultArchive;
export type ResultEntry = import("../../core/archive.js").ResultEntry;
export type Texts = import("../base/texts.js").Texts;
/** @typedef {import("../../core/archive.js").ResultArchive} ResultArchive */
/** @typedef {import("../../core/archive.js").ResultEntry} ResultEntry */
/** @typedef {import("../base/texts.js").Texts} Texts */
/**
 * The section of the archive: pictures and recording side by side, and the table of all entries.
 * @param {Texts} texts
 * @param {ResultArchive} archive
 * @param {boolean} isCovered whether pictures and recording are left out
 */
export declare function media(texts: Texts, archive: ResultArchive, isCovered: boolean): HTMLElement | null;
/**
 * The message in place of a picture that can't be shown: its name, and what to do.
 * @param {Texts} texts
 * @param {string} name
 * @param {import("../../core/error.js").LensError} error
 */
export declare const unshown: (texts: Texts, name: string, error: import("../../core/error.js").LensError) => HTMLDivElement;

// ==== elements/result/pair.d.ts ====
export type Adjustments = import("../../core/overlay.js").Adjustments;
export type Redact = import("../../core/overlay.js").Redact;
export type LensError = import("../../core/error.js").LensError;
export type Texts = import("../base/texts.js").Texts;
export type ReferenceSize = NonNullable<import("../../videoid_lens.js").FeatureOptions["referenceSize"]> | null;
export type PictureOffer = {
    role: import("../../videoid_lens.js").PictureRole;
    name: string;
    /**
     * its shape, if it is known before the picture is read
     */
    size: {
        width: number;
        height: number;
    } | null;
    read: () => Promise<Blob>;
};
export type PairOptions = {
    /**
     * these tell where a photo is covered
     */
    features: readonly import("../../videoid_lens.js").OverlayFeature[];
    referenceSize: ReferenceSize;
    redact: Redact;
    /**
     * the earlier adjustments of a picture
     */
    adjustmentsOf: (role: PictureOffer["role"]) => Partial<Adjustments>;
    onAdjust: (role: PictureOffer["role"], adjustments: Adjustments) => void;
    onError: (error: unknown) => void;
    /**
     * called when the person asks for one picture again
     */
    onEnd: () => void;
};
/** Two pictures side by side, to be compared by eye. Zooming or moving one of them does the same to the other. */
export declare class Pair {
    #private;
    element: HTMLDivElement;
    /**
     * @param {Texts} texts
     * @param {Document} page that the element is in
     * @param {[PictureOffer, PictureOffer]} offers
     * @param {PairOptions} options
     */
    constructor(texts: Texts, page: Document, offers: [PictureOffer, PictureOffer], options: PairOptions);
    /** Reads both pictures. */
    load(): Promise<void>;
    dispose(): void;
}

// ==== elements/result/raw.d.ts ====
/**
 * The raw result with line numbers, collapsed.
 * @param {import("../base/texts.js").Texts} texts
 * @param {string} text
 * @returns {{ section: HTMLElement, jump: (line: number) => void }} `jump` opens it at a line, counted from 1
 */
export declare function rawResult(texts: import("../base/texts.js").Texts, text: string): {
    section: HTMLElement;
    jump: (line: number) => void;
};
/**
 * Up to three lines, the last of which contains the place, and a caret under the place.
 * @param {string} text
 * @param {number} line counted from 1
 * @param {number} column counted from 1, in characters
 */
export declare function excerpt(text: string, line: number, column: number): HTMLPreElement;

// ==== elements/result/report-dialog.d.ts ====
export type ReportOptions = import("../../videoid_lens.js").ReportOptions;
export type ReportSection = import("../../videoid_lens.js").ReportSection;
export type Redact = import("../../core/overlay.js").Redact;
export type Texts = import("../base/texts.js").Texts;
export type ReportSubject = import("./report.js").ReportSubject;
/** A dialog in which a person chooses what is in a report, and prints or saves it. */
export declare class ReportDialog {
    #private;
    element: HTMLDialogElement;
    /**
     * @param {Texts} texts
     * @param {ReportSubject} subject
     * @param {{ onSave: (report: Blob, redact: Redact) => void, onError: (error: import("../../core/error.js").LensError) => void }} options
     */
    constructor(texts: Texts, subject: ReportSubject, options: {
        onSave: (report: Blob, redact: Redact) => void;
        onError: (error: import("../../core/error.js").LensError) => void;
    });
    /** Shows the dialog. */
    open(): Promise<void>;
}

// ==== elements/result/report-nodes.d.ts ====
export type Report = import("../../videoid_lens.js").Report;
export type Block = import("../../videoid_lens.js").ReportBlock;
export type Text = import("../../videoid_lens.js").ReportText;
/** @typedef {import("../../videoid_lens.js").Report} Report */
/** @typedef {import("../../videoid_lens.js").ReportBlock} Block */
/** @typedef {import("../../videoid_lens.js").ReportText} Text */
/**
 * A report as DOM nodes: the content of the body of its HTML file.
 * @param {Report} report
 * @param {(svg: string) => string} address creates the URL of a picture
 */
export declare function reportNodes({ language, explainedIn, title, head, sections }: Report, address: (svg: string) => string): HTMLElement;

// ==== elements/result/report.d.ts ====
export type Explanation = import("../../videoid_lens.js").Explanation;
export type InputDigest = import("../../videoid_lens.js").InputDigest;
export type Report = import("../../videoid_lens.js").Report;
export type ReportOptions = import("../../videoid_lens.js").ReportOptions;
export type ReportPicture = import("../../videoid_lens.js").ReportPicture;
export type Redact = import("../../core/overlay.js").Redact;
export type ReportInput = import("../../core/report.js").ReportInput;
export type ReportSubject = {
    explanation: Explanation;
    /**
     * of the archive
     */
    entries: readonly import("../../core/archive.js").ResultEntry[] | undefined;
    /**
     * the inputs,
     * except for the pictures
     */
    files: {
        name: string;
        read: () => Promise<string | Blob | Uint8Array | ArrayBuffer>;
    }[];
    pictures: import("./evidence.js").PictureOffer[];
    /**
     * the last decision that the page has stored
     */
    decision: import("./decision.js").Decision | null;
    decisionOutcomes: readonly import("./decision.js").DecisionOutcome[] | null;
    /**
     * the
     * adjustments of a picture
     */
    adjustmentsOf: (role: ReportPicture["role"]) => Partial<import("../../core/overlay.js").Adjustments>;
    referenceSize: import("./evidence.js").ReferenceSize;
    /**
     * the least redaction that the report may have
     */
    redact: Redact;
    page: Document;
};
/**
 * Makes a report about what an element shows.
 * @param {ReportSubject} subject
 * @param {ReportOptions} [options] with at least the redaction of the element
 * @returns {Promise<string>}
 */
export declare function makeReport(subject: ReportSubject, options?: ReportOptions): Promise<string>;
/**
 * The sections that a report would have, with their headings.
 * @param {ReportSubject} subject
 * @param {ReportOptions} options
 * @returns {Promise<{ section: import("../../videoid_lens.js").ReportSection, heading: string }[]>}
 */
export declare function sectionsOf(subject: ReportSubject, options: ReportOptions): Promise<{
    section: import("../../videoid_lens.js").ReportSection;
    heading: string;
}[]>;
/**
 * Prints a report: while it is printed, the page shows nothing else. The report is made of DOM nodes and adopted style
 * sheets, which a strict Content-Security-Policy allows.
 * @param {Report} report
 * @param {Document} page
 */
export declare function printReport(report: Report, page: Document): Promise<void>;

// ==== elements/result/sections.d.ts ====
export type Explanation = import("../../videoid_lens.js").Explanation;
export type Texts = import("../base/texts.js").Texts;
/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {import("../base/texts.js").Texts} Texts */
/**
 * The head of a result: status, headline, facts and timeline.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {import("../../core/error.js").LensError | null} repaired why strict reading failed, where the result was read
 *   tolerantly
 */
export declare function verdict(texts: Texts, explanation: Explanation, repaired: import("../../core/error.js").LensError | null): HTMLElement;
export type Features = {
    /**
     * selects one feature
     */
    select: (feature: number) => void;
    /**
     * emphasises the features under the pointer; an empty list ends that
     */
    point: (features: number[]) => void;
};
/**
 * Connects features that are mentioned in a section with the pictures.
 * @typedef {object} Features
 * @property {(feature: number) => void} select selects one feature
 * @property {(features: number[]) => void} point emphasises the features under the pointer; an empty list ends that
 */
/**
 * The sections below the head. Empty ones are `null`.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {string | null} source the process as text, where it was given as text or bytes
 * @param {Features} onPicture
 */
export declare function sections(texts: Texts, explanation: Explanation, source: string | null, onPicture: Features): {
    reasons: HTMLElement | null;
    beforeArchive: (HTMLElement | null)[];
    afterArchive: (HTMLElement | null | undefined)[];
};

// ==== elements/result/styles.d.ts ====
/** Rules that only `<videoid-result>` needs. */
export declare const resultSheet: import("../base/styles.js").SheetOf;

// ==== elements/triage/charts.d.ts ====
import { drawChart } from "../../core/chart.js";
export type ChartSpec = import("../../core/chart.js").ChartSpec;
export type TriageReport = import("../../core/triage.js").TriageReport;
export type TriageTexts = import("./texts.js").TriageTexts;
export type Area = ReturnType<typeof drawChart>[number];
export type Marks = import("./marks.js").Marks;
export type Sketch = Omit<ChartSpec, "theme" | "width" | "height"> & {
    height: number;
    marksOf: (area: Partial<Area>) => Marks;
};
export type Chart = {
    canvas: HTMLCanvasElement;
    /**
     * outlines the bars that are marked
     */
    frame: HTMLElement;
    sketch: Sketch;
    width: number;
    areas: Area[];
};
export type Theme = NonNullable<import("../../videoid_lens.js").ChartSpec["theme"]>;
/**
 * The charts, each with its numbers in a table. Clicking a bar marks what it stands for; a button in the table does the
 * same for people who can't see or point.
 */
export declare class Charts {
    #private;
    element: HTMLDivElement | null;
    /**
     * @param {TriageTexts} texts
     * @param {TriageReport} report
     * @param {Theme} theme
     * @param {(own: Marks) => void} press
     */
    constructor(texts: TriageTexts, report: TriageReport, theme: Theme, press: (own: Marks) => void);
    /** @param {Theme} theme */
    set theme(theme: Theme);
    /** @param {Marks} marks */
    set marks(marks: Marks);
    dispose(): void;
}

// ==== elements/triage/dialog.d.ts ====
export type TriageTexts = import("./texts.js").TriageTexts;
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/** A dialog over the page that shows one result in full. */
export declare class ResultDialog {
    #private;
    element: HTMLDialogElement;
    /**
     * @param {TriageTexts} texts
     * @param {import("../base/element.js").LensElement} host the element whose theme and `tolerant` the dialog follows
     */
    constructor(texts: TriageTexts, host: import("../base/element.js").LensElement);
    /** @param {string} title @param {Uint8Array} result @param {string} lang */
    showResult(title: string, result: Uint8Array, lang: string): void;
    /** Says why there is no result to show. @param {string} title @param {Node[]} parts */
    showNote(title: string, parts: Node[]): void;
    /** Takes over the host's theme. */
    updateTheme(): void;
}

// ==== elements/triage/duplicates.d.ts ====
export type TriageReport = import("../../core/triage.js").TriageReport;
export type Marks = import("./marks.js").Marks;
export type TriageTexts = import("./texts.js").TriageTexts;
/** The numbers that several results have: the results for each, and a button that shows them in the table. */
export declare class Duplicates {
    #private;
    element: HTMLElement | null;
    /**
     * @param {TriageTexts} texts
     * @param {TriageReport} report
     * @param {{ press: (own: Marks) => void, open: (row: number) => void }} options
     */
    constructor(texts: TriageTexts, report: TriageReport, { press, open }: {
        press: (own: Marks) => void;
        open: (row: number) => void;
    });
    /** @param {Marks} marks */
    set marks(marks: Marks);
}

// ==== elements/triage/durations.d.ts ====
export type TriageReport = import("../../core/triage.js").TriageReport;
export type Durations = TriageReport["durations"][number]["process"];
export type TriageTexts = import("./texts.js").TriageTexts;
/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {TriageReport["durations"][number]["process"]} Durations */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/**
 * How long results took, by process type; `null` if no result has a duration.
 * @param {TriageTexts} texts
 * @param {TriageReport} report
 */
export declare function durationTable(texts: TriageTexts, { durations }: TriageReport): HTMLElement | null;

// ==== elements/triage/element.d.ts ====
import { LensElement } from "../base/element.js";
export type TriageReport = import("../../core/triage.js").TriageReport;
export type TriageProgress = import("../../core/triage.js").TriageProgress;
export type TriageSource = import("../../core/triage-source.js").TriageSource;
/**
 * `<videoid-triage>` summarises thousands of results: totals, charts, and a table from which each result opens in full.
 * The element disposes of its report when another source is set, and when it leaves the page.
 *
 * @tag videoid-triage
 *
 * @fires videoid-triage - The results are read and shown
 * @fires videoid-triage-filter - The table shows other rows, because other filters, bars or duplicate numbers were
 *   chosen
 * @fires videoid-open - A row is about to be opened. Cancelable: then no dialog opens
 *
 * @csspart summary - Totals and buttons that save
 * @csspart exports - The buttons that save
 * @csspart statuses - How many results have each status
 * @csspart agreement - How many results agree with the rules
 * @csspart contradictions - How many results have each contradiction
 * @csspart errors - The documents that can not be read
 * @csspart charts - All charts
 * @csspart chart - One chart's canvas
 * @csspart duplicates - The numbers that several results have
 * @csspart duplicate - One such number
 * @csspart durations - How long results took
 * @csspart rows - Filters and table
 * @csspart filters - The fields that filter the rows
 * @csspart active - What was chosen in charts and lists, each with a button that removes it
 * @csspart count - How many rows are shown
 * @csspart table - The table
 * @csspart row - One row
 * @csspart dialog - Shows one result in full
 *
 * @cssState ready - A report is shown
 */
export declare class VideoidTriageElement extends LensElement {
    #private;
    /** @protected */
    protected static upgradedProperties: string[];
    constructor();
    /**
     * The results: a JSON array, one per line, or one after another. Setting it stops the reading of the previous source.
     * @type {TriageSource | null}
     */
    get source(): TriageSource | null;
    set source(source: TriageSource | null);
    /** The report that is shown: `null` while there is none. @type {TriageReport | null} */
    get report(): TriageReport | null;
    /** @internal */
    connectedCallback(): void;
    /** @internal */
    disconnectedCallback(): void;
    /**
     * @param {string} name
     * @param {string | null} before
     * @param {string | null} now
     * @internal
     */
    attributeChangedCallback(name: string, before: string | null, now: string | null): void;
    /** @protected */
    protected update(): void;
    /** @protected */
    protected clear(): void;
    /** @param {AbortSignal} signal @protected */
    protected read(signal: AbortSignal): Promise<void>;
    /** @protected */
    protected release(): void;
}

// ==== elements/triage/filters.d.ts ====
export type TriageReport = import("../../core/triage.js").TriageReport;
export type Filter = NonNullable<Parameters<TriageReport["find"]>[0]>;
export type TriageTexts = import("./texts.js").TriageTexts;
export type Choice = Record<string, string>;
export type Choices<T> = {
    name: string;
    title: string;
    options: {
        text: string;
        value: T;
    }[];
};
/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {NonNullable<Parameters<TriageReport["find"]>[0]>} Filter */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/**
 * The chosen values by field name: of a select the index of the option, of the search field the text.
 * @typedef {Record<string, string>} Choice
 */
/**
 * @template T
 * @typedef {object} Choices a select and its options
 * @property {string} name
 * @property {string} title
 * @property {{ text: string, value: T }[]} options
 */
/** The selects and the search field that the rows are filtered by. */
export declare class Filters {
    #private;
    /** Clears all filters. */
    reset: HTMLButtonElement;
    element: HTMLDivElement;
    /**
     * @param {TriageTexts} texts
     * @param {TriageReport} report
     * @param {Choice} choice kept when the filters are built again in another language
     * @param {() => void} onChange
     * @param {() => void} onReset
     */
    constructor(texts: TriageTexts, report: TriageReport, choice: Choice, onChange: () => void, onReset: () => void);
    /** Clears one filter. @param {string} name */
    clear(name: string): void;
    /** Whether something is chosen in a field. @param {string} name */
    has(name: string): boolean;
    /** @returns {Filter} */
    get filter(): Filter;
}

// ==== elements/triage/marks.d.ts ====
/** @typedef {import("../../core/triage.js").DuplicateNumber} DuplicateNumber */
/** @typedef {import("../../core/triage.js").TriageFilter} TriageFilter */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/** @typedef {(reason: { code: string, subject?: string | null }) => string} NameOf */
export type DuplicateNumber = import("../../core/triage.js").DuplicateNumber;
export type TriageFilter = import("../../core/triage.js").TriageFilter;
export type TriageTexts = import("./texts.js").TriageTexts;
export type NameOf = (reason: {
    code: string;
    subject?: string | null;
}) => string;
export type Marks = {
    /**
     * the first day and the last, `YYYY-MM-DD`
     */
    days?: {
        from: string;
        to: string;
    };
    /**
     * without a `subject`: any subject
     */
    reason?: {
        code: string;
        subject?: string | null;
    };
    /**
     * results that have the same number
     */
    group?: DuplicateNumber;
};
/** Whether all of these are marked. @param {Marks} own @param {Marks} marks */
export declare const areMarked: (own: Marks, marks: Marks) => boolean;
/**
 * Whether the marks contain what `own` stands for: the days overlap, and the reason is the same.
 * @param {Marks} own
 * @param {Marks} marks
 */
export declare function areCovered({ days, reason }: Marks, marks: Marks): boolean;
/** Adds these marks, or removes them if they are all set. @param {Marks} own @param {Marks} marks */
export declare function toggle(own: Marks, marks: Marks): void;
/** The marks as conditions of a filter, except for the group. @param {Marks} marks @returns {TriageFilter} */
export declare const conditions: ({ days, reason }: Marks) => TriageFilter;
/**
 * Each mark in words.
 * @param {Marks} marks
 * @param {TriageTexts} texts
 * @param {NameOf} nameOf
 * @returns {{ kind: keyof Marks, text: string }[]}
 */
export declare function inWords({ days, reason, group }: Marks, texts: TriageTexts, nameOf: NameOf): {
    kind: keyof Marks;
    text: string;
}[];

// ==== elements/triage/overview.d.ts ====
export type TriageReport = import("../../core/triage.js").TriageReport;
export type TriageTexts = import("./texts.js").TriageTexts;
/**
 * The head of the report: how many results there are, by status, agreement and contradiction.
 * @param {TriageTexts} texts
 * @param {TriageReport} report
 * @param {(kind: "json" | "csv") => void} save
 */
export declare function overview(texts: TriageTexts, report: TriageReport, save: (kind: "json" | "csv") => void): HTMLElement;

// ==== elements/triage/rows.d.ts ====
export type TriageReport = import("../../core/triage.js").TriageReport;
export type TriageTexts = import("./texts.js").TriageTexts;
export type View = {
    choice: import("./filters.js").Choice;
    marks: Marks;
    sort: import("./table.js").Sort;
};
export type Marks = import("./marks.js").Marks;
export type TriageFilter = import("../../core/triage.js").TriageFilter;
export type RowsOptions = {
    open: (row: number) => void;
    onMarks: (marks: Marks) => void;
    onFilter: (filter: TriageFilter, group: import("./marks.js").DuplicateNumber | null, shown: number) => void;
    announce: (text: string) => void;
    onError: (error: unknown) => void;
};
/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("./texts.js").TriageTexts} TriageTexts */
/**
 * The chosen filters, the marks, and the order of the rows.
 * @typedef {{ choice: import("./filters.js").Choice, marks: Marks, sort: import("./table.js").Sort }} View
 */
/** @typedef {import("./marks.js").Marks} Marks */
/** @typedef {import("../../core/triage.js").TriageFilter} TriageFilter */
/**
 * @typedef {object} RowsOptions
 * @property {(row: number) => void} open
 * @property {(marks: Marks) => void} onMarks
 * @property {(filter: TriageFilter, group: import("./marks.js").DuplicateNumber | null, shown: number) => void}
 *   onFilter
 * @property {(text: string) => void} announce
 * @property {(error: unknown) => void} onError
 */
/** All rows, in the order of the source. @returns {View} */
export declare const newView: () => View;
/** The section of the rows: filters, how many rows are shown, and the table. */
export declare class Rows {
    #private;
    element: HTMLElement;
    /** @param {TriageTexts} texts @param {TriageReport} report @param {View} view @param {RowsOptions} options */
    constructor(texts: TriageTexts, report: TriageReport, view: View, options: RowsOptions);
    /** Adds what was pressed to the marks, or removes it if it was marked. @param {Marks} own */
    press(own: Marks): void;
    dispose(): void;
}

// ==== elements/triage/styles.d.ts ====
/** Rules that only `<videoid-triage>` needs. */
export declare const triageSheet: import("../base/styles.js").SheetOf;

// ==== elements/triage/table.d.ts ====
export type TriageReport = import("../../core/triage.js").TriageReport;
export type Row = ReturnType<TriageReport["row"]>;
export type TriageTexts = import("./texts.js").TriageTexts;
export type SortKey = NonNullable<NonNullable<Parameters<TriageReport["find"]>[0]>["sort"]>;
export type Sort = {
    by?: SortKey;
    descending: boolean;
};
export type TableOptions = {
    read: (row: number) => Row | null;
    open: (row: number) => void;
    onSort: (sort: Sort) => void;
};
/**
 * @typedef {object} TableOptions
 * @property {(row: number) => Row | null} read
 * @property {(row: number) => void} open
 * @property {(sort: Sort) => void} onSort
 */
/**
 * The rows that were found, as a grid. Arrows, Page Up and Down, Home and End go from row to row; Enter and Space open
 * one.
 */
export declare class Table {
    #private;
    element: HTMLDivElement;
    /**
     * @param {TriageTexts} texts
     * @param {(reason: Row["reasons"][number]) => string} nameOf
     * @param {Sort} sort
     * @param {TableOptions} options
     */
    constructor(texts: TriageTexts, nameOf: (reason: Row["reasons"][number]) => string, sort: Sort, options: TableOptions);
    /** @param {Uint32Array} found */
    show(found: Uint32Array): void;
    dispose(): void;
    /** @param {Sort} sort */
    set sort({ by, descending }: Sort);
}

// ==== elements/triage/texts.d.ts ====
import { Texts } from "../base/texts.js";
export type TriageReport = import("../../core/triage.js").TriageReport;
export type Agreement = import("../../videoid_lens.js").Explanation["agreement"];
/** @typedef {import("../../core/triage.js").TriageReport} TriageReport */
/** @typedef {import("../../videoid_lens.js").Explanation["agreement"]} Agreement */
/**
 * The texts of one language for many results. Formatters are created once, since each row that comes into view uses
 * them.
 */
export declare class TriageTexts extends Texts {
    #private;
    /** @param {string} locale */
    constructor(locale: string);
    /**
     * A text of `<videoid-triage>`.
     * @param {string} key without `ui.triage.`
     * @param {import("../base/texts.js").Values} [values]
     */
    triage(key: string, values?: import("../base/texts.js").Values): string;
    /** @param {number} count */
    count(count: number): string;
    /** The name of a process type. @param {string | null | undefined} type */
    processType(type: string | null | undefined): string;
    /** The title of a kind of contradiction. @param {string} code */
    contradiction(code: string): string;
    /**
     * A point in time in UTC, without the letters `UTC`; the timestamp itself if it can't be read.
     * @param {string} timestamp
     */
    moment(timestamp: string): string;
    /** @param {string} day `YYYY-MM-DD` */
    day(day: string): string;
    /** A day, or the first and the last of several. @param {string} from @param {string} to `YYYY-MM-DD` */
    days(from: string, to: string): string;
    /** States that several results have the same number. @param {import("../../core/triage.js").DuplicateNumber} group */
    sameNumber({ field, rows }: import("../../core/triage.js").DuplicateNumber): string;
    /** How many results agree with the rules, and how many do not. @param {TriageReport} report */
    agreement({ agreement }: TriageReport): {
        key: import("../../videoid_lens.js").Agreement;
        title: string;
        count: number;
    }[];
    /**
     * The function that gives a reason of a report its title.
     * @param {TriageReport} report
     * @returns {(reason: { code: string, subject?: string | null }) => string}
     */
    reasons(report: TriageReport): (reason: {
        code: string;
        subject?: string | null;
    }) => string;
    /**
     * Like `reasons`, but a reason with an `undefined` subject gets the title of its code.
     * @param {TriageReport} report
     * @param {(reason: { code: string, subject?: string | null }) => string} nameOf what `reasons` gives
     * @returns {(reason: { code: string, subject?: string | null }) => string}
     */
    anyReasons(report: TriageReport, nameOf: (reason: {
        code: string;
        subject?: string | null;
    }) => string): (reason: {
        code: string;
        subject?: string | null;
    }) => string;
}

// ==== elements/triage/virtual-rows.d.ts ====
/**
 * Rows of equal height. The document contains only the rows in view and the active one, which must not lose the focus
 * when it leaves the view.
 */
export declare class VirtualRows {
    #private;
    /**
     * @param {HTMLElement} scroller
     * @param {HTMLElement} area the last element in the scroller; gets the height of all rows
     * @param {(position: number) => HTMLElement} make makes the row of a position
     */
    constructor(scroller: HTMLElement, area: HTMLElement, make: (position: number) => HTMLElement);
    /** How many rows fit into the view, at least one. */
    get page(): number;
    /** How many rows there are. */
    get count(): number;
    /** Shows other rows, from the first one on. @param {number} count */
    show(count: number): void;
    /** Scrolls a row into view and focuses it. @param {number} position */
    focus(position: number): void;
    /** Makes a row the active one, to which Tab leads. @param {number} position */
    activate(position: number): void;
    dispose(): void;
}

// ==== globals.d.ts ====
// The global types that an entry with an element, such as `videoid-lens/define`, adds: tags, events, and props of JSX.
import type { LensError } from "./core/error.js";
import type { Redact } from "./core/overlay.js";
import type { DuplicateNumber, TriageFilter, TriageReport, TriageRow } from "./core/triage.js";
import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { UnreadResult } from "./elements/compare/read.js";
import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { Comparison, Explanation } from "./videoid_lens.js";

type IfEqual<A, B, Then> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? Then : never;

/** Names of the properties that an element has beyond every HTML element's, and that can be set. */
type SettableKeys<E> = {
  [K in keyof E]-?: K extends keyof HTMLElement | keyof LensAttributes
    ? never
    : IfEqual<Pick<E, K>, { -readonly [P in K]: E[K] }, K>;
}[keyof E];

/** The properties of an element as props. */
type Settable<E> = Partial<Pick<E, SettableKeys<E>>>;

/** Attributes that all elements have. */
export interface LensAttributes {
  lang?: string;
  theme?: "light" | "dark";
  tolerant?: boolean | "";
}

/** Attributes of `<videoid-result>`. */
export interface VideoidResultAttributes extends LensAttributes {
  redact?: Redact;
  view?: "full" | "summary" | "evidence";
  decision?: boolean | "";
}

/** Attributes of `<videoid-triage>`. */
export interface VideoidTriageAttributes extends LensAttributes {}

/** Attributes of `<videoid-compare>`. */
export interface VideoidCompareAttributes extends LensAttributes {}

/** The common attributes of HTML elements in JSX that are useful here. */
interface SharedProps {
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  hidden?: boolean;
  key?: string | number;
  ref?: unknown;
}

/** Attributes and properties of `<videoid-result>` in JSX. */
export interface VideoidResultProps extends SharedProps, VideoidResultAttributes, Settable<VideoidResultElement> {}

/** Attributes and properties of `<videoid-triage>` in JSX. */
export interface VideoidTriageProps extends SharedProps, VideoidTriageAttributes, Settable<VideoidTriageElement> {}

/** Attributes and properties of `<videoid-compare>` in JSX. */
export interface VideoidCompareProps extends SharedProps, VideoidCompareAttributes, Settable<VideoidCompareElement> {}

declare global {
  interface HTMLElementTagNameMap {
    "videoid-result": VideoidResultElement;
    "videoid-triage": VideoidTriageElement;
    "videoid-compare": VideoidCompareElement;
  }
  interface HTMLElementEventMap {
    "videoid-explain": CustomEvent<{ explanation: Explanation }>;
    "videoid-select": CustomEvent<{ index: number | null }>;
    "videoid-error": CustomEvent<{ error: LensError }>;
    "videoid-triage": CustomEvent<{ report: TriageReport }>;
    "videoid-triage-filter": CustomEvent<{ filter: TriageFilter; group: DuplicateNumber | null; shown: number }>;
    "videoid-compare": CustomEvent<{ comparison: Comparison; unread: UnreadResult[] }>;
    "videoid-open": CustomEvent<{ index: number; row: TriageRow; explanation: Explanation }>;
    "videoid-export": CustomEvent<{ blob: Blob; redact: Redact }>;
    "videoid-decision": CustomEvent<{ outcome: string; reason: string; note: string; processId: string | null }>;
  }
  // Preact, Solid and React up to 18; for React 19 see react.d.ts.
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
      "videoid-compare": VideoidCompareProps;
    }
  }
}

// ==== index.d.ts ====
export * from "./core/api.js";
export type InitSyncOptions = import("./core/parts.js").InitSyncOptions;
export type InitOptions = {
    /**
     * `Overlay` and `OverlayControls`. Default `true`
     */
    overlay?: boolean;
    /**
     * `explanationToText`. Default `true`
     */
    text?: boolean;
    /**
     * `openArchive`, which loads it automatically. Default `false`
     */
    archive?: boolean;
    /**
     * `drawChart`, `chartToSVG`, `checkCaptureConfig`, and `triage`, which loads it
     * automatically. Default `false`
     */
    lists?: boolean;
    /**
     * `createReport`, `verifyReport`, and `digest`, which loads it automatically. Default
     * `false`
     */
    report?: boolean;
    /**
     * `compare`, and `sortDossier`, which loads it automatically. Default `false`
     */
    compare?: boolean;
    /**
     * log failures inside the wasm to the console, with their place in the Rust source. Such a
     * message may quote the input. Default `false`
     */
    debug?: boolean;
};
/** @typedef {import("./core/parts.js").InitSyncOptions} InitSyncOptions */
/**
 * @typedef {object} InitOptions which parts start now. The others start when a call needs them, but only functions that
 *   return a promise can wait for that
 * @property {boolean} [overlay] `Overlay` and `OverlayControls`. Default `true`
 * @property {boolean} [text] `explanationToText`. Default `true`
 * @property {boolean} [archive] `openArchive`, which loads it automatically. Default `false`
 * @property {boolean} [lists] `drawChart`, `chartToSVG`, `checkCaptureConfig`, and `triage`, which loads it
 *   automatically. Default `false`
 * @property {boolean} [report] `createReport`, `verifyReport`, and `digest`, which loads it automatically. Default
 *   `false`
 * @property {boolean} [compare] `compare`, and `sortDossier`, which loads it automatically. Default `false`
 * @property {boolean} [debug] log failures inside the wasm to the console, with their place in the Rust source. Such a
 *   message may quote the input. Default `false`
 */
/**
 * Starts the library. Call it again to start more parts, or after it failed.
 * @param {InitOptions} [options]
 * @returns {Promise<void>}
 */
export declare function init(options?: InitOptions): Promise<void>;
/**
 * Starts the library synchronously, from bytes or compiled modules. Browsers refuse to compile large modules
 * synchronously on the main thread: prefer `init()` there.
 * @param {BufferSource | WebAssembly.Module} wasm `videoid-lens.wasm`, or `videoid-lens-core.wasm` and its parts
 * @param {InitSyncOptions} [options]
 */
export declare function initSync(wasm: BufferSource | WebAssembly.Module, options?: InitSyncOptions): void;

// ==== inline/archive.d.ts ====
declare const base64: string;
export default base64;

// ==== inline/compare.d.ts ====
declare const base64: string;
export default base64;

// ==== inline/core.d.ts ====
declare const base64: string;
export default base64;

// ==== inline/lists.d.ts ====
declare const base64: string;
export default base64;

// ==== inline/overlay.d.ts ====
declare const base64: string;
export default base64;

// ==== inline/report.d.ts ====
declare const base64: string;
export default base64;

// ==== inline/text.d.ts ====
declare const base64: string;
export default base64;

// ==== react.d.ts ====
// The components of `videoid-lens/react`. `import type {} from "videoid-lens/react"` makes the tags themselves known to
// the JSX of React 19.
import type { CSSProperties, ForwardRefExoticComponent, RefAttributes } from "react";

import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { VideoidCompareProps, VideoidResultProps, VideoidTriageProps } from "./globals.js";

/** Props of a component: those of its tag, and handlers for its events. */
type ComponentProps<Tag, Events> = Omit<Tag, "ref" | "key" | "class" | "tolerant"> & {
  tolerant?: boolean;
  style?: CSSProperties;
} & { [Prop in keyof Events]?: (event: Events[Prop]) => void };

/** A handler's prop -> the event it gets. */
interface ResultEvents {
  /** A result is shown. */
  onExplain: HTMLElementEventMap["videoid-explain"];
  /** A feature was selected, or none. */
  onSelect: HTMLElementEventMap["videoid-select"];
  /** A picture or a report is about to be saved; `preventDefault()` keeps the element from saving it. */
  onExport: HTMLElementEventMap["videoid-export"];
  /** Someone decided; `preventDefault()` keeps the form as it is. */
  onDecision: HTMLElementEventMap["videoid-decision"];
  /** Something can not be read or drawn. */
  onError: HTMLElementEventMap["videoid-error"];
}

/** A handler's prop -> the event it gets. */
interface TriageEvents {
  /** The results are read and shown. */
  onTriage: HTMLElementEventMap["videoid-triage"];
  /** Other rows are shown. */
  onTriageFilter: HTMLElementEventMap["videoid-triage-filter"];
  /** A row is about to be opened; `preventDefault()` keeps the dialog from opening.  */
  onOpen: HTMLElementEventMap["videoid-open"];
  /** Something can not be read or drawn. */
  onError: HTMLElementEventMap["videoid-error"];
}

/** A handler's prop -> the event it gets. */
interface CompareEvents {
  /** The results are read and shown. */
  onCompare: HTMLElementEventMap["videoid-compare"];
  /** Something can not be read or compared. */
  onError: HTMLElementEventMap["videoid-error"];
}

/** Props of `<VideoidResult>`. */
export type VideoidResultComponentProps = ComponentProps<VideoidResultProps, ResultEvents>;

/** Props of `<VideoidTriage>`. */
export type VideoidTriageComponentProps = ComponentProps<VideoidTriageProps, TriageEvents>;

/** Props of `<VideoidCompare>`. */
export type VideoidCompareComponentProps = ComponentProps<VideoidCompareProps, CompareEvents>;

/** `<videoid-result>` as a component of React 18 and 19. Its `ref` is the element. */
export const VideoidResult: ForwardRefExoticComponent<
  VideoidResultComponentProps & RefAttributes<VideoidResultElement>
>;

/** `<videoid-triage>` as a component of React 18 and 19. Its `ref` is the element. */
export const VideoidTriage: ForwardRefExoticComponent<
  VideoidTriageComponentProps & RefAttributes<VideoidTriageElement>
>;

/** `<videoid-compare>` as a component of React 18 and 19. Its `ref` is the element. */
export const VideoidCompare: ForwardRefExoticComponent<
  VideoidCompareComponentProps & RefAttributes<VideoidCompareElement>
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
      "videoid-compare": VideoidCompareProps;
    }
  }
}

// ==== slim.d.ts ====
/**
 * The entry `videoid-lens/slim`: the same API without the embedded wasm. The page gives the wasm files to `init()`.
 */
export * from "./core/api.js";
export * from "./core/init.js";

// ==== svelte.d.ts ====
// The tags in the markup of Svelte 5: `import "videoid-lens/svelte"` in a TypeScript file of the project makes them known.
import type { EventHandler, HTMLAttributes } from "svelte/elements";

import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { VideoidResultAttributes, VideoidTriageAttributes, VideoidCompareAttributes } from "./globals.js";

/** The attributes that listen to events. */
type Listeners<E extends HTMLElement, Events extends keyof HTMLElementEventMap> = {
  [Name in Events as `on${Name}`]?: EventHandler<HTMLElementEventMap[Name], E> | null;
};

/** An element's attributes in markup. */
type MarkupElement<E extends HTMLElement, Props, Events extends keyof HTMLElementEventMap> = Props &
  Listeners<E, Events> &
  Omit<HTMLAttributes<E>, keyof Props>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "videoid-result": MarkupElement<
      VideoidResultElement,
      VideoidResultAttributes & Partial<Pick<VideoidResultElement, "result" | "archive" | "pictures" | "referenceSize" | "explainOptions" | "decisions" | "decisionOutcomes">>,
      "videoid-explain" | "videoid-select" | "videoid-export" | "videoid-decision" | "videoid-error"
    >;
    "videoid-triage": MarkupElement<
      VideoidTriageElement,
      VideoidTriageAttributes & Partial<Pick<VideoidTriageElement, "source">>,
      "videoid-triage" | "videoid-triage-filter" | "videoid-open" | "videoid-error"
    >;
    "videoid-compare": MarkupElement<
      VideoidCompareElement,
      VideoidCompareAttributes & Partial<Pick<VideoidCompareElement, "results">>,
      "videoid-compare" | "videoid-error"
    >;
  }
}

// ==== triage-element.d.ts ====
/**
 * The entry `videoid-lens/triage-element`: the class of `<videoid-triage>`, for pages that register it and start the
 * wasm themselves.
 */
export * from "./core/init.js";
export * from "./elements/triage/element.js";
export type VideoidTriageProps = import("./globals.js").VideoidTriageProps;
/** @typedef {import("./globals.js").VideoidTriageProps} VideoidTriageProps */

// ==== videoid_lens.d.ts ====
/// <reference lib="esnext.disposable" />
/* tslint:disable */
/* eslint-disable */
/**
 * A better status, and what the documented rules need for it. This is never a promise.
 */
export interface CounterfactualStep {
    /**
     * The status that the rule would give.
     */
    status: Exclude<Outcome, 'failed' | 'rejected'>;
    /**
     * All values that would have to be different, together.
     */
    changes: Change[];
}

/**
 * A block of a section.
 */
export type ReportBlock = { type: "paragraph"; text: ReportText } | { type: "notice"; text: ReportText } | { type: "list"; items: ReportText[] } | { type: "facts"; facts: ReportFact[] } | ({ type: "table" } & ReportTable) | { type: "picture"; role: PictureRole; svg: string; alternative: string; caption: ReportText } | { type: "group"; heading: ReportText; blocks: ReportBlock[] };

/**
 * A bounding box in reference space: the coordinate space in which the service measured. Its size is not documented.
 */
export interface BoundingBox {
    /**
     * Left edge.
     */
    x: number;
    /**
     * Top edge.
     */
    y: number;
    /**
     * Width, more than zero.
     */
    width: number;
    /**
     * Height, more than zero.
     */
    height: number;
}

/**
 * A decision that the host made.
 */
export interface ReportDecision {
    /**
     * Who decided.
     */
    by: string;
    /**
     * When.
     */
    at: string;
    /**
     * What was decided.
     */
    outcome: string;
    /**
     * Why.
     */
    reason: string;
}

/**
 * A document that could not be read. Other documents are still counted.
 */
export interface BrokenDocument {
    /**
     * The index of the document in the source, from 0, counting broken documents too.
     */
    index: number;
    /**
     * Byte offset of the error.
     */
    offset: number;
    /**
     * 1-based line of the error in the source.
     */
    line: number;
    /**
     * 1-based column of the error, in characters.
     */
    column: number;
    /**
     * The code of the error that this document alone would cause.
     */
    code: CoreErrorCode;
}

/**
 * A fact that a rule asks for. Reasons are shown in this order: the most severe first.
 */
export type Fact = "agent-rejects" | "check-invalid" | "similarity-not-high" | "feature-missing" | "agent-decided";

/**
 * A fact: a name and a text.
 */
export interface ReportFact {
    /**
     * The name of the fact.
     */
    name: string;
    /**
     * The text about it.
     */
    text: ReportText;
}

/**
 * A feature as shown in the page's list. Every feature has an item, whether or not it is on the canvas.
 */
export interface OverlayItem {
    /**
     * The feature's index.
     */
    index: number;
    /**
     * The feature's label.
     */
    label: string;
    /**
     * The state of the feature.
     */
    state: FeatureState;
    /**
     * The box in CSS pixels of the canvas, clipped to the picture; `null` if no box is drawn. In a zoomed view it may
     * be outside the canvas.
     */
    box: CanvasRect | null;
    /**
     * The numbered marker that replaces the label if there was no space for it. The list should then show `number`.
     */
    marker: CanvasRect | null;
    /**
     * The number on the marker: `index` + 1.
     */
    number: number;
    /**
     * The role of the archive's picture that shows the feature's side; `null` for a side without one.
     */
    picture: PictureRole | null;
    /**
     * The position of the box on the picture, in words; `null` if no box is drawn.
     */
    place: Place | null;
    /**
     * Why no box is drawn although there could be one.
     */
    problem: BoxProblem | null;
}

/**
 * A field about the person or the document, with the value of each source.
 */
export interface FieldRow {
    /**
     * Its name in the input.
     */
    name: string;
    /**
     * The field's label.
     */
    label: string;
    /**
     * The values, in the order of `FieldSource`.
     */
    values: FieldValue[];
    /**
     * Whether the values agree, ignoring differences in spelling.
     */
    agreement: FieldAgreement;
}

/**
 * A field with its values in all attempts.
 */
export interface ComparedField {
    /**
     * The field.
     */
    name: FieldName;
    /**
     * The field's label.
     */
    label: string;
    /**
     * Whether the values of all attempts agree. The value that the caller expects is not included.
     */
    agreement: FieldAgreement;
    /**
     * The values of each attempt, in the order of `attempts`.
     */
    attempts: ComparedValues[];
}

/**
 * A field's value in one source.
 */
export interface FieldValue {
    /**
     * Where it comes from.
     */
    source: FieldSource;
    /**
     * As the result gives it.
     */
    value: string;
    /**
     * The name of a document type, if the options give one.
     */
    label?: string;
    /**
     * RFC 6901 pointer into the input; empty for the caller's expected value, which is not in the input.
     */
    pointer: string;
}

/**
 * A number checked by a public rule. This is never a verdict: a misread number also fails the check.
 */
export interface NumberRow {
    /**
     * The field that holds the number.
     */
    field: FieldName;
    /**
     * The id of the rule: the country's ISO 3166 alpha-3 code and the number's name, for example `PRT.NIF`, or
     * `ICAO9303` and the part of the machine-readable zone. Empty if there is no rule.
     */
    rule: string;
    /**
     * The result of the check.
     */
    state: NumberState;
    /**
     * For staff. The text never repeats the number.
     */
    text: string;
    /**
     * RFC 6901 pointer into the input; empty for the machine-readable zone, which is not in the input.
     */
    pointer: string;
}

/**
 * A picture inside the JSON text.
 */
export interface PictureRow {
    /**
     * What it shows.
     */
    role: PictureRole;
    /**
     * The format, detected from the first bytes; null for an unknown format.
     */
    mediaType: Extract<MediaType, `image/${string}`> | null;
    /**
     * RFC 6901 pointer to its base64 text.
     */
    pointer: string;
}

/**
 * A picture with its boxes.
 */
export interface ReportPicture {
    /**
     * What it shows.
     */
    role: PictureRole;
    /**
     * The SVG from `Overlay.toSVG()`, made with at least the redaction that the report requires.
     */
    svg: string;
}

/**
 * A piece of text with its origin.
 */
export interface ReportSpan {
    /**
     * The origin of the text.
     */
    kind: ReportSpanKind;
    /**
     * The text.
     */
    text: string;
}

/**
 * A place in the result and its value.
 */
export interface Evidence {
    /**
     * RFC 6901 pointer into the input.
     */
    pointer: string;
    /**
     * The value there.
     */
    value: unknown;
    /**
     * 1-based; null when the input was an object.
     */
    line: number | null;
    /**
     * 1-based, in characters; null when the input was an object.
     */
    column: number | null;
    /**
     * Index into `features`, if the evidence is a feature.
     */
    feature: number | null;
}

/**
 * A reason of a row.
 */
export interface RowReason {
    /**
     * As in an explanation.
     */
    code: ReasonCode;
    /**
     * As in an explanation.
     */
    subject: string | null;
    /**
     * As in an explanation.
     */
    effect: Effect;
}

/**
 * A rectangle in reference space.
 */
export interface ReferenceRect {
    /**
     * Left edge.
     */
    x: number;
    /**
     * Top edge.
     */
    y: number;
    /**
     * Width.
     */
    width: number;
    /**
     * Height.
     */
    height: number;
}

/**
 * A rectangle on the canvas, in CSS pixels from its top left corner.
 */
export interface CanvasRect {
    /**
     * Left edge.
     */
    x: number;
    /**
     * Top edge.
     */
    y: number;
    /**
     * Width.
     */
    width: number;
    /**
     * Height.
     */
    height: number;
}

/**
 * A report.
 */
export interface Report {
    /**
     * The audience of the report.
     */
    audience: ReportAudience;
    /**
     * BCP 47 tag of the language of the report's texts.
     */
    language: string;
    /**
     * BCP 47 tag of the language of the explanation's texts.
     */
    explainedIn: string;
    /**
     * The title.
     */
    title: ReportText;
    /**
     * UUID of the process; empty if the result gives none.
     */
    processId: string;
    /**
     * The content below the title.
     */
    head: ReportBlock[];
    /**
     * The sections.
     */
    sections: ReportSectionContent[];
    /**
     * The digests of the inputs.
     */
    inputs: InputDigest[];
    /**
     * Name and version of the program that made the report.
     */
    generator: string;
}

/**
 * A row, drawn as a column or bar.
 */
export interface ChartRow {
    /**
     * Its name, for example a day or a reason.
     */
    label: string;
    /**
     * Its counts, one for each series, in the series' order.
     */
    values: readonly number[];
}

/**
 * A section.
 */
export interface ReportSectionContent {
    /**
     * The kind of section.
     */
    section: ReportSection;
    /**
     * Its heading.
     */
    heading: string;
    /**
     * Its content.
     */
    blocks: ReportBlock[];
}

/**
 * A security check.
 */
export interface CheckRow {
    /**
     * The check's name, for example `nonExpired`.
     */
    name: string;
    /**
     * An absent check did not fail: which checks a result has depends on the document.
     */
    state: CheckState;
    /**
     * The check's label.
     */
    label: string;
    /**
     * RFC 6901 pointer into the input; null if the check is absent.
     */
    pointer: string | null;
}

/**
 * A series: one of the counts in every row.
 */
export interface ChartSeries {
    /**
     * Its name in the legend.
     */
    label: string;
    /**
     * Its colour.
     */
    tone: Tone;
}

/**
 * A set of colours for the overlay.
 */
export type ThemeName = "light" | "dark" | "forced";

/**
 * A table whose first column names the rows.
 */
export interface ReportTable {
    /**
     * The caption of the table; empty if the section's heading suffices.
     */
    caption: string;
    /**
     * The headings of the columns.
     */
    head: string[];
    /**
     * The rows, in groups that share a name.
     */
    groups: ReportTableGroup[];
}

/**
 * A text, composed of pieces.
 */
export type ReportText = ReportSpan[];

/**
 * A view that does not depend on the sizes of canvas and picture, so that two compared pictures can share it.
 */
export interface RelativeView {
    /**
     * The same as in [`View`].
     */
    scale: number;
    /**
     * The horizontal position of the canvas's middle on the picture, as a fraction of its width from the left edge.
     */
    across: number;
    /**
     * The vertical position, as a fraction of its height from the top edge.
     */
    down: number;
}

/**
 * A visual feature of the document.
 */
export interface FeatureRow {
    /**
     * Index in the list of the input.
     */
    index: number;
    /**
     * The feature's name, for example `OVI 1`; empty if it has none.
     */
    name: string;
    /**
     * The feature's label.
     */
    label: string;
    /**
     * Whether it was found; null when the result does not say.
     */
    found: boolean | null;
    /**
     * Side of the document, `data` in the documented results.
     */
    side: string | null;
    /**
     * The bounding box, in reference space; null if the result gives no usable one.
     */
    bbox: BoundingBox | null;
    /**
     * Whether the rule of the process type requires the feature.
     */
    counts: boolean;
    /**
     * RFC 6901 pointer into the input.
     */
    pointer: string;
}

/**
 * All counts.
 */
export interface Summary {
    /**
     * The number of rows, which is the number of documents that could be read.
     */
    total: number;
    /**
     * The number of documents, including broken ones.
     */
    documents: number;
    /**
     * The first 100,000 errors, in order.
     */
    errors: BrokenDocument[];
    /**
     * The number of errors, including those not listed.
     */
    errorCount: number;
    /**
     * Counts by status, largest first, then by key.
     */
    byStatus: Counted[];
    /**
     * Counts by process type, largest first, then by key.
     */
    byProcessType: Counted[];
    /**
     * Counts by provider, largest first, then by key. The documented rules apply only to results of VideoID.
     */
    byProvider: Counted[];
    /**
     * Counts by the day (UTC) on which the process was created, in order of time.
     */
    byDay: DayCounts[];
    /**
     * For each day, the number of results in which a reason of each code is decisive or blocking. Days without
     * such results are left out.
     */
    reasonsByDay: DayCounts[];
    /**
     * Whether the documented rules give the reported status.
     */
    agreement: AgreementCounts;
    /**
     * The durations of the results of each process type, in the order of `byProcessType`.
     */
    durations: TypeDurations[];
    /**
     * Reasons, sorted by the number of results in which they are decisive, then by that in which they are
     * blocking.
     */
    reasons: ReasonCount[];
    /**
     * The number of results with each contradiction, largest first.
     */
    contradictions: ContradictionCount[];
    /**
     * The meanings of the indices in the columns.
     */
    dictionaries: Dictionaries;
}

/**
 * All data of a row.
 */
export interface RowData {
    /**
     * As in the result.
     */
    processId: string | null;
    /**
     * As in the result; empty if missing.
     */
    status: string;
    /**
     * As in the result.
     */
    processType: string | null;
    /**
     * As in the result.
     */
    provider: string | null;
    /**
     * The status that the documented rules give.
     */
    derivedStatus: Outcome | null;
    /**
     * Whether the derived status is the reported one.
     */
    agreement: Agreement;
    /**
     * The reasons, decisive ones first.
     */
    reasons: RowReason[];
    /**
     * The contradictions within the result.
     */
    contradictions: ContradictionCode[];
    /**
     * As in the result.
     */
    createdAt: string | null;
    /**
     * Whole seconds from creation to last update, if the status is final.
     */
    durationSeconds: number | null;
}

/**
 * An event of a process.
 */
export type TimelineEvent = "created" | "verified" | "failed" | "updated";

/**
 * An event with its time.
 */
export interface TimelineRow {
    /**
     * The event.
     */
    event: TimelineEvent;
    /**
     * As the result gives it; a number of milliseconds is converted to ISO 8601.
     */
    at: string;
    /**
     * Seconds since the previous row; null in the first row, and if either time is unreadable.
     */
    secondsSince: number | null;
}

/**
 * Colours by state. A colour that is left out is that of the theme.
 */
export interface StateColors {
    /**
     * Colour of features that were found.
     */
    found?: string;
    /**
     * Colour of features that were not found.
     */
    notFound?: string;
    /**
     * Colour of features for which the result does not say.
     */
    unknown?: string;
}

/**
 * How much is read at most. More is an error with the code of that limit.
 */
export interface Limits {
    /**
     * Number of entries. `LIMIT_ENTRIES`. Default 2,000.
     */
    entries: number;
    /**
     * Bytes of the central directory. `LIMIT_DIRECTORY_BYTES`. Default 4 MiB.
     */
    directoryBytes: number;
    /**
     * Bytes of an entry's name. `LIMIT_NAME_BYTES`, for that entry only. Default 1,024.
     */
    nameBytes: number;
    /**
     * Bytes of a raw file or any other JSON text. `LIMIT_ENTRY_SIZE`, `LIMIT_JSON_BYTES`. Default 16 MiB.
     */
    jsonBytes: number;
    /**
     * Depth of nested arrays and objects. `JSON_DEPTH`. Default 64.
     */
    jsonDepth: number;
    /**
     * Bytes of any entry except raw files and videos. `LIMIT_ENTRY_SIZE`. Default 64 MiB.
     */
    imageBytes: number;
    /**
     * Width times height of a picture. `LIMIT_IMAGE_PIXELS`. Default 50,000,000.
     */
    imagePixels: number;
    /**
     * Width or height of a picture. `LIMIT_IMAGE_PIXELS`. Default 16,384.
     */
    imageSide: number;
    /**
     * Bytes of all entries that are read, except videos. `LIMIT_TOTAL_SIZE`. Default 512 MiB.
     */
    totalBytes: number;
    /**
     * Ratio of uncompressed to compressed size of an entry above 1 MiB. `LIMIT_RATIO`. Default 1,032, deflate's
     * own.
     */
    ratio: number;
}

/**
 * How serious a finding is.
 */
export type Severity = "error" | "warning" | "note";

/**
 * How the size of the reference space is known.
 */
export type ReferenceSource = "given" | "natural" | "assumed";

/**
 * One change.
 */
export interface AttemptChange {
    /**
     * The kind of change. New kinds may be added.
     */
    kind: ChangeKind | (string & {});
    /**
     * The name of the check, feature or field; null for kinds that occur only once.
     */
    subject: string | null;
    /**
     * The label of the check, feature, field or kind.
     */
    label: string;
    /**
     * The earlier value, in words or as the result gives it; null if the earlier result does not have it.
     */
    was: string | null;
    /**
     * The later value; null if the later result does not have it.
     */
    is: string | null;
    /**
     * For staff: the change, with both values.
     */
    text: string;
}

/**
 * One condition that affects the status, or that one might expect to affect it.
 */
export interface Reason {
    /**
     * The kind of condition. New codes may be added: show unknown ones by their texts.
     */
    code: ReasonCode | (string & {});
    /**
     * The subject: the name of the check or feature, the type of the agent's reason, or the error's code.
     */
    subject: string | null;
    /**
     * The effect on the status.
     */
    effect: Effect;
    /**
     * Whether a new attempt can give another result.
     */
    retry: Retry;
    /**
     * For staff: what happened, as a sentence without a full stop.
     */
    title: string;
    /**
     * For staff: what the result says.
     */
    why: string;
    /**
     * For staff: what to do.
     */
    remedy: string;
    /**
     * For the person. It never mentions a sign of fraud. Null if there is nothing to tell.
     */
    subjectText: string | null;
    /**
     * The places in the result that show the condition.
     */
    evidence: Evidence[];
}

/**
 * One entry of an archive.
 */
export interface ArchiveEntry {
    /**
     * A label, never a path: invisible and control characters are escaped, and a long name is shortened.
     */
    name: string;
    /**
     * The kind of file.
     */
    kind: EntryKind;
    /**
     * What a picture or video shows; `null` for other kinds, and if the name does not tell.
     */
    role: EntryRole | null;
    /**
     * The media type, for example `image/jpeg`, detected from the first bytes.
     */
    mediaType: MediaType | null;
    /**
     * Uncompressed size in bytes, as the archive states it. Reading the entry checks it.
     */
    size: number;
    /**
     * Width of a picture in pixels as stored, before `orientation` is applied.
     */
    width: number | null;
    /**
     * Height of a picture in pixels as stored, before `orientation` is applied.
     */
    height: number | null;
    /**
     * EXIF orientation of a picture, 1 to 8, read as the standard specifies. Browsers may apply another orientation:
     * decode the picture with `loadPicture()`.
     */
    orientation: number | null;
    /**
     * The code of the error that reading the entry will give.
     */
    problem: CoreErrorCode | null;
    /**
     * The location of the data.
     */
    data: ArchiveData;
}

/**
 * One finding about a request.
 */
export interface ConfigFinding {
    /**
     * Stable code. New ones may be added.
     */
    code: ConfigCode | (string & {});
    /**
     * How serious the finding is.
     */
    severity: Severity;
    /**
     * What is wrong, as a sentence without a full stop.
     */
    title: string;
    /**
     * What is documented about it.
     */
    why: string;
    /**
     * What to do.
     */
    remedy: string;
    /**
     * RFC 6901 pointer into the input; empty if the finding is about the whole input.
     */
    pointer: string;
    /**
     * 1-based; null when the input was an object.
     */
    line: number | null;
    /**
     * 1-based, in characters; null when the input was an object.
     */
    column: number | null;
}

/**
 * One of nine equal areas of the picture.
 */
export type Place = "top-left" | "top" | "top-right" | "left" | "middle" | "right" | "bottom-left" | "bottom" | "bottom-right";

/**
 * One of the results that are compared.
 */
export interface Attempt {
    /**
     * UUID of the process.
     */
    processId: string | null;
    /**
     * `signicatvideoid` in the documented results.
     */
    provider: string | null;
    /**
     * `substantial`, `substantialFullyAuto`, `high`, or one without a documented rule.
     */
    processType: string | null;
    /**
     * As the result gives it: ISO 8601, UTC.
     */
    createdAt: string | null;
    /**
     * As the result gives it: ISO 8601, UTC.
     */
    updatedAt: string | null;
    /**
     * Seconds from `createdAt` to `updatedAt`.
     */
    durationSeconds: number | null;
    /**
     * Seconds since the previous attempt started; null in the first attempt, and if either time is unreadable.
     */
    secondsSince: number | null;
    /**
     * As reported; empty when the result gives none.
     */
    status: string;
    /**
     * Whether the reported status is final.
     */
    final: boolean;
    /**
     * The status that the documented rules give for the data; null where they do not decide it.
     */
    derivedStatus: Outcome | null;
    /**
     * Whether the derived status is the reported one.
     */
    agreement: Agreement;
    /**
     * The result in one or two sentences, in the language of its explanation.
     */
    headline: string;
    /**
     * As reported; only `high` passes.
     */
    similarityScore: string | null;
    /**
     * As reported.
     */
    livenessDetected: boolean | null;
    /**
     * The number of security checks in each state.
     */
    checks: CheckCounts;
    /**
     * The number of features that were found and not found.
     */
    features: FeatureCounts;
    /**
     * The number of contradictions within the result.
     */
    contradictions: number;
}

/**
 * One thing that is unusual about an archive.
 */
export interface ArchiveWarningRow {
    /**
     * What is unusual.
     */
    code: ArchiveWarning;
    /**
     * The name of the entry that the warning is about.
     */
    entry: string | null;
}

/**
 * One value that would have to be different.
 */
export interface Change {
    /**
     * RFC 6901 pointer into the input.
     */
    pointer: string;
    /**
     * The value there; null when it is missing or unreadable.
     */
    from: unknown;
    /**
     * The value that the rule needs.
     */
    to: unknown;
    /**
     * For staff.
     */
    text: string;
}

/**
 * Options for explaining a result.
 */
export interface ExplainOptions {
    /**
     * BCP 47 tag of the language of the texts. A language that was not given to `setLocale` becomes English. Default
     * `"en"`.
     */
    locale?: string;
    /**
     * Whether to repair trailing commas, comments, and `...` in place of data, each with a warning. Left-out data is
     * then unknown, not empty. Default `false`: each of them is a `JSON_SYNTAX` error.
     */
    tolerant?: boolean;
    /**
     * RFC 6901 pointer of the result within an input that wraps it. Pointers, lines and columns in the explanation
     * refer to the whole input. Default `""`: the whole input is the result.
     */
    pointer?: string;
    /**
     * Values of fields that you already know, to be compared with those of the result. An unknown field name, or a
     * value that is not a string, is an `INVALID_ARGUMENT`; an empty value is not compared.
     */
    expected?: Partial<Record<FieldName, string>>;
    /**
     * The response of the service's endpoint "document-types", which contains the name for each `idType`.
     */
    documentTypes?: { id?: number, countryName?: string, name?: string, subType?: string }[];
    /**
     * The two or three lines of the document's machine-readable zone, if you have read it. The explanation's `numbers`
     * include their check digits, and the zone's values are compared with the result.
     */
    mrz?: string[];
}

/**
 * Options for opening an archive.
 */
export interface ArchiveOptions {
    /**
     * Whether to accept, with a warning, what is ambiguous but harmless: bytes before, between and after the entries,
     * and names that lead out of the archive's folder; and to repair the raw files as `explain` does. Default `false`.
     */
    tolerant?: boolean;
    /**
     * Limits that replace the default ones.
     */
    limits?: Partial<Limits>;
}

/**
 * Options for writing an explanation as text.
 */
export interface TextOptions {
    /**
     * The text that was explained. Its lines are shown with the value underlined. Without it, each line shows only the
     * key and the value.
     */
    source?: string;
}

/**
 * Options of `setFeatures`.
 */
export interface FeatureOptions {
    /**
     * The side of the document that the picture shows, or the picture's role: `front` (or `data`, which means the
     * same), `back`, `portrait` or `selfie`. Features of other sides are listed but not drawn.
     */
    side?: string | null;
    /**
     * The size of the space in which the boxes are measured, if known; or the document format, which implies the
     * probable size.
     */
    referenceSize?: Size | DocumentFormat | null;
}

/**
 * Options of `setImage`.
 */
export interface ImageOptions {
    /**
     * EXIF orientation of the file, 1 to 8. The bitmap must be upright; the boxes are turned to match. `loadPicture()`
     * returns both.
     */
    orientation?: number | null;
    /**
     * Whether the bitmap is certainly turned as `orientation` says. If not, a redaction covers the whole picture.
     * Default `true`: a host that passes its own bitmap is responsible for it. `loadPicture()` turns the picture
     * itself, and is uncertain only if the bitmap's size differs from the size that the file states.
     */
    orientationCertain?: boolean | null;
    /**
     * Width of the picture in the file, if the bitmap is a reduced copy.
     */
    naturalWidth?: number | null;
    /**
     * Height of the picture in the file, if the bitmap is a reduced copy.
     */
    naturalHeight?: number | null;
}

/**
 * Options of `show`. Options that are left out do not change.
 */
export interface ShowOptions {
    /**
     * Whether boxes and their labels are shown. Default `true`.
     */
    boxes?: boolean;
    /**
     * Whether labels and markers are shown. Default `true`.
     */
    labels?: boolean;
    /**
     * The states of the features whose boxes are shown. Default: all three.
     */
    states?: readonly FeatureState[];
    /**
     * Brightness of the picture, from 0.25 to 4, in steps of 0.01. The boxes keep their colours. Default 1: unchanged.
     */
    brightness?: number;
    /**
     * Contrast of the picture, from 0.25 to 4, in steps of 0.01. A value above 1 makes optically variable ink easier
     * to see. Default 1: unchanged.
     */
    contrast?: number;
    /**
     * Whether the picture's colours are inverted, after brightness and contrast. Default `false`.
     */
    invert?: boolean;
    /**
     * Clockwise rotation of the picture and its boxes in degrees, after the EXIF orientation is applied. Default 0.
     */
    rotate?: 0 | 90 | 180 | 270;
    /**
     * What is painted over in the picture, both on the canvas and in files: `none`, `photo` or `all`. Default `none`.
     */
    redact?: Redaction;
    /**
     * `light`, `dark`, or `forced` for the system's colours. Default `light`.
     */
    theme?: ThemeName;
    /**
     * Other colours for lines and labels: opaque colours in CSS notation. The text of a label is black or white,
     * whichever is more readable.
     */
    colors?: StateColors;
}

/**
 * Options of a report.
 */
export interface ReportOptions {
    /**
     * The audience. Default `"file"`.
     */
    audience?: ReportAudience;
    /**
     * The format. Default `"html"`.
     */
    format?: ReportFormat;
    /**
     * The sections and their order. Default: all of `REPORT_SECTIONS`. An unknown or repeated section is an
     * `INVALID_ARGUMENT`.
     */
    sections?: readonly ReportSection[];
    /**
     * The minimum redaction of the pictures. A picture with less redaction is an `INVALID_ARGUMENT`. Default `"none"`.
     */
    redact?: Redaction;
    /**
     * BCP 47 tag of the language of the report's texts. The explanation's texts stay in their language. Default: the
     * language of the explanation.
     */
    locale?: string;
    /**
     * The title. Default: a title of the report's texts.
     */
    title?: string;
    /**
     * Whom the person can contact.
     */
    contact?: string;
    /**
     * The date until which the report is kept.
     */
    retentionUntil?: string;
    /**
     * Who made the report. Left out if not given.
     */
    madeBy?: string;
    /**
     * When the report was made. Left out if not given; the clock is not used.
     */
    madeAt?: string;
    /**
     * A note in the case file.
     */
    note?: string;
    /**
     * Your decision, shown in the case file.
     */
    decision?: ReportDecision;
}

/**
 * Options of the comparison.
 */
export interface CompareOptions {
    /**
     * BCP 47 tag of the language of the texts. The attempts' headlines stay in the language of their explanations.
     * Default: the language of the first attempt.
     */
    locale?: string;
}

/**
 * Results with the same number.
 */
export interface DuplicateNumber {
    /**
     * The field of the number.
     */
    field: NumberField;
    /**
     * The rows with this number, in the order of the source; at least two, and one for each process.
     */
    rows: number[];
}

/**
 * Rows that share a name.
 */
export interface ReportTableGroup {
    /**
     * The name: the first column of all these rows.
     */
    name: ReportText;
    /**
     * The other columns of each row.
     */
    rows: ReportText[][];
}

/**
 * Several results, ordered by time and compared. The order in which they were given does not matter.
 */
export interface Comparison {
    /**
     * BCP 47 tag of the language that the texts are in.
     */
    language: string;
    /**
     * The number of attempts, and the status of the last one.
     */
    headline: string;
    /**
     * Whether all attempts show the same document.
     */
    sameDocument: Sameness;
    /**
     * The answer in a sentence, for staff.
     */
    documentText: string;
    /**
     * The grounds for the answer, or why it is not known.
     */
    documentGrounds: Ground[];
    /**
     * Whether all attempts show the same person.
     */
    samePerson: Sameness;
    /**
     * The answer in a sentence, for staff.
     */
    personText: string;
    /**
     * The grounds for the answer, or why it is not known.
     */
    personGrounds: Ground[];
    /**
     * The attempts, ordered by `createdAt`. Those without a readable time come last; those with equal times are
     * ordered by content.
     */
    attempts: Attempt[];
    /**
     * The changes from each attempt to the next.
     */
    changes: AttemptChanges[];
    /**
     * Every field that any attempt has.
     */
    fields: ComparedField[];
}

/**
 * Something is wrong with one field; the rest of the result is read.
 */
export interface WarningRow {
    /**
     * Stable code. New ones may be added.
     */
    code: WarningCode | (string & {});
    /**
     * For staff.
     */
    text: string;
    /**
     * RFC 6901 pointer into the input; null if the warning is about the whole input.
     */
    pointer: string | null;
    /**
     * 1-based; null when the input was an object.
     */
    line: number | null;
    /**
     * 1-based, in characters; null when the input was an object.
     */
    column: number | null;
}

/**
 * Statistics of durations. Percentiles use the nearest-rank method: the shortest duration that is not exceeded by
 * at least the given share of the results. It is always the duration of one of them.
 */
export interface Durations {
    /**
     * The number of results.
     */
    count: number;
    /**
     * The median duration in seconds.
     */
    medianSeconds: number;
    /**
     * The 90th percentile of the durations in seconds.
     */
    p90Seconds: number;
}

/**
 * The agent's verification.
 */
export interface ManualApprovalRow {
    /**
     * The duration of the verification in seconds, as the result gives it.
     */
    duration: string | null;
    /**
     * As the result gives it: ISO 8601.
     */
    verificationDate: string | null;
    /**
     * The ids of the verification, as pairs of name and value.
     */
    ids: [name: string, value: string][];
}

/**
 * The area of a column or bar in a chart, including the space around it.
 */
export interface ChartArea {
    /**
     * Left edge, in CSS pixels.
     */
    x: number;
    /**
     * Top edge.
     */
    y: number;
    /**
     * Width.
     */
    width: number;
    /**
     * Height.
     */
    height: number;
    /**
     * Index of its row, or of the first row if several were added up.
     */
    first: number;
    /**
     * Index of its last row.
     */
    last: number;
    /**
     * Index of its series, in charts with strips.
     */
    series: number | null;
}

/**
 * The audience of a report.
 */
export type ReportAudience = "file" | "person";

/**
 * The changes from one attempt to the next.
 */
export interface AttemptChanges {
    /**
     * Index of the earlier attempt.
     */
    from: number;
    /**
     * Index of the later attempt.
     */
    to: number;
    /**
     * Seconds from the start of the earlier attempt to the start of the later one; null if either time is
     * unreadable.
     */
    seconds: number | null;
    /**
     * The changes, in the order of `ChangeKind`; empty if nothing changed.
     */
    changes: AttemptChange[];
}

/**
 * The colours of a chart.
 */
export type ChartTheme = "light" | "dark";

/**
 * The contents of an archive.
 */
export interface ArchiveListing {
    /**
     * In the order of the central directory.
     */
    entries: ArchiveEntry[];
    /**
     * What is unusual about the archive.
     */
    warnings: ArchiveWarningRow[];
}

/**
 * The counts of one day.
 */
export interface DayCounts {
    /**
     * `YYYY-MM-DD`, UTC.
     */
    day: string;
    /**
     * The number of results with each status, or with a reason of each code; largest first.
     */
    counts: Counted[];
}

/**
 * The data that identifies the process of a document.
 */
export interface DocumentIdentity {
    /**
     * The kind of document.
     */
    kind: 'process' | 'ocr' | 'manual-approval';
    /**
     * UUID of the process; raw files have none.
     */
    processId: string | null;
    /**
     * When the process was created; a number of milliseconds is converted to ISO 8601.
     */
    createdAt: string | null;
    /**
     * When the process was last updated.
     */
    updatedAt: string | null;
}

/**
 * The description of a chart.
 */
export interface ChartSpec {
    /**
     * The kind of chart.
     */
    kind: ChartKind;
    /**
     * In CSS pixels.
     */
    width: number;
    /**
     * In CSS pixels.
     */
    height: number;
    /**
     * The theme. Default `light`.
     */
    theme?: ChartTheme | null;
    /**
     * The title of an SVG file.
     */
    title?: string | null;
    /**
     * The series, at most 16. The first is at the bottom of columns and at the left of bars.
     */
    series: readonly ChartSeries[];
    /**
     * The rows, in the order in which they are shown.
     */
    rows: readonly ChartRow[];
    /**
     * For bars: the name of a last line with the sum of the rows for which there is no space. Without a name, they are
     * not mentioned.
     */
    others?: string | null;
}

/**
 * The digest of an input, as returned by `digest()`.
 */
export interface InputDigest {
    /**
     * The name that the host gave it.
     */
    name: string;
    /**
     * Its length in bytes.
     */
    bytes: number;
    /**
     * SHA-256 as 64 lower-case hexadecimal digits.
     */
    sha256: string;
}

/**
 * The documented statuses.
 */
export type Status = "pending" | "processing" | "accepted" | "rejected" | "inconclusive" | "failed" | "canceled";

/**
 * The durations of the results of one process type.
 */
export interface TypeDurations {
    /**
     * The process type; empty for results without one.
     */
    processType: string;
    /**
     * From creation to last update, for results whose status is final.
     */
    process: Durations | null;
    /**
     * The agent's verification, for results that state its duration. Durations are capped at 16,383 seconds.
     */
    agent: Durations | null;
}

/**
 * The effect of a condition on the reported status.
 */
export type Effect = "decisive" | "blocking" | "not-counted";

/**
 * The fields about the person and the document, in the order in which they are shown.
 */
export type FieldName = "documentType" | "idType" | "documentNumber" | "issuingCountry" | "issuingAuthority" | "dateOfIssue" | "dateOfExpiry" | "firstName" | "alternativeFirstName" | "lastName" | "alternativeLastName" | "lastNameSecondLine" | "dateOfBirth" | "birthPlace" | "gender" | "nationality" | "predictedAge" | "personalIdentificationNumber" | "socialSecurityNumber" | "healthNumber" | "taxNumber" | "address";

/**
 * The fields whose numbers are compared.
 */
export type NumberField = "documentNumber" | "personalIdentificationNumber";

/**
 * The findings about capture requests and capture configurations.
 */
export interface ConfigCheck {
    /**
     * BCP 47 tag of the language that the texts are in.
     */
    language: string;
    /**
     * Whether no finding is an error.
     */
    ok: boolean;
    /**
     * The findings, in the order of the text; at most 1,000.
     */
    findings: ConfigFinding[];
}

/**
 * The format of a document.
 */
export type DocumentFormat = "passport" | "card";

/**
 * The format of a report.
 */
export type ReportFormat = "html" | "markdown" | "json";

/**
 * The keys by which rows can be sorted.
 */
export type TriageSortKey = "createdAt" | "status" | "processType" | "derivedStatus" | "agreement" | "provider" | "processId";

/**
 * The kind of an entry.
 */
export type EntryKind = "ocr" | "manual-approval" | "image" | "video" | "other";

/**
 * The kind of chart.
 */
export type ChartKind = "columns" | "bars" | "strips";

/**
 * The location of an entry's data, its sizes and its checksum.
 */
export interface ArchiveData {
    /**
     * Byte offset in the archive.
     */
    offset: number;
    /**
     * Size in the archive, in bytes.
     */
    compressed: number;
    /**
     * Whether the data is deflated; otherwise it is stored.
     */
    deflated: boolean;
    /**
     * Uncompressed size in bytes, as the directory states it.
     */
    size: number;
    /**
     * CRC-32 of the uncompressed data, as the directory states it.
     */
    crc: number;
}

/**
 * The meaning of a series, which determines its colour.
 */
export type Tone = "good" | "bad" | "open" | "neutral" | "accent";

/**
 * The meanings of the indices in the columns.
 */
export interface Dictionaries {
    /**
     * Statuses; the empty text stands for a missing one.
     */
    status: string[];
    /**
     * Process types; the empty text stands for a missing one.
     */
    processType: string[];
    /**
     * Providers; the empty text stands for a missing one.
     */
    provider: string[];
    /**
     * The statuses that the rules give; null where they do not decide it.
     */
    derived: (Outcome | null)[];
    /**
     * Whether the derived status is the reported one.
     */
    agreement: Agreement[];
}

/**
 * The members of an entry of `explanation.features` that the overlay reads. Other members are ignored.
 */
export interface OverlayFeature {
    /**
     * The feature's index in the result's list. Hit tests and items return it.
     */
    index: number;
    /**
     * The name in the result.
     */
    name: string;
    /**
     * The name in words.
     */
    label: string;
    /**
     * Whether it was found; `null` if the result does not say.
     */
    found: boolean | null;
    /**
     * The side of the document that the feature is on.
     */
    side: string | null;
    /**
     * Its bounding box, in reference space.
     */
    bbox: ReferenceRect | null;
}

/**
 * The number of features in each state.
 */
export interface FeatureCounts {
    /**
     * Features that were found.
     */
    found: number;
    /**
     * Features that were not found.
     */
    notFound: number;
    /**
     * Features for which the result does not say.
     */
    unknown: number;
}

/**
 * The number of results with a contradiction.
 */
export interface ContradictionCount {
    /**
     * As in an explanation.
     */
    code: ContradictionCode;
    /**
     * The number of results.
     */
    count: number;
}

/**
 * The number of results with a reason.
 */
export interface ReasonCount {
    /**
     * As in an explanation.
     */
    code: ReasonCode;
    /**
     * As in an explanation.
     */
    subject: string | null;
    /**
     * The number of results in which it is decisive.
     */
    decisive: number;
    /**
     * The number of results in which it is blocking: it did not decide the status, but would prevent acceptance.
     */
    blocking: number;
}

/**
 * The number of results with a value.
 */
export interface Counted {
    /**
     * The value; empty for results without one.
     */
    key: string;
    /**
     * The number of results.
     */
    count: number;
}

/**
 * The number of security checks in each state.
 */
export interface CheckCounts {
    /**
     * Checks that are valid.
     */
    passed: number;
    /**
     * Checks that are not valid.
     */
    failed: number;
    /**
     * Documented checks that the result does not have.
     */
    absent: number;
    /**
     * Checks whose value is not of the documented shape.
     */
    unreadable: number;
}

/**
 * The origin of a piece of text.
 */
export type ReportSpanKind = "own" | "explained" | "value" | "code";

/**
 * The result of checking a number by a public rule.
 */
export type NumberState = "fits" | "does-not-fit" | "no-rule";

/**
 * The return value of `embeddedPictures`.
 */
export interface Embedded {
    /**
     * The pictures, as entries.
     */
    pictures: ArchiveEntry[];
    /**
     * Whether the file was found to be JSON that all readers read in the same way, as `checkJson` requires.
     */
    plain: boolean;
}

/**
 * The sections of a report, in their default order. A section is left out if there is nothing to report in it, or
 * if it is not for the report's audience.
 */
export type ReportSection = "verdict" | "procedure" | "rule" | "reasons" | "ladder" | "checks" | "features" | "pictures" | "fields" | "numbers" | "contradictions" | "timeline" | "agent" | "evidence" | "inputs" | "reading" | "decision" | "contact" | "versions";

/**
 * The size of the space in which boxes are measured, and its source.
 */
export interface ReferenceSpace {
    /**
     * In reference pixels.
     */
    width: number;
    /**
     * In reference pixels.
     */
    height: number;
    /**
     * How the size is known. Tell the user if it is `assumed`.
     */
    source: ReferenceSource;
}

/**
 * The source of a field's value.
 */
export type FieldSource = "ocr" | "agent" | "final" | "raw-ocr" | "raw-agent" | "expected";

/**
 * The state of a check in the result.
 */
export type CheckState = "passed" | "failed" | "absent" | "unreadable";

/**
 * The state of a feature.
 */
export type FeatureState = "found" | "not-found" | "unknown";

/**
 * The state of an input compared with the report.
 */
export type InputState = "same" | "different" | "missing" | "unlisted";

/**
 * The state of one input.
 */
export interface VerifiedInput {
    /**
     * Its name.
     */
    name: string;
    /**
     * Its state.
     */
    state: InputState;
}

/**
 * The statuses that the documented rules can give, from worst to best.
 */
export type Outcome = "failed" | "rejected" | "inconclusive" | "accepted";

/**
 * The value of one source.
 */
export interface SourcedValue {
    /**
     * The source.
     */
    source: FieldSource;
    /**
     * As the result gives it.
     */
    value: string;
    /**
     * The value in words, if the explanation has them.
     */
    label: string | null;
}

/**
 * The values of a field in one attempt.
 */
export interface ComparedValues {
    /**
     * The values by source; empty if the attempt does not have the field.
     */
    values: SourcedValue[];
    /**
     * Whether the sources of this attempt agree; null if it does not have the field.
     */
    agreement: FieldAgreement | null;
    /**
     * Whether the value agrees with that of the nearest earlier attempt that has the field; null if there is none
     * to compare.
     */
    since: Exclude<FieldAgreement, 'single'> | null;
    /**
     * The index of that earlier attempt.
     */
    sinceAttempt: number | null;
}

/**
 * Two places of the result that cannot both be right.
 */
export interface Contradiction {
    /**
     * Stable code. New ones may be added.
     */
    code: ContradictionCode | (string & {});
    /**
     * For staff.
     */
    text: string;
    /**
     * RFC 6901 pointers into the input.
     */
    pointers: string[];
}

/**
 * Types of pictures and videos, detected from the bytes of a file, not from its name.
 */
export type MediaType = "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/avif" | "image/tiff" | "image/gif" | "video/mp4" | "video/quicktime" | "video/webm";

/**
 * What a field shows about whether the attempts are of the same document, or of the same person.
 */
export interface Ground {
    /**
     * The field.
     */
    field: FieldName;
    /**
     * The field's label.
     */
    label: string;
    /**
     * What the field shows.
     */
    verdict: GroundVerdict;
    /**
     * The attempts that this is about: indices into `attempts`.
     */
    attempts: number[];
    /**
     * For staff. The text never repeats a value; `#1` is the first attempt.
     */
    text: string;
}

/**
 * What a field shows.
 */
export type GroundVerdict = "same" | "equivalent" | "different" | "unknown";

/**
 * What a picture or video shows, according to its name.
 */
export type EntryRole = "front" | "back" | "selfie" | "portrait" | "video";

/**
 * What a picture shows.
 */
export type PictureRole = "front" | "back" | "portrait" | "selfie";

/**
 * What a reason is.
 */
export type ReasonCode = "process-failed" | "not-finished" | "canceled" | "unexplained" | "agent-rejected" | "security-check-failed" | "similarity-not-high" | "feature-not-found";

/**
 * What a result says, what the documented rules conclude from it, and why.
 */
export interface Explanation {
    /**
     * UUID of the process.
     */
    processId: string | null;
    /**
     * `signicatvideoid` in the documented results.
     */
    provider: string | null;
    /**
     * `substantial`, `substantialFullyAuto`, `high`, or one without a documented rule.
     */
    processType: string | null;
    /**
     * As the result gives it: ISO 8601, UTC.
     */
    createdAt: string | null;
    /**
     * As the result gives it: ISO 8601, UTC.
     */
    updatedAt: string | null;
    /**
     * Seconds from `createdAt` to `updatedAt`.
     */
    durationSeconds: number | null;
    /**
     * The events of the process in order of time; events without a readable time come last.
     */
    timeline: TimelineRow[];
    /**
     * As reported; empty when the result gives none.
     */
    status: string;
    /**
     * Whether the reported status is final.
     */
    final: boolean;
    /**
     * The status that the documented rules give for the data; null where they do not decide it.
     */
    derivedStatus: Outcome | null;
    /**
     * Whether the derived status is the reported one.
     */
    agreement: Agreement;
    /**
     * BCP 47 tag of the language that the texts are in.
     */
    language: string;
    /**
     * The result in one or two sentences, for staff.
     */
    headline: string;
    /**
     * As reported; only `high` passes.
     */
    similarityScore: string | null;
    /**
     * The field of that name next to the security checks, or in `finalResult`.
     */
    livenessDetected: boolean | null;
    /**
     * The conditions: first those that decided, then those that would also prevent acceptance, then those that do
     * not count.
     */
    reasons: Reason[];
    /**
     * Every documented check, and every other check in the result.
     */
    checks: CheckRow[];
    /**
     * The document's visual features, in the order of the result.
     */
    features: FeatureRow[];
    /**
     * The fields about the person and the document, with the value of each source.
     */
    fields: FieldRow[];
    /**
     * The person's numbers checked by the country's public rules, then the check digits of the machine-readable
     * zone given in the options.
     */
    numbers: NumberRow[];
    /**
     * The agent's verification, without its fields and reasons.
     */
    manualApproval: ManualApprovalRow | null;
    /**
     * The pictures that the service has of the process; null if the result does not list them.
     */
    depictions: PictureRole[] | null;
    /**
     * Pictures inside the JSON text, in base64. Raw files contain them.
     */
    pictures: PictureRow[];
    /**
     * Where the result contradicts itself.
     */
    contradictions: Contradiction[];
    /**
     * For each better status, in order up to accepted: all the changes that the documented rules need together.
     */
    counterfactual: CounterfactualStep[];
    /**
     * Warnings about single fields.
     */
    warnings: WarningRow[];
    /**
     * Pointers of members that the library does not read.
     */
    unrecognised: string[];
}

/**
 * What changed.
 */
export type ChangeKind = "status" | "derived-status" | "process-type" | "similarity" | "liveness" | "data" | "check" | "feature" | "document" | "person";

/**
 * What is painted over, from nothing to everything.
 */
export type Redaction = "none" | "photo" | "all";

/**
 * What is unusual about an archive. The names are part of the public API.
 */
export type ArchiveWarning = "PREPENDED_BYTES" | "TRAILING_BYTES" | "UNLISTED_BYTES" | "NAME_UNSAFE" | "NAME_TWIN" | "SYMBOLIC_LINK";

/**
 * What is wrong with a field. The names are part of the public API.
 */
export type WarningCode = "FIELD_WRONG_TYPE" | "FIELD_MISSING" | "VALUE_UNDOCUMENTED" | "VALUE_CONFLICT" | "PROVIDER_OTHER" | "PICTURE_MISSING" | "DATE_INVALID" | "BBOX_INVALID" | "DUPLICATE_KEY" | "TRAILING_COMMA" | "COMMENT" | "ELISION" | "WARNINGS_TRUNCATED";

/**
 * What is wrong with a request.
 */
export type ConfigCode = "sdk-capture" | "sdk-unknown" | "sdk-missing" | "providers-missing" | "providers-many" | "provider-missing" | "provider-other" | "provider-unknown" | "redirect-url-missing" | "eid-config-unused" | "document-filter-overruled" | "process-type-default" | "process-type-unknown" | "misplaced" | "older-name" | "wrong-type" | "request-unknown";

/**
 * What two places of a result contradict each other about.
 */
export type ContradictionCode = "status-vs-rules" | "expiry-vs-check" | "born-after-process" | "age-vs-check" | "liveness-vs-check" | "check-vs-check" | "failure-without-failed" | "agent-vs-type" | "ocr-vs-agent" | "archive-vs-process" | "expected-vs-result" | "number-vs-rule" | "number-vs-fields" | "mrz-vs-result" | "found-without-box" | "box-without-found" | "bbox-outside-reference" | "duplicate-feature" | "updated-before-created" | "failed-after-update" | "verified-before-created" | "verified-after-update";

/**
 * What was read from a picture file, and which of its bytes a decoder needs.
 */
export interface PictureFile {
    /**
     * The type, detected from the first bytes, even if it cannot be shown; `null` for an unknown type.
     */
    mediaType: MediaType | null;
    /**
     * Why the file cannot be shown. If it is set, the other members have no meaning.
     */
    problem: PictureProblem | null;
    /**
     * EXIF orientation, 1 to 8.
     */
    orientation: number | null;
    /**
     * Width of the picture in pixels, as stored in the file.
     */
    naturalWidth: number;
    /**
     * Height of the picture in pixels, as stored in the file.
     */
    naturalHeight: number;
    /**
     * Bytes that the decoder needs before the ranges of the file.
     */
    start: number[];
    /**
     * The ranges of the file's bytes that the decoder needs, as a flat list of start and end offsets.
     */
    ranges: number[];
}

/**
 * What went wrong. The names are part of the public API and never change.
 */
export type CoreErrorCode = "JSON_SYNTAX" | "JSON_ENCODING" | "JSON_DEPTH" | "JSON_DUPLICATE_KEY" | "NOT_A_RESULT" | "LIMIT_JSON_BYTES" | "LIMIT_JSON_VALUES" | "LIMIT_STRING_BYTES" | "LIMIT_FEATURES" | "LIMIT_ITEMS" | "ZIP_FORMAT" | "ZIP_TRUNCATED" | "ZIP_SPLIT" | "ZIP_NO_ZIP64" | "ZIP_AMBIGUOUS" | "ZIP_OVERLAP" | "ZIP_DUPLICATE_NAME" | "ZIP_SIZE_MISMATCH" | "ENTRY_NOT_FOUND" | "ENTRY_ENCRYPTED" | "ENTRY_METHOD_UNSUPPORTED" | "ENTRY_CORRUPT" | "LIMIT_ENTRIES" | "LIMIT_DIRECTORY_BYTES" | "LIMIT_NAME_BYTES" | "LIMIT_ENTRY_SIZE" | "LIMIT_TOTAL_SIZE" | "LIMIT_RATIO" | "IMAGE_UNREADABLE" | "LIMIT_IMAGE_PIXELS" | "OUT_OF_MEMORY" | "LIMIT_CANVAS" | "CANVAS_UNAVAILABLE" | "INVALID_ARGUMENT" | "INTERNAL";

/**
 * Whether a new attempt can give another result.
 */
export type Retry = "yes" | "no" | "unknown";

/**
 * Whether all attempts are of the same document, or of the same person.
 */
export type Sameness = "yes" | "no" | "unknown";

/**
 * Whether the documented rules give the reported status.
 */
export interface AgreementCounts {
    /**
     * They give the reported status.
     */
    agrees: number;
    /**
     * They give another status.
     */
    disagrees: number;
    /**
     * They do not decide the status.
     */
    notDerivable: number;
}

/**
 * Whether the documented rules give the reported status.
 */
export type Agreement = "agrees" | "disagrees" | "not-derivable";

/**
 * Whether the values of a field agree.
 */
export type FieldAgreement = "same" | "equivalent" | "different" | "single";

/**
 * Why a feature has no box on the canvas although it could have one. Other features are still drawn.
 */
export type BoxProblem = "missing" | "not-finite" | "empty" | "too-large" | "outside" | "other-side";

/**
 * Why a file cannot be shown as a picture.
 */
export type PictureProblem = "format" | "truncated" | "damaged";

/**
 * Width and height of the space in which boxes are measured.
 */
export interface Size {
    /**
     * In pixels.
     */
    width: number;
    /**
     * In pixels.
     */
    height: number;
}

/**
 * Zoom and pan: a point that is at `p` in fitted space is at `p * scale + (x, y)` on the canvas.
 */
export interface View {
    /**
     * The zoom factor, from 1 (the whole picture) to 16.
     */
    scale: number;
    /**
     * Horizontal shift, in CSS pixels.
     */
    x: number;
    /**
     * Vertical shift, in CSS pixels.
     */
    y: number;
}


/**
 * An archive that is being opened. Call `free()` in every case.
 */
export class ArchiveOpening {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Takes those bytes, one range after another. Returns the `ArchiveListing` as JSON text when no more bytes are
   * needed.
   *
   * # Errors
   * `ZIP_*`, `LIMIT_*`.
   */
  feed(bytes: Uint8Array | number[]): string | undefined;
  /**
   * Starts to open an archive of `size` bytes; `options` is the JSON of `ArchiveOptions`.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  constructor(size: number, options: string);
  /**
   * Processes the bytes that are already available while the wanted bytes arrive.
   */
  readAhead(): void;
  /**
   * The contents of the raw file at this index, if it was read while opening. Returned only once.
   */
  takeRaw(index: number): Uint8Array<ArrayBuffer> | undefined;
  /**
   * The ranges of bytes to feed next, as a flat list of start and end offsets.
   */
  readonly wanted: Float64Array;
}

/**
 * Computes the SHA-256 digest of bytes that arrive in pieces. Call `free()` unless `finish()` was called.
 */
export class DigestStream {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * The digest of all bytes, as hexadecimal digits.
   */
  finish(): string;
  /**
   * A stream without any bytes yet.
   */
  constructor();
  /**
   * Adds the next bytes.
   */
  update(bytes: Uint8Array | number[]): void;
}

/**
 * Checks an entry that the platform inflates. Call `free()` unless `finish()` was called.
 */
export class EntryChecksum {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Checks the entry after its last bytes.
   *
   * # Errors
   * `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
   */
  finish(): void;
  /**
   * A checker without any bytes yet. The arguments are those of `readEntry`.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  constructor(entry: string, spent: number, options: string);
  /**
   * Adds the next bytes.
   *
   * # Errors
   * `LIMIT_*`, `ZIP_SIZE_MISMATCH`: the caller can stop inflating.
   */
  update(bytes: Uint8Array | number[]): void;
}

/**
 * Picture, boxes and labels on one canvas.
 *
 * All methods take a shared reference. The cells are never borrowed while JavaScript runs that may call the overlay
 * again.
 */
export class OverlayHandle {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Zooms by a factor around a point, and shifts the view.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  changeView(factor: number, x: number, y: number, right: number, down: number): void;
  /**
   * Draws the areas that changed since the last call, or the whole canvas if nothing or too much has changed.
   *
   * # Errors
   * `INVALID_ARGUMENT` if the picture cannot be drawn.
   */
  draw(): void;
  /**
   * The indices of the features at a point in CSS pixels of the canvas.
   */
  featuresAt(x: number, y: number): Uint32Array;
  /**
   * Shows a view between two others, which are JSON. `progress` is from 0 to 1.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  glide(from: string, to: string, progress: number): void;
  /**
   * Emphasises the feature under the pointer in the next `draw`.
   */
  hover(index: number | null): void;
  /**
   * The items of the page's list: the JSON of a list of `OverlayItem`.
   *
   * # Errors
   * `INTERNAL`.
   */
  items(): string;
  /**
   * Shows the magnifier at a point in CSS pixels of the canvas, or hides it.
   */
  magnify(x?: number | null, y?: number | null): void;
  /**
   * An overlay for this canvas, without a size.
   *
   * # Errors
   * `CANVAS_UNAVAILABLE`.
   */
  constructor(canvas: HTMLCanvasElement | OffscreenCanvas);
  /**
   * The feature after the selected one in the list of features at a point.
   */
  nextAt(x: number, y: number): number | undefined;
  /**
   * Paints the whole picture on another canvas, for a file: either with its features, its legend and, in this
   * language, notes about its adjustments; or without them.
   *
   * # Errors
   * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`.
   */
  paintExport(canvas: HTMLCanvasElement | OffscreenCanvas, redact: string, features: boolean, locale?: string | null): void;
  /**
   * Sets the canvas's size in CSS pixels, the device pixels per CSS pixel, and, if the browser reports it, the
   * canvas's size in device pixels. `draw` updates the bitmap.
   *
   * # Errors
   * `LIMIT_CANVAS`, `INVALID_ARGUMENT`.
   */
  resize(width: number, height: number, device_pixel_ratio: number, device_width?: number | null, device_height?: number | null): void;
  /**
   * Emphasises the selected feature in the next `draw`.
   */
  select(index: number | null): void;
  /**
   * Sets the features. The arguments are the JSON of a list of `OverlayFeature`, and that of `FeatureOptions`.
   *
   * # Errors
   * `LIMIT_FEATURES`, `INVALID_ARGUMENT`.
   */
  setFeatures(features: string, options: string): void;
  /**
   * Sets or removes the picture; `options` is the JSON of `ImageOptions`, and `is_opaque` says that the picture has
   * no transparent pixels.
   *
   * # Errors
   * `INVALID_ARGUMENT` if the value is not a picture, or is a closed bitmap.
   */
  setImage(image: ImageBitmap | null, options: string, is_opaque: boolean): void;
  /**
   * Shows this part of the picture, given relative to the picture's size.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  setRelativeView(scale: number, across: number, down: number): void;
  /**
   * Sets the picture that is drawn instead of that of `setImage`: the same picture with the tone curve applied, as a
   * bitmap or canvas.
   */
  setToned(toned: CanvasImageSource | undefined): void;
  /**
   * Shows another part of the picture.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  setView(scale: number, x: number, y: number): void;
  /**
   * Changes what is shown, and how; `options` is the JSON of `ShowOptions`.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  show(options: string): void;
  /**
   * The whole picture with its features as SVG. `picture` is the URL of the picture if the file is to include it,
   * and `locale` the language of the notes about adjustments.
   *
   * # Errors
   * `INVALID_ARGUMENT`, `LIMIT_CANVAS`.
   */
  toSVG(redact: string, picture?: string | null, locale?: string | null): string;
  /**
   * The new value for each value of a colour channel; nothing if no value changes.
   */
  toneCurve(): Uint8Array | undefined;
  /**
   * The view zoomed to this feature, or of the whole picture: the JSON of a `View`, or `null`.
   *
   * # Errors
   * `INTERNAL`.
   */
  viewOf(index: number | null): string;
  /**
   * The part of the picture that is seen, relative to the picture's size: the JSON of a `RelativeView`.
   *
   * # Errors
   * `INTERNAL`.
   */
  readonly relativeView: string;
  /**
   * The JSON of the `ReferenceSpace` in which the boxes are measured.
   *
   * # Errors
   * `INTERNAL`.
   */
  readonly space: string;
  /**
   * The part of the picture that is seen: the JSON of a `View`.
   *
   * # Errors
   * `INTERNAL`.
   */
  readonly view: string;
}

/**
 * A picture file that is being read. Call `free()` in every case.
 */
export class PictureScan {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Takes those bytes. Returns the `PictureFile` as JSON text when no more bytes are needed.
   *
   * # Errors
   * `LIMIT_IMAGE_PIXELS`.
   */
  feed(bytes: Uint8Array | number[]): string | undefined;
  /**
   * Starts to read a file of `size` bytes.
   */
  constructor(size: number);
  /**
   * The range of bytes to feed next, as start and end offset.
   */
  readonly wanted: Float64Array;
}

/**
 * A reader of many results. It does not keep the documents that it has read.
 */
export class TriageReader {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Reads the next bytes of the source.
   */
  feed(bytes: Uint8Array): void;
  /**
   * The rows and counts, after the source has ended.
   */
  finish(): TriageRows;
  /**
   * A reader that is tolerant or strict, as in `explain`.
   */
  constructor(tolerant: boolean);
  /**
   * The number of results so far.
   */
  readonly rows: number;
}

/**
 * Rows and counts.
 */
export class TriageRows {
  private constructor();
  free(): void;
  [Symbol.dispose](): void;
  /**
   * The JSON of the list of days to show.
   *
   * # Errors
   * `INTERNAL`.
   */
  calendar(): string;
  /**
   * The JSON of a list of pairs: a reason code, and a title for such reasons.
   *
   * # Errors
   * `INTERNAL`.
   */
  codeTitles(locale?: string | null): string;
  /**
   * When each process was created, in milliseconds since 1970; NaN if unreadable.
   */
  createdAt(): Float64Array;
  /**
   * These rows as CSV. The header precedes the first row.
   */
  csv(from: number, to: number): string;
  /**
   * The JSON of a list of `DuplicateNumber`.
   *
   * # Errors
   * `INTERNAL`.
   */
  duplicates(): string;
  /**
   * The rows that meet a filter, given as the JSON of a `TriageFilter`, in the filter's order.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  find(filter: string): Uint32Array;
  /**
   * The column of indices with this name.
   *
   * # Errors
   * `INVALID_ARGUMENT` for an unknown name.
   */
  indices(column: string): Uint8Array;
  /**
   * The length of each document in bytes.
   */
  length(): Uint32Array;
  /**
   * The byte offset of each document in the source.
   */
  offset(): Float64Array;
  /**
   * The JSON of a `RowData`; nothing if there is no such row.
   *
   * # Errors
   * `INTERNAL`.
   */
  row(row: number): string | undefined;
  /**
   * The JSON of a `Summary`.
   *
   * # Errors
   * `INTERNAL`.
   */
  summary(): string;
  /**
   * The JSON of a list of titles of the reasons, in the order of the summary.
   *
   * # Errors
   * `INTERNAL`.
   */
  titles(locale?: string | null): string;
}

export function __wbg_reset_state(): void;

/**
 * Writes a chart as SVG; `spec` is the JSON of a `ChartSpec`.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `LIMIT_CANVAS`.
 */
export function chartToSvg(spec: string): string;

/**
 * Reports where a request that starts a capture, or a capture configuration, differs from what is documented for
 * VideoID. `options` is the JSON of `ExplainOptions`. Returns a `ConfigCheck` as JSON text.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `JSON_*`, `LIMIT_*`.
 */
export function checkCaptureConfig(input: string | Uint8Array | ArrayBuffer | object, options: string): string;

/**
 * Checks that these bytes are JSON that all readers read in the same way; `options` is the JSON of `ArchiveOptions`.
 * Returns the repaired text if repairs were necessary.
 *
 * # Errors
 * `JSON_*`, `LIMIT_*`.
 */
export function checkJson(bytes: Uint8Array | number[], options: string): string | undefined;

/**
 * Compares explanations. The arguments are the JSON of a list of two to twenty explanations, and that of
 * `CompareOptions`. Returns a `Comparison` as JSON text.
 *
 * # Errors
 * `INVALID_ARGUMENT`.
 */
export function compare(explanations: string, options: string): string;

/**
 * The JSON of an object with the labels that a page needs in addition to a comparison.
 *
 * # Errors
 * `INTERNAL`.
 */
export function compareLabels(locale: string): string;

/**
 * Makes a report. The arguments are the JSON of a `ReportInput` and of `ReportOptions`.
 *
 * # Errors
 * `INVALID_ARGUMENT`.
 */
export function createReport(input: string, options: string): string;

/**
 * Determines the kind of document and the process of a result or raw file. `options` is the JSON of `ExplainOptions`.
 * Returns a `DocumentIdentity` as JSON text.
 *
 * # Errors
 * As `explain`.
 */
export function documentIdentity(input: string | Uint8Array | ArrayBuffer | object, options: string): string;

/**
 * Draws a chart on a canvas and sets the canvas's bitmap to the chart's size in device pixels; `spec` is the JSON of a
 * `ChartSpec`. Returns the JSON of a list of `ChartArea`.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`, `INTERNAL`.
 */
export function drawChart(canvas: HTMLCanvasElement | OffscreenCanvas, spec: string, device_pixel_ratio: number): string;

/**
 * The base64 text of the picture with this name from `embeddedPictures`. `options` is the JSON of `ArchiveOptions`.
 *
 * # Errors
 * `ENTRY_NOT_FOUND`, and those of `embeddedPictures`.
 */
export function embeddedPicture(ocr: Uint8Array | number[], name: string, options: string): string;

/**
 * The pictures in a raw `ocr.json` as entries: the JSON text of an `Embedded`. `options` is the JSON of
 * `ArchiveOptions`.
 *
 * # Errors
 * `JSON_*`, `LIMIT_*`, `NOT_A_RESULT`.
 */
export function embeddedPictures(ocr: Uint8Array | number[], options: string): string;

/**
 * The error with this code, for an entry that has the code as its `problem`.
 */
export function errorOf(code: string): { code: CoreErrorCode, message: string };

/**
 * Explains one result; `options` is the JSON of `ExplainOptions`. Returns the `Explanation` as JSON text. Parsing one
 * text is faster for the browser than receiving a thousand members one by one, and no key of the input, such as
 * `__proto__`, can change another object.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `NOT_A_RESULT`, `JSON_*`, `LIMIT_*`.
 */
export function explain(input: string | Uint8Array | ArrayBuffer | object, options: string): string;

/**
 * Explains a process, the raw files of its archive, or both. `pictures` is the JSON of a list of `PictureRole`: what
 * the archive's pictures show. `options` is the JSON of `ExplainOptions`, `archive_options` the JSON of the
 * `ArchiveOptions` with which the archive was opened. If it was opened tolerantly, the files are read tolerantly
 * unless `options` say otherwise. Returns the `Explanation` as JSON text.
 *
 * # Errors
 * As `explain`. An error in a raw file names the file.
 */
export function explainArchive(process: string | Uint8Array | ArrayBuffer | object | null | undefined, ocr: Uint8Array | number[] | null | undefined, approval: Uint8Array | number[] | null | undefined, pictures: string, options: string, archive_options: string): string;

/**
 * Writes an explanation as text in its own language, in the style of a compiler's diagnostics. The arguments are the
 * JSON of an `Explanation` and of `TextOptions`.
 *
 * # Errors
 * `INVALID_ARGUMENT` if the JSON is not an explanation; `JSON_*`, `LIMIT_*`.
 */
export function explanationToText(explanation: string, options: string): string;

/**
 * Reports panics on the console from now on. Off by default, because a report may quote the input.
 */
export function installPanicHook(): void;

/**
 * The JSON of an object with the labels that a page needs in addition to an explanation.
 *
 * # Errors
 * `INTERNAL`.
 */
export function labels(locale?: string | null): string;

/**
 * Reads an entry from its bytes in the archive. `entry` is the JSON of its `ArchiveEntry`, `spent` the number of bytes
 * of other entries read so far, `options` the JSON of `ArchiveOptions`.
 *
 * # Errors
 * `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS`, `LIMIT_*`, `OUT_OF_MEMORY`.
 */
export function readEntry(bytes: Uint8Array | number[], entry: string, spent: number, options: string): Uint8Array<ArrayBuffer>;

/**
 * The rules for printed pages of a report.
 */
export function reportPageStyle(process_id: string): string;

/**
 * The style sheet of a report, for a page that builds its own nodes.
 */
export function reportStyle(): string;

/**
 * Adds the texts of a language; `catalogue` is the JSON of an object of texts.
 *
 * # Errors
 * `INVALID_ARGUMENT` for what is not an object of texts with its `language`.
 */
export function setLocale(catalogue: string): void;

/**
 * Compares the digests of inputs, given as JSON, with those in a report's HTML. Returns a list of `VerifiedInput` as
 * JSON.
 *
 * # Errors
 * `INVALID_ARGUMENT`.
 */
export function verifyReport(html: string, inputs: string): string;

/**
 * A JSON text with the values of its secret members masked, so that it can be shown. Lines and columns do not change.
 */
export function withoutSecrets(text: string): string;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly memory: WebAssembly.Memory;
  readonly __wbg_archiveopening_free: (a: number, b: number) => void;
  readonly __wbg_digeststream_free: (a: number, b: number) => void;
  readonly __wbg_entrychecksum_free: (a: number, b: number) => void;
  readonly __wbg_overlayhandle_free: (a: number, b: number) => void;
  readonly __wbg_picturescan_free: (a: number, b: number) => void;
  readonly __wbg_triagereader_free: (a: number, b: number) => void;
  readonly __wbg_triagerows_free: (a: number, b: number) => void;
  readonly archiveopening_feed: (a: number, b: number, c: number) => [number, number, number, number];
  readonly archiveopening_new: (a: number, b: number, c: number) => [number, number, number];
  readonly archiveopening_readAhead: (a: number) => void;
  readonly archiveopening_takeRaw: (a: number, b: number) => [number, number];
  readonly archiveopening_wanted: (a: number) => [number, number];
  readonly chartToSvg: (a: number, b: number) => [number, number, number, number];
  readonly checkCaptureConfig: (a: any, b: number, c: number) => [number, number, number, number];
  readonly checkJson: (a: number, b: number, c: number, d: number) => [number, number, number, number];
  readonly compare: (a: any, b: any) => [number, number, number, number];
  readonly compareLabels: (a: number, b: number) => [number, number, number, number];
  readonly createReport: (a: any, b: any) => [number, number, number, number];
  readonly digeststream_finish: (a: number) => [number, number];
  readonly digeststream_new: () => number;
  readonly digeststream_update: (a: number, b: number, c: number) => void;
  readonly documentIdentity: (a: any, b: number, c: number) => [number, number, number, number];
  readonly drawChart: (a: any, b: number, c: number, d: number) => [number, number, number, number];
  readonly embeddedPicture: (a: number, b: number, c: number, d: number, e: number, f: number) => [number, number, number, number];
  readonly embeddedPictures: (a: number, b: number, c: number, d: number) => [number, number, number, number];
  readonly entrychecksum_finish: (a: number) => [number, number];
  readonly entrychecksum_new: (a: number, b: number, c: number, d: number, e: number) => [number, number, number];
  readonly entrychecksum_update: (a: number, b: number, c: number) => [number, number];
  readonly errorOf: (a: number, b: number) => any;
  readonly explain: (a: any, b: number, c: number) => [number, number, number, number];
  readonly explainArchive: (a: any, b: number, c: number, d: number, e: number, f: number, g: number, h: number, i: number, j: number, k: number) => [number, number, number, number];
  readonly explanationToText: (a: any, b: any) => [number, number, number, number];
  readonly installPanicHook: () => void;
  readonly labels: (a: number, b: number) => [number, number, number, number];
  readonly overlayhandle_changeView: (a: number, b: number, c: number, d: number, e: number, f: number) => [number, number];
  readonly overlayhandle_draw: (a: number) => [number, number];
  readonly overlayhandle_featuresAt: (a: number, b: number, c: number) => [number, number];
  readonly overlayhandle_glide: (a: number, b: number, c: number, d: number, e: number, f: number) => [number, number];
  readonly overlayhandle_hover: (a: number, b: number) => void;
  readonly overlayhandle_items: (a: number) => [number, number, number, number];
  readonly overlayhandle_magnify: (a: number, b: number, c: number, d: number, e: number) => void;
  readonly overlayhandle_new: (a: any) => [number, number, number];
  readonly overlayhandle_nextAt: (a: number, b: number, c: number) => number;
  readonly overlayhandle_paintExport: (a: number, b: any, c: number, d: number, e: number, f: number, g: number) => [number, number];
  readonly overlayhandle_relativeView: (a: number) => [number, number, number, number];
  readonly overlayhandle_resize: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number) => [number, number];
  readonly overlayhandle_select: (a: number, b: number) => void;
  readonly overlayhandle_setFeatures: (a: number, b: any, c: number, d: number) => [number, number];
  readonly overlayhandle_setImage: (a: number, b: number, c: number, d: number, e: number) => [number, number];
  readonly overlayhandle_setRelativeView: (a: number, b: number, c: number, d: number) => [number, number];
  readonly overlayhandle_setToned: (a: number, b: number) => void;
  readonly overlayhandle_setView: (a: number, b: number, c: number, d: number) => [number, number];
  readonly overlayhandle_show: (a: number, b: number, c: number) => [number, number];
  readonly overlayhandle_space: (a: number) => [number, number, number, number];
  readonly overlayhandle_toSVG: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => [number, number, number, number];
  readonly overlayhandle_toneCurve: (a: number) => [number, number];
  readonly overlayhandle_view: (a: number) => [number, number, number, number];
  readonly overlayhandle_viewOf: (a: number, b: number) => [number, number, number, number];
  readonly picturescan_feed: (a: number, b: number, c: number) => [number, number, number, number];
  readonly picturescan_new: (a: number) => number;
  readonly picturescan_wanted: (a: number) => [number, number];
  readonly readEntry: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => [number, number, number, number];
  readonly reportPageStyle: (a: number, b: number) => [number, number];
  readonly reportStyle: () => [number, number];
  readonly setLocale: (a: number, b: number) => [number, number];
  readonly triagereader_feed: (a: number, b: any) => void;
  readonly triagereader_finish: (a: number) => number;
  readonly triagereader_new: (a: number) => number;
  readonly triagereader_rows: (a: number) => number;
  readonly triagerows_calendar: (a: number) => [number, number, number, number];
  readonly triagerows_codeTitles: (a: number, b: number, c: number) => [number, number, number, number];
  readonly triagerows_createdAt: (a: number) => [number, number];
  readonly triagerows_csv: (a: number, b: number, c: number) => [number, number];
  readonly triagerows_duplicates: (a: number) => [number, number, number, number];
  readonly triagerows_find: (a: number, b: number, c: number) => [number, number, number, number];
  readonly triagerows_indices: (a: number, b: number, c: number) => [number, number, number, number];
  readonly triagerows_length: (a: number) => [number, number];
  readonly triagerows_offset: (a: number) => [number, number];
  readonly triagerows_row: (a: number, b: number) => [number, number, number, number];
  readonly triagerows_summary: (a: number) => [number, number, number, number];
  readonly triagerows_titles: (a: number, b: number, c: number) => [number, number, number, number];
  readonly verifyReport: (a: any, b: any) => [number, number, number, number];
  readonly withoutSecrets: (a: number, b: number) => [number, number];
  readonly __wbindgen_malloc: (a: number, b: number) => number;
  readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
  readonly __wbindgen_free: (a: number, b: number, c: number) => void;
  readonly __wbindgen_exn_store: (a: number) => void;
  readonly __externref_table_alloc: () => number;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __externref_table_dealloc: (a: number) => void;
  readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
* Instantiates the given `module`, which can either be bytes or
* a precompiled `WebAssembly.Module`.
*
* @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
*
* @returns {InitOutput}
*/
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
* If `module_or_path` is {RequestInfo} or {URL}, makes a request and
* for everything else, calls `WebAssembly.instantiate` directly.
*
* @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
*
* @returns {Promise<InitOutput>}
*/
export default function __wbg_init (module_or_path: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;

/**
 * Adds the functions of a part of the wasm to the instance.
 */
export function join(module: WebAssembly.Module): void;

// ==== vue.d.ts ====
// The tags in templates of Vue 3: `import "videoid-lens/vue"` in a TypeScript file of the project makes them known.
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";

import type { VideoidResultElement } from "./elements/result/element.js";
import type { VideoidTriageElement } from "./elements/triage/element.js";
import type { VideoidCompareElement } from "./elements/compare/element.js";
import type { VideoidResultAttributes, VideoidTriageAttributes, VideoidCompareAttributes } from "./globals.js";

/** An element as the templates of Vue see it: a component, whose instance is the element. */
type TemplateElement<E extends HTMLElement, Props, Events extends keyof HTMLElementEventMap> = new () => E & {
  $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps;
  $emit: EmitFn<{ [Name in Events]: (event: HTMLElementEventMap[Name]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
    "videoid-result": TemplateElement<
      VideoidResultElement,
      VideoidResultAttributes & Partial<Pick<VideoidResultElement, "result" | "archive" | "pictures" | "referenceSize" | "explainOptions" | "decisions" | "decisionOutcomes">>,
      "videoid-explain" | "videoid-select" | "videoid-export" | "videoid-decision" | "videoid-error"
    >;
    "videoid-triage": TemplateElement<
      VideoidTriageElement,
      VideoidTriageAttributes & Partial<Pick<VideoidTriageElement, "source">>,
      "videoid-triage" | "videoid-triage-filter" | "videoid-open" | "videoid-error"
    >;
    "videoid-compare": TemplateElement<
      VideoidCompareElement,
      VideoidCompareAttributes & Partial<Pick<VideoidCompareElement, "results">>,
      "videoid-compare" | "videoid-error"
    >;
  }
}
