// The whole data page as one SVG.
import { COUNTRY, HEIGHT, machineReadableZone, PERSON, printedDate, WIDTH } from "./data.mjs";
import { INKS, largeMark, smallMark, watermark } from "./emblem.mjs";
import { band, waves } from "./guilloche.mjs";
import { portrait } from "./portrait.mjs";

const SANS = "'Liberation Sans', Arial, sans-serif";
const SERIF = "'Liberation Serif', 'Times New Roman', serif";
const MONO = "'Liberation Mono', 'Courier New', monospace";
const INK = "#1c2f38";

const escapeXml = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * @param {number} x
 * @param {number} y
 * @param {string} content
 * @param {{ size: number, font?: string, weight?: number, fill?: string, extra?: string }} style
 */
function text(x, y, content, { size, font = SANS, weight = 400, fill = INK, extra = "" }) {
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}" ${extra}>${escapeXml(content)}</text>`;
}

/** @param {number} x @param {number} y @param {string} label @param {string} value */
function field(x, y, label, value) {
  return (
    text(x, y, label, { size: 13.5, fill: "#3d6a6f", extra: 'letter-spacing="0.2"' }) +
    text(x, y + 29, value, { size: 27, weight: 700, extra: 'letter-spacing="0.6"' })
  );
}

/** @type {[number, number, string, string][]} */
const FIELDS = [
  [392, 168, "Type / Type", "P"],
  [520, 168, "Code / Code", PERSON.country],
  [804, 168, "Passport No. / Passeport n°", PERSON.documentNumber],
  [392, 236, "Surname / Nom", PERSON.surname],
  [392, 304, "Given names / Prénoms", PERSON.givenNames],
  [392, 372, "Nationality / Nationalité", "VELMORAN"],
  [804, 372, "Personal No. / N° personnel", PERSON.personalNumber],
  [392, 440, "Date of birth / Date de naissance", printedDate(PERSON.born)],
  [804, 440, "Sex / Sexe", PERSON.sex],
  [940, 440, "Place of birth / Lieu", "NORDHAVN"],
  [392, 508, "Date of issue / Date de délivrance", printedDate(PERSON.issued)],
  [392, 576, "Date of expiry / Date d’expiration", printedDate(PERSON.expires)],
  [392, 644, "Authority / Autorité", "VELMORA REGISTRY"],
];

function background() {
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#paper)"/>
    <g fill="none" stroke="url(#lines)">
      <path d="${waves({ x0: -10, x1: 1290, y0: 12, y1: 720, step: 9, amplitude: 9, length: 150, drift: 0.34 })}" stroke-width="0.9" opacity="0.5"/>
      <path d="${waves({ x0: -10, x1: 1290, y0: 8, y1: 720, step: 12, amplitude: 16, length: 310, drift: -0.22 })}" stroke-width="0.8" opacity="0.45"/>
    </g>
    ${watermark(760, 400)}`;
}

function header() {
  return (
    text(178, 90, COUNTRY.toUpperCase(), {
      size: 36,
      font: SERIF,
      weight: 700,
      fill: "#173f4d",
      extra: 'textLength="476" lengthAdjust="spacingAndGlyphs"',
    }) +
    text(178, 114, "PASSPORT  ·  PASSEPORT", {
      size: 18.5,
      weight: 700,
      fill: "#9a3c4a",
      extra: 'textLength="300" xml:space="preserve"',
    })
  );
}

function signature() {
  return `<g fill="none" stroke="#1b2b5c" stroke-linecap="round" stroke-linejoin="round">
    <path stroke-width="3.4" d="M866 580C838 566 818 586 834 600C842 607 858 604 862 603C836 604 816 622 826 640C836 656 872 646 888 624"/>
    <path stroke-width="3" d="M884 634C902 610 922 566 912 560C902 556 896 622 902 636C906 644 914 634 920 624C924 616 928 620 926 630C926 640 934 640 940 630C946 618 950 616 952 622C954 632 952 640 956 640C962 630 968 616 974 618C980 622 974 640 984 638"/>
    <path stroke-width="3.2" d="M1010 640C1022 600 1034 568 1044 562C1050 590 1052 620 1060 640M1020 616C1036 610 1052 610 1066 612"/>
    <path stroke-width="2.8" d="M1066 634C1076 618 1090 618 1080 628C1072 638 1090 642 1100 628C1110 606 1120 572 1112 566C1102 568 1102 620 1106 638C1112 622 1126 610 1128 618C1124 628 1116 626 1126 634C1136 642 1146 628 1150 620C1154 632 1150 640 1160 636C1168 630 1176 616 1182 622C1186 634 1192 636 1200 628"/>
    <path stroke-width="2.4" d="M836 652C930 660 1080 644 1222 650C1180 640 1150 648 1122 656"/>
  </g>`;
}

function zone() {
  const lines = machineReadableZone().map((line, i) =>
    text(52, 794 + i * 62, line, { size: 43, font: MONO, weight: 700, fill: "#15191b", extra: 'textLength="1176"' }),
  );
  return `<rect y="728" width="${WIDTH}" height="172" fill="#fbfaf6"/>
    <path d="M0 728H${WIDTH}" stroke="#8fb0aa" stroke-width="1.5"/>${lines.join("")}`;
}

/** A notice that is easy to read and covers none of the marked features. */
function overprint() {
  return `<g transform="translate(770 398) rotate(-24)" fill="#b3263c" text-anchor="middle" font-family="${SANS}" font-weight="700">
      <text y="44" font-size="128" textLength="800" fill-opacity="0.17" stroke="#b3263c" stroke-opacity="0.42" stroke-width="1.6">SPECIMEN</text>
    </g>
    <g font-family="${SANS}" font-weight="700" fill="#b3263c">
      <rect x="64" y="636" width="282" height="44" rx="5" fill="#fff" fill-opacity="0.72" stroke="#b3263c" stroke-width="2"/>
      <text x="205" y="667" font-size="25" text-anchor="middle" textLength="240">SPECIMEN</text>
    </g>
    ${text(64, 704, "Invented country, invented person. Not a document.", { size: 12, fill: "#8a2334" })}`;
}

export function page() {
  const micro = `${COUNTRY.toUpperCase()} SPECIMEN `.repeat(16);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  <defs>
    <linearGradient id="paper" x1="0" y1="0" x2="1" y2="0.7">
      <stop offset="0" stop-color="#e4f1ec"/><stop offset="0.45" stop-color="#f4f1e3"/><stop offset="0.75" stop-color="#f7e9e4"/><stop offset="1" stop-color="#e3ebf4"/>
    </linearGradient>
    <linearGradient id="lines" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="1280" y2="500">
      <stop offset="0" stop-color="#5aa594"/><stop offset="0.4" stop-color="#c2a860"/><stop offset="0.7" stop-color="#cf8d8a"/><stop offset="1" stop-color="#6f9cc4"/>
    </linearGradient>
    ${INKS}
  </defs>
  ${background()}
  <g fill="none" stroke="#2f7f74" stroke-width="0.8" opacity="0.7">
    <path d="${band({ x0: 0, x1: WIDTH, y: 24, height: 22, length: 84, strands: 7 })}"/>
    <path d="${band({ x0: 0, x1: WIDTH, y: 716, height: 14, length: 60, strands: 6 })}"/>
  </g>
  ${text(12, 45, micro, { size: 5, fill: "#2f7f74", extra: 'textLength="1256"' })}
  ${header()}
  ${largeMark({ x: 24, y: 88, width: 144, height: 160 })}
  ${smallMark({ x: 1192, y: 88, width: 64, height: 48 })}
  ${FIELDS.map((entry) => field(...entry)).join("")}
  ${portrait(64, 336)}
  ${overprint()}
  ${text(804, 534, "Signature of bearer / Signature du titulaire", { size: 13.5, fill: "#3d6a6f" })}
  <path d="M804 664H1238" stroke="#7c9a98" stroke-width="1" stroke-dasharray="2 3"/>
  ${signature()}
  ${zone()}
</svg>`;
}
