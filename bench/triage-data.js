/**
 * Get process results as an export might contain them: two months of all types and statuses, a few per cent with
 * contradictions. The same seed gives the same results in a page, a worker or Node. All people are invented.
 */

import { CHECKS } from "./triage-rules.js";

/** @typedef {{ accents?: boolean, seed?: number }} Options */

/** How many documents are written at a time, so that the whole text is never in memory. */
const BLOCK = 1_000;
const DAY = 86_400_000;
const START = Date.UTC(2025, 2, 3);
const DAYS = 60;

const NAMES = {
  first: [
    "ELIN MARIT",
    "JONAS",
    "MARTA",
    "LUIS",
    "ANNA",
    "PETER",
    "CLARA",
    "HENRIK",
    "SOFIA",
    "TOMAS",
    "IDA",
    "OLIVER",
  ],
  last: [
    "ASKELAND VOSS",
    "BERG",
    "NOWAK",
    "MORALES",
    "SCHMIDT",
    "LINDQVIST",
    "DUPONT",
    "HANSEN",
    "ROSSI",
    "JANSEN",
    "COSTA",
    "KRISTENSEN",
  ],
  street: ["Storgata", "Hauptstrasse", "Calle Mayor", "Rue de la Paix", "Via Roma", "Kerkstraat"],
  city: ["OSLO", "BERLIN", "MADRID", "PARIS", "ROMA", "UTRECHT"],
};
const ACCENTED = {
  first: [
    "ÉLODIE",
    "JØRGEN",
    "ŁUCJA",
    "JOSÉ MARÍA",
    "ÅSA",
    "JÜRGEN",
    "ZOË",
    "SØREN",
    "SOFÍA",
    "TOMÁŠ",
    "ÍÑIGO",
    "RENÉE",
  ],
  last: [
    "ØDEGÅRD",
    "BJÖRK",
    "WÓJCIK",
    "NÚÑEZ",
    "MÜLLER",
    "SJÖSTRÖM",
    "LEFÈVRE",
    "SØRENSEN",
    "NICCOLÒ",
    "KÖNIG",
    "GONÇALVES",
    "WAŁĘSA",
  ],
  street: ["Prinsensgate ø", "Königstraße", "Calle de Alcalá", "Rue de l’Église", "Via Libertà", "Świętokrzyska"],
  city: ["TROMSØ", "MÜNCHEN", "MÁLAGA", "ORLÉANS", "FORLÌ", "ŁÓDŹ"],
};
const COUNTRIES = ["NOR", "DEU", "ESP", "FRA", "ITA", "POL"];
const DOCUMENTS = ["passport", "passport", "identityCard", "driversLicense", "residencePermit"];
const FEATURES = /** @type {const} */ ([
  ["Header", 84, 28, 248, 32],
  ["OVI 2", 590, 44, 32, 24],
  ["Signature", 392, 273, 210, 60],
  ["Photo", 32, 168, 141, 141],
  ["OVI 1", 14, 44, 72, 80],
]);
const FAILURES = /** @type {const} */ ([
  ["Liveness.NotDetected", "User.Error"],
  ["InactiveUser.Aborted", "User.Error"],
  ["Connection.Lost", "Network.Error"],
  ["Camera.NotFound", "Camera.Error"],
  ["MicrophonePermission.Denied", "Microphone.Error"],
  ["DocumentSides.Mismatch", "Document.Error"],
]);
const REJECTIONS = ["Document.Aspect", "Document.NotLegible", "Photo.Invalid"];

/** Numbers from 0 to 1, by mulberry32. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Generates one result after another. */
class Source {
  /** @param {number} count @param {Options} options */
  constructor(count, { accents = false, seed = 1 }) {
    this.step = (DAYS * DAY) / Math.max(count, 1);
    this.names = accents ? ACCENTED : NAMES;
    this.next = random(seed);
    this.index = 0;
  }

  /** @param {number} probability */
  chance(probability) {
    return this.next() < probability;
  }

  /** A whole number below `end`. @param {number} end */
  below(end) {
    return Math.floor(this.next() * end);
  }

  /** @template T @param {readonly T[]} list */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** @param {number} length */
  digits(length) {
    let digits = "";
    while (digits.length < length) digits += this.below(10);
    return digits;
  }

  uuid() {
    const part = () => (this.below(65_536) + 65_536).toString(16).slice(1);
    return `${part()}${part()}-${part()}-4${part().slice(1)}-a${part().slice(1)}-${part()}${part()}${part()}`;
  }

  /** The next result. @returns {Record<string, unknown>} */
  document() {
    const created = START + Math.floor((this.index * this.step + this.next() * 600_000) / 1_000) * 1_000;
    this.index += 1;
    const updated = created + (30 + this.below(370)) * 1_000;
    const type = this.type();
    const status = this.status(type);
    const head = {
      processId: this.uuid(),
      createdAt: time(created),
      updatedAt: time(this.chance(0.002) ? created - 60_000 : updated),
      provider: "signicatvideoid",
      processType: type,
      status,
    };
    if (status === "failed") return { ...head, ...this.failure(updated) };
    if (["pending", "processing", "canceled"].includes(status) && (type !== "high" || this.chance(0.5))) return head;
    const ocr = this.ocr(type, status, created);
    const providerSpecific = { ocr, ...this.approval(type, status, ocr, created, updated) };
    return this.chance(0.002) ? { ...head, providerSpecific, ...this.failure(updated) } : { ...head, providerSpecific };
  }

  type() {
    const at = this.next();
    if (at < 0.003) return "hybrid";
    return at < 0.65 ? "substantial" : at < 0.9 ? "substantialFullyAuto" : "high";
  }

  /** @param {string} type */
  status(type) {
    const at = this.next();
    if (at < 0.68) return "accepted";
    if (at < 0.75) return "rejected";
    if (at < 0.8) return type === "substantial" ? "inconclusive" : "rejected";
    return at < 0.92 ? "failed" : at < 0.95 ? "pending" : at < 0.96 ? "processing" : "canceled";
  }

  /** One of the two documented shapes, or nothing. @param {number} updated */
  failure(updated) {
    if (this.chance(0.02)) return {};
    const [code, category] = this.pick(FAILURES);
    const id = this.uuid();
    if (this.chance(0.3))
      return { failReason: { id, type: code, message: "Nothing was done on the device before the time ran out." } };
    const date = updated + (this.chance(0.05) ? 90_000_000 : -1_000);
    return { failReason: { id, date, reason: code, category } };
  }

  /**
   * The conditions that make the rules reject a result or leave it open: names of checks, and others.
   * @param {string} type
   * @param {string} status
   */
  faults(type, status) {
    /** @type {Set<string>} */
    const faults = new Set();
    // Sometimes the data fit another status, so that the rules disagree with the reported one.
    const stands = this.chance(0.006) ? this.pick(["accepted", "rejected"]) : status;
    if (stands === "rejected") {
      if (type === "high" && this.chance(0.6)) faults.add("agent");
      else if (type === "substantialFullyAuto" && this.chance(0.3)) faults.add("similarity");
      else faults.add(this.pick(CHECKS));
      if (this.chance(0.2)) faults.add(this.pick(CHECKS));
      if (this.chance(0.2)) faults.add("similarity");
    }
    if (stands === "inconclusive") faults.add(this.chance(0.5) ? "similarity" : "feature");
    const ignored = type === "substantial" && stands === "accepted" ? 0 : 0.08;
    if (this.chance(ignored)) faults.add("feature");
    if (type === "high" && this.chance(0.05)) faults.add("similarity");
    return faults;
  }

  /** @param {string} type @param {string} status @param {number} created */
  ocr(type, status, created) {
    const faults = this.faults(type, status);
    const documentType = this.pick(DOCUMENTS);
    const isCard = documentType !== "passport";
    if (!isCard) faults.delete("sidesMatch");
    const live = faults.has("livenessDetected") === this.chance(0.003);
    const country = this.below(COUNTRIES.length);
    const [expiry, birth] = [
      this.expiry(faults.has("nonExpired"), created),
      this.birth(faults.has("notUnderage"), created),
    ];
    return {
      similarityScore: faults.has("similarity")
        ? this.pick(["medium", "low", "verylow"])
        : this.chance(0.004)
          ? "High"
          : "high",
      livenessDetected: String(live),
      features: this.features(faults.has("feature")),
      securityChecks: checks(faults, isCard),
      documentNumber: `${this.pick(["V", "C", "L"])}${this.digits(8)}`,
      dateOfExpiry: expiry,
      firstName: this.pick(this.names.first),
      lastName: this.pick(this.names.last),
      documentType,
      dateOfBirth: birth,
      gender: this.pick(["F", "M"]),
      nationality: COUNTRIES[country],
      personalIdentificationNumber: `${birth.slice(8)}${birth.slice(5, 7)}${birth.slice(2, 4)}-${this.digits(5)}`,
      issuingCountry: COUNTRIES[country],
      ...(isCard &&
        this.chance(0.4) && {
          address: `${this.names.street[country]} ${this.below(90) + 1}, ${this.digits(5)} ${this.names.city[country]}`,
        }),
      ...(faults.has("agent") && { [REJECTED]: true }),
    };
  }

  /** @param {boolean} isOver @param {number} created */
  expiry(isOver, created) {
    const contradicts = this.chance(0.005);
    const days = 1 + this.below(3_500);
    return day(created + (isOver !== contradicts ? -days : days) * DAY);
  }

  /** @param {boolean} isUnderage @param {number} created */
  birth(isUnderage, created) {
    if (this.chance(0.001)) return day(created + 400 * DAY);
    const contradicts = this.chance(0.003);
    const years = isUnderage !== contradicts ? 12 + this.next() * 5.5 : 18.1 + this.next() * 60;
    return day(created - years * 365.25 * DAY);
  }

  /** @param {boolean} isMissing whether one of them was not found */
  features(isMissing) {
    const missing = isMissing ? this.below(FEATURES.length) : -1;
    const odd = this.chance(isMissing ? 0.05 : 0.01) ? this.below(4) : -1;
    const features = FEATURES.map(([name, x, y, width, height], index) => {
      const shift = () => this.below(9) - 4;
      const bbox = { x: x + shift(), y: y + shift(), width: width + shift(), height: height + shift() };
      if (odd === 0 && index === 4) bbox.x = -3;
      const found = index !== missing;
      // A feature that was found has a box, and no other has one, except for contradictions.
      const contradicts = (odd === 1 && index === 0) || (odd === 3 && !found);
      return found !== contradicts ? { name, found, bbox, side: "data" } : { name, found, side: "data" };
    });
    return odd === 2 ? [...features, features[0]] : features;
  }

  /**
   * @param {string} type
   * @param {string} status
   * @param {Record<string, any>} ocr
   * @param {number} created
   * @param {number} updated
   */
  approval(type, status, ocr, created, updated) {
    const rejects = REJECTED in ocr;
    if (rejects) delete ocr[REJECTED];
    const isThere = type === "high" ? !["pending", "processing"].includes(status) : this.chance(0.002);
    if (!isThere) return {};
    const verified = this.chance(0.015) ? created - 30_000 : this.chance(0.015) ? updated + 30_000 : updated - 10_000;
    const first = this.pick(REJECTIONS);
    const kinds = this.chance(0.2) ? REJECTIONS.filter((kind) => kind !== first) : [first];
    const rejectionReasons = kinds.map((type) => ({
      type,
      message: "The document does not look like one that an authority has issued.",
    }));
    const {
      firstName,
      lastName,
      dateOfExpiry,
      gender,
      nationality,
      documentNumber,
      issuingCountry,
      dateOfBirth,
      personalIdentificationNumber,
    } = ocr;
    return {
      manualApproval: {
        duration: String(40 + this.below(300)),
        // An agent may write a name in another way, or make a typing error.
        firstName: this.chance(0.3) ? firstName.toLowerCase() : firstName,
        lastName: this.chance(0.02) ? `${lastName}X` : lastName,
        dateOfExpiry: this.chance(0.02) ? "2031-01-01" : dateOfExpiry,
        gender,
        nationality,
        documentNumber,
        issuingCountry,
        dateOfBirth,
        personalIdentificationNumber,
        ...(rejects && { rejectionReasons }),
        videoId: this.uuid(),
        verificationId: this.uuid(),
        verifierId: this.uuid(),
        verificationDate: time(verified),
        rAuthorityId: this.uuid(),
      },
    };
  }
}

/** Marks the agent's rejection in the faults until the approval is written. */
const REJECTED = Symbol("rejected");

/** @param {Set<string>} faults @param {boolean} isCard */
function checks(faults, isCard) {
  /** @type {Record<string, { valid: boolean }>} */
  const checks = {};
  for (const name of CHECKS) {
    if (name !== "sidesMatch" || isCard) checks[name] = { valid: !faults.has(name) };
  }
  return checks;
}

/** @param {number} milliseconds */
const time = (milliseconds) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** @param {number} milliseconds */
const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * Writes the documents, with `first` before, `between` between and `last` after them.
 * @param {number} count @param {Options} options @param {[first: string, between: string, last: string]} signs
 */
function write(count, options, [first, between, last]) {
  const source = new Source(count, options);
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(count * 1_100 + 16_384);
  let length = encoder.encodeInto(first, bytes).written;
  for (let from = 0; from < count; from += BLOCK) {
    const texts = [];
    for (let index = from; index < Math.min(from + BLOCK, count); index += 1)
      texts.push(JSON.stringify(source.document()));
    const text = texts.join(between) + (from + BLOCK < count ? between : last);
    if (bytes.length - length < text.length * 3) {
      const longer = new Uint8Array(bytes.length + Math.ceil(bytes.length / 8) + text.length * 3);
      longer.set(bytes);
      bytes = longer;
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
  }
  return bytes.slice(0, length);
}

/** Results as NDJSON: each document is followed by a line feed. @param {number} count @param {Options} [options] */
export function results(count, options = {}) {
  return write(count, options, ["", "\n", "\n"]);
}

/** The same results as a JSON array. @param {number} count @param {Options} [options] */
export function resultsArray(count, options = {}) {
  return write(count, options, ["[", ",", "]"]);
}
