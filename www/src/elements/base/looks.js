/**
 * The appearance of states and statuses: the only table of the elements' glyphs, tones and colours. Tests compare the
 * core's drawings and the demo's colours with it.
 */

/** @typedef {import("../../videoid_lens.js").Explanation} Explanation */
/** @typedef {Explanation["checks"][number]["state"]} CheckState */
/** @typedef {import("../../videoid_lens.js").OverlayItem["state"]} FeatureState */
/** @typedef {NonNullable<Explanation["derivedStatus"]>} Outcome */
/** @typedef {import("../../core/chart.js").ChartSpec["series"][number]["tone"]} Tone */

/**
 * The glyph of the state of a check or feature, which shows the state without colour.
 * @type {Record<CheckState | FeatureState, string>}
 */
export const GLYPHS = {
  passed: "✓",
  found: "✓",
  failed: "✕",
  "not-found": "✕",
  absent: "–",
  unreadable: "?",
  unknown: "?",
};

/** The glyph of an outcome; `open` is for every other status. @type {Record<Outcome | "open", string>} */
export const STATUS_GLYPHS = { accepted: "✓", rejected: "✕", inconclusive: "?", failed: "!", open: "…" };

/** The colour of an outcome in charts. @type {Record<Outcome, Tone>} */
const OUTCOME_TONES = { accepted: "good", rejected: "bad", failed: "accent", inconclusive: "open" };

/**
 * Whether a status is one of the four outcomes; `pending`, for example, is not.
 * @param {string} status
 * @returns {status is Outcome}
 */
const isOutcome = (status) => Object.hasOwn(OUTCOME_TONES, status);

/** The CSS class of a status: the outcome, or `open`. @param {string} status */
export const statusClass = (status) => (isOutcome(status) ? status : "open");

/** The tone of a status in charts. @param {string} status */
export const statusTone = (status) => (isOutcome(status) ? OUTCOME_TONES[status] : "neutral");

/**
 * Colours by theme. Each is the default of the custom property `--videoid-NAME`. Texts have a contrast of at least
 * 4.5:1 to their background.
 */
export const PALETTES = {
  light: {
    paper: "#ffffff",
    ink: "#171b26",
    soft: "#555d70",
    line: "#d5dae5",
    sunken: "#f1f3f7",
    accent: "#2447d8",
    good: "#0a5bb5",
    "good-wash": "#e3f0ff",
    bad: "#a8480a",
    "bad-wash": "#fff0e3",
  },
  dark: {
    paper: "#191d27",
    ink: "#e9ecf4",
    soft: "#a5aec2",
    line: "#363e4f",
    sunken: "#11141c",
    accent: "#8ea6ff",
    good: "#7fbcff",
    "good-wash": "#14304f",
    bad: "#ffac70",
    "bad-wash": "#47290f",
  },
};
