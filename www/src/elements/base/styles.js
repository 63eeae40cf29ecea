import { PALETTES } from "./looks.js";

/** Sizes and fonts. Each is the default of the custom property `--videoid-NAME`. */
const SIZES = {
  radius: "0.625rem",
  gap: "1.25rem",
  font: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  mono: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
};

/** Declares a variable for the rules: the page's custom property, or its default. @param {[string, string]} property */
const variable = ([name, value]) => `--_${name}: var(--videoid-${name}, ${value});`;

/** @param {keyof typeof PALETTES} theme */
const colors = (theme) => `${Object.entries(PALETTES[theme]).map(variable).join(" ")} color-scheme: ${theme};`;

/** @typedef {(page: Document) => CSSStyleSheet} SheetOf */

/**
 * Creates a style sheet when the first element of a document needs it; all elements of the document share it. A style
 * sheet of another document can't be adopted.
 * @param {string} css
 * @returns {SheetOf}
 */
export function sharedSheet(css) {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const sheets = new WeakMap();
  return (page) => {
    let sheet = sheets.get(page);
    if (!sheet) {
      sheet = new /** @type {Window & typeof globalThis} */ (page.defaultView).CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(page, sheet);
    }
    return sheet;
  };
}

/** Rules that all elements share: text, controls, tables, notes. The host itself has no style except `display`. */
export const baseSheet = sharedSheet(`
:host { display: block; }
:host([hidden]) { display: none; }
[part="body"] {
  ${colors("light")}
  ${Object.entries(SIZES).map(variable).join(" ")}
  container-type: inline-size; display: grid; gap: var(--_gap); font: 400 1rem/1.55 var(--_font);
  color: var(--_ink); background: var(--_paper); text-align: start;
}
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) [part="body"] { ${colors("dark")} } }
:host([theme="dark"]) [part="body"] { ${colors("dark")} }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, h4, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h2 { font-size: clamp(1.25rem, 1.05rem + 1cqi, 1.7rem); line-height: 1.3; text-wrap: balance; }
h3 { font-size: 1.0625rem; line-height: 1.4; }
h4 { font-size: 1rem; line-height: 1.4; }
section, header, article, [part="note"], [part="loading"] { display: grid; gap: 0.75rem; min-width: 0; align-content: start; }
section > h3, summary > h3 { font-weight: 650; }
section { border-top: 1px solid var(--_line); padding-top: var(--_gap); }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; }
p, dd, td, th, li { overflow-wrap: anywhere; }
.soft, dt { color: var(--_soft); font-size: 0.875rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
code, pre { font-family: var(--_mono); font-size: 0.8125rem; unicode-bidi: plaintext; }
pre { overflow: auto; max-height: 32rem; line-height: 1.5; background: var(--_sunken); border-radius: var(--_radius); padding: 0.75rem 1rem; }
button, select, input { font: inherit; font-size: 0.875rem; color: inherit; }
button, select { min-height: 2rem; border: 1px solid var(--_line); border-radius: 0.5rem; background: var(--_paper); padding: 0.2rem 0.65rem; max-width: 100%; justify-self: start; }
button { cursor: pointer; }
button:hover, select:hover { border-color: var(--_accent); }
input[type="checkbox"] { width: 1.125rem; height: 1.125rem; accent-color: var(--_accent); vertical-align: -0.2rem; }
label { font-size: 0.875rem; color: var(--_soft); min-height: 1.5rem; }
.chip { justify-self: start; border-radius: 99rem; padding: 0.1rem 0.7rem; font-size: 0.875rem; font-weight: 600; background: var(--_sunken); color: var(--_soft); }
.chip.accepted { background: var(--_good-wash); color: var(--_good); }
.chip.rejected { background: var(--_bad-wash); color: var(--_bad); }
.chip.inconclusive, .chip.failed { background: none; color: var(--_bad); box-shadow: inset 0 0 0 1.5px currentColor; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
.tools:empty { display: none; }
canvas { display: block; width: 100%; min-width: 0; }
.plain { display: grid; gap: 0.35rem; }
.plain li { padding-inline-start: 1.1rem; position: relative; }
.plain li::before { content: ""; position: absolute; inset-inline-start: 0.15rem; top: 0.65em; width: 0.35rem; height: 0.35rem; border-radius: 50%; background: var(--_soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: start; padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--_line); font-weight: 400; vertical-align: top; min-width: 6rem; }
thead th, tbody th { color: var(--_soft); font-size: 0.875rem; }
/* Long lines inside scroll there: the page gets no wider. */
details { min-width: 0; }
summary { cursor: pointer; min-height: 1.5rem; }
summary > h3 { display: inline; }
details > :nth-child(2) { margin-top: 0.75rem; }
progress { width: 100%; accent-color: var(--_accent); }
.headline { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; }
.headline > h2 { min-width: 0; overflow-wrap: anywhere; }
dialog { width: min(72rem, calc(100vw - 1.5rem)); max-width: none; max-height: calc(100dvh - 1.5rem); padding: 1.25rem; border: 1px solid var(--_line); border-radius: var(--_radius); color: var(--_ink); background: var(--_paper); }
dialog > .headline { padding-bottom: 1rem; }
dialog::backdrop { background: rgb(8 10 16 / 0.6); }
@media (forced-colors: active) { .chip { border: 1px solid; } }
@media print {
  button, select, input, progress, summary, .tools, .screen { display: none !important; }
  section, article { break-inside: auto; }
  h2, h3, h4, thead { break-after: avoid; }
  tr, li, article { break-inside: avoid; }
  pre, .scroll { max-height: none; overflow: visible; }
}
@media (prefers-reduced-motion: no-preference) { button, select { transition: background-color 0.15s, border-color 0.15s; } }
`);
