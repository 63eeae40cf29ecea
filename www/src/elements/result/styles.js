import { sharedSheet } from "../base/styles.js";

/** Rules that only `<videoid-result>` needs. */
export const resultSheet = sharedSheet(`
[part="rung"], [part="contradiction"] { display: grid; gap: 0.75rem; min-width: 0; align-content: start; }
[aria-pressed="true"] { border-color: var(--_accent); color: var(--_accent); box-shadow: inset 0 0 0 1px currentColor; }
.link { border: 0; min-height: 1.5rem; padding: 0.1rem 0.3rem; background: none; color: var(--_accent); text-decoration: underline; }
[part="facts"] { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; }
[part="timeline"] { margin-block-start: 0.5rem; display: flex; flex-wrap: wrap; list-style: none; gap: 0.75rem 0; }
[part="timeline"] li { flex: 0 1 auto; display: grid; align-content: start; padding-block: 0.9rem 0; padding-inline: 0 1.5rem; border-block-start: 2px solid var(--_line); position: relative; font-size: 0.9375rem; }
[part="timeline"] li::before { content: ""; position: absolute; inset-block-start: calc(-0.3rem - 1px); inset-inline-start: 0; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: var(--_accent); }
[part="notice"] { background: var(--_sunken); border-radius: var(--_radius); padding: 0.6rem 0.9rem; font-size: 0.9375rem; }
fieldset { display: grid; gap: 0.35rem; margin: 0.75rem 0; padding: 0.6rem 0.9rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
fieldset label { color: inherit; }
legend { padding: 0 0.3rem; font-size: 0.875rem; color: var(--_soft); }
[part="evidence"][aria-busy="true"] { min-height: 24rem; }
[part="body"] { --_top: var(--videoid-top, 0.5rem); }
.stack { display: grid; gap: var(--_gap); min-width: 0; align-content: start; }
.rest, .desk { display: contents; }
.aside, .unusable { display: none !important; }
[part="adjust"] { display: grid; gap: 0.35rem; padding: 0.6rem 0.9rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
[part="adjust"] > label { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.6rem; align-items: center; }
[part="adjust"] > label > [type="range"] { grid-area: 2 / 1 / auto / -1; }
[type="range"] { width: 100%; min-height: 1.5rem; margin: 0; accent-color: var(--_accent); }
.amount { text-align: end; font-variant-numeric: tabular-nums; }
[part="pair"] { display: grid; gap: 0.75rem; }
.sides { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); }
figure { display: grid; gap: 0.35rem; margin: 0; min-width: 0; align-content: start; }
figcaption { color: var(--_soft); font-size: 0.875rem; }
.portrait canvas { aspect-ratio: 4 / 5; }
form { display: grid; gap: 0.75rem; }
form fieldset { margin: 0; }
.field { display: grid; gap: 0.25rem; }
.bad:empty { display: none; }
textarea { font: inherit; color: inherit; background: var(--_paper); width: 100%; padding: 0.4rem 0.6rem; border: 1px solid var(--_soft); border-radius: 0.5rem; resize: vertical; }
[aria-invalid="true"] { border-color: var(--_bad); }
[part="decisions"] ol { display: grid; gap: 0.75rem; }
[part="decisions"] li { display: grid; gap: 0.2rem; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--_line); }
.stage { display: grid; gap: 1rem; }
canvas { max-height: 44rem; aspect-ratio: 640 / 450; border-radius: 0.375rem; background: var(--_sunken); }
.unshown { display: grid; gap: 0.5rem; align-content: start; padding: 1rem 1.25rem; border: 1px dashed var(--_soft); border-radius: 0.375rem; background: var(--_sunken); }
[role="listbox"] { display: grid; gap: 0.125rem; align-content: start; max-height: 44rem; overflow: auto; padding: 3px; }
[role="option"] { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0 0.6rem; align-items: center; min-height: 2.5rem; padding: 0.3rem 0.5rem; border: 1px solid transparent; border-radius: 0.5rem; cursor: pointer; }
.long > [role="option"] { content-visibility: auto; contain-intrinsic-size: auto 3rem; }
[role="option"] .state { grid-column: 2; }
[role="option"]:hover, .pointed { background: var(--_sunken); }
.pointed { box-shadow: inset 0 0 0 2px var(--_accent); }
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
.checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 0.25rem 1.5rem; }
.checks li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; gap: 0.6rem; align-items: center; min-height: 2rem; }
tr.different td, .bad { color: var(--_bad); font-weight: 600; }
.mark { display: inline-block; margin-inline-start: 0.5rem; font-size: 0.8125rem; }
tr.different .mark { color: var(--_bad); font-weight: 600; }
.media { display: flex; flex-wrap: wrap; gap: 1rem; }
.media:empty { display: none; }
.media li { display: grid; gap: 0.35rem; max-width: 100%; }
.media img, .media video { display: block; height: 11rem; max-width: 100%; object-fit: contain; border-radius: 0.375rem; background: var(--_sunken); }
.media .unshown { max-width: 22rem; min-height: 11rem; font-size: 0.875rem; }
.media li > span { color: var(--_soft); font-size: 0.8125rem; }
.source { font: 0.8125rem/1.6 var(--_mono); background: var(--_sunken); border-radius: var(--_radius); padding: 0.6rem 0; overflow: auto; max-height: 40rem; }
.source ol { list-style: decimal; padding-inline-start: 4rem; content-visibility: auto; contain-intrinsic-size: auto 260rem; }
.source { direction: ltr; }
.source li { white-space: pre; overflow-wrap: normal; padding-inline-end: 1rem; scroll-margin-block: 4rem; }
.source li::marker { color: var(--_soft); }
@container (min-width: 30rem) {
  [part="adjust"] > label { grid-template-columns: minmax(7rem, 25%) minmax(0, 1fr) 3.5rem; }
  [part="adjust"] > label > [type="range"] { grid-area: auto; }
}
@container (min-width: 46rem) {
  .stage { grid-template-columns: minmax(0, 1fr) minmax(13rem, 17rem); }
  .stage:has([role="listbox"][hidden]) { grid-template-columns: minmax(0, 1fr); }
}
@container (min-width: 68.75rem) {
  .beside { grid-template-columns: minmax(0, 1fr) minmax(0, 30rem); grid-template-rows: auto 1fr; column-gap: calc(var(--_gap) * 2); }
  .beside > * { grid-column: 1; }
  .beside > .rest { display: grid; gap: var(--_gap); min-width: 0; align-content: start; }
  .beside > [part="evidence"] { grid-area: 1 / 2 / span 2; position: sticky; inset-block-start: var(--_top); max-height: calc(100dvh - var(--_top)); overflow-y: auto; align-self: start; padding-inline: 4px; padding-block-end: 4px; }
  .beside .stage { display: block; }
  .beside .stage > * + * { margin-block-start: 0.75rem; }
  .beside .stage > canvas { position: sticky; inset-block-start: 0; z-index: 1; max-height: 45dvh; }
  .beside [role="listbox"] { display: block; columns: 13rem; column-gap: 0.5rem; max-height: none; }
  .beside [role="option"] { break-inside: avoid; }
  .beside:has([part="pair"]) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (forced-colors: active) {
  .pointed:not(:focus-visible) { outline: 2px solid Highlight; outline-offset: -2px; }
  .glyph, [part="reason"] { border: 1px solid; }
  [aria-pressed="true"], [aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@media print {
  .beside { grid-template-columns: minmax(0, 1fr) !important; }
  .beside > [part="evidence"] { position: static !important; max-height: none !important; overflow: visible !important; grid-area: auto !important; }
  [part="decision"], video, [part="raw"], [part="text"], [part="report"], .media li:has(video) { display: none; }
  canvas { max-height: 160mm; width: auto; max-width: 100%; }
  .stage { grid-template-columns: minmax(0, 1fr) !important; }
  [role="listbox"] { max-height: none; overflow: visible; }
  [role="option"] { content-visibility: visible !important; break-inside: avoid; }
}
@media (prefers-reduced-motion: no-preference) { [role="option"] { transition: background-color 0.15s, border-color 0.15s; } }
`);
