// The content of the data page: the invented person of tests/fixtures/documented/01-substantial-accepted.json.

export const WIDTH = 1280;
export const HEIGHT = 900;
/** The reference space of the boxes is 640×450. */
export const SCALE = 2;

export const COUNTRY = "Republic of Velmora";

export const PERSON = {
  surname: "ASKELAND VOSS",
  givenNames: "ELIN MARIT",
  sex: "F",
  born: "2002-04-29",
  expires: "2030-07-08",
  issued: "2020-07-09",
  documentNumber: "V40718265",
  personalNumber: "290402-48817",
  country: "VLM",
};

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** @param {string} iso */
export function printedDate(iso) {
  const [year, month, day] = iso.split("-");
  return `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** ICAO 9303 check digit: weights 7, 3, 1; A is 10, the filler 0. @param {string} text */
function checkDigit(text) {
  const value = (/** @type {string} */ c) => (c === "<" ? 0 : /\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55);
  const sum = [...text].reduce((total, c, i) => total + value(c) * [7, 3, 1][i % 3], 0);
  return String(sum % 10);
}

/** The two lines of a TD3 machine-readable zone. */
export function machineReadableZone() {
  const fill = (/** @type {string} */ text, /** @type {number} */ length) =>
    text
      .replace(/[^A-Z0-9]/g, "<")
      .padEnd(length, "<")
      .slice(0, length);
  const checked = (/** @type {string} */ text) => text + checkDigit(text);
  const short = (/** @type {string} */ iso) => iso.slice(2).replaceAll("-", "");
  const names = `${fill(PERSON.surname, PERSON.surname.length)}<<${PERSON.givenNames}`;
  const number = checked(fill(PERSON.documentNumber, 9));
  const born = checked(short(PERSON.born));
  const expires = checked(short(PERSON.expires));
  const personal = checked(fill(PERSON.personalNumber, 14));
  const all = checkDigit(number + born + expires + personal);
  return [
    fill(`P<${PERSON.country}${names}`, 44),
    `${number}${PERSON.country}${born}${PERSON.sex}${expires}${personal}${all}`,
  ];
}
