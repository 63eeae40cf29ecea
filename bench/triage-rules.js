/**
 * The rules of `src/verdict/` for documents of the documented shape, as a careful user would write them in JavaScript.
 * `triage-check.mjs` compares them with `explain()`. Contradictions between a process and its archive are left out,
 * because there is no archive.
 */

/** @typedef {any} Document a Get process response, as `JSON.parse` returns it */

export const DERIVED = ["accepted", "rejected", "inconclusive", "failed", null];
export const AGREEMENT = ["agrees", "disagrees", "not-derivable"];
export const EFFECTS = ["decisive", "blocking", "not-counted"];
export const REASONS = [
  "process-failed",
  "not-finished",
  "canceled",
  "unexplained",
  "agent-rejected",
  "security-check-failed",
  "similarity-not-high",
  "feature-not-found",
];
export const CONTRADICTIONS = [
  "status-vs-rules",
  "expiry-vs-check",
  "born-after-process",
  "age-vs-check",
  "liveness-vs-check",
  "failure-without-failed",
  "agent-vs-type",
  "ocr-vs-agent",
  "archive-vs-process",
  "found-without-box",
  "box-without-found",
  "bbox-outside-reference",
  "duplicate-feature",
  "updated-before-created",
  "failed-after-update",
  "verified-before-created",
  "verified-after-update",
];
/** In order of rank. */
export const CHECKS = [
  "nonExpired",
  "notUnderage",
  "dataIntegrity",
  "livenessDetected",
  "notFaceSpoofing",
  "sidesMatch",
  "notBWCopy",
  "untamperedDocument",
  "untamperedVideo",
  "deviceSecurity",
  "documentTilt",
  "reflectiveSurface",
];
const PERSON_FIELDS = [
  "documentType",
  "documentNumber",
  "issuingCountry",
  "dateOfExpiry",
  "firstName",
  "lastName",
  "dateOfBirth",
  "gender",
  "nationality",
  "personalIdentificationNumber",
  "socialSecurityNumber",
  "healthNumber",
  "taxNumber",
  "address",
];

const [ACCEPTED, REJECTED, INCONCLUSIVE, FAILED, NOT_DERIVABLE] = [0, 1, 2, 3, 4];
const [PROCESS_FAILED, NOT_FINISHED, CANCELED, UNEXPLAINED, AGENT, CHECK, SIMILARITY, FEATURE] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];
const [DECISIVE, BLOCKING, NOT_COUNTED] = [0, 1, 2];

/** What is found out about one document. It is reused for each document, so that nothing is allocated. */
export class Judgement {
  derived = NOT_DERIVABLE;
  agreement = 2;
  created = NaN;
  /** A bit for each entry of CONTRADICTIONS. */
  contradictions = 0;
  /** How many of the lists below are in use. */
  count = 0;
  /** @type {number[]} */
  codes = [];
  /** @type {(string | null)[]} */
  subjects = [];
  /** @type {number[]} */
  effects = [];

  /** @param {number} code @param {string | null} subject @param {number} effect */
  add(code, subject, effect) {
    const index = this.count++;
    this.codes[index] = code;
    this.subjects[index] = subject;
    this.effects[index] = effect;
  }
}

/** What counts against acceptance, the most severe first. */
const conditions = new Judgement();

/** @param {Document} document @param {Judgement} judgement @param {boolean} contradictions whether to look for them */
export function judge(document, judgement, contradictions) {
  const { status } = document;
  const specific = document.providerSpecific;
  const ocr = specific?.ocr;
  const approval = specific?.manualApproval;
  judgement.count = 0;
  judgement.contradictions = 0;
  judgement.created = document.createdAt ? Date.parse(document.createdAt) : NaN;
  findConditions(ocr, approval);
  const derived = derive(document, ocr, approval);
  judgement.derived = derived;
  judgement.agreement = derived === NOT_DERIVABLE ? 2 : DERIVED[derived] === status ? 0 : 1;
  tellReasons(document, derived, judgement);
  if (contradictions) judgement.contradictions = contradictionsOf(document, ocr, approval, judgement);
}

/** @param {Document} ocr @param {Document} approval */
function findConditions(ocr, approval) {
  conditions.count = 0;
  const rejections = approval?.rejectionReasons;
  if (rejections) {
    for (const rejection of rejections) conditions.add(AGENT, rejection.type ?? null, 0);
  }
  if (!ocr) return;
  const checks = ocr.securityChecks;
  if (checks) {
    let failed = 0;
    for (const name in checks) {
      if (checks[name].valid === false) failed += 1;
    }
    if (failed) findFailedChecks(checks);
  }
  const score = ocr.similarityScore;
  if (score && score !== "high" && score.toLowerCase() !== "high") conditions.add(SIMILARITY, null, 0);
  if (ocr.features) {
    for (const feature of ocr.features) {
      if (feature.found === false) conditions.add(FEATURE, feature.name ?? "", 0);
    }
  }
}

/** Documented checks in their order, then others by name. @param {Record<string, { valid: boolean }>} checks */
function findFailedChecks(checks) {
  for (const name of CHECKS) {
    if (checks[name]?.valid === false) conditions.add(CHECK, name, 0);
  }
  const others = Object.keys(checks).filter((name) => !CHECKS.includes(name) && checks[name].valid === false);
  for (const name of others.sort()) conditions.add(CHECK, name, 0);
}

/**
 * The status that the documented rules give, if the document contains everything that they need.
 * @param {Document} document
 * @param {Document} ocr
 * @param {Document} approval
 */
function derive(document, ocr, approval) {
  const { status, processType } = document;
  if (status === "pending" || status === "processing" || status === "canceled") return NOT_DERIVABLE;
  const isJudged = approval || ocr?.securityChecks || ocr?.similarityScore || ocr?.features;
  if (status === "failed" && document.failReason && !isJudged) return FAILED;
  let check = false;
  let similarity = false;
  let feature = false;
  let agent = false;
  for (let index = 0; index < conditions.count; index += 1) {
    const code = conditions.codes[index];
    if (code === CHECK) check = true;
    else if (code === SIMILARITY) similarity = true;
    else if (code === FEATURE) feature = true;
    else agent = true;
  }
  const checksKnown = ocr?.securityChecks;
  if (processType === "substantial") {
    if (check) return REJECTED;
    if (!checksKnown) return NOT_DERIVABLE;
    if (similarity || feature) return INCONCLUSIVE;
    return ocr.similarityScore && ocr.features ? ACCEPTED : NOT_DERIVABLE;
  }
  if (processType === "substantialFullyAuto") {
    if (check || similarity) return REJECTED;
    return checksKnown && ocr.similarityScore ? ACCEPTED : NOT_DERIVABLE;
  }
  if (processType === "high") {
    if (check || agent) return REJECTED;
    return checksKnown && approval ? ACCEPTED : NOT_DERIVABLE;
  }
  return NOT_DERIVABLE;
}

/**
 * The status that a condition alone gives under a process type: the effect follows from whether that is the reported
 * one.
 * @param {number} code
 * @param {string} processType
 */
function outcome(code, processType) {
  if (code === CHECK) return REJECTED;
  if (code === AGENT) return processType === "high" ? REJECTED : ACCEPTED;
  if (processType === "substantial") return INCONCLUSIVE;
  return code === SIMILARITY && processType === "substantialFullyAuto" ? REJECTED : ACCEPTED;
}

/** @param {Document} document @param {number} derived @param {Judgement} judgement */
function tellReasons(document, derived, judgement) {
  const { status, processType } = document;
  const isKnown = processType === "substantial" || processType === "substantialFullyAuto" || processType === "high";
  let decisive = 0;
  for (let index = 0; index < conditions.count; index += 1) {
    const code = conditions.codes[index];
    let effect = code === CHECK ? BLOCKING : NOT_COUNTED;
    if (isKnown) {
      const alone = outcome(code, processType);
      effect = alone === ACCEPTED ? NOT_COUNTED : DERIVED[alone] === status ? DECISIVE : BLOCKING;
    }
    conditions.effects[index] = effect;
    if (effect === DECISIVE) decisive += 1;
  }
  if (status === "failed") {
    const reason = document.failReason;
    judgement.add(PROCESS_FAILED, reason?.reason ?? reason?.type ?? null, DECISIVE);
  } else if (status === "pending" || status === "processing") judgement.add(NOT_FINISHED, null, DECISIVE);
  else if (status === "canceled") judgement.add(CANCELED, null, DECISIVE);
  else if (status === "accepted" && (derived === NOT_DERIVABLE || derived === ACCEPTED)) {
    // There is nothing to explain.
  } else if (!decisive) judgement.add(UNEXPLAINED, null, DECISIVE);
  if (!conditions.count) return;
  for (let effect = DECISIVE; effect <= NOT_COUNTED; effect += 1) {
    for (let index = 0; index < conditions.count; index += 1) {
      if (conditions.effects[index] === effect)
        judgement.add(conditions.codes[index], conditions.subjects[index], effect);
    }
  }
}

/** @param {Document} document @param {Document} ocr @param {Document} approval @param {Judgement} judgement */
function contradictionsOf(document, ocr, approval, judgement) {
  const { status, processType, createdAt, updatedAt, failReason } = document;
  let found = 0;
  if (judgement.agreement === 1 && status) found |= 1 << 0;
  if (ocr) found |= inReading(ocr, createdAt);
  const isFinal = status === "accepted" || status === "rejected" || status === "inconclusive" || status === "canceled";
  if (failReason && isFinal) found |= 1 << 5;
  // All times are written in the same form, so they can be compared as texts.
  if (updatedAt < createdAt) found |= 1 << 13;
  if (failReason?.date && Date.parse(updatedAt) < failReason.date) found |= 1 << 14;
  if (approval) {
    if (processType === "substantial" || processType === "substantialFullyAuto") found |= 1 << 6;
    if (ocr && fieldsDiffer(ocr, approval)) found |= 1 << 7;
    const verified = approval.verificationDate;
    if (verified < createdAt) found |= 1 << 15;
    if (updatedAt < verified) found |= 1 << 16;
  }
  return found;
}

/** @param {Document} ocr @param {string} createdAt */
function inReading(ocr, createdAt) {
  let found = 0;
  const checks = ocr.securityChecks;
  if (createdAt) {
    const day = createdAt.slice(0, 10);
    const isUnexpired = checks?.nonExpired?.valid;
    if (ocr.dateOfExpiry && isUnexpired === ocr.dateOfExpiry < day) found |= 1 << 1;
    const born = ocr.dateOfBirth;
    if (born) {
      const isOfAge = checks?.notUnderage?.valid;
      if (born > day) found |= 1 << 2;
      else if (isOfAge === years(born, day) < 18) found |= 1 << 3;
    }
  }
  const live = ocr.livenessDetected;
  const isLive = checks?.livenessDetected?.valid;
  if ((live === "true" && isLive === false) || (live === "false" && isLive === true)) found |= 1 << 4;
  const { features } = ocr;
  if (features) {
    for (let index = 0; index < features.length; index += 1) {
      const { name, found: isFound, bbox, side } = features[index];
      if (bbox) {
        if (isFound === false) found |= 1 << 10;
        if (bbox.x < 0 || bbox.y < 0) found |= 1 << 11;
      } else if (isFound === true) found |= 1 << 9;
      for (let before = 0; before < index; before += 1) {
        if (name && features[before].name === name && features[before].side === side) found |= 1 << 12;
      }
    }
  }
  return found;
}

/** Full years from one `YYYY-MM-DD` to another. @param {string} from @param {string} to */
function years(from, to) {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** @param {Document} ocr @param {Document} approval */
function fieldsDiffer(ocr, approval) {
  for (const name of PERSON_FIELDS) {
    const read = ocr[name];
    const checked = approval[name];
    if (read !== checked && read && checked && plain(read) !== plain(checked)) return true;
  }
  return false;
}

/** @type {Record<string, string>} */
const LETTERS = { ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ß: "ss", þ: "th", ð: "d", ı: "i" };

/** A text without case, accents and kinds of spaces, which make no difference. @param {string} text */
function plain(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain
    .replace(/[øłđæœßþðı]/g, (letter) => LETTERS[letter])
    .replace(/[\s<]+/g, " ")
    .trim();
}
