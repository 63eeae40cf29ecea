import { sharedSheet } from "../base/styles.js";

/** Rules that only `<videoid-triage>` needs. */
export const triageSheet = sharedSheet(`
[part="statuses"] { display: flex; flex-wrap: wrap; gap: 0.5rem; }
[part="statuses"] b { font-variant-numeric: tabular-nums; }
.facts { display: grid; gap: 0.25rem; }
.facts h3 { font-size: 0.9375rem; font-weight: 650; }
.facts dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; }
.facts dl > div { display: flex; gap: 0.5rem; align-items: baseline; }
.facts dd { flex: none; font-weight: 600; font-variant-numeric: tabular-nums; }
summary { width: fit-content; font-size: 0.9375rem; }
[part="errors"] ul { max-height: 16rem; overflow: auto; font-size: 0.875rem; }
[part="charts"], [part="charts"] > section { display: grid; grid-template-columns: minmax(0, 1fr); min-width: 0; }
[part="charts"] { gap: var(--_gap); }
.canvas { min-width: 0; position: relative; }
.frame { position: absolute; border: 2px solid var(--_accent); border-radius: 0.25rem; pointer-events: none; }
.name { min-height: 1.5rem; padding: 0 0.4rem; font-size: inherit; text-align: start; overflow-wrap: anywhere; }
[aria-pressed="true"] { border-color: var(--_accent); color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); font-weight: 600; }
.amount { text-align: end; font-variant-numeric: tabular-nums; }
[part="charts"] details > .scroll { max-height: 20rem; overflow: auto; }
[part="filters"] { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9rem), 1fr)); gap: 0.6rem 0.9rem; align-items: end; }
[part="filters"] label { display: grid; gap: 0.2rem; min-width: 0; }
[part="filters"] select, [part="filters"] input { width: 100%; min-width: 0; min-height: 2.25rem; color: var(--_ink); }
[part="filters"] button { min-height: 2.25rem; }
input[type="search"] { border: 1px solid var(--_line); border-radius: 0.5rem; background: var(--_paper); padding: 0.2rem 0.65rem; }
[part="active"] .chip { min-height: 2rem; border-radius: 99rem; text-align: start; overflow-wrap: anywhere; color: var(--_accent); }
[part="duplicates"] > ul { display: grid; gap: 1rem; }
[part="duplicate"] { display: grid; gap: 0.5rem; min-width: 0; }
[part="duplicate"] li { min-width: 0; max-width: 100%; }
[part="duplicate"] li button { font-family: var(--_mono); font-size: 0.75rem; overflow-wrap: anywhere; }
[part="count"] { font-size: 0.9375rem; font-weight: 600; font-variant-numeric: tabular-nums; }
[part="table"] {
  --_columns: minmax(5.5rem, 1fr) 8.5rem 9.25rem 7.5rem 9.25rem minmax(10rem, 3fr) 10.25rem;
  position: relative; overflow: auto; overflow-anchor: none; max-height: min(40rem, 80vh); border: 1px solid var(--_line); border-radius: var(--_radius);
}
.heads { position: sticky; top: 0; z-index: 1; background: var(--_sunken); border-bottom: 1px solid var(--_line); }
.head, .row { display: grid; grid-template-columns: var(--_columns); gap: 0 0.75rem; align-items: center; padding-inline: 0.9rem; }
.head { min-height: 2.75rem; font-size: 0.8125rem; color: var(--_soft); }
.head button { font-size: inherit; border: 0; background: none; padding: 0.2rem 0.3rem; margin-inline-start: -0.3rem; max-width: calc(100% + 0.3rem); color: inherit; text-align: start; font-weight: 600; }
.head > .reason { font-weight: 600; }
.head button:hover, [aria-sort] button { color: var(--_accent); }
.head button::after { content: "\\00a0↕"; opacity: 0.55; }
[aria-sort="ascending"] button::after { content: "\\00a0↑"; opacity: 1; }
[aria-sort="descending"] button::after { content: "\\00a0↓"; opacity: 1; }
.area { position: relative; overflow: clip; }
.row { position: absolute; inset-inline: 0; top: 0; height: 2.75rem; border-bottom: 1px solid var(--_line); cursor: pointer; font-size: 0.875rem; contain: strict; }
.row:hover { background: var(--_sunken); }
.row:focus-visible { outline-offset: -3px; }
.row > div { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; text-align: -webkit-match-parent; text-align: match-parent; }
.row > .process { font-family: var(--_mono); font-size: 0.75rem; }
.row > .created { color: var(--_soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.row .chip { display: inline-block; max-width: 100%; padding-inline: 0.55rem; overflow: hidden; text-overflow: ellipsis; vertical-align: middle; font-size: 0.78125rem; }
.row > .disagrees { color: var(--_bad); font-weight: 600; }
dialog h2 { font-size: 1.0625rem; font-family: var(--_mono); }
@container (min-width: 60rem) {
  [part="charts"] { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  [part="charts"] > :nth-child(n + 3) { grid-column: 1 / -1; }
}
@container (max-width: 66.99rem) {
  .head { display: flex; flex-wrap: wrap; gap: 0 0.9rem; padding-block: 0.35rem; }
  .head > .reason { display: none; }
  .row { height: 6.5rem; grid-template: "process process" 1.75rem "status agreement" 2rem "reason reason" 1.75rem / auto minmax(0, 1fr); align-content: center; }
  .row > .process { grid-area: process; }
  .row > .status { grid-area: status; }
  .row > .agreement { grid-area: agreement; }
  .row > .reason { grid-area: reason; }
  .row > .type, .row > .derived, .row > .created { display: none; }
}
@container (min-width: 36rem) and (max-width: 66.99rem) {
  .row { height: 4.5rem; grid-template: "process status agreement" 2rem "reason type created" 1.75rem / minmax(0, 1fr) 10rem 10rem; }
  .row > .type, .row > .created { display: block; }
  .row > .type { grid-area: type; color: var(--_soft); }
  .row > .created { grid-area: created; }
}
@media (forced-colors: active) {
  .row:focus-visible { outline-color: Highlight; }
  .row > .disagrees { text-decoration: underline; }
}
`);
