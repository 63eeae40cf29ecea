// A strict TypeScript user of the package. It is compiled and never run: everything written here must keep compiling.
import {
  type Comparison,
  checkCaptureConfig,
  compare,
  type Dossier,
  type Explanation,
  explain,
  explanationToText,
  init,
  initSync,
  LensError,
  loadPicture,
  Overlay,
  OverlayControls,
  openArchive,
  openUrlCount,
  type ResultArchive,
  type ResultEntry,
  setLocale,
  sortDossier,
} from "videoid-lens";
import { TAG, VideoidResultElement } from "videoid-lens/define";
import type {} from "videoid-lens/define-compare";
import swedish from "videoid-lens/locales/sv";
import * as slim from "videoid-lens/slim";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_T extends true>(): void {}

/** True for `any`, which would make all other checks here useless. */
type IsAny<T> = 0 extends 1 & T ? true : false;

export async function start(bytes: Uint8Array<ArrayBuffer>, module: WebAssembly.Module): Promise<void> {
  await init();
  initSync(bytes);
  initSync(module);
  await slim.init({ wasm: new URL("https://example.com/videoid-lens.wasm") });
  await slim.init({ wasm: "/videoid-lens.wasm" });
  await slim.init({ wasm: bytes });
  await slim.init({ wasm: module });
  await slim.init({ wasm: bytes, overlay: "/overlay.wasm", archive: () => fetch("/archive.wasm"), lists: true });
  await slim.init({ lists: true });
  await init({ lists: true, text: false });
  initSync(bytes, { text: module });
  // @ts-expect-error there is no such part
  await slim.init({ wasm: bytes, video: "/video.wasm" });
  // @ts-expect-error this entry has the wasm embedded
  await init({ lists: "/lists.wasm" });
}

export async function attempts(explanations: Explanation[], files: FileList): Promise<string[]> {
  const comparison: Comparison = compare(explanations, { locale: "pl" });
  holds<Equal<typeof comparison.sameDocument, "yes" | "no" | "unknown">>();
  holds<Equal<typeof comparison.samePerson, "yes" | "no" | "unknown">>();
  holds<Equal<(typeof comparison.attempts)[number]["similarityScore"], string | null>>();
  // @ts-expect-error a result is not an explanation
  compare([{ status: "accepted" }]);
  const dossier: Dossier = await sortDossier([...files], { tolerant: true });
  const element = document.createElement("videoid-compare");
  element.results = dossier.attempts;
  element.addEventListener("videoid-compare", ({ detail }) =>
    detail.unread.map(({ index, error }) => [index, error.code]),
  );
  return comparison.personGrounds.map(({ field, verdict, text }) => `${field} ${verdict} ${text}`);
}

export function read(text: string, bytes: Uint8Array, parsed: object): string[] {
  const explanation: Explanation = explain(text, { locale: "nb" });
  explain(bytes);
  explain(bytes.buffer as ArrayBuffer);
  explain(parsed);
  // @ts-expect-error a number is not a result
  explain(1);

  holds<Equal<IsAny<typeof explanation>, false>>();
  holds<Equal<typeof explanation.status, string>>();
  holds<Equal<typeof explanation.processId, string | null>>();
  holds<Equal<typeof explanation.durationSeconds, number | null>>();
  holds<Equal<typeof explanation.derivedStatus, "accepted" | "rejected" | "inconclusive" | "failed" | null>>();
  holds<Equal<typeof explanation.agreement, "agrees" | "disagrees" | "not-derivable">>();
  holds<Equal<typeof explanation.unrecognised, string[]>>();

  const lines = [explanation.headline];
  for (const reason of explanation.reasons) {
    // The list of codes is open: unknown codes must be allowed, and editors offer the known ones.
    const code: string = reason.code;
    const effect: "decisive" | "blocking" | "not-counted" = reason.effect;
    const retry: "yes" | "no" | "unknown" = reason.retry;
    lines.push(code, effect, retry, reason.title, reason.why, reason.remedy, reason.subjectText ?? "");
    for (const { pointer, line, column, feature } of reason.evidence) {
      const place: (number | null)[] = [line, column, feature];
      lines.push(pointer, place.join(":"));
    }
  }
  for (const check of explanation.checks) {
    const state: "passed" | "failed" | "absent" | "unreadable" = check.state;
    lines.push(check.name, check.label, state, check.pointer ?? "");
  }
  for (const feature of explanation.features) {
    lines.push(feature.label, String(feature.found), feature.side ?? "", String(feature.bbox?.width));
  }
  for (const field of explanation.fields) {
    const agreement: "same" | "equivalent" | "different" | "single" = field.agreement;
    lines.push(agreement, ...field.values.map((value) => `${value.source} ${value.value} ${value.pointer}`));
  }
  for (const contradiction of explanation.contradictions) lines.push(contradiction.code, contradiction.text);
  for (const step of explanation.counterfactual) lines.push(step.status, ...step.changes.map((change) => change.text));
  for (const warning of explanation.warnings) lines.push(warning.code, warning.text, warning.pointer ?? "");
  return lines;
}

export function tell(text: string): string {
  setLocale(swedish);
  setLocale({ language: "x-mine", "status.accepted": "Yes" });
  // @ts-expect-error texts only
  setLocale({ language: "x-mine", "status.accepted": 1 });
  const explanation = explain(text, { locale: "sv", tolerant: true });
  holds<Equal<typeof explanation.language, string>>();
  for (const { role, mediaType, pointer } of explanation.pictures) {
    const known: "front" | "back" | "portrait" | "selfie" = role;
    const type: `image/${string}` | null = mediaType;
    if (type === null) return known + pointer;
  }
  const check = checkCaptureConfig({ sdk: "capture" }, { locale: "sv" });
  holds<Equal<typeof check.ok, boolean>>();
  for (const finding of check.findings) {
    const severity: "error" | "warning" | "note" = finding.severity;
    if (severity !== "note")
      return `${finding.code} ${finding.title} ${finding.why} ${finding.remedy} ${finding.pointer} ${finding.line}`;
  }
  return explanationToText(explanation) + explanationToText(explanation, { source: text });
}

export async function unzip(file: Blob, bytes: Uint8Array, process: object): Promise<string[]> {
  const signal = new AbortController().signal;
  const archive: ResultArchive = await openArchive(file, {
    tolerant: true,
    limits: { entries: 10, jsonBytes: 1_000 },
    signal,
    onProgress: ({ read, total }) => void (read / total),
  });
  await openArchive(bytes);
  await openArchive(bytes.buffer as ArrayBuffer);
  // @ts-expect-error a text is not an archive
  await openArchive("PK");
  holds<Equal<IsAny<typeof archive.entries>, false>>();
  const lines: string[] = archive.warnings.map(({ code, entry }) => code + (entry ?? ""));
  for (const entry of archive.entries) {
    const kind: "ocr" | "manual-approval" | "image" | "video" | "other" = entry.kind;
    const role: "front" | "back" | "selfie" | "portrait" | "video" | null = entry.role;
    const size: (number | null)[] = [entry.size, entry.width, entry.height, entry.orientation];
    // @ts-expect-error the place of the data is internal
    void entry.data;
    lines.push(entry.name, kind, role ?? "", size.join(), entry.mediaType ?? "", entry.problem ?? "");
  }
  const explanation: Explanation = await archive.explain(process, { locale: "sv", signal });
  await archive.explain();
  await archive.explain(null);
  const read: Uint8Array = await archive.bytes("ocr.json", { signal });
  const blob: Blob = await archive.blob("front.jpg");
  const json: unknown = await archive.json("ocr.json");
  const url: string = await archive.url("front.jpg");
  archive.dispose();
  const entries: readonly ResultEntry[] = archive.entries;
  return [
    ...lines,
    explanation.headline,
    String(read.length + blob.size + entries.length + openUrlCount()),
    url,
    typeof json,
  ];
}

export async function draw(
  canvas: HTMLCanvasElement,
  image: ImageBitmap,
  file: Blob,
  explanation: Explanation,
): Promise<string> {
  const overlay = new Overlay(canvas);
  overlay.setImage(image);
  const picture = await loadPicture(file);
  overlay.setImage(picture.image, picture).setFeatures(explanation.features, { side: "front", referenceSize: null });
  overlay.show({
    states: ["found", "not-found"],
    contrast: 1.5,
    brightness: 1.25,
    invert: true,
    rotate: 90,
    theme: "dark",
    colors: { notFound: "#f80" },
  });
  // @ts-expect-error there is no such theme
  overlay.show({ theme: "sepia" });
  overlay
    .setView({ ...overlay.view, scale: 2 })
    .zoomTo(null)
    .draw();
  const at: number | null = overlay.featureAt(1, 2) ?? overlay.nextAt(1, 2);
  const lines = [String(at), overlay.space.source satisfies "given" | "natural" | "assumed"];
  for (const { label, state, box, marker, number, picture: role, problem } of overlay.items()) {
    const known: "found" | "not-found" | "unknown" = state;
    lines.push(label, known, String(box?.width), String(marker?.x), String(number), role ?? "", problem ?? "");
  }
  const blob: Blob = await overlay.toBlob({ type: "image/svg+xml", redact: "photo" });
  const controls = new OverlayControls(overlay, canvas, {
    theme: "auto",
    onSelect: (index: number | null) => void index,
  });
  controls.zoomTo(at);
  controls.magnifier = true;
  controls.dispose();
  overlay.dispose();
  return lines.join() + overlay.toSVG({ redact: "all", picture: false }) + blob.size;
}

export function show(result: object, zip: Blob): VideoidResultElement {
  const element = document.createElement("videoid-result");
  holds<Equal<typeof element, VideoidResultElement>>();
  element.result = result;
  element.archive = zip;
  element.pictures = { front: zip };
  // @ts-expect-error a number is not a result
  element.result = 1;
  element.addEventListener("videoid-explain", ({ detail }) => {
    const explanation: Explanation = detail.explanation;
    element.title = explanation.headline;
  });
  element.addEventListener("videoid-error", ({ detail }) => element.setAttribute("title", detail.error.code));
  element.addEventListener("videoid-export", (event) => event.preventDefault());
  element.decisionOutcomes = [{ value: "block", label: "Block" }];
  element.addEventListener("videoid-decision", ({ detail: { outcome, reason, note, processId } }) => {
    element.decisions = [...element.decisions, { outcome, reason, note, by: processId ?? "", at: "2026-11-29" }];
  });
  element.select(null);
  return document.querySelector(TAG) instanceof VideoidResultElement ? element : element;
}

export function report(error: unknown): string {
  if (!(error instanceof LensError)) throw error;
  const place: (number | undefined)[] = [error.line, error.column, error.limit];
  const base: Error = error;
  return `${error.code} ${base.message} ${error.pointer ?? ""} ${place.join(" ")}`;
}
