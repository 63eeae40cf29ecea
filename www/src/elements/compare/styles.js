import { sharedSheet } from "../base/styles.js";

/** Rules that only `<videoid-compare>` needs. */
export const compareSheet = sharedSheet(`
.answers { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
[part="answer"] { gap: 0.5rem; padding: 0.9rem 1.1rem; border: 1px solid var(--_line); border-inline-start: 4px solid var(--_soft); border-radius: var(--_radius); }
[part="answer"].yes { border-inline-start-color: var(--_good); }
[part="answer"].no { border-inline-start-color: var(--_bad); }
.yes > .headline > .chip { background: var(--_good-wash); color: var(--_good); }
.no > .headline > .chip { background: var(--_bad-wash); color: var(--_bad); }
.sign { display: inline-block; width: 1.1em; margin-inline-end: 0.3em; text-align: center; font-weight: 700; }
.signs { display: grid; gap: 0.25rem; font-size: 0.9375rem; }
.signs li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.15rem; }
.signs .different .sign { color: var(--_bad); }
.signs .same .sign, .signs .equivalent .sign { color: var(--_good); }
.signs .unknown { color: var(--_soft); }
.steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1.25rem 0; }
[part="attempt"] { display: grid; gap: 0.4rem; align-content: start; min-width: 0; padding: 1.4rem 1.25rem 0 0; position: relative; border-block-start: 2px solid var(--_line); margin-block-start: 0.9rem; }
.dot { position: absolute; inset-block-start: -0.95rem; inset-inline-start: 0; display: grid; place-items: center; width: 1.8rem; height: 1.8rem; border-radius: 50%; font-weight: 700; background: var(--_sunken); color: var(--_soft); box-shadow: 0 0 0 3px var(--_paper); }
.accepted > .dot { background: var(--_good-wash); color: var(--_good); }
.rejected > .dot { background: var(--_bad-wash); color: var(--_bad); }
.inconclusive > .dot, .failed > .dot { background: var(--_paper); color: var(--_bad); border: 1.5px solid; }
[part="attempt"] > .headline { justify-content: start; }
[part="attempt"] dl { display: grid; gap: 0.2rem; font-size: 0.9375rem; }
[part="attempt"] dl > div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; }
[part="attempt"] dd { min-width: 0; }
[part="attempt"] ul { font-size: 0.9375rem; }
.bars { display: inline-flex; align-items: end; gap: 2px; margin-inline-start: 0.5rem; height: 1em; }
.bars i { width: 5px; height: 40%; background: var(--_line); border-radius: 1px; }
.bars i:nth-child(2) { height: 60%; }
.bars i:nth-child(3) { height: 80%; }
.bars i:nth-child(4) { height: 100%; }
.bars .on { background: var(--_accent); }
[part="changes"] { grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
[part="changes"] > h3 { grid-column: 1 / -1; }
[part="change"] { gap: 0.5rem; padding: 0.75rem 1.1rem; border-radius: var(--_radius); background: var(--_sunken); }
[part="change"] > .headline { justify-content: start; }
[part="fields"] table { width: max-content; min-width: 100%; }
[part="fields"] td { min-width: 8.5rem; max-width: 14rem; }
[part="fields"] thead th { max-width: 11rem; vertical-align: bottom; font-weight: 600; }
[part="fields"] tbody th, [part="fields"] thead th:first-child { max-width: 10rem; hyphens: auto; }
[part="fields"] td.soft { font-size: 0.875rem; }
.source { display: block; color: var(--_soft); font-size: 0.8125rem; }
.changed .value { font-weight: 650; text-decoration: underline; text-decoration-color: var(--_bad); text-underline-offset: 0.2em; }
.mark { display: block; font-size: 0.8125rem; }
td .mark, .different > th > .mark { color: var(--_bad); font-weight: 600; }
[part="unread"] li, [part="unsorted"] li { font-size: 0.9375rem; }
[part="drop"] { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; align-items: center; padding: 1rem 1.25rem; border: 1.5px dashed var(--_soft); border-radius: var(--_radius); }
[part="drop"] > p { flex: 1 1 16rem; min-width: 0; }
[part="drop"].over { border-color: var(--_accent); background: var(--_sunken); }
@container (min-width: 44rem) {
  [part="fields"] tbody th, [part="fields"] thead th:first-child { max-width: 14rem; position: sticky; inset-inline-start: 0; background: var(--_paper); }
}
@media (forced-colors: active) { .bars .on { background: CanvasText; } .dot { border: 1px solid; } }
@media print { [part="drop"] { display: none; } [part="fields"] table { width: 100%; } }
`);
