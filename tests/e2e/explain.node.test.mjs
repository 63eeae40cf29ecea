/** `explain` through the packed package: the documented results, and wrong input. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";

import { documented, load } from "./package.mjs";
import { zip } from "./zips.mjs";

/** @type {any} */
let lens;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ lists: true });
});

/** The valid results: the reported status, the derived status, and the decisive reasons. */
const VALID = {
  "04-substantial-failed": ["failed", "failed", ["process-failed"]],
  "05-substantial-fully-auto-accepted": ["accepted", "accepted", []],
  "07-substantial-fully-auto-failed": ["failed", "failed", ["process-failed"]],
  "08-high-accepted": ["accepted", "accepted", []],
  "09-high-rejected": ["rejected", "rejected", ["agent-rejected"]],
  "10-high-failed": ["failed", "failed", ["process-failed"]],
  "11-substantial-failed-liveness": ["failed", "failed", ["process-failed"]],
};

for (const [name, [status, derivedStatus, decisive]] of Object.entries(VALID)) {
  test(`${name}: the reported status, the derived status and the reasons`, async () => {
    const text = await documented(name);
    const explanation = lens.explain(text);
    const codes = explanation.reasons
      .filter((/** @type {any} */ reason) => reason.effect === "decisive")
      .map((/** @type {any} */ reason) => reason.code);
    assert.deepEqual([explanation.status, explanation.derivedStatus, codes], [status, derivedStatus, decisive]);
    assert.equal(explanation.agreement, "agrees");
    assert.notEqual(explanation.headline, "");
    assert.deepEqual(JSON.parse(JSON.stringify(explanation)), explanation);
  });

  test(`${name}: text, bytes, buffer and object give the same, except for lines and columns`, async () => {
    const text = await documented(name);
    const bytes = new TextEncoder().encode(text);
    const expected = lens.explain(text);
    assert.deepEqual(lens.explain(bytes), expected);
    assert.deepEqual(lens.explain(bytes.buffer), expected);
    assert.deepEqual(withoutPlaces(lens.explain(JSON.parse(text))), withoutPlaces(expected));
  });
}

/** An explanation without lines and columns, which an object does not have. @param {object} explanation */
const withoutPlaces = (explanation) =>
  JSON.parse(JSON.stringify(explanation, (key, value) => (key === "line" || key === "column" ? null : value)));

/**
 * The documented results that are not valid JSON: the last group of the pattern is the first text that the grammar
 * forbids.
 */
const BROKEN = {
  "01-substantial-accepted": /^[\s\S]*?,\s*(\})/,
  "02-substantial-rejected-elided": /^[\s\S]*?(\.\.\.)/,
  "03-substantial-inconclusive": /^[\s\S]*?,\s*(\})/,
  "06-substantial-fully-auto-rejected": /^[\s\S]*?,\s*(\})/,
};

for (const [name, pattern] of Object.entries(BROKEN)) {
  test(`${name}: JSON_SYNTAX at the place of the error`, async () => {
    const text = await documented(name);
    const [upToFault, fault] = pattern.exec(text) ?? assert.fail("the fixture has no such fault");
    const lines = upToFault.slice(0, -fault.length).split("\n");
    const expected = { code: "JSON_SYNTAX", line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
    const { code, line, column } = failure(text);
    assert.deepEqual({ code, line, column }, expected);
  });
}

/** A text that no message and no field may contain. */
const SECRET = "ELIN";

/** The error of `explain` for input that it must refuse. @param {unknown} input @returns {any} */
const failure = (input) => failureOf(() => lens.explain(input));

/** The error of a call that must refuse its argument. @param {() => unknown} call @returns {any} */
function failureOf(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof lens.LensError && error instanceof Error, String(error));
    const { name, code, message } = /** @type {any} */ (error);
    assert.equal(name, "LensError");
    assert.match(code, /^[A-Z]+(_[A-Z]+)*$/);
    assert.notEqual(message, "");
    assert.ok(!`${message} ${JSON.stringify(error)}`.includes(SECRET), "the error quotes its input");
    return error;
  }
  return assert.fail("the input was accepted");
}

const utf16 = (/** @type {string} */ text) =>
  new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
const result = `{"processType":"substantial","status":"accepted","processId":"${SECRET}"}`;

/** @type {[name: string, input: unknown, codes: string[]][]} */
const REFUSED = [
  ["an empty text", "", ["JSON_SYNTAX"]],
  ["white space", " \n\t", ["JSON_SYNTAX"]],
  ["null as text", "null", ["NOT_A_RESULT"]],
  ["a list", "[]", ["NOT_A_RESULT"]],
  ["a number as text", "1", ["NOT_A_RESULT"]],
  ["a string as text", `"${SECRET}"`, ["NOT_A_RESULT"]],
  ["HTML", `<!doctype html><title>${SECRET}</title>`, ["JSON_SYNTAX"]],
  ["a truncated text", result.slice(0, -3), ["JSON_SYNTAX"]],
  ["two documents", result + result, ["JSON_SYNTAX"]],
  ["10 MB of brackets", "[".repeat(10_000_000), ["JSON_DEPTH", "LIMIT_JSON_BYTES"]],
  ["10 MB of brackets as bytes", new Uint8Array(10_000_000).fill(0x5b), ["JSON_DEPTH", "LIMIT_JSON_BYTES"]],
  ["UTF-16 bytes", utf16(result), ["JSON_ENCODING", "JSON_SYNTAX"]],
  ["UTF-16 bytes with a byte order mark", utf16(`\ufeff${result}`), ["JSON_ENCODING"]],
  ["bytes that are not UTF-8", Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d), ["JSON_ENCODING"]],
  ["a surrogate without its pair", `{"status":"\ud800${SECRET}"}`, ["JSON_ENCODING"]],
  ["an escaped surrogate without its pair", `{"status":"\\ud800${SECRET}"}`, ["JSON_ENCODING", "JSON_SYNTAX"]],
  ["an empty array of bytes", new Uint8Array(), ["JSON_SYNTAX"]],
  ["null", null, ["INVALID_ARGUMENT", "NOT_A_RESULT"]],
  ["undefined", undefined, ["INVALID_ARGUMENT", "NOT_A_RESULT"]],
  ["a number", 1, ["INVALID_ARGUMENT", "NOT_A_RESULT"]],
  ["an array", [], ["INVALID_ARGUMENT", "NOT_A_RESULT"]],
];

for (const [name, input, codes] of REFUSED) {
  test(`${name} is refused with ${codes.join(" or ")}`, () => {
    const { code } = failure(input);
    assert.ok(codes.includes(code), code);
  });
}

/** The same bytes in a class of another context. @param {string | Uint8Array} data @returns {any} */
const foreign = (data) => runInNewContext("Uint8Array.from(bytes)", { bytes: [...Buffer.from(data)] });

test("bytes of another context are accepted everywhere", async () => {
  const bytes = foreign(result);
  assert.ok(!(bytes instanceof Uint8Array) && !(bytes.buffer instanceof ArrayBuffer), "they are not foreign");
  const view = runInNewContext("new DataView(bytes.buffer)", { bytes });
  const expected = lens.explain(result);
  for (const input of [bytes, bytes.buffer, view]) {
    assert.deepEqual(lens.explain(input), expected);
    assert.equal((await lens.triage(input)).total, 1);
  }
  assert.deepEqual(lens.checkCaptureConfig(foreign("{}")), lens.checkCaptureConfig("{}"));
  const chunks = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.enqueue(view);
      controller.close();
    },
  });
  assert.equal((await lens.triage(chunks)).total, 2);
  const archive = foreign(zip([{ name: "ocr.json", data: '{"securityChecks":{}}' }]));
  for (const source of [archive, archive.buffer]) {
    const opened = await lens.openArchive(source);
    assert.deepEqual(await opened.json("ocr.json"), { securityChecks: {} });
    assert.equal((await opened.blob("ocr.json")).size, 21);
    assert.equal((await opened.explain(bytes)).processId, SECRET);
    assert.equal((await opened.explain(bytes.buffer)).processId, SECRET);
  }
});

test("a buffer that was transferred is refused with a code", async () => {
  const { buffer } = new TextEncoder().encode(result);
  const view = new Uint8Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  for (const gone of [buffer, view]) {
    const { code, message } = failure(gone);
    assert.deepEqual([code, /transferred/.test(message)], ["INVALID_ARGUMENT", true]);
    await assert.rejects(lens.openArchive(gone), { code: "INVALID_ARGUMENT" });
    await assert.rejects(lens.triage(gone), { code: "INVALID_ARGUMENT" });
  }
});

test("a value without a JSON form is refused with a message", () => {
  const cyclic = { status: SECRET };
  Object.assign(cyclic, { self: cyclic });
  for (const input of [cyclic, { status: 1n }, 1n, () => SECRET, Symbol(SECRET), undefined]) {
    const { code, message } = failure(input);
    assert.equal(code, "INVALID_ARGUMENT");
    assert.match(message, /convertible to JSON/);
  }
});

test("errors for a Promise, Response or Blob say how to await it", async () => {
  const opened = await lens.openArchive(zip([{ name: "ocr.json", data: '{"securityChecks":{}}' }]));
  const promise = Promise.resolve(result);
  for (const [input, words] of [
    [new Response(result), "await response.text()"],
    [new Blob([result]), "await blob.text()"],
    [new File([result], SECRET), "await file.text()"],
    [promise, "await it first"],
    [runInNewContext("Promise.resolve()"), "await it first"],
  ]) {
    const { code, message } = failure(input);
    assert.deepEqual([code, message.includes(words)], ["INVALID_ARGUMENT", true], message);
    assert.equal(failureOf(() => lens.checkCaptureConfig(input)).message, message);
    await assert.rejects(opened.explain(input), { code, message });
  }
  for (const call of [lens.explanationToText, lens.setLocale, (/** @type {any} */ one) => lens.explain(result, one)])
    assert.match(failureOf(() => call(promise)).message, /await it first/);
  assert.match(failureOf(() => lens.setLocale(new Response("{}"))).message, /await response\.json\(\)/);
  const archive = { code: "INVALID_ARGUMENT", message: /await response\.blob\(\)/ };
  await assert.rejects(lens.openArchive(new Response(result)), archive);
  const waiting = { code: "INVALID_ARGUMENT", message: /await it first/ };
  await assert.rejects(lens.openArchive(promise), waiting);
  await assert.rejects(lens.triage(promise), waiting);
});

test("the error response of an API is not a result", () => {
  for (const status of [404, "404"]) {
    const error = { timestamp: "2024-01-01T00:00:00.000+00:00", status, error: "Not Found", path: `/${SECRET}` };
    assert.equal(failure(JSON.stringify(error)).code, "NOT_A_RESULT");
    assert.equal(failure(error).code, "NOT_A_RESULT");
  }
});

test("an error in a text has its line and column, in characters", () => {
  const { code, line, column } = failure(`{\n  "😀é": 1,,`);
  assert.deepEqual({ code, line, column }, { code: "JSON_SYNTAX", line: 2, column: 11 });
});

test("a byte order mark is allowed", () => {
  assert.equal(lens.explain(`\ufeff${result}`).status, "accepted");
});

test("a wrong field is a warning with its pointer, and the rest is explained", () => {
  const explanation = lens.explain(`{"status":"failed","processType":"high","failReason":"${SECRET}"}`);
  assert.equal(explanation.status, "failed");
  assert.ok(explanation.warnings.some((/** @type {any} */ warning) => warning.pointer === "/failReason"));
});

test("an error leaves the library usable", () => {
  failure("[".repeat(100_000));
  assert.equal(lens.explain(result).status, "accepted");
});
