// Written by `cargo xtask accept`: the declarations that the package ships.

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
 * Adds the texts of a language, which `explain` and others then give for its `locale`: the default export of
 * `videoid-lens/locales/de` and the like, or your own. Texts that are missing are English.
 * @param {Catalogue} catalogue
 * @throws {LensError} `INVALID_ARGUMENT` for what is not an object of texts with its `language`
 */
export declare function setLocale(catalogue: Catalogue): void;
/**
 * Says where a Start capture flow request, a Create process request or a capture configuration differs from what is
 * documented for VideoID.
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
     * A range as a Blob; of a Blob without a copy.
     * @param {number} start
     * @param {number} end
     * @param {string} type
     */
    slice(start: number, end: number, type: string): Blob;
    /** Lets go of the source: every later read throws `DISPOSED`. */
    close(): void;
    /**
     * @param {AbortSignal} [signal] besides the source's own
     * @throws {import("./error.js").LensError} `ABORTED`
     */
    throwIfAborted(signal?: AbortSignal): void;
    /**
     * Settles as a promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
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
     * bytes of the archive that are behind it
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
 * How many object URLs this package has made and not revoked yet. `0` when every archive is disposed of.
 * @returns {number}
 */
export declare function openUrlCount(): number;
/**
 * Opens the archive of "Download full result". A Blob is read by ranges: memory grows with what is read, not with the
 * archive.
 * @param {Blob | Uint8Array | ArrayBuffer} source
 * @param {OpenOptions} [options]
 * @returns {Promise<ResultArchive>}
 * @throws {LensError} `ZIP_*` for an archive that two programs could read in two ways, `LIMIT_*`, `IO`, `ABORTED`,
 *   `OUT_OF_MEMORY`; `INVALID_ARGUMENT` for another source, or bytes that were transferred away
 */
export declare function openArchive(source: Blob | Uint8Array | ArrayBuffer, options?: OpenOptions): Promise<ResultArchive>;
/**
 * An open archive. Dispose of it when it is no longer shown.
 */
export declare class ResultArchive {
    #private;
    /**
     * What the archive holds, in its own order, and the pictures inside the raw `ocr.json` after it.
     * @type {ResultEntry[]}
     */
    entries: ResultEntry[];
    /**
     * What is odd about the archive: harmless, or tolerated because the options say so.
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
     * Explains the process, by what Get process answered, the archive's raw files, or both.
     * @param {string | Uint8Array | ArrayBuffer | object | null} [process] what Get process answered
     * @param {ExplainOptions & ReadOptions} [options] `tolerant`: as the archive was opened, by default
     * @returns {Promise<Explanation>}
     * @throws {LensError} when the process or a raw file is damaged or is no result; `ENTRY_NOT_FOUND` when there is
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
     * An entry as a Blob of its media type. One that is stored without compression is a part of the archive's own Blob:
     * it is not read, and its CRC-32 not checked.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<Blob>}
     * @throws {LensError} as `bytes`
     */
    blob(name: string, { signal }?: ReadOptions): Promise<Blob>;
    /**
     * An entry's JSON. Read strictly, unless the archive was opened tolerantly: a key that is given twice is an error.
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
     * Zeroes what was read and revokes the object URLs. Can be repeated; every other method rejects with `DISPOSED` then.
     * Bytes and Blobs that were given out stay valid.
     */
    dispose(): void;
}

// ==== core/bytes.d.ts ====
/**
 * A part of bytes that their owner may have transferred away or shortened meanwhile.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} start
 * @param {number} end
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {import("./error.js").LensError} `IO`
 */
export declare function partOf(bytes: Uint8Array<ArrayBuffer>, start: number, end: number): Uint8Array<ArrayBuffer>;
/**
 * Whether it can be read as a Blob. Not by its class: a Blob of another window has another one.
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
 * Settles as a promise does, or rejects with `ABORTED` as soon as one of the signals is aborted.
 * @template T
 * @param {Promise<T>} promise
 * @param {(AbortSignal | undefined)[]} signals
 * @returns {Promise<T>}
 */
export declare function orAborted<T>(promise: Promise<T>, ...signals: (AbortSignal | undefined)[]): Promise<T>;
export type Reader = {
    wanted: ArrayLike<number>;
    /**
     * gives its answer as JSON when it wants no more
     */
    feed: (bytes: Uint8Array) => string | undefined;
    free: () => void;
};
/**
 * @typedef {object} Reader what reads a file in the core: it says which bytes it wants, as pairs of start and end
 * @property {ArrayLike<number>} wanted
 * @property {(bytes: Uint8Array) => string | undefined} feed gives its answer as JSON when it wants no more
 * @property {() => void} free
 */
/**
 * Feeds a reader of the core with the bytes that it wants, until it answers.
 * @template {Reader} R
 * @param {(wasm: import("./runtime.js").Glue) => R} create
 * @param {(wanted: ArrayLike<number>, reader: R) => Promise<Uint8Array<ArrayBuffer>>} read
 * @param {(wanted: ArrayLike<number>) => void} [onFed] called when it wants more
 * @param {(reader: R, answer: any) => void} [onAnswer] called with the answer, while the reader is still there
 * @returns {Promise<any>} the answer
 */
export declare function feed<R extends Reader>(create: (wasm: import("./runtime.js").Glue) => R, read: (wanted: ArrayLike<number>, reader: R) => Promise<Uint8Array<ArrayBuffer>>, onFed?: (wanted: ArrayLike<number>) => void, onAnswer?: (reader: R, answer: any) => void): Promise<any>;

// ==== core/canvas-size.d.ts ====
/**
 * Sets the CSS size of a canvas where it has none of its own: it would take its bitmap's size, and grow with each draw
 * on a screen with several pixels to a CSS pixel.
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
 * What a chart is made from, where the canvas gives the size.
 * @typedef {Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>} CanvasChartSpec
 */
/**
 * Draws a chart of counts on all of a canvas, sharp on its screen: stacked columns over time, of which neighbours are
 * added up where there are more than fit, a strip of columns for each series, or ranked bars. Screen readers can't read
 * a canvas: give it a name, and show the numbers in a table beside it.
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {CanvasChartSpec} spec plain JSON data; its size in CSS pixels is the canvas's own unless given
 * @returns {ChartArea[]} where each column or bar is, in CSS pixels from the canvas's upper left corner: for a press on
 *   it
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS` when the canvas is larger than browsers
 *   can draw
 */
export declare function drawChart(canvas: HTMLCanvasElement | OffscreenCanvas, spec: CanvasChartSpec): ChartArea[];
/**
 * A chart as SVG: plain text and shapes, the same bytes each time.
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
 * Compares two to twenty results of one person: in order of time, what changed from one to the next, every field side by
 * side, and whether they show one document and are of one person, with the grounds. It never scores anyone: what is
 * missing, masked or may have been misread makes the answer `unknown`. The same explanations in another order give the
 * same. Needs `await init({ compare: true })` first.
 * @param {readonly Explanation[]} explanations
 * @param {CompareOptions} [options]
 * @returns {Comparison} plain JSON data
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` for fewer or more, and with the `pointer` of what is no
 *   explanation; `WASM_PART_MISSING`
 */
export declare function compare(explanations: readonly Explanation[], options?: CompareOptions): Comparison;
/**
 * Sorts the files of a dossier into attempts: told apart by their content, never by their names. What is about one
 * process comes together: its JSON, its archive, raw files that were unpacked, and pictures where there is but one
 * attempt. A JSON file may hold several results, in an array or in `{ processes: [] }`.
 * @param {Iterable<Blob>} files
 * @param {import("./dossier.js").DossierOptions} [options]
 * @returns {Promise<import("./dossier.js").Dossier>}
 * @throws {import("./error.js").LensError} `ABORTED`; what is wrong with one file is in `unsorted`
 */
export declare function sortDossier(files: Iterable<Blob>, options?: import("./dossier.js").DossierOptions): Promise<import("./dossier.js").Dossier>;

// ==== core/compile.d.ts ====
import { LensError } from "./error.js";
export type Wasm = BufferSource | WebAssembly.Module | URL | string | Response;
export type WasmSource = Wasm | Promise<Wasm>;
export type PartSource = WasmSource | (() => WasmSource);
/**
 * A wasm file: its bytes, compiled, its address, or a server's answer.
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
 * Compiles a wasm file at once.
 * @param {BufferSource | WebAssembly.Module} source
 * @throws {LensError} as `compile`
 */
export declare function compileSync(source: BufferSource | WebAssembly.Module): WebAssembly.Module;
/** The coded error for what keeps a wasm from being compiled or started. @param {unknown} error */
export declare function loadError(error: unknown): LensError;

// ==== core/controls.d.ts ====
export type Overlay = import("./overlay.js").Overlay;
export type View = import("../videoid_lens.js").View;
export type Adjustments = import("./overlay.js").Adjustments;
export type ControlOptions = {
    /**
     * where keys are listened to; the canvas by default, which needs a `tabindex` for that
     */
    keys?: EventTarget;
    /**
     * `auto`: the system's colours where they are forced, else as
     * the browser prefers. Default `auto`
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
     * called when the picture is changed to be seen better
     */
    onAdjust?: (adjustments: Adjustments) => void;
    /**
     * called with what drawing throws; without it, the error is thrown
     */
    onError?: (error: unknown) => void;
};
/** Factor of one step with a key or button. */
export declare const ZOOM_STEP = 1.5;
/** The most steps in each direction: from a quarter to four times. */
export declare const MAX_ADJUST = 8;
/**
 * Connects an overlay to pointer, wheel, pinch and keys, and to the size, pixel density and theme of its canvas. Draws
 * at most once a frame, and only when something has changed.
 *
 * The page scrolls as it does elsewhere: the wheel zooms with Ctrl or ⌘ only, one finger scrolls, two zoom and pan. A
 * click selects the feature with the smallest box, further clicks at the same place those below it. Keys: `+` and `-`
 * zoom, `0` and Escape show the whole picture, Escape then selects nothing, arrows pan while zoomed, Enter zooms to the
 * selected feature, `c` goes through the features that lie on the selected one, `m` shows and hides the magnifier; `b`
 * makes the picture brighter, `k` its contrast stronger, with Shift darker and weaker; `i` inverts it, `r` turns it, with
 * Shift the other way round.
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
    /** Emphasises a feature, for example while its row in a list is pointed at. @param {number | null} index */
    hover(index: number | null): void;
    /** Selects a feature, or none. @param {number | null} index */
    select(index: number | null): void;
    /**
     * Zooms to a feature, or to the whole picture for `null`; without animation where reduced motion is asked for.
     * @param {number | null} index
     */
    zoomTo(index: number | null): void;
    /** Zooms around the middle of the canvas. @param {number} factor */
    zoomBy(factor: number): void;
    /** Changes the picture to be seen better. @param {Partial<Adjustments>} changes */
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
/** How many steps brighter than it is, or of more contrast, a factor makes a picture. @param {number} factor */
export declare const stepsOf: (factor: number) => number;
/** The factor of a number of steps. @param {number} steps those beyond the last count as the last */
export declare const factorOf: (steps: number) => number;

// ==== core/dossier.d.ts ====
import { LensError } from "./error.js";
export type DocumentIdentity = import("../videoid_lens.js").DocumentIdentity;
export type DossierOptions = {
    /**
     * read what is almost JSON as JSON, and archives with bytes beside their entries.
     * Default `false`
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
     * `unknown-content`: it is neither a result, nor an archive, nor a picture, or can't be
     * read; `older`: an earlier state of a process that is here; `duplicate`: the same again; `ambiguous`: it could belong to
     * several attempts, or to none that is here
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
 * Codes and messages of the errors that arise outside of the wasm. Those of all others come from the core.
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
     * the limit that was passed
     */
    limit?: number;
    /**
     * why a picture is unreadable: it is no JPEG, PNG or WebP, is cut off, or damaged
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
 * @typedef {object} ErrorPlace where an error is; what does not apply is missing
 * @property {string} [pointer] RFC 6901 pointer into the input
 * @property {number} [line] 1-based
 * @property {number} [column] 1-based, in characters
 * @property {string} [entry] name of the archive entry
 * @property {number} [limit] the limit that was passed
 * @property {PictureProblem} [reason] why a picture is unreadable: it is no JPEG, PNG or WebP, is cut off, or damaged
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
/** An error as the elements tell it: what is not one of this package is a bug of it. @param {unknown} error */
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
 * @throws {LensError} when the input is not JSON or not a result; `INVALID_ARGUMENT` for a Promise, a Response, a Blob,
 *   and an object that has no JSON form
 */
export declare function explain(input: string | Uint8Array | ArrayBuffer | object, options?: ExplainOptions): Explanation;

// ==== core/file-kind.d.ts ====
/** Bytes of a JSON document at most: the limit of the core. */
export declare const MAX_JSON: number;
/** Bytes that tell what a file is. */
export declare const HEAD = 12;
/**
 * What a file is, by its first bytes.
 * @param {Uint8Array} head
 */
export declare function kindOf(head: Uint8Array): "other" | "picture" | "text" | "zip";

// ==== core/inflate.d.ts ====
export type ArchiveSource = import("./archive-source.js").ArchiveSource;
export type ArchiveEntry = import("../videoid_lens.js").ArchiveEntry;
/**
 * Inflates a large entry by the platform's `DecompressionStream`, which is faster than the core and holds the pieces
 * outside of the wasm. Size, CRC-32 and limits are checked while the pieces come.
 * @param {ArchiveSource} source
 * @param {ArchiveEntry} entry
 * @param {number} spent size in bytes of the archive's other entries that were read, for the limit on all together
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
 * Starts the library. It can be called again, to start more parts, and after it failed.
 *
 * A file is given by its address, as a Response, its bytes, a compiled module, or a promise of one of them; a function
 * that gives one is called when the part is needed. `overlay` and `text` start with the core, unless they are given as
 * functions; `archive`, `lists`, `report` and `compare` when a call needs them. `true` starts a part whose file was given
 * before.
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
 * Starts the library at once, from bytes or compiled modules.
 * @param {BufferSource | WebAssembly.Module} wasm `videoid-lens.wasm`, or `videoid-lens-core.wasm` and its parts
 * @param {InitSyncOptions} [options]
 */
export declare function initSync(wasm: BufferSource | WebAssembly.Module, options?: InitSyncOptions): void;

// ==== core/inline.d.ts ====
export type Inline = Promise<{
    default: string;
}>;
/** @typedef {Promise<{ default: string }>} Inline */
/** Makes the parts ready to be loaded when they are needed. */
export declare function addInlineSources(): void;
/**
 * Starts the core, and the parts that the options name.
 * @param {import("./parts.js").InitOptions} [options]
 */
export declare function startInline(options?: import("./parts.js").InitOptions): Promise<void>;

// ==== core/input.d.ts ====
/**
 * The bytes of a buffer, or of a view of one. Those of another window, frame or `vm` context are no instances of this
 * one's classes.
 * @param {unknown} value
 * @returns {Uint8Array<ArrayBuffer> | undefined} `undefined` for anything else
 * @throws {LensError} `INVALID_ARGUMENT` for a buffer that was transferred
 */
export declare function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined;
/**
 * What the core can take for a result: text, bytes, or an object as it is.
 * @template T
 * @param {T} value
 * @returns {T | Uint8Array<ArrayBuffer>}
 * @throws {LensError} `INVALID_ARGUMENT` for what has to be awaited first
 */
export declare function resultInput<T>(value: T): T | Uint8Array<ArrayBuffer>;
/**
 * Throws for a Promise, a Response or a Blob, and says how to get at what is in it.
 * @param {any} value
 * @param {"text" | "json" | "blob"} method the one that gives what is wanted
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
     * device pixels to a CSS pixel; the screen's by default, 1 for an
     * `OffscreenCanvas`
     */
    devicePixelRatio?: number;
};
export type Redact = import("../videoid_lens.js").Redaction;
export type SvgOptions = {
    /**
     * in a redacted file, boxes have numbers in the place of names. Default `none`
     */
    redact?: Redact;
    /**
     * whether the picture is in the file. Default `true`; without a document, as in a worker,
     * it is never: `toBlob` with `image/svg+xml` can do it there
     */
    picture?: boolean;
    /**
     * BCP 47 tag of the language in which the file says what was changed in the picture. Default
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
/** What is changed in the picture. @typedef {Required<Pick<ShowOptions, "brightness" | "contrast" | "invert" | "rotate">>} Adjustments */
/**
 * @typedef {object} OverlayOptions
 * @property {number} [width] width of the canvas in CSS pixels; measured by default
 * @property {number} [height] height of the canvas in CSS pixels; measured by default
 * @property {number} [devicePixelRatio] device pixels to a CSS pixel; the screen's by default, 1 for an
 *   `OffscreenCanvas`
 */
/**
 * What is painted over in the picture: nothing, the person's photo (all of the picture where the photo's place is not
 * known, or its orientation is not certain: see `orientationCertain` of `ImageOptions`), or all of it.
 * @typedef {import("../videoid_lens.js").Redaction} Redact
 */
/**
 * @typedef {object} SvgOptions
 * @property {Redact} [redact] in a redacted file, boxes have numbers in the place of names. Default `none`
 * @property {boolean} [picture] whether the picture is in the file. Default `true`; without a document, as in a worker,
 *   it is never: `toBlob` with `image/svg+xml` can do it there
 * @property {string} [locale] BCP 47 tag of the language in which the file says what was changed in the picture. Default
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
 * `known`: given by the page or by the browser's layout, and not by the bitmap.
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
     * Sets the picture, or none, and shows the whole of it. Close the bitmap yourself, when the overlay is no longer
     * used.
     * @param {ImageBitmap | null} image upright, as `loadPicture()` gives it
     * @param {ImageOptions} [options] `orientation`: the file's EXIF orientation, with which the boxes are turned;
     *   `orientationCertain`: whether the bitmap is certainly turned by it, `true` unless given: with your own bitmap you
     *   vouch for it, and browsers turn pictures in different ways;
     *   `naturalWidth`, `naturalHeight`: the file's size, where the bitmap is a reduced copy. `loadPicture()` gives all
     *   of them
     * @returns {this}
     */
    setImage(image: ImageBitmap | null, options?: ImageOptions): this;
    /**
     * Sets the features. None of them is hovered or selected afterwards.
     * @param {readonly OverlayFeature[]} features `explanation.features`
     * @param {FeatureOptions} [options] `side`: the side that the picture shows, or the role of its archive entry;
     *   `referenceSize`: the size of the space that boxes are counted in, where it is known, or the kind of document, for
     *   the size that is probable
     * @returns {this}
     */
    setFeatures(features: readonly OverlayFeature[], options?: FeatureOptions): this;
    /**
     * The size of the space that the boxes are counted in, and how it is known. Tell people where it is assumed.
     * @returns {ReferenceSpace}
     */
    get space(): ReferenceSpace;
    /**
     * Sets what is drawn, and how: boxes, labels, states, theme, colours, and how the picture is changed to be seen
     * better. Files say how it was changed, and so does a report.
     * @param {ShowOptions} options members that are left out stay as they are; another theme brings its own colours
     * @returns {this}
     */
    show(options: ShowOptions): this;
    /** How the picture is changed to be seen better. @returns {Adjustments} */
    get adjustments(): Adjustments;
    /**
     * The part of the picture that is seen: what is at `p` in the whole picture is at `p * scale + (x, y)` now.
     * @returns {View}
     */
    get view(): View;
    /**
     * Sets the part of the picture that is seen: the nearest to this view that leaves no empty space on the canvas.
     * @param {View} view
     * @returns {this}
     */
    setView({ scale, x, y }: View): this;
    /**
     * The part of the picture that is seen, in the picture's own measures, so that another overlay can show the same part
     * of its picture.
     * @returns {RelativeView}
     */
    get relativeView(): RelativeView;
    /**
     * Sets the part of the picture that is seen, in the picture's own measures.
     * @param {RelativeView} view
     * @returns {this}
     */
    setRelativeView({ scale, across, down }: RelativeView): this;
    /**
     * Sets the view with this feature in the middle, or that of the whole picture for `null`. Does nothing for a feature
     * without a box.
     * @param {number | null} index
     * @returns {this}
     */
    zoomTo(index: number | null): this;
    /**
     * The view with this feature in the middle; that of the whole picture for `null`.
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
     * Draws at the size that the canvas has now. After `hover`, `select` and `magnify` alone, only what they change is
     * drawn: do not draw on the canvas yourself.
     */
    draw(): void;
    /**
     * The feature at a point, as drawn last: the one whose label is there, else the one with the smallest box.
     * @param {number} x in CSS pixels from the canvas's left edge
     * @param {number} y in CSS pixels from the canvas's top edge
     * @returns {number | null} the feature's index
     */
    featureAt(x: number, y: number): number | null;
    /**
     * All features at a point, as drawn last: the one whose label is there, then the others, the smallest box first.
     * @param {number} x
     * @param {number} y
     * @returns {number[]}
     */
    featuresAt(x: number, y: number): number[];
    /**
     * The feature after the selected one among those at a point, to go through boxes that lie on each other: the first of
     * them where the selected feature is not among them, `null` after the last.
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
     * Every feature, drawn or not, for a list beside the picture, with its place on the canvas as drawn last, in CSS
     * pixels.
     * @returns {OverlayItem[]}
     */
    items(): OverlayItem[];
    /** Index of the selected feature. @returns {number | null} */
    get selected(): number | null;
    /**
     * Sets the size of the canvas in device pixels, as a `ResizeObserver` measures it as `device-pixel-content-box`. A
     * canvas that begins between two pixels may have one more or less than its CSS size says; drawn at the wrong size it
     * is blurred.
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
     * The whole picture with boxes, labels and a legend as a file, in the picture's own resolution, but at most four
     * pixels to a CSS pixel. The picture is painted anew: the file has neither the original's metadata nor what is
     * redacted.
     * @param {BlobOptions} [options]
     * @returns {Promise<Blob>}
     */
    toBlob({ type, quality, redact, locale }?: BlobOptions): Promise<Blob>;
    /** Frees the overlay's memory. Afterwards every method throws `DISPOSED`, but this one can be repeated. */
    dispose(): void;
}

// ==== core/part-names.d.ts ====
/**
 * A part of the wasm beside its core, as `wasm-pack.toml` has them.
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
     * report a failure inside the wasm on the console, with its place in the Rust source. Off
     * by default: such a report may quote the input. Default `false`.
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
 * Starts the core and the parts at once.
 * @param {BufferSource | WebAssembly.Module} core
 * @param {InitSyncOptions} [options]
 */
export declare function startSync(core: BufferSource | WebAssembly.Module, { debug, ...parts }?: InitSyncOptions): void;
/**
 * Remembers where parts come from, for when they are needed.
 * @param {Partial<Record<PartName, PartSource>>} given
 */
export declare function addSources(given: Partial<Record<PartName, PartSource>>): void;
/**
 * Waits for a part, and loads it where it is not there.
 * @param {PartName} name
 * @returns {Promise<void>}
 * @throws {LensError} `WASM_PART_MISSING`, `NOT_INITIALISED`, and as `init()`
 */
export declare function needPart(name: PartName): Promise<void>;

// ==== core/picture.d.ts ====
import { LensError } from "./error.js";
export type PictureFile = import("../videoid_lens.js").PictureFile;
/** Bitmaps without a see-through pixel: those of JPEG files. @type {WeakSet<ImageBitmap>} */
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
     * `false` where the decoded picture does not have the size that its file says:
     * then boxes may be off, and a redaction covers the whole picture
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
 * @property {boolean} orientationCertain `false` where the decoded picture does not have the size that its file says:
 *   then boxes may be off, and a redaction covers the whole picture
 * @property {number} naturalWidth of the file, as its pixels are stored
 * @property {number} naturalHeight
 */
/**
 * Decodes a JPEG, PNG or WebP, and turns it upright by its EXIF orientation. The decoder gets the file without EXIF, so
 * that no browser turns the picture in another way than boxes are turned. A very large picture is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {LensError} `IMAGE_UNREADABLE`, with `reason`, for what is no such picture, is cut off or damaged;
 *   `LIMIT_IMAGE_PIXELS` above 50 megapixels; `INVALID_ARGUMENT` for what is no Blob; `IO`,
 *   `OUT_OF_MEMORY`
 */
export declare function loadPicture(blob: Blob): Promise<Picture>;
/**
 * Reads a picture's file as far as its size and orientation stand, without decoding it.
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
     * each with the SVG of `Overlay.toSVG()`, made with at least the
     * redaction that the options ask for
     */
    pictures?: readonly ReportPicture[];
    /**
     * of `digest()`, each of another name
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
 * @property {readonly ReportPicture[]} [pictures] each with the SVG of `Overlay.toSVG()`, made with at least the
 *   redaction that the options ask for
 * @property {readonly InputDigest[]} [inputs] of `digest()`, each of another name
 * @property {readonly import("./archive.js").ResultEntry[]} [entries] `archive.entries`
 * @property {readonly Explanation[]} [attempts] the person's other attempts
 */
/**
 * Every section, in the order in which a report has them.
 * @type {readonly ReportSection[]}
 */
export declare const REPORT_SECTIONS: readonly ReportSection[];
/**
 * Makes the evidence report of a result: one HTML file, which runs nothing and asks for nothing; with `format`, Markdown
 * or JSON. The same input gives the same bytes. Needs `await init({ report: true })` first.
 * @param {ReportInput} input
 * @param {ReportOptions} [options]
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` with the `pointer` of what is wrong: what is no
 *   explanation, a picture that `toSVG()` has not made or with less redaction, an unknown section;
 *   `WASM_PART_MISSING`
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
 * Says of each input whether it is still the one that a report was made from: those that the report names, in its
 * order, and then the others. Needs `await init({ report: true })` first.
 * @param {string} html a report
 * @param {readonly InputDigest[]} inputs of `digest()`
 * @returns {VerifiedInput[]}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT` for what is no report; `WASM_PART_MISSING`
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
 * Sets something in the instance, and again in each that replaces it.
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
 * A value as JSON, for the core. Made outside of the wasm, since reading the page's objects may run the page's code,
 * and that may call the wasm.
 * @param {unknown} value
 * @param {string[]} [keys] the members to write; all by default
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` for what JSON can't hold, and what has to be awaited first
 */
export declare function toJson(value: unknown, keys?: string[]): string;
/**
 * @param {number} length
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {LensError} `OUT_OF_MEMORY`
 */
export declare function allocate(length: number): Uint8Array<ArrayBuffer>;
/**
 * Whether an error is the engine's, for memory that it does not give. One for a stack that is too deep is of the same
 * class.
 * @param {unknown} error
 */
export declare function isOutOfMemory(error: unknown): boolean;
/**
 * Calls the wasm: every call goes through here. Turns coded errors into `LensError`. After a trap the instance is
 * broken: it is replaced by a new one, and the call throws `INTERNAL`, or `OUT_OF_MEMORY` where that is why.
 * @template T
 * @param {(wasm: Glue) => T} work
 * @param {PartName} [part] that the work needs
 * @returns {T}
 * @throws {LensError} `WASM_PART_MISSING` where that part is not there yet
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
 * @throws {LensError} `INVALID_ARGUMENT` for what is not an explanation; `WASM_PART_MISSING`
 */
export declare function explanationToText(explanation: Explanation, options?: TextOptions): string;

// ==== core/tone.d.ts ====
/** Makes a canvas outside of the page. @param {number} [width] @param {number} [height] */
export declare const newCanvas: (width?: number, height?: number) => OffscreenCanvas | (HTMLCanvasElement & {
    width: number;
    height: number;
});
/**
 * A picture with each value of red, green and blue replaced. Done to the pixels, since not every browser has filters on
 * a canvas; once for each change, and not for each frame.
 * @param {ImageBitmap} image
 * @param {Uint8Array} curve what each value becomes
 * @returns {HTMLCanvasElement | OffscreenCanvas} of the picture's size, or of its shape where that is too large
 */
export declare function toned(image: ImageBitmap, curve: Uint8Array): HTMLCanvasElement | OffscreenCanvas;

// ==== core/triage-source.d.ts ====
export type TriageSource = Blob | Uint8Array | ArrayBuffer | string | ReadableStream<Uint8Array> | Response;
export type Documents = {
    /**
     * size in bytes; `null` where it is known at the end only
     */
    total: number | null;
    /**
     * all bytes, in pieces of any length; can be called once
     */
    pieces: () => AsyncGenerator<Uint8Array>;
    /**
     * reads bytes once more;
     * `null` for what can be read only once
     */
    range: ((start: number, end: number) => Uint8Array | Promise<Uint8Array>) | null;
};
/**
 * How to read a source of any kind.
 * @param {TriageSource} source
 * @param {AbortSignal} [signal] ends every read, and cancels a stream
 * @returns {Documents}
 * @throws {import("./error.js").LensError} `IO` for the answer of a failed request, or one that was read already;
 *   `INVALID_ARGUMENT` for what is no source
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
     * bytes of the source before the document
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
     * without a `subject`: whatever the
     * subject;
     * `counted`: only where it decided or is in the way of acceptance
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
     * a part of the process's id or of a reason's subject; case and accents do not count
     */
    text?: string;
    /**
     * the order of the source, by default
     */
    sort?: import("../videoid_lens.js").TriageSortKey;
    descending?: boolean;
};
/**
 * Sums up many results: a JSON array of them, one in each line (NDJSON), or one after another. Keeps some seventy-five
 * bytes of each result and nothing of its text, so that memory grows with their number and not with their length. A
 * document that can't be read is listed in `errors`, and the reading goes on with the next one.
 * @param {TriageSource} source
 * @param {TriageOptions} [options]
 * @returns {Promise<TriageReport>}
 * @throws {LensError} `IO`, `ABORTED`, `OUT_OF_MEMORY`; `INVALID_ARGUMENT` for another source, or bytes that were
 *   transferred away
 */
export declare function triage(source: TriageSource, { signal, onProgress, tolerant }?: TriageOptions): Promise<TriageReport>;
/**
 * The counts of many results, and a row for each. Dispose of it when it is no longer shown.
 */
export declare class TriageReport {
    #private;
    /** Results that could be read. @type {number} */
    total: number;
    /** Documents, with those that could not be read. @type {number} */
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
    /** By day: in how many results a reason of each code decided or is in the way. @type {TriageSummary["reasonsByDay"]} */
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
    /** All rows, column by column; made when they are read for the first time. @type {TriageColumns} */
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
     * The numbers of documents and persons that several results have, those of most results first. Case, spaces and
     * hyphens make no difference. The same number issued by two countries is two numbers, and a masked value is none. A
     * process that is given twice counts once. The report does not hold the numbers: each row kept a hash of its numbers,
     * made with a random key that was wiped when the source had been read.
     * @returns {DuplicateNumber[]}
     */
    duplicates(): DuplicateNumber[];
    /**
     * The days of a chart: all from the first with a result to the last, or only those in `byDay` where that is more than
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
     * Titles of reasons by their code, whatever their subject.
     * @param {string} [locale] as for `explain`
     * @returns {Record<string, string>}
     */
    codeTitles(locale?: string): Record<string, string>;
    /**
     * The bytes of a row's document. They may be the source's own: do not write to them.
     * @param {number} i
     * @returns {Uint8Array | Promise<Uint8Array>} at once where the source was text or bytes
     * @throws {LensError} `SOURCE_GONE` for a stream, `INVALID_ARGUMENT` for a row that is not there
     */
    document(i: number): Uint8Array | Promise<Uint8Array>;
    /**
     * Explains one of the results in full.
     * @param {number} i
     * @param {ExplainOptions} [options]
     * @returns {Explanation | Promise<Explanation>} at once where the source was text or bytes
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
     * The rows as CSV (RFC 4180, UTF-8 with a byte order mark). No cell starts like a formula of a spreadsheet.
     * @returns {Blob}
     */
    toCSV(): Blob;
    /** Frees the rows. Columns that were read stay valid; what needs the rows throws `DISPOSED` then. */
    dispose(): void;
}

// ==== core/yield-to-main.d.ts ====
/**
 * Resolves in a task of its own, after those that are waiting: the page can draw and react, and an abort arrives.
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
 * Makes an element. Text goes in as text: nothing from a result is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes] `true` gives an empty attribute; `null`, `undefined` and `false` give none
 * @param {...Child} children those that are falsy are left out
 * @returns {HTMLElementTagNameMap[K]}
 */
export declare function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[K];
/**
 * Without what is falsy.
 * @template T
 * @param {T[]} values
 */
export declare const compact: <T>(values: T[]) => Exclude<T, null | undefined | false | "" | 0>[];
/**
 * Text of a result inside a sentence. Isolated, so that its direction does not change that of the sentence.
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
 * A table in a box that scrolls by itself where the page is too narrow.
 * @param {string} name
 * @param {(string | Node)[]} head
 * @param {Node[]} rows
 */
export declare const table: (name: string, head: (string | Node)[], rows: Node[]) => HTMLDivElement;
/** A message in the place of a result. @param {string} title @param {string | null} [text] */
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
 * What all elements share: the shadow root with its styles and live region, one update for
 * all that is set in the same task, reading that can be aborted, errors, and letting go of everything when the element
 * leaves the page.
 *
 * A subclass overrides `read()` and `release()`, and calls `requestUpdate()` when it has to read anew.
 *
 * @attr lang - BCP 47 tag of the language. Default: that of the nearest ancestor that has one, else `en`
 * @attr theme - Colours. Default: as the browser prefers
 * @attr [tolerant=false] - Read what is almost JSON as JSON, and archives with bytes beside their entries. The text
 *   `false` is no, as frameworks write it
 *
 * @fires videoid-error - Something can not be read or drawn
 *
 * @csspart body - Everything that is shown
 * @csspart headline - The first heading
 * @csspart loading - Shown while something is read
 * @csspart note - A message in the place of a result: nothing to show, or an error
 * @csspart error-code - The stable code of an error, and where the error is
 *
 * @cssprop --videoid-paper - Background
 * @cssprop --videoid-ink - Text
 * @cssprop --videoid-soft - Secondary text
 * @cssprop --videoid-line - Borders
 * @cssprop --videoid-sunken - Background of code, notices and rows that are pointed at
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
    /** What an element waits for before it reads anything: that the wasm has started. @type {Promise<unknown>} */
    static ready: Promise<unknown>;
    /**
     * Names of the properties that a page may set before the element is defined.
     * @type {readonly string[]}
     * @protected
     */
    protected static upgradedProperties: readonly string[];
    /** @param {import("./styles.js").SheetOf} sheet the subclass's own styles */
    constructor(sheet: import("./styles.js").SheetOf);
    /** Adopts the styles, also in another document: those of the one before do not come along. @internal */
    adoptedCallback(): void;
    /** Whether what is almost JSON is read as JSON. The attribute says so, too. @type {boolean} */
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
    /** Updates the element once for all that is set in the same task. @protected */
    protected requestUpdate(): void;
    /** Shows what is set now: reads it anew, unless a subclass knows better. @protected */
    protected update(): void;
    /**
     * Reads what is set and shows it.
     * @param {AbortSignal} _signal aborted when something else is set, or the element has left the page
     * @returns {Promise<void>}
     * @protected
     */
    protected read(_signal: AbortSignal): Promise<void>;
    /** Ends the reading. @protected */
    protected abort(): void;
    /** Frees what is shown. Can be repeated. @protected */
    protected release(): void;
    /** Lets go of everything, when the element has left the page. @protected */
    protected clear(): void;
    /**
     * Replaces what is shown.
     * @param {string} state for `:state()`
     * @param {(Node | null | undefined)[]} parts
     * @param {Texts | null} texts whose language the parts are in, where that is known
     * @protected
     */
    protected present(state: string, parts: (Node | null | undefined)[], texts: Texts | null): void;
    /** Tells screen readers. @param {string} text @protected */
    protected announce(text: string): void;
    /**
     * Shows an error in the place of everything else, and tells the page.
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
     * Dispatches an event that bubbles out of shadow roots, too.
     * @template {EventName} K
     * @param {K} type
     * @param {HTMLElementEventMap[K]["detail"]} detail
     * @param {boolean} [cancelable]
     * @returns {boolean} whether the page lets the element do what it does by default
     * @protected
     */
    protected dispatch<K extends EventName>(type: K, detail: HTMLElementEventMap[K]["detail"], cancelable?: boolean): boolean;
}
export {};

// ==== elements/base/looks.d.ts ====
/**
 * How states and statuses look: the one table of the elements' glyphs, tones and colours. Tests hold what the core
 * draws, and the demo's colours, to it.
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
 * The sign of a check's or feature's state, which tells it without colour.
 * @type {Record<CheckState | FeatureState, string>}
 */
export declare const GLYPHS: Record<CheckState | FeatureState, string>;
/** The sign of an outcome, and of a status that leaves it open. @type {Record<Outcome | "open", string>} */
export declare const STATUS_GLYPHS: Record<Outcome | "open", string>;
/** The CSS class of a status: the outcome, or `open`. @param {string} status */
export declare const statusClass: (status: string) => "open" | Outcome;
/** The tone of a status in charts. @param {string} status */
export declare const statusTone: (status: string) => import("../../videoid_lens.js").Tone;
/**
 * Colours by theme. Each is the default of the custom property `--videoid-NAME`. Texts have a contrast of at least
 * 4.5:1 with what they are on.
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
 * Makes a style sheet when the first element of a document needs it; all elements of the document share it. One of
 * another document can't be adopted.
 * @param {string} css
 * @returns {SheetOf}
 */
export declare function sharedSheet(css: string): SheetOf;
/** Rules for what all elements have: text, controls, tables, notes. The host has a `display` and no other style. */
export declare const baseSheet: SheetOf;

// ==== elements/base/texts.d.ts ====
export type Values = Record<string, string | number | null | undefined>;
/** The texts of one language, from the core, with numbers and days as the host writes them. */
export declare class Texts {
    #private;
    /** BCP 47 tag of the language of the texts. */
    language: string;
    /** BCP 47 tag for numbers and days: with the region that was asked for, where the texts are in its language. */
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
    /** What an error means to a person, and what can be done about it. @param {import("../../core/error.js").LensError} error */
    advice({ code, reason }: import("../../core/error.js").LensError): string;
    /**
     * Whether the advice for an error says what is wrong. Of others, only the error's own message does, in English: those are
     * for the page's developer.
     * @param {import("../../core/error.js").LensError} error
     */
    explains({ code, reason }: import("../../core/error.js").LensError): boolean;
    /** The name of a status. @param {string} status */
    status(status: string): string;
    /** A moment, in UTC; the timestamp itself where it can't be read. @param {string} timestamp */
    time(timestamp: string): string;
    /** A number with its unit. @param {number} count @param {string} unit as `Intl.NumberFormat` names it */
    amount(count: number, unit: string): string;
    /** A length of time, in the longest unit that it has two of. @param {number} seconds */
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
 * `<videoid-compare>`: two to twenty results of one person beside each other: in order of time, what changed, and every
 * field, with whether they show one document and are of one person. Files of a dossier can be dropped on it: they sort
 * themselves.
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
 * Where files are dropped or chosen.
 * @param {CompareTexts} texts
 * @param {(files: File[]) => void} take
 */
export declare function dropField(texts: CompareTexts, take: (files: File[]) => void): HTMLDivElement;
/** The results that can't be read, each by its number. @param {CompareTexts} texts @param {UnreadResult[]} unread */
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
/** @typedef {{ index: number, error: LensError }} UnreadResult a result that can't be read, by its place in what was given */
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
/** Rules for what only `<videoid-compare>` has. */
export declare const compareSheet: import("../base/styles.js").SheetOf;

// ==== elements/compare/summary.d.ts ====
export type Comparison = import("../../videoid_lens.js").Comparison;
export type Ground = import("../../videoid_lens.js").Ground;
export type Sameness = import("../../videoid_lens.js").Sameness;
export type CompareTexts = import("./texts.js").CompareTexts;
/** The head of a comparison: the headline, and both answers with their grounds. @param {CompareTexts} texts @param {Comparison} comparison */
export declare function summary(texts: CompareTexts, comparison: Comparison): HTMLElement;
/** A sign beside a text that says the same. @param {string} text */
export declare const sign: (text: string) => HTMLSpanElement;

// ==== elements/compare/texts.d.ts ====
import { Texts } from "../base/texts.js";
/** The texts of one language for several attempts. Those of the comparison come with its part of the wasm. */
export declare class CompareTexts extends Texts {
    /** @param {string} locale */
    constructor(locale: string);
    /**
     * A text of `<videoid-compare>`.
     * @param {string} key without `ui.compare.`
     * @param {import("../base/texts.js").Values} [values]
     */
    compare(key: string, values?: import("../base/texts.js").Values): string;
    /** A moment without seconds, in UTC; the timestamp itself where it can't be read. @param {string} timestamp */
    moment(timestamp: string): string;
}
/** What an attempt is called in tables and sentences, as in the core's texts. @param {number} index */
export declare const numberOf: (index: number) => string;

// ==== elements/result/adjust.d.ts ====
export type Adjustments = import("../../core/overlay.js").Adjustments;
export type Texts = import("../base/texts.js").Texts;
/** @typedef {import("../../core/overlay.js").Adjustments} Adjustments */
/** @typedef {import("../base/texts.js").Texts} Texts */
/** A picture as it is. @type {Adjustments} */
export declare const UNCHANGED: Adjustments;
/** How a picture is changed, in words. @param {Texts} texts @param {Adjustments} adjustments */
export declare function wordsOf(texts: Texts, { brightness, contrast, invert, rotate }: Adjustments): string;
/** What changes a picture to be seen better: sliders, a box to invert it, and buttons to turn it and to reset all. */
export declare class AdjustPanel {
    #private;
    element: HTMLDivElement;
    /**
     * @param {Texts} texts
     * @param {(changes: Partial<Adjustments>) => void} onChange
     * @param {() => void} onTurn
     */
    constructor(texts: Texts, onChange: (changes: Partial<Adjustments>) => void, onTurn: () => void);
    /** Shows how the picture is changed now. @param {Adjustments} adjustments */
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
     * what is decided about
     */
    explanation: import("../../videoid_lens.js").Explanation;
    /**
     * in the head of the result, for a button that leads to the form
     */
    tools: HTMLElement;
    /**
     * that the page can fill
     */
    slot: HTMLSlotElement;
    /**
     * with the slot in it
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
 * @typedef {object} Desk where a decision is shown and asked for
 * @property {Texts} texts
 * @property {import("../../videoid_lens.js").Explanation} explanation what is decided about
 * @property {HTMLElement} tools in the head of the result, for a button that leads to the form
 * @property {HTMLSlotElement} slot that the page can fill
 * @property {HTMLElement} place with the slot in it
 * @property {{ form: HTMLElement, outcomes: string, jump: HTMLElement } | null} [content] the form that is shown
 */
/**
 * Shows the decisions that there are, and the form where one is asked for. A form that a person is filling in stays.
 * @param {Desk} desk
 * @param {boolean} isAsked
 * @param {readonly Decision[]} decisions
 * @param {readonly DecisionOutcome[] | null} given
 * @param {(answer: Answer) => boolean} submit
 */
export declare function showDesk(desk: Desk, isAsked: boolean, decisions: readonly Decision[], given: readonly DecisionOutcome[] | null, submit: (answer: Answer) => boolean): void;
/**
 * What can be decided: what the page gives, or our own three.
 * @param {Texts} texts
 * @param {readonly DecisionOutcome[] | null} given
 * @returns {readonly DecisionOutcome[]}
 */
export declare const outcomesOf: (texts: Texts, given: readonly DecisionOutcome[] | null) => readonly DecisionOutcome[];
/** What an outcome is called. @param {readonly DecisionOutcome[]} outcomes @param {string} value */
export declare const labelOf: (outcomes: readonly DecisionOutcome[], value: string) => string;
/**
 * The decisions that the page has stored.
 * @param {Texts} texts
 * @param {readonly Decision[]} decisions
 * @param {readonly DecisionOutcome[]} outcomes
 */
export declare function decisionList(texts: Texts, decisions: readonly Decision[], outcomes: readonly DecisionOutcome[]): HTMLElement;
/**
 * A form that asks for a decision. It keeps nothing: what was submitted is gone from it.
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
 * `<videoid-result>`: a result with its explanation, pictures and evidence.
 *
 * @tag videoid-result
 *
 * @attr [redact='none'] - What is painted over in the pictures, on the page and in saved files. A value that is not
 *   known counts as `all`
 * @attr [view='full'] - What is shown
 * @attr [decision] - Ask for a decision: a form with an outcome, a reason and a note, which gives `videoid-decision`. The
 *   text `false` is no, as frameworks write it
 *
 * @fires videoid-explain - A result is shown
 * @fires videoid-select - A feature was selected, or none
 * @fires videoid-export - A picture or a report is about to be saved. Cancelable: then the element saves nothing
 * @fires videoid-decision - A decision was submitted. The element keeps nothing of it: store it, and hand it back in
 *   `decisions`. Cancelable: then the form keeps what was written
 *
 * @slot decision - A form of the page's own for the decision, in the place of the element's
 *
 * @csspart verdict - Status, headline, facts and timeline
 * @csspart status - The status
 * @csspart facts - Process type, provider, duration, similarity and id
 * @csspart timeline - What happened when
 * @csspart notice - Says that the result was read tolerantly, and where it is not JSON
 * @csspart reasons - All reasons
 * @csspart reason - One reason
 * @csspart evidence - Pictures, the list of features, and their tools
 * @csspart picture - The canvas
 * @csspart toolbar - Zoom, what changes the picture, and what is drawn
 * @csspart adjust - Brightness, contrast, colours and rotation of the picture
 * @csspart pair - Two pictures beside each other
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
 * @csspart numbers - What public rules say of the person's numbers
 * @csspart archive - Pictures, recording and entries of the archive
 * @csspart decisions - The decisions that the page has stored
 * @csspart decision - The form that asks for a decision
 * @csspart warnings - What was odd while reading
 * @csspart report - The button that opens the dialog for a report
 * @csspart report-dialog - The dialog for a report
 * @csspart print - The button that prints a report
 * @csspart text - The explanation as text
 * @csspart raw - The raw result
 *
 * @cssprop --videoid-top - Space that the pictures keep from the top of the page while they stay in view, such as below a
 *   header of the page
 *
 * @cssState accepted - The result is accepted
 * @cssState rejected - The result is rejected
 * @cssState inconclusive - The result is inconclusive
 * @cssState failed - The process failed
 * @cssState open - The result has another status
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
    /** Pictures that are not in an archive, by what they show. @type {Partial<Record<Role, Blob>> | null} */
    get pictures(): Partial<Record<Role, Blob>> | null;
    set pictures(pictures: Partial<Record<Role, Blob>> | null);
    /**
     * The size of the space that boxes are counted in, where it is known, or the kind of document, for the size that is
     * probable.
     * @type {ReferenceSize}
     */
    get referenceSize(): ReferenceSize;
    set referenceSize(size: ReferenceSize);
    /**
     * Where in `result` the result is, the values of fields that the page knows already, and what document types are
     * called.
     * @type {ElementExplainOptions | null}
     */
    get explainOptions(): ElementExplainOptions | null;
    set explainOptions(options: ElementExplainOptions | null);
    /**
     * The decisions that the page has stored, the last one at the end: they are shown, and the last one is in the report.
     * @type {readonly Decision[]}
     */
    get decisions(): readonly Decision[];
    set decisions(decisions: readonly Decision[]);
    /** What can be decided; accept, reject and ask again by default. @type {readonly DecisionOutcome[] | null} */
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
     * Makes the evidence report of what is shown: pictures with at least the redaction of the element, and digests of all
     * that was given.
     * @param {ReportOptions} [options]
     * @returns {Promise<string>} one HTML file; Markdown or JSON with `format`
     * @throws {LensError} `INVALID_ARGUMENT` while no result is shown; as `createReport()`
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
     * a feature is pointed at, or none
     */
    onHover: (index: number | null) => void;
    onExport: (blob: Blob, redact: Redact) => void;
    onError: (error: import("../../core/error.js").LensError) => void;
    /**
     * tells screen readers
     */
    announce: (text: string) => void;
};
/**
 * @typedef {object} EvidenceOptions
 * @property {(index: number | null) => void} onSelect
 * @property {(index: number | null) => void} onHover a feature is pointed at, or none
 * @property {(blob: Blob, redact: Redact) => void} onExport
 * @property {(error: import("../../core/error.js").LensError) => void} onError
 * @property {(text: string) => void} announce tells screen readers
 */
/**
 * The pictures with boxes over them, the list of features beside them, and their tools. Pointing at a box marks its
 * row, and the other way round.
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
     * Points at features from elsewhere: marks their rows, and the first that has a box on the picture.
     * @param {readonly number[]} indices
     */
    point(indices: readonly number[]): void;
    /** How a picture is changed to be seen better. @param {Role} role @returns {Partial<Adjustments>} */
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
 * What stands in the place of a picture that can't be shown: its name, and what can be done.
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
     * its shape, where it is known before it is read
     */
    size: {
        width: number;
        height: number;
    } | null;
    read: () => Promise<Blob>;
};
export type PairOptions = {
    /**
     * those tell where a photo is covered
     */
    features: readonly import("../../videoid_lens.js").OverlayFeature[];
    referenceSize: ReferenceSize;
    redact: Redact;
    /**
     * how a picture was changed before
     */
    adjustmentsOf: (role: PictureOffer["role"]) => Partial<Adjustments>;
    onAdjust: (role: PictureOffer["role"], adjustments: Adjustments) => void;
    onError: (error: unknown) => void;
    /**
     * the person asks for one picture again
     */
    onEnd: () => void;
};
/** Two pictures beside each other, to be compared by eye: what is zoomed or moved in one is so in the other. */
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
 * The raw result with line numbers, folded away.
 * @param {import("../base/texts.js").Texts} texts
 * @param {string} text
 * @returns {{ section: HTMLElement, jump: (line: number) => void }} `jump` opens it at a line, counted from 1
 */
export declare function rawResult(texts: import("../base/texts.js").Texts, text: string): {
    section: HTMLElement;
    jump: (line: number) => void;
};
/**
 * Up to three lines that end with that of a place, and a caret under the place.
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
 * A report as nodes: what its HTML file has in its body.
 * @param {Report} report
 * @param {(svg: string) => string} address makes the address of a picture
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
     * what it was read
     * from, but for the pictures
     */
    files: {
        name: string;
        read: () => Promise<string | Blob | Uint8Array | ArrayBuffer>;
    }[];
    pictures: import("./evidence.js").PictureOffer[];
    /**
     * the last one that the page has stored
     */
    decision: import("./decision.js").Decision | null;
    decisionOutcomes: readonly import("./decision.js").DecisionOutcome[] | null;
    /**
     * how a
     * picture was changed to be seen better
     */
    adjustmentsOf: (role: ReportPicture["role"]) => Partial<import("../../core/overlay.js").Adjustments>;
    referenceSize: import("./evidence.js").ReferenceSize;
    /**
     * what is covered at least
     */
    redact: Redact;
    page: Document;
};
/**
 * Makes the report of what an element shows.
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
 * Prints a report: the page shows it while it is printed, and nothing else. It is made of nodes and adopted style
 * sheets, which a strict policy allows.
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
     * shows one
     */
    select: (feature: number) => void;
    /**
     * lights those that a person points at; none when the person no longer does
     */
    point: (features: number[]) => void;
};
/**
 * What the pictures do with features that are mentioned elsewhere.
 * @typedef {object} Features
 * @property {(feature: number) => void} select shows one
 * @property {(features: number[]) => void} point lights those that a person points at; none when the person no longer does
 */
/**
 * The sections below the head. Those with nothing in them are `null`.
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
/** Rules for what only `<videoid-result>` has. */
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
     * shows which bars are pressed
     */
    frame: HTMLElement;
    sketch: Sketch;
    width: number;
    areas: Area[];
};
export type Theme = NonNullable<import("../../videoid_lens.js").ChartSpec["theme"]>;
/**
 * The charts, each with its numbers as a table. A press on a bar marks what it stands for; so does a button in the
 * table, for those who can't see or point.
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
    /** @param {TriageTexts} texts @param {import("../base/element.js").LensElement} host whose theme and reading the dialog follows */
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
/** The numbers that several results have: which results these are, and a button that shows them in the table. */
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
 * How long results took, by process type; `null` where no result says.
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
 * `<videoid-triage>`: thousands of results summed up: totals, charts, and a table from which each opens in full. The
 * element disposes of its report when another source is set, and when it leaves the page.
 *
 * @tag videoid-triage
 *
 * @fires videoid-triage - The results are read and shown
 * @fires videoid-triage-filter - The table shows other rows: of other filters, bars or numbers
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
 * @csspart filters - What the rows are filtered by
 * @csspart active - What was pressed in charts and lists, each with a button that takes it away
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
     * The results: a JSON array, one in each line, or one after another. Setting it ends the reading of the one before.
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
 * What is chosen: the number of the option of each select, and the text, by the names of the fields.
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
    /** Takes every filter away. */
    reset: HTMLButtonElement;
    element: HTMLDivElement;
    /**
     * @param {TriageTexts} texts
     * @param {TriageReport} report
     * @param {Choice} choice is kept when the filters are made anew in another language
     * @param {() => void} onChange
     * @param {() => void} onReset
     */
    constructor(texts: TriageTexts, report: TriageReport, choice: Choice, onChange: () => void, onReset: () => void);
    /** Takes one filter away. @param {string} name */
    clear(name: string): void;
    /** Whether a field has a choice. @param {string} name */
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
     * without a `subject`: whatever the subject
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
/** Whether the marks lead to what these stand for: the days overlap, and the reason is the one. @param {Marks} own @param {Marks} marks */
export declare function areCovered({ days, reason }: Marks, marks: Marks): boolean;
/** Marks these, or takes them away where they are marked. @param {Marks} own @param {Marks} marks */
export declare function toggle(own: Marks, marks: Marks): void;
/** The conditions that the marks are, but for the group. @param {Marks} marks @returns {TriageFilter} */
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
 * What is chosen, what is marked, and how the rows are sorted.
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
    /** Marks what was pressed, or takes it away where it was marked. @param {Marks} own */
    press(own: Marks): void;
    dispose(): void;
}

// ==== elements/triage/styles.d.ts ====
/** Rules for what only `<videoid-triage>` has. */
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
 * The texts of one language for many results. Formatters are made once, since each row that comes into view uses them.
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
     * A moment in UTC, without `UTC` behind it; the timestamp itself where it can't be read.
     * @param {string} timestamp
     */
    moment(timestamp: string): string;
    /** @param {string} day `YYYY-MM-DD` */
    day(day: string): string;
    /** A day, or the first and the last of several. @param {string} from @param {string} to `YYYY-MM-DD` */
    days(from: string, to: string): string;
    /** That several results have the same number. @param {import("../../core/triage.js").DuplicateNumber} group */
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
     * The same, where a reason without a subject is one of whatever subject.
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
 * Rows of one height. The document has those in view only, and the active one: a row must not lose the focus when it
 * leaves the view.
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
    /** Brings a row into view, and the focus to it. @param {number} position */
    focus(position: number): void;
    /** Makes a row the active one: that to which Tab leads. @param {number} position */
    activate(position: number): void;
    dispose(): void;
}

// ==== globals.d.ts ====
// What importing an entry with an element, such as `videoid-lens/define`, tells TypeScript: tags, events, and props of
// JSX.
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

/** What every element takes in JSX, as far as it is of use here. */
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
     * `openArchive`, which starts it by itself. Default `false`
     */
    archive?: boolean;
    /**
     * `drawChart`, `chartToSVG`, `checkCaptureConfig`, and `triage`, which starts it by itself.
     * Default `false`
     */
    lists?: boolean;
    /**
     * `createReport`, `verifyReport`, and `digest`, which starts it by itself. Default `false`
     */
    report?: boolean;
    /**
     * `compare`, and `sortDossier`, which starts it by itself. Default `false`
     */
    compare?: boolean;
    /**
     * report a failure inside the wasm on the console, with its place in the Rust source. Off
     * by default: such a report may quote the input. Default `false`
     */
    debug?: boolean;
};
/** @typedef {import("./core/parts.js").InitSyncOptions} InitSyncOptions */
/**
 * @typedef {object} InitOptions which parts start now; the others start when a call needs them, which only calls that
 *   give a promise can wait for
 * @property {boolean} [overlay] `Overlay` and `OverlayControls`. Default `true`
 * @property {boolean} [text] `explanationToText`. Default `true`
 * @property {boolean} [archive] `openArchive`, which starts it by itself. Default `false`
 * @property {boolean} [lists] `drawChart`, `chartToSVG`, `checkCaptureConfig`, and `triage`, which starts it by itself.
 *   Default `false`
 * @property {boolean} [report] `createReport`, `verifyReport`, and `digest`, which starts it by itself. Default `false`
 * @property {boolean} [compare] `compare`, and `sortDossier`, which starts it by itself. Default `false`
 * @property {boolean} [debug] report a failure inside the wasm on the console, with its place in the Rust source. Off
 *   by default: such a report may quote the input. Default `false`
 */
/**
 * Starts the library. It can be called again, to start more parts, and after it failed.
 * @param {InitOptions} [options]
 * @returns {Promise<void>}
 */
export declare function init(options?: InitOptions): Promise<void>;
/**
 * Starts the library at once, from bytes or compiled modules. Browsers refuse to compile large modules synchronously on
 * the main thread: prefer `init()` there.
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
  /** A row is about to be opened; `preventDefault()` keeps the dialog away. */
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
 * The entry `videoid-lens/slim`: the same API without the wasm inside. The page says where it is.
 */
export * from "./core/api.js";
export * from "./core/init.js";

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
 * A better status, and what the documented rules need for it. Never a promise.
 */
export interface CounterfactualStep {
    /**
     * The status that the rule would give.
     */
    status: Exclude<Outcome, 'failed' | 'rejected'>;
    /**
     * All that would have to be different, together.
     */
    changes: Change[];
}

/**
 * A bounding box in reference space: the space the service measured in, documented nowhere.
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
 * A column or a bar.
 */
export interface ChartRow {
    /**
     * Its name: a day, a reason.
     */
    label: string;
    /**
     * Its counts, one for each series, in their order.
     */
    values: readonly number[];
}

/**
 * A decision of the host's.
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
 * A document that could not be read. The others are counted.
 */
export interface BrokenDocument {
    /**
     * Which document of the source it is, from 0, broken ones counted too.
     */
    index: number;
    /**
     * Byte offset of what is wrong.
     */
    offset: number;
    /**
     * 1-based line of it in the source.
     */
    line: number;
    /**
     * 1-based column of it, in characters.
     */
    column: number;
    /**
     * The code of the error that is thrown for that document alone.
     */
    code: CoreErrorCode;
}

/**
 * A feature as the page's list shows it; every feature has one, whether or not it is on the canvas.
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
     * What is known of it.
     */
    state: FeatureState;
    /**
     * Its box in CSS pixels of the canvas, cut at the picture's edges; `null` where none is drawn. In a
     * zoomed view it may lie beside the canvas.
     */
    box: CanvasRect | null;
    /**
     * The numbered marker that stands for its label where there was no room; show `number` in the list then.
     */
    marker: CanvasRect | null;
    /**
     * The number that its marker shows: `index` + 1.
     */
    number: number;
    /**
     * The picture of the archive that shows its side; `null` for a side without one.
     */
    picture: PictureRole | null;
    /**
     * Where on the picture its box is, in words; `null` where none is drawn.
     */
    place: Place | null;
    /**
     * Why no box is drawn although there could be one.
     */
    problem: BoxProblem | null;
}

/**
 * A field about the person or the document, from each source that has it.
 */
export interface FieldRow {
    /**
     * Its name in the input.
     */
    name: string;
    /**
     * Its name in words.
     */
    label: string;
    /**
     * The values, in the order of `FieldSource`.
     */
    values: FieldValue[];
    /**
     * Whether the values are the same, written one way or another.
     */
    agreement: FieldAgreement;
}

/**
 * A field in every attempt.
 */
export interface ComparedField {
    /**
     * The field.
     */
    name: FieldName;
    /**
     * Its name in words.
     */
    label: string;
    /**
     * Whether the values of all attempts are the same. What the caller expects does not count.
     */
    agreement: FieldAgreement;
    /**
     * What each attempt says, in the order of `attempts`.
     */
    attempts: ComparedValues[];
}

/**
 * A field in one attempt.
 */
export interface ComparedValues {
    /**
     * The values by source; empty where the attempt does not have the field.
     */
    values: SourcedValue[];
    /**
     * Whether the sources of this attempt agree; null where it does not have the field.
     */
    agreement: FieldAgreement | null;
    /**
     * Whether it is what the nearest earlier attempt with this field says; null where there is none to compare with.
     */
    since: Exclude<FieldAgreement, 'single'> | null;
    /**
     * Index of that earlier attempt.
     */
    sinceAttempt: number | null;
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
     * The value in words: for a document type, where the options say what it is called.
     */
    label?: string;
    /**
     * RFC 6901 pointer into the input; empty for the value that the caller expects, which is not in it.
     */
    pointer: string;
}

/**
 * A kind of document by its format.
 */
export type DocumentFormat = "passport" | "card";

/**
 * A line of facts: what, and what about it.
 */
export interface ReportFact {
    /**
     * What it is about.
     */
    name: string;
    /**
     * What is said about it.
     */
    text: ReportText;
}

/**
 * A ninth of the picture.
 */
export type Place = "top-left" | "top" | "top-right" | "left" | "middle" | "right" | "bottom-left" | "bottom" | "bottom-right";

/**
 * A number, and what a public rule says of it. Never a verdict: a number that was read wrongly does not fit either.
 */
export interface NumberRow {
    /**
     * The field that it is in.
     */
    field: FieldName;
    /**
     * The rule: the country's code in ISO 3166 alpha-3 and the number's name, `PRT.NIF` for one, or `ICAO9303` and the
     * part of a machine-readable zone; empty where there is none.
     */
    rule: string;
    /**
     * What it says.
     */
    state: NumberState;
    /**
     * For staff. It never repeats the number.
     */
    text: string;
    /**
     * RFC 6901 pointer into the input; empty for the machine-readable zone, which is not in it.
     */
    pointer: string;
}

/**
 * A picture inside the text.
 */
export interface PictureRow {
    /**
     * What it shows.
     */
    role: PictureRole;
    /**
     * The format, by the first bytes; null when it is none that is known.
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
     * The SVG of `Overlay.toSVG()`, made with at least the redaction that the report asks for.
     */
    svg: string;
}

/**
 * A piece of a section.
 */
export type ReportBlock = { type: "paragraph"; text: ReportText } | { type: "notice"; text: ReportText } | { type: "list"; items: ReportText[] } | { type: "facts"; facts: ReportFact[] } | ({ type: "table" } & ReportTable) | { type: "picture"; role: PictureRole; svg: string; alternative: string; caption: ReportText } | { type: "group"; heading: ReportText; blocks: ReportBlock[] };

/**
 * A piece of a text.
 */
export interface ReportSpan {
    /**
     * Whose words these are.
     */
    kind: ReportSpanKind;
    /**
     * The words.
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
     * Index into `features`, when it is about one.
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
     * Towards the right.
     */
    width: number;
    /**
     * Downwards.
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
     * Towards the right.
     */
    width: number;
    /**
     * Downwards.
     */
    height: number;
}

/**
 * A report.
 */
export interface Report {
    /**
     * Who reads it.
     */
    audience: ReportAudience;
    /**
     * BCP 47 tag of the language of its own words.
     */
    language: string;
    /**
     * BCP 47 tag of the language of the explanation's words.
     */
    explainedIn: string;
    /**
     * The title.
     */
    title: ReportText;
    /**
     * UUID of the process; empty where the result gives none.
     */
    processId: string;
    /**
     * What stands under the title.
     */
    head: ReportBlock[];
    /**
     * The sections.
     */
    sections: ReportSectionContent[];
    /**
     * The digests that it was made with.
     */
    inputs: InputDigest[];
    /**
     * Name and version of what made it.
     */
    generator: string;
}

/**
 * A row in full.
 */
export interface RowData {
    /**
     * As in the result.
     */
    processId: string | null;
    /**
     * As in the result; empty for none.
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
     * What the rules give.
     */
    derivedStatus: Outcome | null;
    /**
     * Whether that is the status.
     */
    agreement: Agreement;
    /**
     * Decisive ones first.
     */
    reasons: RowReason[];
    /**
     * What the result contradicts itself in.
     */
    contradictions: ContradictionCode[];
    /**
     * As in the result.
     */
    createdAt: string | null;
    /**
     * From its creation to its last update, in whole seconds: of a result with a final status.
     */
    durationSeconds: number | null;
}

/**
 * A section of a report, in the order in which they come unless another is asked for. What a section has nothing to
 * say about, and what is not for the report's audience, is left out.
 */
export type ReportSection = "verdict" | "procedure" | "rule" | "reasons" | "ladder" | "checks" | "features" | "pictures" | "fields" | "numbers" | "contradictions" | "timeline" | "agent" | "evidence" | "inputs" | "reading" | "decision" | "contact" | "versions";

/**
 * A section.
 */
export interface ReportSectionContent {
    /**
     * Which.
     */
    section: ReportSection;
    /**
     * Its heading.
     */
    heading: string;
    /**
     * What it says.
     */
    blocks: ReportBlock[];
}

/**
 * A security check.
 */
export interface CheckRow {
    /**
     * Its name, `nonExpired` for one.
     */
    name: string;
    /**
     * Absent is not failed: which checks appear depends on the document.
     */
    state: CheckState;
    /**
     * Its name in words.
     */
    label: string;
    /**
     * RFC 6901 pointer into the input; null when it is absent.
     */
    pointer: string | null;
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
     * What the table is about; empty where the section's heading says it.
     */
    caption: string;
    /**
     * The headings of the columns.
     */
    head: string[];
    /**
     * The rows, in groups of one name each.
     */
    groups: ReportTableGroup[];
}

/**
 * A text out of pieces.
 */
export type ReportText = ReportSpan[];

/**
 * A view without the sizes of canvas and picture: two pictures that are compared have the same one.
 */
export interface RelativeView {
    /**
     * As that of a [`View`].
     */
    scale: number;
    /**
     * Which point of the picture is in the middle of the canvas: from its left edge, as a part of its width.
     */
    across: number;
    /**
     * The same from its top edge, as a part of its height.
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
     * Its name, `OVI 1` for one; empty when it has none.
     */
    name: string;
    /**
     * Its name in words.
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
     * Where it is, in reference space; null when the result gives no usable place.
     */
    bbox: BoundingBox | null;
    /**
     * Whether the rule of this process type asks for it.
     */
    counts: boolean;
    /**
     * RFC 6901 pointer into the input.
     */
    pointer: string;
}

/**
 * All that is counted.
 */
export interface Summary {
    /**
     * Rows: documents that could be read.
     */
    total: number;
    /**
     * Documents, the broken ones too.
     */
    documents: number;
    /**
     * The broken ones, in order: the first 100,000.
     */
    errors: BrokenDocument[];
    /**
     * All that is wrong, that beyond the list too.
     */
    errorCount: number;
    /**
     * Largest first, ties by key.
     */
    byStatus: Counted[];
    /**
     * Largest first, ties by key.
     */
    byProcessType: Counted[];
    /**
     * Largest first, ties by key. The documented rules say nothing about results of other providers than VideoID.
     */
    byProvider: Counted[];
    /**
     * In order, by the day that the process was created, UTC.
     */
    byDay: DayCounts[];
    /**
     * In how many results of each day a reason of each code decided or is in the way of acceptance; days without
     * any are not there.
     */
    reasonsByDay: DayCounts[];
    /**
     * Whether the documented rules give the reported status.
     */
    agreement: AgreementCounts;
    /**
     * How long the results of each process type took, in the order of `byProcessType`.
     */
    durations: TypeDurations[];
    /**
     * Those that decided most often first, then those that are in the way most often.
     */
    reasons: ReasonCount[];
    /**
     * In how many results each contradiction is, largest first.
     */
    contradictions: ContradictionCount[];
    /**
     * The meanings of the indices in the columns.
     */
    dictionaries: Dictionaries;
}

/**
 * Colours by state; those that are left out stay the theme's.
 */
export interface StateColors {
    /**
     * Of features that were found.
     */
    found?: string;
    /**
     * Of features that were not found.
     */
    notFound?: string;
    /**
     * Of features of which the result does not say.
     */
    unknown?: string;
}

/**
 * How a report is to be made.
 */
export interface ReportOptions {
    /**
     * Who reads it. Default `"file"`.
     */
    audience?: ReportAudience;
    /**
     * How it is written. Default `"html"`.
     */
    format?: ReportFormat;
    /**
     * Which sections, in which order. Default: all of `REPORT_SECTIONS`. An unknown one, and one that is there twice,
     * is an `INVALID_ARGUMENT`.
     */
    sections?: readonly ReportSection[];
    /**
     * What has to be covered in the pictures at least. One that was made with less is an `INVALID_ARGUMENT`. Default
     * `"none"`.
     */
    redact?: Redaction;
    /**
     * BCP 47 tag of the language of the report's own words. The explanation's texts stay in the language that it has.
     * Default: the language of the explanation.
     */
    locale?: string;
    /**
     * The title in place of our own.
     */
    title?: string;
    /**
     * Whom the person can ask.
     */
    contact?: string;
    /**
     * Until when the report is kept.
     */
    retentionUntil?: string;
    /**
     * Who made the report. Nobody is named unless you do.
     */
    madeBy?: string;
    /**
     * When it was made. No clock is asked.
     */
    madeAt?: string;
    /**
     * A note for the case file.
     */
    note?: string;
    /**
     * Your decision, for the case file.
     */
    decision?: ReportDecision;
}

/**
 * How a report is written.
 */
export type ReportFormat = "html" | "markdown" | "json";

/**
 * How bad a finding is.
 */
export type Severity = "error" | "warning" | "note";

/**
 * How long some results took. A percentile is the nearest rank: the least time that at least so many of all took
 * no longer than, which is the time of one of them.
 */
export interface Durations {
    /**
     * How many results these are.
     */
    count: number;
    /**
     * The time that half of them took no longer than, in seconds.
     */
    medianSeconds: number;
    /**
     * The time that nine of ten took no longer than, in seconds.
     */
    p90Seconds: number;
}

/**
 * How long the results of a process type took.
 */
export interface TypeDurations {
    /**
     * The process type; empty for results without one.
     */
    processType: string;
    /**
     * From creation to the last update, of results whose status is final.
     */
    process: Durations | null;
    /**
     * The agent's verification, of results that say how long that was: at most 16,383 seconds.
     */
    agent: Durations | null;
}

/**
 * How many features of the document were found.
 */
export interface FeatureCounts {
    /**
     * They were found.
     */
    found: number;
    /**
     * They were not.
     */
    notFound: number;
    /**
     * The result does not say.
     */
    unknown: number;
}

/**
 * How many security checks are in each state.
 */
export interface CheckCounts {
    /**
     * They are valid.
     */
    passed: number;
    /**
     * They are not valid.
     */
    failed: number;
    /**
     * The result does not have them.
     */
    absent: number;
    /**
     * What the result says of them is not of the documented shape.
     */
    unreadable: number;
}

/**
 * How the reference space is known.
 */
export type ReferenceSource = "given" | "natural" | "assumed";

/**
 * How to compare.
 */
export interface CompareOptions {
    /**
     * BCP 47 tag of the language of the texts. The headlines of the attempts stay in the language that they have.
     * Default: the language of the first attempt.
     */
    locale?: string;
}

/**
 * How to explain a result.
 */
export interface ExplainOptions {
    /**
     * BCP 47 tag of the language of the texts: one that `setLocale` was given, else English. Default `"en"`.
     */
    locale?: string;
    /**
     * Repair commas with nothing after them, comments, and `...` in the place of data left out, each with a warning;
     * what was left out is unknown, not empty. Default `false`: all of it is `JSON_SYNTAX`.
     */
    tolerant?: boolean;
    /**
     * RFC 6901 pointer of the result in the input, for an input that wraps it. Pointers, lines and columns of the
     * explanation are those of the whole input. Default `""`: the whole input is the result.
     */
    pointer?: string;
    /**
     * Values of fields that you know already, to be compared with those of the result. A field of another name and a
     * value that is no string are an `INVALID_ARGUMENT`; an empty value is not compared.
     */
    expected?: Partial<Record<FieldName, string>>;
    /**
     * The answer of the service's endpoint "document-types", which says what an `idType` is called.
     */
    documentTypes?: { id?: number, countryName?: string, name?: string, subType?: string }[];
    /**
     * The two or three lines of the document's machine-readable zone, if you have read it. Their check digits are in the
     * explanation's `numbers`, and what they say is compared with the result.
     */
    mrz?: string[];
}

/**
 * How to open an archive.
 */
export interface ArchiveOptions {
    /**
     * Accept, with a warning, what is ambiguous but harmless: bytes before, between and after the entries, names that
     * lead out of the archive's folder; and repair the raw files as `explain` does. Default `false`.
     */
    tolerant?: boolean;
    /**
     * Limits other than the default ones.
     */
    limits?: Partial<Limits>;
}

/**
 * How to write an explanation as text.
 */
export interface TextOptions {
    /**
     * The text that was explained: its lines are shown with the value underlined. Without it the line is made of the
     * key and the value.
     */
    source?: string;
}

/**
 * In how many results a contradiction is.
 */
export interface ContradictionCount {
    /**
     * As in an explanation.
     */
    code: ContradictionCode;
    /**
     * In how many.
     */
    count: number;
}

/**
 * In how many results a reason is.
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
     * In how many it decided.
     */
    decisive: number;
    /**
     * In how many it did not decide, but is in the way of acceptance.
     */
    blocking: number;
}

/**
 * In how many results a value is.
 */
export interface Counted {
    /**
     * The value; empty for results without one.
     */
    key: string;
    /**
     * How many.
     */
    count: number;
}

/**
 * One condition that bears on the status, or might be thought to.
 */
export interface Reason {
    /**
     * What it is. More codes may come: treat unknown ones by their texts.
     */
    code: ReasonCode | (string & {});
    /**
     * What it is about: the check, the feature, the type of the agent's reason, the error's code.
     */
    subject: string | null;
    /**
     * What it does to the status.
     */
    effect: Effect;
    /**
     * Whether a new attempt can give another result.
     */
    retry: Retry;
    /**
     * For staff: a sentence without a full stop.
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
     * Safe to show to the person: it never mentions a sign of fraud. Null when there is nothing to say.
     */
    subjectText: string | null;
    /**
     * The places in the result that show it.
     */
    evidence: Evidence[];
}

/**
 * One entry of an archive.
 */
export interface ArchiveEntry {
    /**
     * A label, never a path: characters that act instead of being seen are escaped, and a long name is shortened.
     */
    name: string;
    /**
     * What it is.
     */
    kind: EntryKind;
    /**
     * What it shows; `null` for other kinds, and for a picture whose name does not say it.
     */
    role: EntryRole | null;
    /**
     * `image/jpeg` and its like, by its first bytes.
     */
    mediaType: MediaType | null;
    /**
     * Bytes, as the archive says. Reading checks it.
     */
    size: number;
    /**
     * Pixels of a picture as stored, before it is turned by `orientation`.
     */
    width: number | null;
    /**
     * Pixels of a picture as stored, before it is turned by `orientation`.
     */
    height: number | null;
    /**
     * EXIF orientation of a picture, 1 to 8, as the standard says it is read. Browsers may turn the picture in another way:
     * decode it with `loadPicture()`.
     */
    orientation: number | null;
    /**
     * Code of the error that reading it gives.
     */
    problem: CoreErrorCode | null;
    /**
     * Where its data is.
     */
    data: ArchiveData;
}

/**
 * One of the counts that every row has.
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
 * One result among several.
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
     * Seconds from the start of the attempt before; null in the first, and where either time can't be read.
     */
    secondsSince: number | null;
    /**
     * As reported; empty when the result gives none.
     */
    status: string;
    /**
     * Whether the reported status is one that does not change any more.
     */
    final: boolean;
    /**
     * What the documented rules give for the data; null where they cannot say.
     */
    derivedStatus: Outcome | null;
    /**
     * Whether that is the reported status.
     */
    agreement: Agreement;
    /**
     * The result in a sentence or two, in the language of its explanation.
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
     * How many security checks are in each state.
     */
    checks: CheckCounts;
    /**
     * How many features of the document were found.
     */
    features: FeatureCounts;
    /**
     * How many places contradict each other.
     */
    contradictions: number;
}

/**
 * One thing that a rule asks. The order is that in which reasons are shown: the most severe first.
 */
export type Fact = "agent-rejects" | "check-invalid" | "similarity-not-high" | "feature-missing" | "agent-decided";

/**
 * One thing that changed.
 */
export interface AttemptChange {
    /**
     * What it is about. More kinds may come.
     */
    kind: ChangeKind | (string & {});
    /**
     * The name of the check, the feature or the field; null where there is only one such thing.
     */
    subject: string | null;
    /**
     * Its name in words.
     */
    label: string;
    /**
     * What it was, in words or as the result gives it; null where the earlier result does not give it.
     */
    was: string | null;
    /**
     * What it is; null where the later result does not give it.
     */
    is: string | null;
    /**
     * For staff, with what it was and what it is.
     */
    text: string;
}

/**
 * One thing that is unusual about an archive.
 */
export interface ArchiveWarningRow {
    /**
     * What.
     */
    code: ArchiveWarning;
    /**
     * Name of the entry it is about.
     */
    entry: string | null;
}

/**
 * One thing to be said about a request.
 */
export interface ConfigFinding {
    /**
     * Stable code. More may come.
     */
    code: ConfigCode | (string & {});
    /**
     * How bad it is.
     */
    severity: Severity;
    /**
     * A sentence without a full stop.
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
     * RFC 6901 pointer into the input; empty when it is about the whole.
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
 * Results that have the same number.
 */
export interface DuplicateNumber {
    /**
     * Which number.
     */
    field: NumberField;
    /**
     * The rows that have it, one a process, in the order of the source: at least two.
     */
    rows: number[];
}

/**
 * Rows of one name.
 */
export interface ReportTableGroup {
    /**
     * The name: the first column of all of these rows.
     */
    name: ReportText;
    /**
     * The other columns of each row.
     */
    rows: ReportText[][];
}

/**
 * Several results, in order of time and beside each other. The same results in another order give the same.
 */
export interface Comparison {
    /**
     * BCP 47 tag of the language that the texts are in.
     */
    language: string;
    /**
     * How many attempts there are, and the status of the last one.
     */
    headline: string;
    /**
     * Whether all attempts show one document.
     */
    sameDocument: Sameness;
    /**
     * That in a sentence, for staff.
     */
    documentText: string;
    /**
     * What it rests on, or why it is not known.
     */
    documentGrounds: Ground[];
    /**
     * Whether all attempts are of one person.
     */
    samePerson: Sameness;
    /**
     * That in a sentence, for staff.
     */
    personText: string;
    /**
     * What it rests on, or why it is not known.
     */
    personGrounds: Ground[];
    /**
     * The attempts by `createdAt`; those without a readable time come last, those of one time by their content.
     */
    attempts: Attempt[];
    /**
     * What changed from each attempt to the next.
     */
    changes: AttemptChanges[];
    /**
     * Every field that some attempt has.
     */
    fields: ComparedField[];
}

/**
 * Something that happened at a time.
 */
export interface TimelineRow {
    /**
     * What happened.
     */
    event: TimelineEvent;
    /**
     * As the result gives it; a number of milliseconds is written in ISO 8601.
     */
    at: string;
    /**
     * Seconds since the row before; null in the first, and where either time can't be read.
     */
    secondsSince: number | null;
}

/**
 * The agent's verification.
 */
export interface ManualApprovalRow {
    /**
     * How long it took in seconds, as the result gives it.
     */
    duration: string | null;
    /**
     * As the result gives it: ISO 8601.
     */
    verificationDate: string | null;
    /**
     * The ids beside it, as pairs of name and value.
     */
    ids: [name: string, value: string][];
}

/**
 * The digest of an input, as `digest()` gives it.
 */
export interface InputDigest {
    /**
     * What the host calls it.
     */
    name: string;
    /**
     * Its length in bytes.
     */
    bytes: number;
    /**
     * SHA-256, in 64 hexadecimal digits in lower case.
     */
    sha256: string;
}

/**
 * The documented statuses.
 */
export type Status = "pending" | "processing" | "accepted" | "rejected" | "inconclusive" | "failed" | "canceled";

/**
 * The fields about the person and the document, in the order they are shown.
 */
export type FieldName = "documentType" | "idType" | "documentNumber" | "issuingCountry" | "issuingAuthority" | "dateOfIssue" | "dateOfExpiry" | "firstName" | "alternativeFirstName" | "lastName" | "alternativeLastName" | "lastNameSecondLine" | "dateOfBirth" | "birthPlace" | "gender" | "nationality" | "predictedAge" | "personalIdentificationNumber" | "socialSecurityNumber" | "healthNumber" | "taxNumber" | "address";

/**
 * The fields whose numbers are compared.
 */
export type NumberField = "documentNumber" | "personalIdentificationNumber";

/**
 * The meanings of the indices in the columns.
 */
export interface Dictionaries {
    /**
     * Statuses; empty for none.
     */
    status: string[];
    /**
     * Process types; empty for none.
     */
    processType: string[];
    /**
     * Providers; empty for none.
     */
    provider: string[];
    /**
     * What the rules give; null where they cannot say.
     */
    derived: (Outcome | null)[];
    /**
     * Whether that is the status.
     */
    agreement: Agreement[];
}

/**
 * The results of a day.
 */
export interface DayCounts {
    /**
     * `YYYY-MM-DD`, UTC.
     */
    day: string;
    /**
     * How many of each status, or with a reason of each code, largest first.
     */
    counts: Counted[];
}

/**
 * The size of the space that boxes are counted in, and how it is known.
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
     * How it is known. Say so on the page where it is `assumed`.
     */
    source: ReferenceSource;
}

/**
 * The types of pictures and videos, by the bytes of a file, whatever its name is.
 */
export type MediaType = "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/avif" | "image/tiff" | "image/gif" | "video/mp4" | "video/quicktime" | "video/webm";

/**
 * Two places of the result that cannot both be right.
 */
export interface Contradiction {
    /**
     * Stable code. More may come.
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
 * What `embeddedPictures` gives.
 */
export interface Embedded {
    /**
     * The pictures, as entries.
     */
    pictures: ArchiveEntry[];
    /**
     * Whether the file is known to be JSON that all readers read alike, as `checkJson` has it.
     */
    plain: boolean;
}

/**
 * What `setFeatures` may be told about the features.
 */
export interface FeatureOptions {
    /**
     * The side of the document that the picture shows, or the picture's role: `data` and `front` are one, `back`,
     * `portrait`, `selfie`. Features of other sides are listed, not drawn.
     */
    side?: string | null;
    /**
     * The size of the space that the boxes are counted in, where it is known, or the kind of document, for the size
     * that its boxes are probably counted in.
     */
    referenceSize?: Size | DocumentFormat | null;
}

/**
 * What `setImage` may be told about the picture.
 */
export interface ImageOptions {
    /**
     * EXIF orientation of the file, 1 to 8. The bitmap is upright; the boxes are turned with it. `loadPicture()` gives both.
     */
    orientation?: number | null;
    /**
     * Whether the bitmap is certainly turned as `orientation` says; without certainty, a redaction covers the whole picture.
     * `true` unless given: a host that hands in a bitmap of its own vouches for it. `loadPicture()` turns the picture itself,
     * and is not certain only where the bitmap does not have the size that the file says.
     */
    orientationCertain?: boolean | null;
    /**
     * Width of the file's picture, where the bitmap is a reduced copy of it.
     */
    naturalWidth?: number | null;
    /**
     * Height of the file's picture, where the bitmap is a reduced copy of it.
     */
    naturalHeight?: number | null;
}

/**
 * What `show` takes; members that are left out stay as they are.
 */
export interface ShowOptions {
    /**
     * Boxes, and labels with them. Default `true`.
     */
    boxes?: boolean;
    /**
     * Labels and markers. Default `true`.
     */
    labels?: boolean;
    /**
     * The states whose features have boxes. Default: all three.
     */
    states?: readonly FeatureState[];
    /**
     * How bright the picture is, from 0.25 to 4, in hundredths; what lies over it keeps its colours. Default 1: as it is.
     */
    brightness?: number;
    /**
     * How strong the picture's contrast is, from 0.25 to 4, in hundredths. Ink that changes its colour with the angle
     * stands out better above 1. Default 1: as it is.
     */
    contrast?: number;
    /**
     * Whether the picture's colours are inverted, after brightness and contrast. Default `false`.
     */
    invert?: boolean;
    /**
     * By how many degrees the picture is turned clockwise, with its boxes: after its EXIF orientation. Default 0.
     */
    rotate?: 0 | 90 | 180 | 270;
    /**
     * What is painted over in the picture, on the canvas as well as in files: `none`, `photo`, `all`. Default `none`.
     */
    redact?: Redaction;
    /**
     * `light`, `dark`, or `forced` for the system's colours. Default `light`.
     */
    theme?: ThemeName;
    /**
     * Other colours for lines and labels, opaque ones, as CSS writes them. A label's ink is black or white, whichever is
     * better to read.
     */
    colors?: StateColors;
}

/**
 * What a chart is made from.
 */
export interface ChartSpec {
    /**
     * What is drawn.
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
     * `light` unless given.
     */
    theme?: ChartTheme | null;
    /**
     * What an SVG says that it shows.
     */
    title?: string | null;
    /**
     * At most 16, the first at the bottom of columns and at the left of bars.
     */
    series: readonly ChartSeries[];
    /**
     * In the order in which they are shown.
     */
    rows: readonly ChartRow[];
    /**
     * Of bars: the name of a last line, which has the sum of the rows that there is no room for. Without one, they are
     * not mentioned.
     */
    others?: string | null;
}

/**
 * What a condition does to the reported status.
 */
export type Effect = "decisive" | "blocking" | "not-counted";

/**
 * What a field says about whether the attempts are of one document, or of one person.
 */
export interface Ground {
    /**
     * The field.
     */
    field: FieldName;
    /**
     * Its name in words.
     */
    label: string;
    /**
     * What it says.
     */
    verdict: GroundVerdict;
    /**
     * Of which attempts it says so: indices into `attempts`.
     */
    attempts: number[];
    /**
     * For staff. It never repeats a value; `#1` is the first attempt.
     */
    text: string;
}

/**
 * What a field says.
 */
export type GroundVerdict = "same" | "equivalent" | "different" | "unknown";

/**
 * What a picture or video shows, by its name.
 */
export type EntryRole = "front" | "back" | "selfie" | "portrait" | "video";

/**
 * What a picture shows.
 */
export type PictureRole = "front" | "back" | "portrait" | "selfie";

/**
 * What a picture's file says of it, and which of its bytes a decoder needs.
 */
export interface PictureFile {
    /**
     * By its first bytes, of a type that is shown or not; `null` for one that is not known.
     */
    mediaType: MediaType | null;
    /**
     * Why it can't be shown; then the rest of this says nothing.
     */
    problem: PictureProblem | null;
    /**
     * EXIF orientation, 1 to 8.
     */
    orientation: number | null;
    /**
     * Width of the file's picture, as its pixels are stored.
     */
    naturalWidth: number;
    /**
     * Height of the file's picture, as its pixels are stored.
     */
    naturalHeight: number;
    /**
     * What the decoder gets before the ranges of the file.
     */
    start: number[];
    /**
     * The ranges of the file's bytes that the decoder needs: start and end of each, one after the other.
     */
    ranges: number[];
}

/**
 * What a public rule says of a number.
 */
export type NumberState = "fits" | "does-not-fit" | "no-rule";

/**
 * What a reason is.
 */
export type ReasonCode = "process-failed" | "not-finished" | "canceled" | "unexplained" | "agent-rejected" | "security-check-failed" | "similarity-not-high" | "feature-not-found";

/**
 * What a result says, what the documented rules make of it, and why.
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
     * What happened when, in order of time; events without a readable time come last.
     */
    timeline: TimelineRow[];
    /**
     * As reported; empty when the result gives none.
     */
    status: string;
    /**
     * Whether the reported status is one that does not change any more.
     */
    final: boolean;
    /**
     * What the documented rules give for the data; null where they cannot say.
     */
    derivedStatus: Outcome | null;
    /**
     * Whether that is the reported status.
     */
    agreement: Agreement;
    /**
     * BCP 47 tag of the language that the texts are in.
     */
    language: string;
    /**
     * The result in a sentence or two, for staff.
     */
    headline: string;
    /**
     * As reported; only `high` passes.
     */
    similarityScore: string | null;
    /**
     * The field of that name beside the security checks, or in `finalResult`.
     */
    livenessDetected: boolean | null;
    /**
     * What decided, what else would prevent acceptance, and what does not count, in this order.
     */
    reasons: Reason[];
    /**
     * Every documented check and every other one that the result has.
     */
    checks: CheckRow[];
    /**
     * The document's visual features, in the order of the result.
     */
    features: FeatureRow[];
    /**
     * What was read about the person and the document, by source.
     */
    fields: FieldRow[];
    /**
     * The numbers of the person by the public rules of the country, then the check digits of the machine-readable zone
     * that the options give.
     */
    numbers: NumberRow[];
    /**
     * The agent's verification, apart from the fields and the reasons.
     */
    manualApproval: ManualApprovalRow | null;
    /**
     * The pictures that the service has of the process; null when the result does not list them.
     */
    depictions: PictureRole[] | null;
    /**
     * Pictures inside the text, in base64: raw files carry them.
     */
    pictures: PictureRow[];
    /**
     * Where the result contradicts itself.
     */
    contradictions: Contradiction[];
    /**
     * The steps up to accepted: for each better status, all the changes that the documented rules need, together.
     */
    counterfactual: CounterfactualStep[];
    /**
     * What is wrong with single fields.
     */
    warnings: WarningRow[];
    /**
     * Pointers of keys that nothing here reads.
     */
    unrecognised: string[];
}

/**
 * What a series is about, which gives its colour.
 */
export type Tone = "good" | "bad" | "open" | "neutral" | "accent";

/**
 * What an archive holds.
 */
export interface ArchiveListing {
    /**
     * In the order of the central directory.
     */
    entries: ArchiveEntry[];
    /**
     * What is unusual about it.
     */
    warnings: ArchiveWarningRow[];
}

/**
 * What an entry is.
 */
export type EntryKind = "ocr" | "manual-approval" | "image" | "video" | "other";

/**
 * What became of an input since the report was made.
 */
export type InputState = "same" | "different" | "missing" | "unlisted";

/**
 * What became of one input.
 */
export interface VerifiedInput {
    /**
     * Its name.
     */
    name: string;
    /**
     * What became of it.
     */
    state: InputState;
}

/**
 * What changed from an attempt to the next.
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
     * Seconds from the start of one to the start of the other; null where either time can't be read.
     */
    seconds: number | null;
    /**
     * What changed, in the order of `ChangeKind`; empty where nothing did.
     */
    changes: AttemptChange[];
}

/**
 * What changed.
 */
export type ChangeKind = "status" | "derived-status" | "process-type" | "similarity" | "liveness" | "data" | "check" | "feature" | "document" | "person";

/**
 * What happened.
 */
export type TimelineEvent = "created" | "verified" | "failed" | "updated";

/**
 * What is drawn of the rows.
 */
export type ChartKind = "columns" | "bars" | "strips";

/**
 * What is known of a feature.
 */
export type FeatureState = "found" | "not-found" | "unknown";

/**
 * What is made unrecognisable, from nothing to everything.
 */
export type Redaction = "none" | "photo" | "all";

/**
 * What is read at most. Beyond it is an error with the limit's own code.
 */
export interface Limits {
    /**
     * Entries. `LIMIT_ENTRIES`. Default 2,000.
     */
    entries: number;
    /**
     * Bytes of the central directory. `LIMIT_DIRECTORY_BYTES`. Default 4 MiB.
     */
    directoryBytes: number;
    /**
     * Bytes of a name. `LIMIT_NAME_BYTES`, for the entry alone. Default 1,024.
     */
    nameBytes: number;
    /**
     * Bytes of a raw file and of any JSON. `LIMIT_ENTRY_SIZE`, `LIMIT_JSON_BYTES`. Default 16 MiB.
     */
    jsonBytes: number;
    /**
     * Nested arrays and objects. `JSON_DEPTH`. Default 64.
     */
    jsonDepth: number;
    /**
     * Bytes of any entry but raw files and videos. `LIMIT_ENTRY_SIZE`. Default 64 MiB.
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
     * Bytes of all entries that are read, videos aside. `LIMIT_TOTAL_SIZE`. Default 512 MiB.
     */
    totalBytes: number;
    /**
     * How many times its compressed size an entry above 1 MiB may have. `LIMIT_RATIO`. Default 1,032, deflate's own.
     */
    ratio: number;
}

/**
 * What is to be said about a request.
 */
export type ConfigCode = "sdk-capture" | "sdk-unknown" | "sdk-missing" | "providers-missing" | "providers-many" | "provider-missing" | "provider-other" | "provider-unknown" | "redirect-url-missing" | "eid-config-unused" | "document-filter-overruled" | "process-type-default" | "process-type-unknown" | "misplaced" | "older-name" | "wrong-type" | "request-unknown";

/**
 * What is to be said about capture requests and capture configurations.
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
     * What was found, in the order of the text; 1,000 at most.
     */
    findings: ConfigFinding[];
}

/**
 * What is unusual about an archive. The names are part of the public API.
 */
export type ArchiveWarning = "PREPENDED_BYTES" | "TRAILING_BYTES" | "UNLISTED_BYTES" | "NAME_UNSAFE" | "NAME_TWIN" | "SYMBOLIC_LINK";

/**
 * What is wrong with a field. The names are part of the public API.
 */
export type WarningCode = "FIELD_WRONG_TYPE" | "FIELD_MISSING" | "VALUE_UNDOCUMENTED" | "VALUE_CONFLICT" | "PROVIDER_OTHER" | "PICTURE_MISSING" | "DATE_INVALID" | "BBOX_INVALID" | "DUPLICATE_KEY" | "TRAILING_COMMA" | "COMMENT" | "ELISION" | "WARNINGS_TRUNCATED";

/**
 * What is wrong with one field; the rest is read.
 */
export interface WarningRow {
    /**
     * Stable code. More may come.
     */
    code: WarningCode | (string & {});
    /**
     * For staff.
     */
    text: string;
    /**
     * RFC 6901 pointer into the input; null when it is about the whole.
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
 * What one source says.
 */
export interface SourcedValue {
    /**
     * Who says it.
     */
    source: FieldSource;
    /**
     * As the result gives it.
     */
    value: string;
    /**
     * The value in words, where the explanation has them.
     */
    label: string | null;
}

/**
 * What rows can be sorted by.
 */
export type TriageSortKey = "createdAt" | "status" | "processType" | "derivedStatus" | "agreement" | "provider" | "processId";

/**
 * What tells to which process a document belongs.
 */
export interface DocumentIdentity {
    /**
     * What kind of document it is.
     */
    kind: 'process' | 'ocr' | 'manual-approval';
    /**
     * UUID of the process; raw files have none.
     */
    processId: string | null;
    /**
     * When the process was created; a number of milliseconds is written in ISO 8601.
     */
    createdAt: string | null;
    /**
     * When the process changed last.
     */
    updatedAt: string | null;
}

/**
 * What the documented rules can give, from worst to best.
 */
export type Outcome = "failed" | "rejected" | "inconclusive" | "accepted";

/**
 * What the overlay reads of an entry of `explanation.features`; other members are ignored.
 */
export interface OverlayFeature {
    /**
     * The feature's place in the result's list: what hit test and items answer with.
     */
    index: number;
    /**
     * As the result names it.
     */
    name: string;
    /**
     * As it is shown.
     */
    label: string;
    /**
     * `null` where the result does not say.
     */
    found: boolean | null;
    /**
     * The side of the document it is on.
     */
    side: string | null;
    /**
     * Where it was found, in reference space.
     */
    bbox: ReferenceRect | null;
}

/**
 * What the result says of a check.
 */
export type CheckState = "passed" | "failed" | "absent" | "unreadable";

/**
 * What two places of a result contradict each other in.
 */
export type ContradictionCode = "status-vs-rules" | "expiry-vs-check" | "born-after-process" | "age-vs-check" | "liveness-vs-check" | "check-vs-check" | "failure-without-failed" | "agent-vs-type" | "ocr-vs-agent" | "archive-vs-process" | "expected-vs-result" | "number-vs-rule" | "number-vs-fields" | "mrz-vs-result" | "found-without-box" | "box-without-found" | "bbox-outside-reference" | "duplicate-feature" | "updated-before-created" | "failed-after-update" | "verified-before-created" | "verified-after-update";

/**
 * What went wrong. The names are part of the public API and never change.
 */
export type CoreErrorCode = "JSON_SYNTAX" | "JSON_ENCODING" | "JSON_DEPTH" | "JSON_DUPLICATE_KEY" | "NOT_A_RESULT" | "LIMIT_JSON_BYTES" | "LIMIT_JSON_VALUES" | "LIMIT_STRING_BYTES" | "LIMIT_FEATURES" | "LIMIT_ITEMS" | "ZIP_FORMAT" | "ZIP_TRUNCATED" | "ZIP_SPLIT" | "ZIP_NO_ZIP64" | "ZIP_AMBIGUOUS" | "ZIP_OVERLAP" | "ZIP_DUPLICATE_NAME" | "ZIP_SIZE_MISMATCH" | "ENTRY_NOT_FOUND" | "ENTRY_ENCRYPTED" | "ENTRY_METHOD_UNSUPPORTED" | "ENTRY_CORRUPT" | "LIMIT_ENTRIES" | "LIMIT_DIRECTORY_BYTES" | "LIMIT_NAME_BYTES" | "LIMIT_ENTRY_SIZE" | "LIMIT_TOTAL_SIZE" | "LIMIT_RATIO" | "IMAGE_UNREADABLE" | "LIMIT_IMAGE_PIXELS" | "OUT_OF_MEMORY" | "LIMIT_CANVAS" | "CANVAS_UNAVAILABLE" | "INVALID_ARGUMENT" | "INTERNAL";

/**
 * Where a column or a bar is in a chart, with the room around it.
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
     * Index of its row; of several that are added up, of the first.
     */
    first: number;
    /**
     * Index of the last of its rows.
     */
    last: number;
    /**
     * Index of its series, in strips.
     */
    series: number | null;
}

/**
 * Where a field comes from.
 */
export type FieldSource = "ocr" | "agent" | "final" | "raw-ocr" | "raw-agent" | "expected";

/**
 * Where the data of an entry is, and its length and checksum.
 */
export interface ArchiveData {
    /**
     * Byte offset in the archive.
     */
    offset: number;
    /**
     * Bytes in the archive.
     */
    compressed: number;
    /**
     * Whether it is deflated, or stored as it is.
     */
    deflated: boolean;
    /**
     * Bytes, as the directory says.
     */
    size: number;
    /**
     * CRC-32 of those bytes, as the directory says.
     */
    crc: number;
}

/**
 * Whether a new attempt can give another result.
 */
export type Retry = "yes" | "no" | "unknown";

/**
 * Whether all attempts are of one document, or of one person.
 */
export type Sameness = "yes" | "no" | "unknown";

/**
 * Whether the documented rules give the reported status.
 */
export interface AgreementCounts {
    /**
     * They do.
     */
    agrees: number;
    /**
     * They give another one.
     */
    disagrees: number;
    /**
     * They cannot say.
     */
    notDerivable: number;
}

/**
 * Whether the documented rules give the reported status.
 */
export type Agreement = "agrees" | "disagrees" | "not-derivable";

/**
 * Whether the sources of a field agree.
 */
export type FieldAgreement = "same" | "equivalent" | "different" | "single";

/**
 * Which colours a chart has.
 */
export type ChartTheme = "light" | "dark";

/**
 * Who reads the report.
 */
export type ReportAudience = "file" | "person";

/**
 * Whose words a text is made of.
 */
export type ReportSpanKind = "own" | "explained" | "value" | "code";

/**
 * Why a feature has no box on the canvas although it could have one. The rest is drawn all the same.
 */
export type BoxProblem = "missing" | "not-finite" | "empty" | "too-large" | "outside" | "other-side";

/**
 * Why a file can't be shown as a picture.
 */
export type PictureProblem = "format" | "truncated" | "damaged";

/**
 * Width and height of the space that boxes are counted in.
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
 * Zoom and pan: a point at `p` when the whole picture is seen is at `p * scale + (x, y)` on the canvas.
 */
export interface View {
    /**
     * From 1, where the whole picture is seen, to 16.
     */
    scale: number;
    /**
     * Towards the right, in CSS pixels.
     */
    x: number;
    /**
     * Downwards, in CSS pixels.
     */
    y: number;
}


/**
 * An archive that is being opened. Free it, whatever becomes of it.
 */
export class ArchiveOpening {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Takes those bytes, range after range. Gives the `ArchiveListing` as JSON text when no more are needed.
   *
   * # Errors
   * `ZIP_*`, `LIMIT_*`.
   */
  feed(bytes: Uint8Array | number[]): string | undefined;
  /**
   * An archive of `size` bytes; `options` is the JSON of `ArchiveOptions`.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  constructor(size: number, options: string);
  /**
   * Works with what is there while the wanted bytes come.
   */
  readAhead(): void;
  /**
   * The bytes of the raw file that is the entry at this index, if it was read on the way. They are given once.
   */
  takeRaw(index: number): Uint8Array<ArrayBuffer> | undefined;
  /**
   * The ranges of bytes to feed next: start and end of each, one after the other.
   */
  readonly wanted: Float64Array;
}

/**
 * The SHA-256 digest of bytes that come piece by piece. Free it, unless it was finished.
 */
export class DigestStream {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * The digest of all of them, in hexadecimal digits.
   */
  finish(): string;
  /**
   * Nothing has come yet.
   */
  constructor();
  /**
   * Takes the next bytes.
   */
  update(bytes: Uint8Array | number[]): void;
}

/**
 * Checks an entry that the platform inflates. Free it, unless it was finished.
 */
export class EntryChecksum {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * All bytes have come.
   *
   * # Errors
   * `ZIP_SIZE_MISMATCH`, `ENTRY_CORRUPT`.
   */
  finish(): void;
  /**
   * Nothing has come yet. The arguments are those of `readEntry`.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  constructor(entry: string, spent: number, options: string);
  /**
   * Takes the next bytes.
   *
   * # Errors
   * `LIMIT_*`, `ZIP_SIZE_MISMATCH`: no more are needed.
   */
  update(bytes: Uint8Array | number[]): void;
}

/**
 * Picture, boxes and labels on one canvas.
 *
 * All methods borrow it shared, and the cells are borrowed only while no JavaScript runs that may call the overlay again.
 */
export class OverlayHandle {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Zooms by a factor around a point, and moves.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  changeView(factor: number, x: number, y: number, right: number, down: number): void;
  /**
   * Draws what has changed since the last call; everything where nothing or too much has.
   *
   * # Errors
   * `INVALID_ARGUMENT` when the picture can't be drawn.
   */
  draw(): void;
  /**
   * The indices of the features at a point in CSS pixels of the canvas.
   */
  featuresAt(x: number, y: number): Uint32Array;
  /**
   * Goes a part of the way, from 0 to 1, from one view to another, which are JSON.
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
   * What a page lists beside the picture: the JSON of a list of `OverlayItem`.
   *
   * # Errors
   * `INTERNAL`.
   */
  items(): string;
  /**
   * Holds the magnifier over a point in CSS pixels of the canvas, or puts it away.
   */
  magnify(x?: number | null, y?: number | null): void;
  /**
   * An overlay for this canvas, still without a size.
   *
   * # Errors
   * `CANVAS_UNAVAILABLE`.
   */
  constructor(canvas: HTMLCanvasElement | OffscreenCanvas);
  /**
   * The feature after the selected one among those at a point.
   */
  nextAt(x: number, y: number): number | undefined;
  /**
   * Paints the whole picture on another canvas, for a file: with its features, its legend and, in this language, what
   * is changed in it; or alone.
   *
   * # Errors
   * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`.
   */
  paintExport(canvas: HTMLCanvasElement | OffscreenCanvas, redact: string, features: boolean, locale?: string | null): void;
  /**
   * Takes the canvas's size in CSS pixels, the device pixels per CSS pixel, and the canvas's size in device pixels where
   * the browser tells it; the bitmap follows in `draw`.
   *
   * # Errors
   * `LIMIT_CANVAS`, `INVALID_ARGUMENT`.
   */
  resize(width: number, height: number, device_pixel_ratio: number, device_width?: number | null, device_height?: number | null): void;
  /**
   * Emphasises the chosen feature in the next `draw`.
   */
  select(index: number | null): void;
  /**
   * Takes features; both are JSON: of a list of `OverlayFeature`, of `FeatureOptions`.
   *
   * # Errors
   * `LIMIT_FEATURES`, `INVALID_ARGUMENT`.
   */
  setFeatures(features: string, options: string): void;
  /**
   * Takes the picture, or none; `options` is the JSON of `ImageOptions`, and `is_opaque` says that no pixel is
   * see-through.
   *
   * # Errors
   * `INVALID_ARGUMENT` for what is not a picture or a closed one.
   */
  setImage(image: ImageBitmap | null, options: string, is_opaque: boolean): void;
  /**
   * Shows this part of the picture, in its own measures.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  setRelativeView(scale: number, across: number, down: number): void;
  /**
   * Takes the picture to draw in place of the one of `setImage`: the same with the tone curve applied, as a bitmap or
   * a canvas.
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
   * Shows other things, or in another way; `options` is the JSON of `ShowOptions`.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  show(options: string): void;
  /**
   * The whole picture with its features as SVG; `picture` is its address, if it is to be in it, and `locale` the
   * language in which it says what is changed.
   *
   * # Errors
   * `INVALID_ARGUMENT`, `LIMIT_CANVAS`.
   */
  toSVG(redact: string, picture?: string | null, locale?: string | null): string;
  /**
   * What each value of red, green and blue becomes in the picture; nothing where each stays as it is.
   */
  toneCurve(): Uint8Array | undefined;
  /**
   * The view with this feature in its middle, or the whole picture: the JSON of a `View` or `null`.
   *
   * # Errors
   * `INTERNAL`.
   */
  viewOf(index: number | null): string;
  /**
   * The same in the picture's own measures: the JSON of a `RelativeView`.
   *
   * # Errors
   * `INTERNAL`.
   */
  readonly relativeView: string;
  /**
   * The JSON of the `ReferenceSpace` that the boxes are counted in.
   *
   * # Errors
   * `INTERNAL`.
   */
  readonly space: string;
  /**
   * Which part of the picture is seen: the JSON of a `View`.
   *
   * # Errors
   * `INTERNAL`.
   */
  readonly view: string;
}

/**
 * A picture's file that is being read. Free it, whatever becomes of it.
 */
export class PictureScan {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Takes those bytes. Gives the `PictureFile` as JSON text when no more are needed.
   *
   * # Errors
   * `LIMIT_IMAGE_PIXELS`.
   */
  feed(bytes: Uint8Array | number[]): string | undefined;
  /**
   * A file of `size` bytes.
   */
  constructor(size: number);
  /**
   * The range of bytes to feed next: its start and its end.
   */
  readonly wanted: Float64Array;
}

/**
 * A reader of many results, which holds nothing of those that it has read.
 */
export class TriageReader {
  free(): void;
  [Symbol.dispose](): void;
  /**
   * Reads the next bytes of the source.
   */
  feed(bytes: Uint8Array): void;
  /**
   * What all of it comes to, once the source has ended.
   */
  finish(): TriageRows;
  /**
   * A reader that is tolerant or not, as `explain` is.
   */
  constructor(tolerant: boolean);
  /**
   * Results so far.
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
   * The JSON of a list of pairs: the code of a reason, and words for such reasons.
   *
   * # Errors
   * `INTERNAL`.
   */
  codeTitles(locale?: string | null): string;
  /**
   * When each process was created, in milliseconds since 1970; NaN where that can't be read.
   */
  createdAt(): Float64Array;
  /**
   * These rows as CSV, with the head before the first one.
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
   * The rows that a filter, the JSON of a `TriageFilter`, lets through, in its order.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  find(filter: string): Uint32Array;
  /**
   * A column of indices by its name.
   *
   * # Errors
   * `INVALID_ARGUMENT` for another name.
   */
  indices(column: string): Uint8Array;
  /**
   * How long each document is, in bytes.
   */
  length(): Uint32Array;
  /**
   * Where each document starts in the source, in bytes.
   */
  offset(): Float64Array;
  /**
   * The JSON of a `RowData`; nothing for a row that is not there.
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
   * The JSON of a list of words for the reasons, in the order of the summary.
   *
   * # Errors
   * `INTERNAL`.
   */
  titles(locale?: string | null): string;
}

export function __wbg_reset_state(): void;

/**
 * A chart as SVG; `spec` is the JSON of a `ChartSpec`.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `LIMIT_CANVAS`.
 */
export function chartToSvg(spec: string): string;

/**
 * Says what VideoID will not do with a request that starts a capture, or with a capture configuration; `options` is
 * the JSON of `ExplainOptions`. Gives a `ConfigCheck` as JSON text.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `JSON_*`, `LIMIT_*`.
 */
export function checkCaptureConfig(input: string | Uint8Array | ArrayBuffer | object, options: string): string;

/**
 * Checks that these bytes are JSON that all readers read alike; `options` is the JSON of `ArchiveOptions`. Gives the
 * repaired text where it had to be repaired.
 *
 * # Errors
 * `JSON_*`, `LIMIT_*`.
 */
export function checkJson(bytes: Uint8Array | number[], options: string): string | undefined;

/**
 * Compares explanations. The arguments are the JSON of a list of two to twenty of them, and of `CompareOptions`. Gives a
 * `Comparison` as JSON text.
 *
 * # Errors
 * `INVALID_ARGUMENT`.
 */
export function compare(explanations: string, options: string): string;

/**
 * The JSON of an object of the labels that a page needs beside a comparison.
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
 * Says what kind of document a result or a raw file is, and of which process. `options` is the JSON of `ExplainOptions`.
 * Gives a `DocumentIdentity` as JSON text.
 *
 * # Errors
 * As `explain`.
 */
export function documentIdentity(input: string | Uint8Array | ArrayBuffer | object, options: string): string;

/**
 * Draws a chart on a canvas, whose bitmap gets as many device pixels as the chart's size has; `spec` is the JSON of a
 * `ChartSpec`. Gives the JSON of a list of `ChartArea`.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`, `INTERNAL`.
 */
export function drawChart(canvas: HTMLCanvasElement | OffscreenCanvas, spec: string, device_pixel_ratio: number): string;

/**
 * The base64 text of the picture with this name, of `embeddedPictures`. `options` is the JSON of `ArchiveOptions`.
 *
 * # Errors
 * `ENTRY_NOT_FOUND`, and those of `embeddedPictures`.
 */
export function embeddedPicture(ocr: Uint8Array | number[], name: string, options: string): string;

/**
 * The pictures in a raw `ocr.json`, as entries: a JSON text of `Embedded`. `options` is the JSON of `ArchiveOptions`.
 *
 * # Errors
 * `JSON_*`, `LIMIT_*`, `NOT_A_RESULT`.
 */
export function embeddedPictures(ocr: Uint8Array | number[], options: string): string;

/**
 * The error with this code, which an entry has as its `problem`.
 */
export function errorOf(code: string): { code: CoreErrorCode, message: string };

/**
 * Explains one result; `options` is the JSON of `ExplainOptions`. Gives the `Explanation` as JSON text: parsing one
 * text is cheaper for the browser than being handed a thousand members one by one, and a key of the input can never
 * become one of the object's own.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `NOT_A_RESULT`, `JSON_*`, `LIMIT_*`.
 */
export function explain(input: string | Uint8Array | ArrayBuffer | object, options: string): string;

/**
 * Explains a process, the raw files of its archive, or both. `pictures` is the JSON of a list of `PictureRole`: what the
 * archive's pictures show. `options` is the JSON of `ExplainOptions`,
 * `archive_options` the JSON of the `ArchiveOptions` that the archive was opened with: what was opened tolerantly is
 * read so unless `options` say otherwise. Gives the `Explanation` as JSON text.
 *
 * # Errors
 * As `explain`; those of a raw file name it.
 */
export function explainArchive(process: string | Uint8Array | ArrayBuffer | object | null | undefined, ocr: Uint8Array | number[] | null | undefined, approval: Uint8Array | number[] | null | undefined, pictures: string, options: string, archive_options: string): string;

/**
 * Writes an explanation as text, in the manner of a compiler's diagnostics, in the explanation's own language. The
 * arguments are the JSON of an `Explanation` and of `TextOptions`.
 *
 * # Errors
 * `INVALID_ARGUMENT` for what is no explanation; `JSON_*`, `LIMIT_*`.
 */
export function explanationToText(explanation: string, options: string): string;

/**
 * Reports panics on the console from now on. Off unless the host asks: a report may quote the input.
 */
export function installPanicHook(): void;

/**
 * The JSON of an object of the labels that a page needs beside an explanation.
 *
 * # Errors
 * `INTERNAL`.
 */
export function labels(locale?: string | null): string;

/**
 * Reads an entry whose bytes in the archive these are. `entry` is the JSON of its `ArchiveEntry`, `spent` how many bytes
 * of the archive's other entries were read, `options` the JSON of `ArchiveOptions`.
 *
 * # Errors
 * `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS`, `LIMIT_*`, `OUT_OF_MEMORY`.
 */
export function readEntry(bytes: Uint8Array | number[], entry: string, spent: number, options: string): Uint8Array<ArrayBuffer>;

/**
 * The rules for the pages that a report is printed on.
 */
export function reportPageStyle(process_id: string): string;

/**
 * The style sheet of a report, for a page that shows it by nodes of its own.
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
 * Holds the digests of inputs, as JSON, against those in a report's HTML. Gives a list of `VerifiedInput` as JSON.
 *
 * # Errors
 * `INVALID_ARGUMENT`.
 */
export function verifyReport(html: string, inputs: string): string;

/**
 * A JSON text with the values of its secret members masked, so that it can be shown. Lines and columns stay the same.
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
