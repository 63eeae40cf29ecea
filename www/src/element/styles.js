/**
 * Looks of `<videoid-result>`. Colours and sizes that a page may set are custom properties; where it sets none, the fallback
 * in each `--_` one holds. Nothing here is about the host but its display.
 */
const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
[part="body"] {
  --_paper: var(--videoid-paper, #ffffff); --_ink: var(--videoid-ink, #171b26); --_soft: var(--videoid-soft, #555d70);
  --_line: var(--videoid-line, #d5dae5); --_sunken: var(--videoid-sunken, #f1f3f7); --_accent: var(--videoid-accent, #2447d8);
  --_good: var(--videoid-good, #0a5bb5); --_good-wash: var(--videoid-good-wash, #e3f0ff);
  --_bad: var(--videoid-bad, #a8480a); --_bad-wash: var(--videoid-bad-wash, #fff0e3);
  --_radius: var(--videoid-radius, 0.625rem); --_gap: var(--videoid-gap, 1.25rem);
  --_font: var(--videoid-font, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
  --_mono: var(--videoid-mono, ui-monospace, "SF Mono", Menlo, Consolas, monospace);
  container-type: inline-size; display: grid; gap: var(--_gap); font: 400 1rem/1.55 var(--_font);
  color: var(--_ink); background: var(--_paper); color-scheme: light; text-align: start;
}
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) [part="body"] { /*dark*/ } }
:host([theme="dark"]) [part="body"] { /*dark*/ }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, h4, p, ul, ol, dl, dd, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h2 { font-size: clamp(1.25rem, 1.05rem + 1cqi, 1.7rem); line-height: 1.3; text-wrap: balance; }
h3 { font-size: 1.0625rem; line-height: 1.4; }
h4 { font-size: 1rem; line-height: 1.4; }
section, header, article, [part="note"], [part="loading"], [part="rung"], [part="contradiction"] { display: grid; gap: 0.75rem; min-width: 0; align-content: start; }
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
[aria-pressed="true"] { border-color: var(--_accent); color: var(--_accent); box-shadow: inset 0 0 0 1px currentColor; }
input[type="checkbox"] { width: 1.125rem; height: 1.125rem; accent-color: var(--_accent); vertical-align: -0.2rem; }
label { font-size: 0.875rem; color: var(--_soft); min-height: 1.5rem; }
.link { border: 0; min-height: 1.5rem; padding: 0.1rem 0.3rem; background: none; color: var(--_accent); text-decoration: underline; }
.chip { justify-self: start; border-radius: 99rem; padding: 0.1rem 0.7rem; font-size: 0.875rem; font-weight: 600; background: var(--_sunken); color: var(--_soft); }
.chip.accepted { background: var(--_good-wash); color: var(--_good); }
.chip.rejected { background: var(--_bad-wash); color: var(--_bad); }
.chip.inconclusive, .chip.failed { background: none; color: var(--_bad); box-shadow: inset 0 0 0 1.5px currentColor; }
[part="facts"] { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; }
[part="timeline"] { margin-block-start: 0.5rem; display: flex; flex-wrap: wrap; list-style: none; gap: 0.75rem 0; }
[part="timeline"] li { flex: 0 1 auto; display: grid; align-content: start; padding-block: 0.9rem 0; padding-inline: 0 1.5rem; border-block-start: 2px solid var(--_line); position: relative; font-size: 0.9375rem; }
[part="timeline"] li::before { content: ""; position: absolute; inset-block-start: calc(-0.3rem - 1px); inset-inline-start: 0; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: var(--_accent); }
[part="notice"] { background: var(--_sunken); border-radius: var(--_radius); padding: 0.6rem 0.9rem; font-size: 0.9375rem; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center; }
.tools:empty { display: none; }
.stage { display: grid; gap: 1rem; }
canvas { display: block; width: 100%; max-height: 44rem; aspect-ratio: 640 / 450; border-radius: 0.375rem; min-width: 0; background: var(--_sunken); }
[role="listbox"] { display: grid; gap: 0.125rem; align-content: start; max-height: 44rem; overflow: auto; padding: 3px; }
[role="option"] { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0 0.6rem; align-items: center; min-height: 2.5rem; padding: 0.3rem 0.5rem; border: 1px solid transparent; border-radius: 0.5rem; cursor: pointer; }
.long > [role="option"] { content-visibility: auto; contain-intrinsic-size: auto 3rem; }
[role="option"] .state { grid-column: 2; }
[role="option"]:hover, .pointed { background: var(--_sunken); }
[aria-selected="true"] { border-color: var(--_accent); box-shadow: inset 3px 0 0 var(--_accent); }
.glyph { display: grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 50%; font-weight: 700; font-size: 0.8125rem; background: var(--_sunken); color: var(--_soft); }
.found .glyph, .passed .glyph { background: var(--_good-wash); color: var(--_good); }
.not-found .glyph, .failed > .glyph { background: var(--_bad-wash); color: var(--_bad); }
.state { color: var(--_soft); font-size: 0.8125rem; }
.not-found .state, .checks .failed .state { color: var(--_bad); }
.number { color: var(--_soft); }
[part="reason"] { gap: 0.4rem; padding: 0.9rem 1.1rem; border-radius: var(--_radius); background: var(--_sunken); border-inline-start: 4px solid var(--_soft); }
[part="reason"].decisive { border-color: var(--_bad); }
[part="reason"].blocking { border-color: var(--_accent); }
.effect { font-size: 0.8125rem; font-weight: 600; color: var(--_soft); }
.decisive .effect { color: var(--_bad); }
.effect::first-letter, .lead::first-letter { text-transform: uppercase; }
.effect, .lead { display: inline-block; }
.places { display: grid; gap: 0.3rem; font-size: 0.8125rem; }
.places code:first-child { color: var(--_soft); }
.plain { display: grid; gap: 0.35rem; }
.plain li { padding-inline-start: 1.1rem; position: relative; }
.plain li::before { content: ""; position: absolute; inset-inline-start: 0.15rem; top: 0.65em; width: 0.35rem; height: 0.35rem; border-radius: 50%; background: var(--_soft); }
.checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0.25rem 1.5rem; }
.checks li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; gap: 0.6rem; align-items: center; min-height: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
th, td { text-align: start; padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--_line); font-weight: 400; vertical-align: top; min-width: 6rem; }
thead th, tbody th { color: var(--_soft); font-size: 0.875rem; }
tr.different td, .bad { color: var(--_bad); font-weight: 600; }
.mark { display: inline-block; margin-inline-start: 0.5rem; font-size: 0.8125rem; }
tr.different .mark { color: var(--_bad); font-weight: 600; }
.media { display: flex; flex-wrap: wrap; gap: 1rem; }
.media:empty { display: none; }
.media li { display: grid; gap: 0.35rem; max-width: 100%; }
.media img, .media video { display: block; height: 11rem; max-width: 100%; object-fit: contain; border-radius: 0.375rem; background: var(--_sunken); }
.media span { color: var(--_soft); font-size: 0.8125rem; }
summary { cursor: pointer; min-height: 1.5rem; }
summary > h3 { display: inline; }
details > :nth-child(2) { margin-top: 0.75rem; }
.source { font: 0.8125rem/1.6 var(--_mono); background: var(--_sunken); border-radius: var(--_radius); padding: 0.6rem 0; overflow: auto; max-height: 40rem; }
.source ol { list-style: decimal; padding-inline-start: 4rem; content-visibility: auto; contain-intrinsic-size: auto 260rem; }
.source { direction: ltr; }
.source li { white-space: pre; overflow-wrap: normal; padding-inline-end: 1rem; scroll-margin-block: 4rem; }
.source li::marker { color: var(--_soft); }
progress { width: 100%; accent-color: var(--_accent); }
@container (min-width: 46rem) {
  .stage { grid-template-columns: minmax(0, 1fr) minmax(13rem, 17rem); }
  .stage:has([hidden]) { grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) {
  .glyph, .chip, [part="reason"] { border: 1px solid; }
  [aria-pressed="true"], [aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@media (prefers-reduced-motion: no-preference) { button, select, [role="option"] { transition: background-color 0.15s, border-color 0.15s; } }
`;

const DARK = `--_paper: var(--videoid-paper, #191d27); --_ink: var(--videoid-ink, #e9ecf4); --_soft: var(--videoid-soft, #a5aec2);
  --_line: var(--videoid-line, #363e4f); --_sunken: var(--videoid-sunken, #11141c); --_accent: var(--videoid-accent, #8ea6ff);
  --_good: var(--videoid-good, #7fbcff); --_good-wash: var(--videoid-good-wash, #14304f);
  --_bad: var(--videoid-bad, #ffac70); --_bad-wash: var(--videoid-bad-wash, #47290f); color-scheme: dark;`;

/** One for all elements of a page. @type {CSSStyleSheet | undefined} */
let shared;

/** @returns {CSSStyleSheet} */
export function sheet() {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(CSS.replaceAll("/*dark*/", DARK));
  }
  return shared;
}
