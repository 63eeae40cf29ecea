// Written by `cargo xtask accept`: the declarations that the package ships.

// ==== api.d.ts ====
export { LensError } from "./error.js";
export { openArchive, openUrlCount, ResultArchive } from "./archive.js";
export { chartToSVG, drawChart } from "./chart.js";
export { OverlayControls } from "./controls.js";
export { explain } from "./explain.js";
export { Overlay } from "./overlay.js";
export { loadPicture } from "./picture.js";
export { triage, TriageReport } from "./triage.js";
export type Explanation = import("./videoid_lens.js").Explanation;
export type ExplainOptions = import("./videoid_lens.js").ExplainOptions;
export type OverlayItem = import("./videoid_lens.js").OverlayItem;
export type Picture = import("./picture.js").Picture;
export type TextOptions = import("./videoid_lens.js").TextOptions;
export type ConfigCheck = import("./videoid_lens.js").ConfigCheck;
export type ArchiveOptions = import("./videoid_lens.js").ArchiveOptions;
export type Limits = import("./videoid_lens.js").Limits;
export type OpenOptions = import("./archive.js").OpenOptions;
export type ReadOptions = import("./archive.js").ReadOptions;
export type Progress = import("./archive.js").Progress;
export type ChartSpec = import("./videoid_lens.js").ChartSpec;
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
/** @typedef {import("./videoid_lens.js").Explanation} Explanation */
/** @typedef {import("./videoid_lens.js").ExplainOptions} ExplainOptions */
/** @typedef {import("./videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./videoid_lens.js").TextOptions} TextOptions */
/** @typedef {import("./videoid_lens.js").ConfigCheck} ConfigCheck */
/** @typedef {import("./videoid_lens.js").ArchiveOptions} ArchiveOptions */
/** @typedef {import("./videoid_lens.js").Limits} Limits */
/** @typedef {import("./archive.js").OpenOptions} OpenOptions */
/** @typedef {import("./archive.js").ReadOptions} ReadOptions */
/** @typedef {import("./archive.js").Progress} Progress */
/** @typedef {import("./videoid_lens.js").ChartSpec} ChartSpec */
/** @typedef {import("./chart.js").CanvasChartSpec} CanvasChartSpec */
/** @typedef {import("./archive.js").ResultEntry} ResultEntry */
/** @typedef {import("./archive.js").ArchiveWarning} ArchiveWarning */
/** @typedef {import("./triage-source.js").TriageSource} TriageSource */
/** @typedef {import("./triage.js").TriageOptions} TriageOptions */
/** @typedef {import("./triage.js").TriageProgress} TriageProgress */
/** @typedef {import("./triage.js").TriageFilter} TriageFilter */
/** @typedef {import("./triage.js").TriageColumns} TriageColumns */
/** @typedef {import("./triage.js").TriageRow} TriageRow */
/** @typedef {Record<string, string>} Catalogue the texts of a language by key, its BCP 47 tag at `language` */
/**
 * Writes an explanation as text, in the manner of a compiler's diagnostics.
 * @param {Explanation} explanation
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {LensError} `INVALID_ARGUMENT` for what is no explanation
 */
export declare function explanationToText(explanation: Explanation, options?: TextOptions): string;
/**
 * Adds the texts of a language, for `explain` and the others to use by `locale`: the default export of
 * `videoid-lens/locales/de` and its like, or one's own. Texts that it leaves out are English.
 * @param {Catalogue} catalogue
 * @throws {LensError} `INVALID_ARGUMENT` for what is not an object of texts with its `language`
 */
export declare function setLocale(catalogue: Catalogue): void;
/**
 * Says what VideoID will not do with a Start capture flow request or a capture configuration.
 * @param {string | Uint8Array | ArrayBuffer | object} input its JSON text, its bytes, or the parsed object
 * @param {ExplainOptions} [options]
 * @returns {ConfigCheck} plain JSON data
 * @throws {LensError} when the input is not JSON, or no object
 */
export declare function checkCaptureConfig(input: string | Uint8Array | ArrayBuffer | object, options?: ExplainOptions): ConfigCheck;

// ==== archive.d.ts ====
import { Source } from "./source.js";
export type ArchiveEntry = import("./videoid_lens.js").ArchiveEntry;
export type ArchiveListing = import("./videoid_lens.js").ArchiveListing;
export type ArchiveWarning = import("./videoid_lens.js").ArchiveWarningRow;
export type ArchiveOptions = import("./videoid_lens.js").ArchiveOptions;
export type Embedded = import("./videoid_lens.js").Embedded;
export type ExplainOptions = import("./videoid_lens.js").ExplainOptions;
export type Explanation = import("./videoid_lens.js").Explanation;
export type ResultEntry = Omit<ArchiveEntry, "data">;
export type Progress = {
    /**
     * bytes
     */
    read: number;
    /**
     * bytes of the whole archive
     */
    total: number;
};
export type ReadOptions = {
    /**
     * ends it with `ABORTED`
     */
    signal?: AbortSignal;
};
export type OpenOptions = ArchiveOptions & ReadOptions & {
    onProgress?: (progress: Progress) => void;
};
/**
 * How many object URLs this package has made and not revoked yet: none once every archive is disposed of.
 * @returns {number}
 */
export declare function openUrlCount(): number;
/**
 * Opens the archive of "Download full result". A Blob is read by ranges: memory grows with what is read, not with the
 * archive.
 * @param {Blob | Uint8Array | ArrayBuffer} source
 * @param {OpenOptions} [options]
 * @returns {Promise<ResultArchive>}
 * @throws {LensError} `ZIP_*` for an archive that two programs could read in two ways, `LIMIT_*`, `IO`, `ABORTED`
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
     * What is odd about it. Each is harmless, or was to be tolerated.
     * @type {ArchiveWarning[]}
     */
    warnings: ArchiveWarning[];
    /**
     * @param {Source} source
     * @param {ArchiveListing} listing
     * @param {ArchiveOptions} options
     * @internal
     */
    constructor(source: Source, listing: ArchiveListing, options: ArchiveOptions);
    /**
     * Adds the pictures inside the raw `ocr.json`. A file that can't be read has its problem said; one that is no JSON has
     * no pictures, and says so when it is asked for more.
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
     * @throws {LensError} `ENTRY_*`, `ZIP_SIZE_MISMATCH`, `LIMIT_*`, `IO`, `ABORTED`
     */
    bytes(name: string, { signal }?: ReadOptions): Promise<Uint8Array<ArrayBuffer>>;
    /**
     * An entry as a Blob of its media type. One that is stored as it is stays where it is, and is not checked.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<Blob>}
     * @throws {LensError} as `bytes`
     */
    blob(name: string, { signal }?: ReadOptions): Promise<Blob>;
    /**
     * An entry's JSON. Read strictly, unless the archive was opened tolerantly: a key that stands twice is an error.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<unknown>}
     * @throws {LensError} `JSON_*`, and as `bytes`
     */
    json(name: string, { signal }?: ReadOptions): Promise<unknown>;
    /**
     * An object URL of an entry, for `<img>` and `<video>`. The same one each time, until `dispose()` revokes it.
     * @param {string} name
     * @param {ReadOptions} [options]
     * @returns {Promise<string>}
     * @throws {LensError} as `bytes`
     */
    url(name: string, options?: ReadOptions): Promise<string>;
    /**
     * Zeroes what was read and revokes the object URLs. Can be repeated; every other method rejects with `DISPOSED` then.
     * What was handed out stays the caller's.
     */
    dispose(): void;
}

// ==== breathe.d.ts ====
/**
 * Lets the page do what waits, and an abort come through.
 * @returns {Promise<void>}
 */
export declare function breathe(): Promise<void>;

// ==== chart.d.ts ====
export type ChartSpec = import("./videoid_lens.js").ChartSpec;
export type CanvasChartSpec = Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>;
/** @typedef {import("./videoid_lens.js").ChartSpec} ChartSpec */
/**
 * What a chart is made from, where the canvas gives the size.
 * @typedef {Omit<ChartSpec, 'width' | 'height'> & Partial<Pick<ChartSpec, 'width' | 'height'>>} CanvasChartSpec
 */
/**
 * Draws a chart of counts on all of a canvas, sharp on its screen: stacked columns over time, of which neighbours are added
 * up where there are more than fit, or ranked bars. A canvas says nothing to a screen reader: give it a name, and the
 * numbers in a table beside it.
 * @param {HTMLCanvasElement | OffscreenCanvas} canvas
 * @param {CanvasChartSpec} spec plain JSON data; its size in CSS pixels is the canvas's own unless given
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS` when the canvas is larger than browsers can draw
 */
export declare function drawChart(canvas: HTMLCanvasElement | OffscreenCanvas, spec: CanvasChartSpec): void;
/**
 * A chart as SVG: plain text and shapes, the same bytes each time.
 * @param {ChartSpec} spec plain JSON data
 * @returns {string}
 * @throws {import("./error.js").LensError} `INVALID_ARGUMENT`, `LIMIT_CANVAS`
 */
export declare function chartToSVG(spec: ChartSpec): string;

// ==== controls.d.ts ====
/** @typedef {import("./overlay.js").Overlay} Overlay */
/** @typedef {import("./videoid_lens.js").View} View */
export type Overlay = import("./overlay.js").Overlay;
export type View = import("./videoid_lens.js").View;
export type ControlOptions = {
    /**
     * what keys are listened to on; the canvas by default, which needs a `tabindex` for that
     */
    keys?: EventTarget;
    /**
     * `auto`: the system's colours where they are forced, else as the
     * browser prefers. Default `auto`
     */
    theme?: 'auto' | 'light' | 'dark' | 'forced';
    /**
     * whether the magnifier is held over the pointer. Default `false`
     */
    magnifier?: boolean;
    /**
     * called when another feature is under the pointer
     */
    onHover?: (index: number | null) => void;
    /**
     * called when another feature is selected on the canvas or by key
     */
    onSelect?: (index: number | null) => void;
    /**
     * called when another part of the picture is seen
     */
    onView?: (view: View) => void;
    /**
     * called with what drawing throws; without it, it is thrown
     */
    onError?: (error: unknown) => void;
};
/** Of a step with a key or button. */
export declare const ZOOM_STEP = 1.5;
/**
 * Brings an overlay and its canvas together: pointer, wheel, pinch and keys; size, sharpness and theme. Draws once a frame at
 * most, and only when something has changed.
 *
 * The page's own scroll is left alone: the wheel zooms with Ctrl or ⌘ only, one finger scrolls and two zoom and pan. A click
 * selects the smallest box, further clicks at the same place those below it. Keys: `+` and `-` zoom, `0` and Escape show the
 * whole picture, Escape then selects nothing, arrows pan while zoomed, Enter zooms to the selected feature, `c` goes through
 * the features that lie on the selected one, `m` takes the magnifier or puts it away.
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
    /** Emphasises a feature, as when its row in a list is pointed at. @param {number | null} index */
    hover(index: number | null): void;
    /** Selects a feature, or none. @param {number | null} index */
    select(index: number | null): void;
    /** Goes to a feature, or to the whole picture; at once where reduced motion is asked for. @param {number | null} index */
    zoomTo(index: number | null): void;
    /** Zooms around the middle of the canvas. @param {number} factor */
    zoomBy(factor: number): void;
    /** Whether the magnifier is held over the pointer. */
    get magnifier(): boolean;
    set magnifier(on: boolean);
    get theme(): NonNullable<ControlOptions["theme"]>;
    /** @param {NonNullable<ControlOptions["theme"]>} theme */
    set theme(theme: NonNullable<ControlOptions["theme"]>);
    /** Lets go of canvas and overlay; neither is disposed of. */
    dispose(): void;
}

// ==== element/chapters.d.ts ====
export type Explanation = import("../videoid_lens.js").Explanation;
export type Texts = import("./texts.js").Texts;
/** How a status looks: those without a look of their own are open ones. @param {string} status */
export declare const known: (status: string) => string;
/**
 * What stands at the top.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {import("../error.js").LensError | null} repaired what a strict reader stumbles over, if anything
 */
export declare function verdict(texts: Texts, explanation: Explanation, repaired: import("../error.js").LensError | null): HTMLElement;
/**
 * The chapters below.
 * @param {Texts} texts
 * @param {Explanation} explanation
 * @param {string | null} source the process as it was given, where it was text
 * @param {(feature: number) => void} point shows a feature on the picture
 */
export declare function chapters(texts: Texts, explanation: Explanation, source: string | null, point: (feature: number) => void): (HTMLElement | null)[];
/** A table that scrolls by itself where there is no room. @param {string} name @param {string[]} head @param {Node[]} body */
export declare const table: (name: string, head: string[], body: Node[]) => HTMLElement;

// ==== element/define.d.ts ====
import { VideoidResultElement } from "./element.js";
export { VideoidResultElement };
/** The tag's name. */
export declare const TAG = "videoid-result";

// ==== element/dom.d.ts ====
/**
 * Makes an element. Text goes in as text: nothing from a result is ever read as markup.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] those that are `null`, `undefined` or
 *   `false` are left out
 * @param {...(Node | string | null | false | undefined)} children
 */
export declare function el(tag: string, attributes?: Record<string, string | number | boolean | null | undefined>, ...children: (Node | string | null | false | undefined)[]): HTMLElement;
/** Text of a result inside a sentence: its direction must not spill over. @param {string} text */
export declare const data: (text: string) => HTMLElement;
/** @param {string} text @param {() => void} react @param {Record<string, string | number | boolean | null | undefined>} [attributes] */
export declare function button(text: string, react: () => void, attributes?: Record<string, string | number | boolean | null | undefined>): HTMLElement;
/**
 * A titled section, or nothing when it would be empty.
 * @param {string} part its name for `::part()`
 * @param {string} title
 * @param {(Node | null)[]} content
 */
export declare function section(part: string, title: string, content: (Node | null)[]): HTMLElement | null;
/**
 * One that is folded away until it is wanted: what is in it is made then.
 * @param {string} part
 * @param {string} title
 * @param {() => Node[]} content
 */
export declare function folded(part: string, title: string, content: () => Node[]): {
    section: HTMLElement;
    open: () => boolean;
};
/** @param {string} title @param {string} text */
export declare const note: (title: string, text: string) => HTMLElement;
/** The language of an element: its own, or that of what it is in. @param {HTMLElement} element */
export declare const localeOf: (element: HTMLElement) => string;
/** For `:state()`: engines from before it have no such set, or take other names in it. @param {ElementInternals} internals @param {string} state */
export declare function mark(internals: ElementInternals, state: string): void;
/** A file for the person. @param {Blob} blob @param {string} name */
export declare function download(blob: Blob, name: string): void;

// ==== element/element.d.ts ====
/// <reference path="../globals.d.ts" />
export type Explanation = import("../videoid_lens.js").Explanation;
export type ResultArchive = import("../archive.js").ResultArchive;
export type ReferenceSize = NonNullable<import("../videoid_lens.js").FeatureOptions["referenceSize"]> | null;
export type Role = import("../videoid_lens.js").PictureRole;
export type Redact = import("./evidence.js").Redact;
export type ResultInput = string | Uint8Array | ArrayBuffer | object;
export type ArchiveInput = Blob | Uint8Array | ArrayBuffer;
declare const VideoidResultElement_base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * `<videoid-result>`: a result with its explanation, pictures and evidence.
 *
 * Attributes: `lang`, `redact` (`none`, `photo`, `all`), `view` (`full`, `summary`, `evidence`), `tolerant`, `theme` (`light`, `dark`; the
 * browser's preference without it). Events, all of which bubble: `videoid-explain`, `videoid-select`, `videoid-error`, `videoid-export`.
 */
export declare class VideoidResultElement extends /** @type {typeof HTMLElement} */ /** @type {typeof HTMLElement} */ VideoidResultElement_base {
    #private;
    static observedAttributes: string[];
    /** What is waited for before anything is explained: that the wasm has started. @type {Promise<unknown>} */
    static ready: Promise<unknown>;
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
    /** The size of the space that boxes are measured in, where it is known, or the kind of document. @type {ReferenceSize} */
    get referenceSize(): ReferenceSize;
    set referenceSize(size: ReferenceSize);
    /** What is shown: `null` while there is none. @type {Explanation | null} */
    get explanation(): Explanation | null;
    /** Selects a feature, or none. @param {number | null} index */
    select(index: number | null): void;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /** @param {string} _ @param {string | null} before @param {string | null} now */
    attributeChangedCallback(_: string, before: string | null, now: string | null): void;
}
export {};
export type { VideoidResultProps } from "../globals.js";

// ==== element/evidence.d.ts ====
import { LensError } from "../error.js";
export type OverlayItem = import("../videoid_lens.js").OverlayItem;
export type Picture = import("../picture.js").Picture;
export type Texts = import("./texts.js").Texts;
export type Role = import("../videoid_lens.js").PictureRole;
export type Redact = import("../overlay.js").Redact;
export type EvidenceOptions = {
    onSelect: (index: number | null) => void;
    onExport: (blob: Blob, redact: Redact) => void;
    onError: (error: LensError) => void;
    /**
     * tells it to those who listen
     */
    say: (text: string) => void;
};
/**
 * @typedef {object} EvidenceOptions
 * @property {(index: number | null) => void} onSelect
 * @property {(blob: Blob, redact: Redact) => void} onExport
 * @property {(error: LensError) => void} onError
 * @property {(text: string) => void} say tells it to those who listen
 */
/** The pictures with the boxes over them, and the list beside them: each knows what the other points at. */
export declare class Evidence {
    #private;
    element: HTMLElement;
    /** @param {Texts} texts @param {EvidenceOptions} options */
    constructor(texts: Texts, options: EvidenceOptions);
    /**
     * @param {readonly any[]} features of the explanation
     * @param {import("./element.js").ReferenceSize} referenceSize
     * @param {Redact} redact
     */
    show(features: readonly any[], referenceSize: import("./element.js").ReferenceSize, redact: Redact): void;
    /**
     * The pictures there are, and how to get one.
     * @param {Role[]} roles
     * @param {(role: Role) => Promise<Picture | null>} load
     */
    pictures(roles: Role[], load: (role: Role) => Promise<Picture | null>): Promise<void>;
    /** @param {number | null} index */
    select(index: number | null): void;
    dispose(): void;
}

// ==== element/media.d.ts ====
export type ResultArchive = import("../archive.js").ResultArchive;
export type ResultEntry = import("../archive.js").ResultEntry;
export type Texts = import("./texts.js").Texts;
/** @typedef {import("../archive.js").ResultArchive} ResultArchive */
/** @typedef {import("../archive.js").ResultEntry} ResultEntry */
/** @typedef {import("./texts.js").Texts} Texts */
/**
 * What an archive holds: its pictures side by side, its recording, and the list of all entries.
 * @param {Texts} texts
 * @param {ResultArchive} archive
 * @param {boolean} isCovered whether no picture is to be shown
 */
export declare function media(texts: Texts, archive: ResultArchive, isCovered: boolean): HTMLElement | null;

// ==== element/source.d.ts ====
/**
 * The raw text with its line numbers, folded away, and the way to one of its lines.
 * @param {import("./texts.js").Texts} texts
 * @param {string} text
 */
export declare function rawResult(texts: import("./texts.js").Texts, text: string): {
    section: HTMLElement;
    jump: (line: number) => void;
};
/** The lines up to a place, with a caret under it. @param {string} text @param {number} line @param {number} column */
export declare function excerpt(text: string, line: number, column: number): HTMLElement;

// ==== element/styles.d.ts ====
/** @returns {CSSStyleSheet} */
export declare function sheet(): CSSStyleSheet;

// ==== element/texts.d.ts ====
/** The words of one language: the core's, and the host's for numbers and days. */
export declare class Texts {
    #private;
    /** BCP 47 tag of the language that there are texts in. */
    language: string;
    locale: string;
    /** @param {string} locale */
    constructor(locale: string);
    /**
     * A text by its key, with its placeholders filled.
     * @param {string} key
     * @param {Record<string, string | number | null | undefined>} [values]
     */
    get(key: string, values?: Record<string, string | number | null | undefined>): string;
    /** Whether there is a text of this key. @param {string} key */
    has(key: string): boolean;
    /** A status in words. @param {string} status */
    status(status: string): string;
    /** @param {string} timestamp */
    time(timestamp: string): string;
    /** @param {number} count @param {string} unit */
    amount(count: number, unit: string): string;
    /** A length of time, in the unit that it fills. @param {number} seconds */
    span(seconds: number): string;
    /** @param {number} bytes */
    bytes(bytes: number): string;
}
/**
 * The words that it takes to show an error: without the wasm there are none but the error's own.
 * @template {Texts} T
 * @param {new (locale: string) => T} Words
 * @param {string} locale
 * @returns {T | null}
 */
export declare function textsOrNone<T extends Texts>(Words: new (locale: string) => T, locale: string): T | null;

// ==== error.d.ts ====
/**
 * The codes that arise before or around the wasm, with their sentences: the only ones it cannot bring itself.
 * Every other code comes with its message from the core.
 */
declare const SHELL_MESSAGES: {
    NOT_INITIALISED: string;
    WASM_BLOCKED_BY_CSP: string;
    WASM_FETCH: string;
    WASM_UNSUPPORTED: string;
    WASM_LACKS_LISTS: string;
    INTERNAL: string;
    DISPOSED: string;
    ABORTED: string;
    SOURCE_GONE: string;
    IO: string;
};
export type ShellCode = keyof typeof SHELL_MESSAGES;
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
};
/** @typedef {keyof typeof SHELL_MESSAGES} ShellCode */
/**
 * @typedef {object} ErrorPlace where an error is; members that do not apply are missing
 * @property {string} [pointer] RFC 6901 pointer into the input
 * @property {number} [line] 1-based
 * @property {number} [column] 1-based, in characters
 * @property {string} [entry] name of the archive entry
 * @property {number} [limit] the limit that was passed
 */
/**
 * Every error this package throws. `code` is stable; the message and the fields never hold text of the input.
 */
export declare class LensError extends Error {
    /** The stable code, such as `JSON_SYNTAX`. @type {string} */
    code: string;
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
    /**
     * @param {string} code
     * @param {string} message
     * @param {ErrorPlace} [place]
     */
    constructor(code: string, message: string, place?: ErrorPlace);
}
/** @param {ShellCode} code */
export declare function shellError(code: ShellCode): LensError;
export {};

// ==== explain.d.ts ====
export type Explanation = import("./videoid_lens.js").Explanation;
export type ExplainOptions = import("./videoid_lens.js").ExplainOptions;
/** @typedef {import("./videoid_lens.js").Explanation} Explanation */
/** @typedef {import("./videoid_lens.js").ExplainOptions} ExplainOptions */
/**
 * Explains one result.
 * @param {string | Uint8Array | ArrayBuffer | object} input the JSON of Get process, or of a raw file of the archive: its
 *   text, its bytes, or the parsed object
 * @param {ExplainOptions} [options]
 * @returns {Explanation} plain JSON data
 * @throws {LensError} when the input is not JSON or not a result
 */
export declare function explain(input: string | Uint8Array | ArrayBuffer | object, options?: ExplainOptions): Explanation;

// ==== globals.d.ts ====
// What importing `videoid-lens/define` or `/element` makes known to TypeScript.
import type { LensError } from "./error.js";
import type { VideoidResultElement } from "./element/element.js";
import type { VideoidTriageElement } from "./triage/element.js";
import type { TriageReport } from "./triage.js";
import type { Explanation } from "./videoid_lens.js";

/** What every element takes in JSX, as far as it is of use here; and the attributes that both elements have. */
interface SharedProps {
  lang?: string;
  theme?: "light" | "dark";
  tolerant?: boolean | "";
  id?: string;
  class?: string;
  className?: string;
  slot?: string;
  hidden?: boolean;
  key?: string | number;
  ref?: unknown;
}

/** Attributes and properties of `<videoid-result>` in JSX. */
export interface VideoidResultProps extends SharedProps {
  redact?: "none" | "photo" | "all";
  view?: "full" | "summary" | "evidence";
  result?: VideoidResultElement["result"];
  archive?: VideoidResultElement["archive"];
  pictures?: VideoidResultElement["pictures"];
  referenceSize?: VideoidResultElement["referenceSize"];
}

/** Attributes and properties of `<videoid-triage>` in JSX. */
export interface VideoidTriageProps extends SharedProps {
  source?: VideoidTriageElement["source"];
}

declare global {
  interface HTMLElementTagNameMap {
    "videoid-result": VideoidResultElement;
    "videoid-triage": VideoidTriageElement;
  }
  interface HTMLElementEventMap {
    "videoid-explain": CustomEvent<{ explanation: Explanation }>;
    "videoid-select": CustomEvent<{ index: number | null }>;
    "videoid-error": CustomEvent<{ error: LensError }>;
    "videoid-triage": CustomEvent<{ report: TriageReport }>;
    "videoid-open": CustomEvent<{ index: number; row: ReturnType<TriageReport["row"]>; explanation: Explanation }>;
    "videoid-export": CustomEvent<{ blob: Blob; redact: "none" | "photo" | "all" }>;
  }
  // Preact, Solid and React up to 18; for React 19 see react.d.ts.
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
    }
  }
}

// ==== index.d.ts ====
export * from "./api.js";
export type InitOptions = import("./runtime.js").InitOptions;
/** @typedef {import("./runtime.js").InitOptions} InitOptions */
/**
 * Starts the library. Idempotent; a failed call can be repeated.
 * @param {InitOptions} [options]
 * @returns {Promise<void>}
 */
export declare function init(options?: InitOptions): Promise<void>;
/**
 * Starts the library at once, from the bytes of `videoid-lens/videoid-lens.wasm` or a module compiled from them.
 * Browsers refuse to compile large modules synchronously on the main thread: prefer `init()` there.
 * @param {BufferSource | WebAssembly.Module} bytesOrModule
 * @param {InitOptions} [options]
 */
export declare function initSync(bytesOrModule: BufferSource | WebAssembly.Module, options?: InitOptions): void;

// ==== inflate.d.ts ====
export type Source = import("./source.js").Source;
export type ArchiveEntry = import("./videoid_lens.js").ArchiveEntry;
export type ArchiveOptions = import("./videoid_lens.js").ArchiveOptions;
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
export declare function inflatedByPlatform(source: Source, entry: ArchiveEntry, spent: number, options: ArchiveOptions, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>[] | undefined>;

// ==== overlay.d.ts ====
export type OverlayHandle = import("./videoid_lens.js").OverlayHandle;
export type OverlayFeature = import("./videoid_lens.js").OverlayFeature;
export type OverlayItem = import("./videoid_lens.js").OverlayItem;
export type ReferenceSpace = import("./videoid_lens.js").ReferenceSpace;
export type ImageOptions = import("./videoid_lens.js").ImageOptions;
export type FeatureOptions = import("./videoid_lens.js").FeatureOptions;
export type ShowOptions = import("./videoid_lens.js").ShowOptions;
export type View = import("./videoid_lens.js").View;
export type OverlayOptions = {
    /**
     * width of the canvas in CSS pixels, where it is not to be measured
     */
    width?: number;
    /**
     * height of the canvas in CSS pixels, where it is not to be measured
     */
    height?: number;
    /**
     * device pixels per CSS pixel; the screen's by default, 1 off screen
     */
    devicePixelRatio?: number;
};
export type Redact = 'none' | 'photo' | 'all';
export type SvgOptions = {
    /**
     * in a redacted file boxes have numbers and no words. Default `none`
     */
    redact?: Redact;
    /**
     * whether the picture is in the file. Default `true`; without a document, as in a worker, it
     * is never: `toBlob` with `image/svg+xml` can do it there
     */
    picture?: boolean;
};
export type BlobOptions = {
    /**
     * `image/png`, `image/jpeg`, `image/webp` where the browser writes them, or `image/svg+xml`. Default
     * `image/png`
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
};
export type CssSize = {
    width: number;
    height: number;
    known: boolean;
};
/** @typedef {import("./videoid_lens.js").OverlayHandle} OverlayHandle */
/** @typedef {import("./videoid_lens.js").OverlayFeature} OverlayFeature */
/** @typedef {import("./videoid_lens.js").OverlayItem} OverlayItem */
/** @typedef {import("./videoid_lens.js").ReferenceSpace} ReferenceSpace */
/** @typedef {import("./videoid_lens.js").ImageOptions} ImageOptions */
/** @typedef {import("./videoid_lens.js").FeatureOptions} FeatureOptions */
/** @typedef {import("./videoid_lens.js").ShowOptions} ShowOptions */
/** @typedef {import("./videoid_lens.js").View} View */
/**
 * @typedef {object} OverlayOptions
 * @property {number} [width] width of the canvas in CSS pixels, where it is not to be measured
 * @property {number} [height] height of the canvas in CSS pixels, where it is not to be measured
 * @property {number} [devicePixelRatio] device pixels per CSS pixel; the screen's by default, 1 off screen
 */
/**
 * What is painted over in the picture: nothing, the person's photo (all of the picture where the photo's place is not
 * known, or its orientation is not certain: see `orientationCertain` of `ImageOptions`), or all of it.
 * @typedef {'none' | 'photo' | 'all'} Redact
 */
/**
 * @typedef {object} SvgOptions
 * @property {Redact} [redact] in a redacted file boxes have numbers and no words. Default `none`
 * @property {boolean} [picture] whether the picture is in the file. Default `true`; without a document, as in a worker, it
 *   is never: `toBlob` with `image/svg+xml` can do it there
 */
/**
 * @typedef {object} BlobOptions
 * @property {string} [type] `image/png`, `image/jpeg`, `image/webp` where the browser writes them, or `image/svg+xml`. Default
 *   `image/png`
 * @property {number} [quality] from 0 to 1, for JPEG and WebP
 * @property {Redact} [redact] as for `toSVG`
 */
/** `known`: it is the host's word or the browser's layout. @typedef {{ width: number, height: number, known: boolean }} CssSize */
/**
 * Draws a document's picture with a box and a label over each feature. Nothing is drawn before `draw()`.
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
     * Takes the picture, or none; all of it is seen. The bitmap stays the caller's: keep it open while the overlay is in use.
     * @param {ImageBitmap | null} image upright, as `createImageBitmap` decodes it
     * @param {ImageOptions} [options] `orientation`: the file's EXIF orientation, with which the boxes are turned;
     *   `orientationCertain`: whether the bitmap is certainly turned so, `true` unless given: with your own bitmap you vouch
     *   for it;
     *   `naturalWidth`, `naturalHeight`: the file's size, where the bitmap is a reduced copy. `loadPicture()` gives all of them
     * @returns {this}
     */
    setImage(image: ImageBitmap | null, options?: ImageOptions): this;
    /**
     * Takes the features. Nothing is hovered or selected afterwards.
     * @param {readonly OverlayFeature[]} features `explanation.features`
     * @param {FeatureOptions} [options] `side`: the side that the picture shows, or the role of its archive entry;
     *   `referenceSize`: the size of the space that boxes are counted in, where it is known, or the kind of document, for the size that is probable
     * @returns {this}
     */
    setFeatures(features: readonly OverlayFeature[], options?: FeatureOptions): this;
    /**
     * The space that the boxes are counted in, and how it is known. Say so on the page where it is assumed.
     * @returns {ReferenceSpace}
     */
    get space(): ReferenceSpace;
    /**
     * Shows other things, or in another way: boxes, labels, states, contrast, theme, colours.
     * @param {ShowOptions} options members that are left out stay as they are; another theme brings its own colours
     * @returns {this}
     */
    show(options: ShowOptions): this;
    /** Which part of the picture is seen: where `p` is in the whole picture, `p * scale + (x, y)` is now. @returns {View} */
    get view(): View;
    /**
     * Shows another part of the picture in the next `draw()`: the nearest without a gap that need not be.
     * @param {View} view
     * @returns {this}
     */
    setView({ scale, x, y }: View): this;
    /**
     * Shows a feature in the middle, or the whole picture. A feature without a box changes nothing.
     * @param {number | null} index
     * @returns {this}
     */
    zoomTo(index: number | null): this;
    /**
     * The view with this feature in the middle; of the whole picture for `null`.
     * @param {number | null} index
     * @returns {View | null} `null` for a feature without a box
     */
    viewOf(index: number | null): View | null;
    /**
     * Zooms by a factor; what is at a point in CSS pixels of the canvas stays there.
     * @param {number} factor
     * @param {number} x
     * @param {number} y
     * @returns {this}
     */
    zoomBy(factor: number, x: number, y: number): this;
    /**
     * Moves the picture.
     * @param {number} x towards the right, in CSS pixels
     * @param {number} y downwards
     * @returns {this}
     */
    panBy(x: number, y: number): this;
    /**
     * Goes a part of the way from one view to another, for an animation.
     * @param {View} from
     * @param {View} to
     * @param {number} progress from 0 to 1
     * @returns {this}
     */
    glide(from: View, to: View, progress: number): this;
    /**
     * Holds a magnifier over a point in CSS pixels of the canvas in the next `draw()`, or puts it away.
     * @param {number | null} x
     * @param {number} [y]
     * @returns {this}
     */
    magnify(x: number | null, y?: number): this;
    /**
     * Draws at the canvas's present size. After `hover`, `select` and `magnify` alone, only what they change is drawn; so do
     * not draw on the canvas yourself, or call it once more.
     */
    draw(): void;
    /**
     * The feature at a point, at the canvas's size of the last draw: the one whose label is there, else the smallest box.
     * @param {number} x in CSS pixels from the canvas's left edge
     * @param {number} y in CSS pixels from the canvas's top edge
     * @returns {number | null} the feature's index
     */
    featureAt(x: number, y: number): number | null;
    /**
     * All features at a point: the one whose label is there, then by the size of their boxes, the smallest first.
     * @param {number} x
     * @param {number} y
     * @returns {number[]}
     */
    featuresAt(x: number, y: number): number[];
    /**
     * The feature after the selected one among those at a point, for going through boxes that lie on each other: the
     * first of them where another one or none is selected, `null` after the last.
     * @param {number} x
     * @param {number} y
     * @returns {number | null}
     */
    nextAt(x: number, y: number): number | null;
    /**
     * Emphasises the feature under the pointer in the next `draw()`.
     * @param {number | null} index
     * @returns {this}
     */
    hover(index: number | null): this;
    /**
     * Emphasises the chosen feature in the next `draw()`.
     * @param {number | null} index
     * @returns {this}
     */
    select(index: number | null): this;
    /**
     * What a page lists beside the picture: every feature, drawn or not, with its place in CSS pixels at the
     * canvas's size of the last draw.
     * @returns {OverlayItem[]}
     */
    items(): OverlayItem[];
    /** The feature that is selected. @returns {number | null} */
    get selected(): number | null;
    /**
     * The canvas's size in device pixels, as a `ResizeObserver` tells it of the `device-pixel-content-box`: a canvas that begins
     * between two pixels may have one more or less than its CSS size says, and would be blurred.
     * @param {number} width
     * @param {number} height
     * @returns {this}
     */
    setDeviceSize(width: number, height: number): this;
    /**
     * The whole picture with boxes, labels and a legend as SVG: the same bytes each time, at the canvas's size.
     * @param {SvgOptions} [options]
     * @returns {string}
     */
    toSVG({ redact, picture }?: SvgOptions): string;
    /**
     * The whole picture with boxes, labels and a legend as a file, in the picture's own resolution up to four pixels to a CSS
     * pixel. The picture is painted anew: the file has nothing of the original's metadata, nor of what is redacted.
     * @param {BlobOptions} [options]
     * @returns {Promise<Blob>}
     */
    toBlob({ type, quality, redact }?: BlobOptions): Promise<Blob>;
    /** Frees the overlay's memory. Afterwards every method throws `DISPOSED`, but this one can be repeated. */
    dispose(): void;
}

// ==== picture.d.ts ====
export type PictureHeader = import("./videoid_lens.js").PictureHeader;
/**
 * @param {Blob} blob of an entry
 * @param {import("./videoid_lens.js").ArchiveEntry} entry
 * @returns {Blob} the same
 */
export declare function knownPicture(blob: Blob, { width, height, orientation, orientationCertain }: import("./videoid_lens.js").ArchiveEntry): Blob;
export type Picture = {
    /**
     * upright. Close it when it is not needed any more
     */
    image: ImageBitmap;
    /**
     * EXIF orientation, 1 to 8
     */
    orientation: number | null;
    /**
     * whether `image` is certainly turned as `orientation` says: if not, a redaction
     * covers the whole picture
     */
    orientationCertain: boolean;
    /**
     * of the file, as its pixels are stored
     */
    naturalWidth: number | null;
    naturalHeight: number | null;
};
/**
 * @typedef {object} Picture what `Overlay.setImage` takes: `overlay.setImage(picture.image, picture)`
 * @property {ImageBitmap} image upright. Close it when it is not needed any more
 * @property {number | null} orientation EXIF orientation, 1 to 8
 * @property {boolean} orientationCertain whether `image` is certainly turned as `orientation` says: if not, a redaction
 *   covers the whole picture
 * @property {number | null} naturalWidth of the file, as its pixels are stored
 * @property {number | null} naturalHeight
 */
/**
 * Decodes a JPEG, PNG or WebP and reads from its header how it is turned: browsers turn pictures, and boxes have to be
 * turned with them. A very large one is reduced.
 * @param {Blob} blob such as `await archive.blob(name)`
 * @returns {Promise<Picture>}
 * @throws {import("./error.js").LensError} `IMAGE_UNREADABLE` for what is no such picture or is damaged, `LIMIT_IMAGE_PIXELS` above 50 megapixels
 */
export declare function loadPicture(blob: Blob): Promise<Picture>;

// ==== react.d.ts ====
// `import type {} from "videoid-lens/react"` makes the elements known to the JSX of React 19.
import type { VideoidResultProps, VideoidTriageProps } from "./globals.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "videoid-result": VideoidResultProps;
      "videoid-triage": VideoidTriageProps;
    }
  }
}

// ==== runtime.d.ts ====
import { LensError } from "./error.js";
import * as glue from "./videoid_lens.js";
export type Glue = typeof glue;
export type Wasm = BufferSource | WebAssembly.Module | URL | string | Response;
export type WasmSource = Wasm | Promise<Wasm>;
/** Settles when the wasm has started, whoever starts it. @type {Promise<void>} */
export declare const started: Promise<void>;
/**
 * Counts the instances: an object made by an earlier one is dead.
 */
export declare let generation: number;
/**
 * Compiles and starts the wasm once; later calls wait for the first. A failed call can be repeated.
 * @param {() => WasmSource} source
 * @returns {Promise<void>}
 */
export declare function start(source: () => WasmSource): Promise<void>;
/**
 * Starts the wasm at once from bytes or a compiled module.
 * @param {BufferSource | WebAssembly.Module} source
 */
export declare function startSync(source: BufferSource | WebAssembly.Module): void;
export type InitOptions = {
    /**
     * report a failure inside the wasm on the console, with its place in the Rust source. Off
     * by default: such a report may quote the input. Default `false`.
     */
    debug?: boolean;
};
/**
 * @typedef {object} InitOptions
 * @property {boolean} [debug] report a failure inside the wasm on the console, with its place in the Rust source. Off
 *   by default: such a report may quote the input. Default `false`.
 */
/** @param {InitOptions} [options] */
export declare function afterStart(options?: InitOptions): void;
/**
 * Sets something in the instance, and again in those that take its place.
 * @param {string} key a later setting of the same key takes the place of an earlier one
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
 * Says so when the wasm was made without this: the one for single results is. Before there is any, the call itself says so.
 * @param {string} name of the export
 */
export declare function requireExport(name: string): void;
/**
 * An error of the core's, by its code.
 * @param {string} code
 */
export declare function coded(code: string): LensError;
/**
 * What crosses as JSON: a copy, made out here, since reading the host's objects may run the host's code.
 * @param {unknown} value
 * @param {string[]} [keys] the members that matter
 * @returns {string}
 */
export declare function toJson(value: unknown, keys?: string[]): string;
/**
 * The one way into the wasm: turns its coded errors into `LensError`, and survives a trap. A trapped instance stays
 * broken, so it is thrown away, and the next call meets a new one.
 * @template T
 * @param {(wasm: Glue) => T} work
 * @returns {T}
 */
export declare function call<T>(work: (wasm: Glue) => T): T;

// ==== slim.d.ts ====
export * from "./api.js";
export type InitOptions = import("./runtime.js").InitOptions;
export type WasmSource = import("./runtime.js").WasmSource;
/** @typedef {import("./runtime.js").InitOptions} InitOptions */
/** @typedef {import("./runtime.js").WasmSource} WasmSource */
/**
 * Starts the library. Idempotent; a failed call can be repeated.
 * @param {{ wasm: WasmSource } & InitOptions} options `wasm`: the address of `videoid-lens.wasm`, a Response, its bytes, a compiled module, or
 *   a promise of one of them
 * @returns {Promise<void>}
 */
export declare function init(options: {
    wasm: WasmSource;
} & InitOptions): Promise<void>;
/**
 * Starts the library at once, from the bytes of `videoid-lens.wasm` or a module compiled from them.
 * @param {BufferSource | WebAssembly.Module} bytesOrModule
 * @param {InitOptions} [options]
 */
export declare function initSync(bytesOrModule: BufferSource | WebAssembly.Module, options?: InitOptions): void;

// ==== source.d.ts ====
/**
 * Where an archive's bytes come from: a Blob, read by ranges, or memory, which is only looked at.
 */
export declare class Source {
    #private;
    /** Bytes. @type {number} */
    size: number;
    /**
     * @param {Blob | Uint8Array | ArrayBuffer} source
     * @param {AbortSignal} [signal] for all that is read
     */
    constructor(source: Blob | Uint8Array | ArrayBuffer, signal?: AbortSignal);
    /**
     * The bytes of a range. They may be the caller's own: to be read, not to be written to.
     * @param {number} start
     * @param {number} end
     * @param {AbortSignal} [signal] for this range alone
     * @returns {Promise<Uint8Array<ArrayBuffer>>}
     */
    read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
    /** Zeroes and drops what was kept while the archive was opened: from now on, each range is read anew. */
    forget(): void;
    /**
     * A range as a Blob, which a Blob's own is without a copy.
     * @param {number} start
     * @param {number} end
     * @param {string} type
     */
    slice(start: number, end: number, type: string): Blob;
    /** Lets go of the source: nothing more is read. */
    close(): void;
    /** @param {AbortSignal} [signal] */
    refuseAborted(signal?: AbortSignal): void;
    /**
     * Waits for a promise, but no longer than until one of the signals.
     * @template T
     * @param {Promise<T>} promise
     * @param {AbortSignal} [signal]
     * @returns {Promise<T>}
     */
    within<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T>;
}

// ==== triage-source.d.ts ====
export type TriageSource = Blob | Uint8Array | ArrayBuffer | string | ReadableStream<Uint8Array> | Response;
export type Documents = {
    /**
     * bytes; null where nobody knows before the end
     */
    total: number | null;
    /**
     * its bytes, once, in pieces of any length
     */
    pieces: () => AsyncGenerator<Uint8Array>;
    /**
     * bytes of it again; null for what can be read but once
     */
    range: ((start: number, end: number) => Uint8Array | Promise<Uint8Array>) | null;
};
/**
 * @param {TriageSource} source
 * @param {AbortSignal} [signal] lets go of a stream, at whatever it waits for
 * @returns {Documents}
 */
export declare function documents(source: TriageSource, signal?: AbortSignal): Documents;

// ==== triage.d.ts ====
export type TriageSource = import("./triage-source.js").TriageSource;
export type Documents = import("./triage-source.js").Documents;
export type TriageRows = import("./videoid_lens.js").TriageRows;
export type TriageSummary = import("./videoid_lens.js").Summary;
export type TriageRow = import("./videoid_lens.js").RowData;
export type Explanation = import("./videoid_lens.js").Explanation;
export type ExplainOptions = import("./videoid_lens.js").ExplainOptions;
export type TriageProgress = {
    /**
     * bytes
     */
    read: number;
    /**
     * bytes, where that is known
     */
    total: number | null;
    /**
     * results so far
     */
    rows: number;
};
export type TriageOptions = {
    /**
     * ends it with `ABORTED`
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
     * what it stands for is in the report's `dictionaries`, as for the next three
     */
    status: Uint8Array;
    processType: Uint8Array;
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
    derivedStatus?: string | null;
    agreement?: 'agrees' | 'disagrees' | 'not-derivable';
    /**
     * with any subject where none is given
     */
    reason?: {
        code: string;
        subject?: string | null;
    };
    /**
     * code
     */
    contradiction?: string;
    /**
     * in the process's id or a reason's subject, whatever the case and accents
     */
    text?: string;
    /**
     * the source's own order without
     */
    sort?: 'createdAt' | 'status' | 'processType' | 'derivedStatus' | 'agreement' | 'processId';
    descending?: boolean;
};
/**
 * Sums up many results: a JSON array of them, one a line (NDJSON), or one after another. What has been read is forgotten, so that
 * memory grows with the number of results, some sixty bytes each, and not with their length. A broken document is noted, and the next one found.
 * @param {TriageSource} source
 * @param {TriageOptions} [options]
 * @returns {Promise<TriageReport>}
 * @throws {LensError} `IO`, `ABORTED`, `INVALID_ARGUMENT` for another source
 */
export declare function triage(source: TriageSource, { signal, onProgress, tolerant }?: TriageOptions): Promise<TriageReport>;
/**
 * What many results come to, and a row for each. Dispose of it when it is no longer shown.
 */
export declare class TriageReport {
    #private;
    /** Results that could be read. @type {number} */
    total: number;
    /** Documents, the broken ones too. @type {number} */
    documents: number;
    /** @type {TriageSummary["errors"]} */
    errors: TriageSummary["errors"];
    /** All errors: `errors` lists the first 100,000. @type {number} */
    errorCount: number;
    /** @type {TriageSummary["byStatus"]} */
    byStatus: TriageSummary["byStatus"];
    /** @type {TriageSummary["byProcessType"]} */
    byProcessType: TriageSummary["byProcessType"];
    /** @type {TriageSummary["byDay"]} */
    byDay: TriageSummary["byDay"];
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
    /** All rows, made at the first look. @type {TriageColumns} */
    get columns(): TriageColumns;
    /**
     * A row in full.
     * @param {number} i
     * @returns {TriageRow}
     * @throws {LensError} `INVALID_ARGUMENT` for a row that is not there
     */
    row(i: number): TriageRow;
    /**
     * The rows that a list shows, in its order; equal ones in the source's.
     * @param {TriageFilter} [filter]
     * @returns {Uint32Array}
     */
    find(filter?: TriageFilter): Uint32Array;
    /**
     * The days to show: all from the first with a result to the last, or only those in `byDay` where that would be more than ten years.
     * @returns {string[]}
     */
    calendar(): string[];
    /**
     * Words for `reasons`, in their order.
     * @param {string} [locale] as for `explain`
     * @returns {string[]}
     */
    titles(locale?: string): string[];
    /**
     * The bytes of a row's document: the source's own, or read from it again.
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
     * The counts and the broken documents, without the rows.
     */
    toJSON(): {
        total: number;
        documents: number;
        errors: import("./videoid_lens.js").BrokenDocument[];
        errorCount: number;
        byStatus: import("./videoid_lens.js").Counted[];
        byProcessType: import("./videoid_lens.js").Counted[];
        byDay: import("./videoid_lens.js").DayCounts[];
        agreement: import("./videoid_lens.js").AgreementCounts;
        reasons: import("./videoid_lens.js").ReasonCount[];
        contradictions: import("./videoid_lens.js").ContradictionCount[];
    };
    /**
     * The rows as CSV (RFC 4180, UTF-8 with its mark), in which no spreadsheet finds a formula.
     * @returns {Blob}
     */
    toCSV(): Blob;
    /** Frees what is held. What was taken out stays. */
    dispose(): void;
}

// ==== triage/charts.d.ts ====
export type ChartSpec = import("../chart.js").ChartSpec;
export type TriageReport = import("../triage.js").TriageReport;
export type Words = import("./words.js").Words;
export type Sketch = Omit<ChartSpec, "theme" | "width" | "height"> & {
    height: number;
};
export type Theme = "light" | "dark";
/** The charts, each with its numbers as a table. */
export declare class Charts {
    #private;
    element: HTMLElement | null;
    /** @param {Words} words @param {TriageReport} report @param {Theme} theme */
    constructor(words: Words, report: TriageReport, theme: Theme);
    /** @param {Theme} theme */
    set theme(theme: Theme);
    dispose(): void;
}

// ==== triage/define.d.ts ====
/** Registers `<videoid-triage>`, and `<videoid-result>`, in which it opens a row, with the wasm inside. */
import "../element/define.js";
import { VideoidTriageElement } from "./element.js";
export { VideoidTriageElement };
/** The tag's name. */
export declare const TAG = "videoid-triage";

// ==== triage/dialog.d.ts ====
export type Viewer = import("../element/element.js").VideoidResultElement;
export type Words = import("./words.js").Words;
/** @typedef {import("../element/element.js").VideoidResultElement} Viewer */
/** @typedef {import("./words.js").Words} Words */
/** One result in full, over the page. */
export declare class ResultDialog {
    #private;
    element: HTMLDialogElement;
    /** @param {Words} words @param {HTMLElement} host what the language and the theme are asked of */
    constructor(words: Words, host: HTMLElement);
    /** @param {string} title @param {Uint8Array} result @param {string} lang */
    showResult(title: string, result: Uint8Array, lang: string): void;
    /** What to say where there is no result to show. @param {string} title @param {Node[]} parts */
    showNote(title: string, parts: Node[]): void;
    /** The host has another theme now. */
    follow(): void;
}

// ==== triage/element.d.ts ====
/// <reference path="../globals.d.ts" />
import { triage } from "../triage.js";
export type TriageReport = import("../triage.js").TriageReport;
export type TriageSource = Parameters<typeof triage>[0];
declare const VideoidTriageElement_base: {
    new (): HTMLElement;
    prototype: HTMLElement;
};
/**
 * `<videoid-triage>`: thousands of results, summed up: totals, charts, and a table from which each opens in full.
 *
 * Attributes: `lang`, `theme` (`light`, `dark`; the browser's preference without it), `tolerant`. Events, all of which bubble:
 * `videoid-triage`, `videoid-open` (cancelable: then no dialog opens), `videoid-error`. The report is the element's own, and is disposed of
 * with what it was made from.
 */
export declare class VideoidTriageElement extends /** @type {typeof HTMLElement} */ /** @type {typeof HTMLElement} */ VideoidTriageElement_base {
    #private;
    static observedAttributes: string[];
    /** What is waited for before anything is read: that the wasm has started. @type {Promise<unknown>} */
    static ready: Promise<unknown>;
    constructor();
    /** The results: a JSON array, one in each line, or one after another. Setting it ends the reading of the one before. @type {TriageSource | null} */
    get source(): TriageSource | null;
    set source(source: TriageSource | null);
    /** What is shown: `null` while there is none. @type {TriageReport | null} */
    get report(): TriageReport | null;
    connectedCallback(): void;
    disconnectedCallback(): void;
    /** @param {string} name @param {string | null} before @param {string | null} now */
    attributeChangedCallback(name: string, before: string | null, now: string | null): void;
}
export {};
export type { VideoidTriageProps } from "../globals.js";

// ==== triage/filters.d.ts ====
export type TriageReport = import("../triage.js").TriageReport;
export type Filter = NonNullable<Parameters<TriageReport["find"]>[0]>;
export type Words = import("./words.js").Words;
export type Choice = Record<string, string>;
export type Kind<T> = {
    name: string;
    title: string;
    options: {
        text: string;
        value: T;
    }[];
};
/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {NonNullable<Parameters<TriageReport["find"]>[0]>} Filter */
/** @typedef {import("./words.js").Words} Words */
/** What is chosen: of each select the number of its option, and the text. @typedef {Record<string, string>} Choice */
/**
 * @template T
 * @typedef {object} Kind something to choose from
 * @property {string} name
 * @property {string} title
 * @property {{ text: string, value: T }[]} options
 */
/** What the rows are chosen by. */
export declare class Filters {
    #private;
    element: HTMLElement;
    /**
     * @param {Words} words
     * @param {TriageReport} report
     * @param {Choice} choice outlives the filters: those in another language go on with it
     * @param {() => void} onChange
     */
    constructor(words: Words, report: TriageReport, choice: Choice, onChange: () => void);
    /** @returns {Filter} */
    get filter(): Filter;
}

// ==== triage/overview.d.ts ====
export type TriageReport = import("../triage.js").TriageReport;
export type Words = import("./words.js").Words;
/**
 * What stands at the top: how many there are, and of which kinds.
 * @param {Words} words
 * @param {TriageReport} report
 * @param {(kind: "json" | "csv") => void} save
 */
export declare function overview(words: Words, report: TriageReport, save: (kind: "json" | "csv") => void): HTMLElement;

// ==== triage/rows.d.ts ====
export type TriageReport = import("../triage.js").TriageReport;
export type Words = import("./words.js").Words;
export type View = {
    choice: import("./filters.js").Choice;
    sort: import("./table.js").Sort;
};
export type RowsOptions = {
    open: (row: number) => void;
    onError: (error: unknown) => void;
};
/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** @typedef {import("./words.js").Words} Words */
/** What is chosen and how it is sorted. @typedef {{ choice: import("./filters.js").Choice, sort: import("./table.js").Sort }} View */
/**
 * @typedef {object} RowsOptions
 * @property {(row: number) => void} open
 * @property {(error: unknown) => void} onError
 */
/** @returns {View} */
export declare const everything: () => View;
/** All results: filters, how many are shown, and the table. */
export declare class Rows {
    #private;
    element: HTMLElement;
    /** @param {Words} words @param {TriageReport} report @param {View} view @param {RowsOptions} options */
    constructor(words: Words, report: TriageReport, view: View, options: RowsOptions);
    dispose(): void;
}

// ==== triage/styles.d.ts ====
/** @returns {CSSStyleSheet} */
export declare function sheet(): CSSStyleSheet;

// ==== triage/table.d.ts ====
export type TriageReport = import("../triage.js").TriageReport;
export type Row = ReturnType<TriageReport["row"]>;
export type Words = import("./words.js").Words;
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
/** The rows that were found, as a grid: arrows go from row to row. */
export declare class Table {
    #private;
    element: HTMLElement;
    /** @param {Words} words @param {(reason: Row["reasons"][number]) => string} nameOf @param {Sort} sort @param {TableOptions} options */
    constructor(words: Words, nameOf: (reason: Row["reasons"][number]) => string, sort: Sort, options: TableOptions);
    /** @param {Uint32Array} found */
    show(found: Uint32Array): void;
    dispose(): void;
    /** @param {Sort} sort */
    set sort({ by, descending }: Sort);
}

// ==== triage/virtual.d.ts ====
/**
 * Rows of one height, of which only those in view are in the document, and the one that the keys are on: it must not lose the
 * focus when it leaves the view.
 */
export declare class VirtualRows {
    #private;
    /**
     * @param {HTMLElement} scroller
     * @param {HTMLElement} area the last thing in it, as high as all rows
     * @param {(position: number) => HTMLElement} make
     */
    constructor(scroller: HTMLElement, area: HTMLElement, make: (position: number) => HTMLElement);
    /** Rows that fit into the view. */
    get page(): number;
    /** Position of the row that the keys are on. */
    get active(): number;
    get count(): number;
    /** Shows other rows. @param {number} count */
    show(count: number): void;
    /** Brings a row into view, and the focus to it. @param {number} position */
    focus(position: number): void;
    /** Moves what Tab leads to. @param {number} position */
    activate(position: number): void;
    dispose(): void;
}

// ==== triage/words.d.ts ====
import { Texts } from "../element/texts.js";
export type TriageReport = import("../triage.js").TriageReport;
/** @typedef {import("../triage.js").TriageReport} TriageReport */
/** The words of one language for many results. What formats is made once: it is asked for at each row that comes into view. */
export declare class Words extends Texts {
    #private;
    /** @param {string} locale */
    constructor(locale: string);
    /**
     * A text of this element's own.
     * @param {string} key
     * @param {Record<string, string | number | null | undefined>} [values]
     */
    own(key: string, values?: Record<string, string | number | null | undefined>): string;
    /** @param {number} count */
    count(count: number): string;
    /** @param {string | null | undefined} type */
    processType(type: string | null | undefined): string;
    /** @param {string} code */
    contradiction(code: string): string;
    /** A moment, in UTC and without saying so. @param {string} timestamp */
    moment(timestamp: string): string;
    /** @param {string} day `YYYY-MM-DD` */
    day(day: string): string;
    /**
     * How to call a reason.
     * @param {TriageReport} report
     * @returns {(reason: { code: string, subject?: string | null }) => string}
     */
    reasons(report: TriageReport): (reason: {
        code: string;
        subject?: string | null;
    }) => string;
}

// ==== videoid_lens.d.ts ====
/// <reference lib="esnext.disposable" />
/* tslint:disable */
/* eslint-disable */
/**
 * A better status, and what the documented rules need for it. Never a promise.
 */
export interface Rung {
    /**
     * The status that the rule would give.
     */
    status: 'accepted' | 'inconclusive';
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
     * As thrown for that document alone.
     */
    code: string;
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
     * The values, the automatic reading first.
     */
    values: FieldValue[];
    /**
     * Whether the values are the same, written one way or another.
     */
    agreement: FieldAgreement;
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
     * As it stands.
     */
    value: string;
    /**
     * RFC 6901 pointer into the input.
     */
    pointer: string;
}

/**
 * A ninth of the picture.
 */
export type Place = "top-left" | "top" | "top-right" | "left" | "middle" | "right" | "bottom-left" | "bottom" | "bottom-right";

/**
 * A picture inside the text.
 */
export interface PictureRow {
    /**
     * What it shows.
     */
    role: PictureRole;
    /**
     * By its first bytes; null for what is none of the known formats.
     */
    mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | null;
    /**
     * RFC 6901 pointer to its base64 text.
     */
    pointer: string;
}

/**
 * A place in the result and what stands there.
 */
export interface Evidence {
    /**
     * RFC 6901 pointer into the input.
     */
    pointer: string;
    /**
     * What stands there.
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
    subject: string | undefined;
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
 * A row in full.
 */
export interface RowData {
    /**
     * As in the result.
     */
    processId: string | undefined;
    /**
     * As in the result; empty for none.
     */
    status: string;
    /**
     * As in the result.
     */
    processType: string | undefined;
    /**
     * What the rules give.
     */
    derivedStatus: 'accepted' | 'rejected' | 'inconclusive' | 'failed' | null;
    /**
     * Whether that is the status.
     */
    agreement: Agreement;
    /**
     * Decisive ones first.
     */
    reasons: RowReason[];
    /**
     * Codes.
     */
    contradictions: string[];
    /**
     * As in the result.
     */
    createdAt: string | undefined;
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
     * In order, by the day that the process was created, UTC.
     */
    byDay: DayCounts[];
    /**
     * Whether the documented rules give the reported status.
     */
    agreement: AgreementCounts;
    /**
     * Those that decided most often first, then those that stood in the way.
     */
    reasons: ReasonCount[];
    /**
     * In how many results each contradiction is, largest first.
     */
    contradictions: ContradictionCount[];
    /**
     * What the bytes of the columns stand for.
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
 * How bad a finding is.
 */
export type Severity = "error" | "warning" | "note";

/**
 * How many there are of one kind.
 */
export interface Counted {
    /**
     * Which kind; empty where results have none.
     */
    key: string;
    /**
     * How many.
     */
    count: number;
}

/**
 * How the reference space is known.
 */
export type ReferenceSource = "given" | "natural" | "assumed";

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
    code: string;
    /**
     * In how many.
     */
    count: number;
}

/**
 * In how many results a reason stands.
 */
export interface ReasonCount {
    /**
     * As in an explanation.
     */
    code: ReasonCode;
    /**
     * As in an explanation.
     */
    subject: string | undefined;
    /**
     * In how many it decided.
     */
    decisive: number;
    /**
     * In how many it would have stood in the way.
     */
    blocking: number;
}

/**
 * One condition that bears on the status, or might be thought to.
 */
export interface Reason {
    /**
     * What it is. More codes may come: treat unknown ones by their texts.
     */
    code: 'security-check-failed' | 'similarity-not-high' | 'feature-not-found' | 'agent-rejected' | 'process-failed' | 'not-finished' | 'canceled' | 'unexplained' | (string & {});
    /**
     * What it is about: the check, the feature, the type of the agent's reason, the error's code.
     */
    subject: string | null;
    /**
     * What it does to the status.
     */
    effect: Effect;
    /**
     * Whether a new attempt can have another end.
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
     * Safe to show to the person: it never mentions a sign of fraud. Null when there is nothing to tell.
     */
    subjectText: string | null;
    /**
     * Where in the result it stands.
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
     * What it shows; `null` for what is no picture or video, or has no telling name.
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
     * EXIF orientation of a picture, 1 to 8.
     */
    orientation: number | null;
    /**
     * Whether every browser is certain to turn the picture as `orientation` says, as far as opening looks into it. Hand it
     * to `setImage` with `orientation`: without certainty, a redaction covers the whole picture.
     */
    orientationCertain: boolean;
    /**
     * Code of the error that reading it gives.
     */
    problem: string | null;
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
 * One thing that is odd about an archive.
 */
export interface ArchiveWarningRow {
    /**
     * What.
     */
    code: string;
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
    code: 'sdk-capture' | 'sdk-unknown' | 'provider-missing' | 'provider-other' | 'eid-config-missing' | 'eid-config-unused' | 'process-type-unknown' | 'wrong-type' | (string & {});
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
     * What stands there; null when nothing readable does.
     */
    from: unknown;
    /**
     * What would have to stand there.
     */
    to: unknown;
    /**
     * For staff.
     */
    text: string;
}

/**
 * Size and orientation of a picture, as its header gives them.
 */
export interface PictureHeader {
    /**
     * EXIF orientation, 1 to 8.
     */
    orientation: number | null;
    /**
     * Whether every browser is certain to turn the picture as `orientation` says, as far as these bytes tell.
     */
    orientationCertain: boolean;
    /**
     * Width of the file's picture, as its pixels are stored.
     */
    naturalWidth: number | null;
    /**
     * Height of the file's picture, as its pixels are stored.
     */
    naturalHeight: number | null;
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
     * As it stands in the result, in ISO 8601 for a number of milliseconds.
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
     * How long it took, as it stands; the unit is not documented.
     */
    duration: string | null;
    /**
     * As it stands: ISO 8601.
     */
    verificationDate: string | null;
    /**
     * The ids beside it, as pairs of name and value.
     */
    ids: [name: string, value: string][];
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
     * How many of each status, largest first.
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
 * The types that are shown. A file is what its bytes say, whatever its name says.
 */
export type MediaType = "image/jpeg" | "image/png" | "image/webp" | "video/mp4" | "video/webm";

/**
 * Two places of the result that cannot both be right.
 */
export interface Contradiction {
    /**
     * Stable code. More may come.
     */
    code: 'expiry-vs-check' | 'age-vs-check' | 'liveness-vs-check' | 'status-vs-rules' | 'ocr-vs-agent' | 'found-without-box' | 'box-without-found' | 'bbox-outside-reference' | 'duplicate-feature' | 'born-after-process' | 'failure-without-failed' | 'agent-vs-type' | 'updated-before-created' | 'failed-after-update' | 'verified-before-created' | 'verified-after-update' | (string & {});
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
    referenceSize?: Size | 'passport' | 'card' | null;
}

/**
 * What `setImage` may be told about the picture.
 */
export interface ImageOptions {
    /**
     * EXIF orientation of the file, 1 to 8, as `entry.orientation` and `loadPicture()` give it. The bitmap is upright, as
     * browsers decode it; the boxes are turned with it.
     */
    orientation?: number | null;
    /**
     * Whether the bitmap is certainly turned as `orientation` says; without certainty, a redaction covers the whole picture.
     * `true` unless given: a host that hands in a bitmap of its own vouches for it. `loadPicture()` and
     * `entry.orientationCertain` tell.
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
     * How much stronger the picture's contrast is made, in whole steps from 0 to 3. Ink that changes its colour with the
     * angle stands out better then. Default 0.
     */
    contrast?: number;
    /**
     * What is painted over in the picture, on the canvas as well as in files: `none`, `photo`, `all`. Default `none`.
     */
    redact?: 'none' | 'photo' | 'all';
    /**
     * `light`, `dark`, or `forced` for the system's colours. Default `light`.
     */
    theme?: 'light' | 'dark' | 'forced';
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
 * What a picture or video shows, by its name.
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
     * As it stands in the result: ISO 8601, UTC.
     */
    createdAt: string | null;
    /**
     * As it stands in the result: ISO 8601, UTC.
     */
    updatedAt: string | null;
    /**
     * Seconds from `createdAt` to `updatedAt`.
     */
    durationSeconds: number | null;
    /**
     * What the result has a time of, one after the other; what has no readable time comes last.
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
    derivedStatus: 'accepted' | 'rejected' | 'inconclusive' | 'failed' | null;
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
     * The field of that name beside the security checks.
     */
    livenessDetected: boolean | null;
    /**
     * What decided, what else stands in the way, and what does not count, in this order.
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
     * The agent's verification, apart from the fields and the reasons.
     */
    manualApproval: ManualApprovalRow | null;
    /**
     * Pictures inside the text, in base64: raw files carry them.
     */
    pictures: PictureRow[];
    /**
     * Where the result contradicts itself.
     */
    contradictions: Contradiction[];
    /**
     * The ladder up to accepted: for each better status, all the changes that the documented rules need, together.
     */
    counterfactual: Rung[];
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
     * What is odd about it.
     */
    warnings: ArchiveWarningRow[];
}

/**
 * What an entry is.
 */
export type EntryKind = "ocr" | "manual-approval" | "image" | "video" | "other";

/**
 * What happened.
 */
export type TimelineEvent = "created" | "verified" | "failed" | "updated";

/**
 * What is drawn of the rows.
 */
export type ChartKind = "columns" | "bars";

/**
 * What is known of a feature.
 */
export type FeatureState = "found" | "not-found" | "unknown";

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
 * What is to be said about a request that starts a capture, or about a capture configuration.
 */
export interface ConfigCheck {
    /**
     * BCP 47 tag of the language that the texts are in.
     */
    language: string;
    /**
     * Whether nothing was found that keeps VideoID from working.
     */
    ok: boolean;
    /**
     * What was found; empty when there is nothing to say.
     */
    findings: ConfigFinding[];
}

/**
 * What is wrong with one field, while the rest stands.
 */
export interface WarningRow {
    /**
     * Stable code. More may come.
     */
    code: 'FIELD_WRONG_TYPE' | 'FIELD_MISSING' | 'VALUE_UNDOCUMENTED' | 'VALUE_CONFLICT' | 'DATE_INVALID' | 'BBOX_INVALID' | 'DUPLICATE_KEY' | 'TRAILING_COMMA' | 'COMMENT' | 'ELISION' | 'WARNINGS_TRUNCATED' | (string & {});
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
 * What the bytes of the columns stand for.
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
     * What the rules give; null where they cannot say.
     */
    derived: ('accepted' | 'rejected' | 'inconclusive' | 'failed' | null)[];
    /**
     * Whether that is the status.
     */
    agreement: Agreement[];
}

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
 * Where a field comes from.
 */
export type FieldSource = "ocr" | "agent" | "raw-ocr" | "raw-agent";

/**
 * Where the data of an entry is, and what it has to be.
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
 * Whether a new attempt can have another end.
 */
export type Retry = "yes" | "no" | "unknown";

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
export type FieldAgreement = "same" | "different" | "single";

/**
 * Which colours a chart has.
 */
export type ChartTheme = "light" | "dark";

/**
 * Why a feature has no box on the canvas although it could have one. The rest is drawn all the same.
 */
export type BoxProblem = "missing" | "not-finite" | "empty" | "too-large" | "outside" | "other-side";

/**
 * Width and height of a picture or of the reference space, in its own pixels.
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
   * An archive of `size` bytes.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  constructor(size: number, options?: ArchiveOptions);
  /**
   * The ranges of bytes to feed next: start and end of each, one after the other.
   */
  readonly wanted: Float64Array;
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
   * Nothing has come yet. `spent`: bytes of the archive's other entries that were read.
   *
   * # Errors
   * `INVALID_ARGUMENT`.
   */
  constructor(entry: ArchiveEntry, spent: number, options?: ArchiveOptions);
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
   * `INVALID_ARGUMENT`, thrown.
   */
  changeView(factor: number, x: number, y: number, right: number, down: number): void;
  /**
   * Draws what has changed since the last call; everything where nothing or too much has.
   *
   * # Errors
   * `INVALID_ARGUMENT` when the picture can't be drawn, thrown.
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
   * `INVALID_ARGUMENT`, thrown.
   */
  glide(from: string, to: string, progress: number): void;
  /**
   * Emphasises the feature under the pointer in the next `draw`.
   */
  hover(index: number | null): void;
  /**
   * What a page lists beside the picture: the JSON of a list of `OverlayItem`.
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
   * `CANVAS_UNAVAILABLE`, thrown.
   */
  constructor(canvas: HTMLCanvasElement | OffscreenCanvas);
  /**
   * The feature after the selected one among those at a point.
   */
  nextAt(x: number, y: number): number | undefined;
  /**
   * Paints the whole picture on another canvas, for a file: with its features and legend, or alone.
   *
   * # Errors
   * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`, thrown.
   */
  paintExport(canvas: HTMLCanvasElement | OffscreenCanvas, redact: string, features: boolean): void;
  /**
   * Takes the canvas's size in CSS pixels, the device pixels per CSS pixel, and the canvas's size in device pixels where
   * the browser tells it; the bitmap follows in `draw`.
   *
   * # Errors
   * `LIMIT_CANVAS`, `INVALID_ARGUMENT`, thrown.
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
   * `LIMIT_FEATURES`, `INVALID_ARGUMENT`, thrown.
   */
  setFeatures(features: string, how: string): void;
  /**
   * Takes the picture, or none; `how` is the JSON of `ImageOptions`.
   *
   * # Errors
   * `INVALID_ARGUMENT` for what is not a picture or a closed one, thrown.
   */
  setImage(image: ImageBitmap | null, how: string): void;
  /**
   * Shows another part of the picture.
   *
   * # Errors
   * `INVALID_ARGUMENT`, thrown.
   */
  setView(scale: number, x: number, y: number): void;
  /**
   * Shows other things, or in another way; `how` is the JSON of `ShowOptions`.
   *
   * # Errors
   * `INVALID_ARGUMENT`, thrown.
   */
  show(how: string): void;
  /**
   * The whole picture with its features as SVG; `picture` is its address, if it is to be in it.
   *
   * # Errors
   * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, thrown.
   */
  toSVG(redact: string, picture?: string | null): string;
  /**
   * The view with this feature in its middle, or the whole picture: the JSON of a `View` or `null`.
   */
  viewOf(index: number | null): string;
  /**
   * The JSON of the `ReferenceSpace` that the boxes are counted in.
   */
  readonly space: string;
  /**
   * Which part of the picture is seen: the JSON of a `View`.
   */
  readonly view: string;
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
   */
  calendar(): string;
  /**
   * When each process was created, in milliseconds since 1970; NaN where that can't be read.
   */
  createdAt(): Float64Array;
  /**
   * These rows as CSV, with the head before the first one.
   */
  csv(from: number, to: number): string;
  /**
   * The rows that a filter, the JSON of a `TriageFilter`, lets through, in its order.
   *
   * # Errors
   * `INVALID_ARGUMENT`, thrown.
   */
  find(filter: string): Uint32Array;
  /**
   * A column of indices by its name.
   *
   * # Errors
   * `INVALID_ARGUMENT` for another name, thrown.
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
   */
  row(row: number): string | undefined;
  /**
   * The JSON of a `Summary`.
   */
  summary(): string;
  /**
   * The JSON of a list of words for the reasons, in the order of the summary.
   */
  titles(locale?: string | null): string;
}

export function __wbg_reset_state(): void;

/**
 * A chart as SVG; `spec` is the JSON of a `ChartSpec`.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, thrown.
 */
export function chartToSvg(spec: string): string;

/**
 * Says what VideoID will not do with a request that starts a capture, or with a capture configuration. Gives a
 * `ConfigCheck` as JSON text.
 *
 * # Errors
 * An [`crate::error::ErrorData`], thrown.
 */
export function checkCaptureConfig(input: string | Uint8Array | ArrayBuffer | object, how?: ExplainOptions): string;

/**
 * Checks that these bytes are JSON that all readers read alike. Gives the repaired text where it had to be repaired.
 *
 * # Errors
 * `JSON_*`, `LIMIT_*`.
 */
export function checkJson(bytes: Uint8Array | number[], options?: ArchiveOptions): string | undefined;

/**
 * Draws a chart on a canvas, whose bitmap gets as many device pixels as the chart's size has; `spec` is the JSON of a
 * `ChartSpec`.
 *
 * # Errors
 * `INVALID_ARGUMENT`, `LIMIT_CANVAS`, `CANVAS_UNAVAILABLE`, thrown.
 */
export function drawChart(canvas: HTMLCanvasElement | OffscreenCanvas, spec: string, device_pixel_ratio: number): void;

/**
 * The base64 text of the picture with this name, of `embeddedPictures`.
 *
 * # Errors
 * `ENTRY_NOT_FOUND`, and those of `embeddedPictures`.
 */
export function embeddedPicture(ocr: Uint8Array | number[], name: string, options?: ArchiveOptions): string;

/**
 * The pictures in a raw `ocr.json`, as entries: a JSON text of `Embedded`.
 *
 * # Errors
 * `JSON_*`, `LIMIT_*`, `NOT_A_RESULT`.
 */
export function embeddedPictures(ocr: Uint8Array | number[], options?: ArchiveOptions): string;

/**
 * The error with this code: what an entry's `problem` stands for.
 */
export function errorOf(code: string): { code: string, message: string };

/**
 * Explains one result. Gives the explanation as JSON text: parsing one text is cheaper for the browser than being
 * handed a thousand members one by one, and a key of the input can never become one of the object's own.
 *
 * # Errors
 * An [`crate::error::ErrorData`], thrown.
 */
export function explain(input: string | Uint8Array | ArrayBuffer | object, how?: ExplainOptions): string;

/**
 * Explains a process, the raw files of its archive, or both. Gives the explanation as JSON text.
 *
 * # Errors
 * As `explain`; those of a raw file name it.
 */
export function explainArchive(process: string | Uint8Array | ArrayBuffer | object | null | undefined, ocr: Uint8Array | number[] | null | undefined, approval: Uint8Array | number[] | null | undefined, how?: ExplainOptions, options?: ArchiveOptions): string;

/**
 * Writes an explanation as text, in the manner of a compiler's diagnostics.
 *
 * # Errors
 * `INVALID_ARGUMENT` for what is no explanation.
 */
export function explanationToText(explanation: Explanation, how?: TextOptions): string;

/**
 * Reports panics on the console from now on. Off unless the host asks: a report may quote the input.
 */
export function installPanicHook(): void;

/**
 * The JSON of an object of the labels that a page needs beside an explanation.
 */
export function labels(locale?: string | null): string;

/**
 * Reads the first bytes of a picture. Gives a `PictureHeader` as JSON text.
 *
 * # Errors
 * `IMAGE_UNREADABLE`, `LIMIT_IMAGE_PIXELS`, thrown.
 */
export function pictureHeader(head: Uint8Array | number[]): string;

/**
 * Reads an entry whose bytes in the archive these are.
 *
 * # Errors
 * `ENTRY_CORRUPT`, `ZIP_SIZE_MISMATCH`, `ZIP_AMBIGUOUS`, `LIMIT_*`, `OUT_OF_MEMORY`.
 */
export function readEntry(bytes: Uint8Array | number[], entry: ArchiveEntry, spent: number, options?: ArchiveOptions): Uint8Array<ArrayBuffer>;

/**
 * Adds the texts of a language.
 *
 * # Errors
 * `INVALID_ARGUMENT` for what is not an object of texts with its `language`.
 */
export function setLocale(catalogue: Record<string, string>): void;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
  readonly memory: WebAssembly.Memory;
  readonly __wbg_archiveopening_free: (a: number, b: number) => void;
  readonly __wbg_entrychecksum_free: (a: number, b: number) => void;
  readonly __wbg_overlayhandle_free: (a: number, b: number) => void;
  readonly __wbg_triagereader_free: (a: number, b: number) => void;
  readonly __wbg_triagerows_free: (a: number, b: number) => void;
  readonly archiveopening_feed: (a: number, b: number, c: number) => [number, number, number, number];
  readonly archiveopening_new: (a: number, b: any) => [number, number, number];
  readonly archiveopening_wanted: (a: number) => [number, number];
  readonly chartToSvg: (a: number, b: number) => [number, number, number, number];
  readonly checkCaptureConfig: (a: any, b: any) => [number, number, number, number];
  readonly checkJson: (a: number, b: number, c: any) => [number, number, number, number];
  readonly drawChart: (a: any, b: number, c: number, d: number) => [number, number];
  readonly embeddedPicture: (a: number, b: number, c: number, d: number, e: any) => [number, number, number, number];
  readonly embeddedPictures: (a: number, b: number, c: any) => [number, number, number, number];
  readonly entrychecksum_finish: (a: number) => [number, number];
  readonly entrychecksum_new: (a: any, b: number, c: any) => [number, number, number];
  readonly entrychecksum_update: (a: number, b: number, c: number) => [number, number];
  readonly errorOf: (a: number, b: number) => any;
  readonly explain: (a: any, b: any) => [number, number, number, number];
  readonly explainArchive: (a: any, b: number, c: number, d: number, e: number, f: any, g: any) => [number, number, number, number];
  readonly explanationToText: (a: any, b: any) => [number, number, number, number];
  readonly installPanicHook: () => void;
  readonly labels: (a: number, b: number) => [number, number];
  readonly overlayhandle_changeView: (a: number, b: number, c: number, d: number, e: number, f: number) => [number, number];
  readonly overlayhandle_draw: (a: number) => [number, number];
  readonly overlayhandle_featuresAt: (a: number, b: number, c: number) => [number, number];
  readonly overlayhandle_glide: (a: number, b: number, c: number, d: number, e: number, f: number) => [number, number];
  readonly overlayhandle_hover: (a: number, b: number) => void;
  readonly overlayhandle_items: (a: number) => [number, number];
  readonly overlayhandle_magnify: (a: number, b: number, c: number, d: number, e: number) => void;
  readonly overlayhandle_new: (a: any) => [number, number, number];
  readonly overlayhandle_nextAt: (a: number, b: number, c: number) => number;
  readonly overlayhandle_paintExport: (a: number, b: any, c: number, d: number, e: number) => [number, number];
  readonly overlayhandle_resize: (a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number) => [number, number];
  readonly overlayhandle_select: (a: number, b: number) => void;
  readonly overlayhandle_setFeatures: (a: number, b: any, c: number, d: number) => [number, number];
  readonly overlayhandle_setImage: (a: number, b: number, c: number, d: number) => [number, number];
  readonly overlayhandle_setView: (a: number, b: number, c: number, d: number) => [number, number];
  readonly overlayhandle_show: (a: number, b: number, c: number) => [number, number];
  readonly overlayhandle_space: (a: number) => [number, number];
  readonly overlayhandle_toSVG: (a: number, b: number, c: number, d: number, e: number) => [number, number, number, number];
  readonly overlayhandle_view: (a: number) => [number, number];
  readonly overlayhandle_viewOf: (a: number, b: number) => [number, number];
  readonly pictureHeader: (a: number, b: number) => [number, number, number, number];
  readonly readEntry: (a: number, b: number, c: any, d: number, e: any) => [number, number, number, number];
  readonly setLocale: (a: any) => [number, number];
  readonly triagereader_feed: (a: number, b: any) => void;
  readonly triagereader_finish: (a: number) => number;
  readonly triagereader_new: (a: number) => number;
  readonly triagereader_rows: (a: number) => number;
  readonly triagerows_calendar: (a: number) => [number, number];
  readonly triagerows_createdAt: (a: number) => [number, number];
  readonly triagerows_csv: (a: number, b: number, c: number) => [number, number];
  readonly triagerows_find: (a: number, b: number, c: number) => [number, number, number, number];
  readonly triagerows_indices: (a: number, b: number, c: number) => [number, number, number, number];
  readonly triagerows_length: (a: number) => [number, number];
  readonly triagerows_offset: (a: number) => [number, number];
  readonly triagerows_row: (a: number, b: number) => [number, number];
  readonly triagerows_summary: (a: number) => [number, number];
  readonly triagerows_titles: (a: number, b: number, c: number) => [number, number];
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

// ==== wasm-inline.d.ts ====
declare const base64: string;
export default base64;
