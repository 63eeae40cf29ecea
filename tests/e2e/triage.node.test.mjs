/**
 * Many results at once through the packed package, in Node: from every kind of source, and each row compared with
 * explain().
 */
import assert from "node:assert/strict";
import { before, test } from "node:test";

import { results, resultsArray } from "../../bench/triage-data.js";
import { documented, load, resolve } from "./package.mjs";

/** @type {any} */
let lens;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init();
});

const COUNT = 3_000;
const lines = results(COUNT, { accents: true, seed: 7 });
const text = new TextDecoder().decode(lines);

/** @param {Uint8Array} bytes @param {number} size */
const stream = (bytes, size) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });

test("every kind of source gives the same report", async () => {
  const sources = {
    bytes: lines,
    buffer: lines.buffer.slice(lines.byteOffset, lines.byteOffset + lines.length),
    part: new Uint8Array([10, ...lines.subarray(0), 10]).subarray(1, lines.length + 1),
    text,
    blob: new Blob([lines]),
    stream: stream(lines, 4_097),
    response: new Response(lines),
  };
  const expected = await lens.triage(lines);
  assert.equal(expected.total, COUNT);
  for (const [name, source] of Object.entries(sources)) {
    const report = await lens.triage(source);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), JSON.parse(JSON.stringify(expected)), name);
    assert.deepEqual(report.columns, expected.columns, name);
    assert.deepEqual(report.dictionaries, expected.dictionaries, name);
    report.dispose();
  }
  const array = await lens.triage(resultsArray(COUNT, { accents: true, seed: 7 }));
  assert.deepEqual(array.reasons, expected.reasons);
  assert.deepEqual(array.columns.status, expected.columns.status);
});

test("a row agrees with the explanation, in every kind of source", async () => {
  for (const source of [lines, text, new Blob([lines])]) {
    const report = await lens.triage(source);
    for (let i = 0; i < COUNT; i += 37) {
      const explanation = await report.explain(i);
      const { processId, provider, status, processType, derivedStatus, agreement, reasons, contradictions } =
        explanation;
      const { createdAt, durationSeconds, final } = explanation;
      const codes = [...new Set(contradictions.map((/** @type {any} */ one) => one.code))].sort();
      const row = report.row(i);
      row.contradictions.sort();
      assert.deepEqual(row, {
        processId,
        provider,
        status,
        processType,
        derivedStatus,
        agreement,
        reasons: reasons.map((/** @type {any} */ { code, subject, effect }) => ({ code, subject, effect })),
        contradictions: codes,
        createdAt,
        durationSeconds: final ? durationSeconds : null,
      });
      assert.equal(report.columns.createdAt[i], Date.parse(createdAt));
      assert.equal(report.dictionaries.status[report.columns.status[i]], status);
    }
    report.dispose();
  }
});

test("explain() is synchronous for bytes and text, and not possible for a stream", async () => {
  const ofBytes = await lens.triage(lines);
  assert.equal(ofBytes.explain(0).status, ofBytes.row(0).status);
  assert.equal(ofBytes.explain(0, { locale: "en" }).language, "en");
  const ofStream = await lens.triage(stream(lines, 1 << 16));
  assert.throws(() => ofStream.explain(0), { code: "SOURCE_GONE" });
  assert.equal(typeof ofStream.row(0).status, "string");
  for (const wrong of [-1, 1.5, COUNT, 2 ** 40, NaN, "0", undefined]) {
    assert.throws(() => ofBytes.row(wrong), { code: "INVALID_ARGUMENT" }, String(wrong));
    assert.throws(() => ofBytes.explain(wrong), { code: "INVALID_ARGUMENT" }, String(wrong));
  }
});

test("rows are found, and an invalid filter is refused", async () => {
  const report = await lens.triage(lines);
  const [{ key, count }] = report.byStatus;
  assert.equal(report.find({ status: key }).length, count);
  assert.equal(report.find().length, COUNT);
  const [{ code, subject, decisive, blocking }] = report.reasons;
  const found = report.find({ reason: { code, subject } });
  assert.ok(found.length >= decisive + blocking);
  for (const i of found.slice(0, 20))
    assert.ok(report.row(i).reasons.some((/** @type {any} */ one) => one.code === code && one.subject === subject));
  const times = [...report.find({ sort: "createdAt", descending: true })].map((i) => report.columns.createdAt[i]);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => b - a),
  );
  assert.equal(report.titles().length, report.reasons.length);
  for (const wrong of [{ status: 1 }, { sort: "length" }, { reason: {} }])
    assert.throws(() => report.find(wrong), { code: "INVALID_ARGUMENT" });
});

/** @param {string} id @param {string} number @param {string} [country] */
const numbered = (id, number, country = "NOR") =>
  JSON.stringify({
    processId: id,
    status: "pending",
    providerSpecific: { ocr: { documentNumber: number, issuingCountry: country } },
  });

test("the same number in several results is found, and neither numbers nor the key stay in memory", async () => {
  const { getRandomValues } = crypto;
  /** @type {Buffer[]} */
  const keys = [];
  crypto.getRandomValues = (/** @type {any} */ array) => {
    getRandomValues.call(crypto, array);
    keys.push(Buffer.from(array));
    return array;
  };
  try {
    const source = [
      numbered("a", "Q73920184K"),
      numbered("b", "q 7392-0184k"),
      numbered("c", "Q73920184K", "SWE"),
      numbered("d", "***"),
      numbered("e", "***"),
    ].join("\n");
    /** @type {any[]} */
    const reports = [];
    for (let i = 0; i < 3; i += 1) {
      const report = await lens.triage(source);
      assert.deepEqual(report.duplicates(), [{ field: "documentNumber", rows: [0, 1] }]);
      assert.ok(!/73920184/.test(JSON.stringify(report) + JSON.stringify(report.duplicates())));
      reports.push(report);
    }
    assert.deepEqual(
      keys.map((key) => key.length),
      [16, 16, 16],
    );
    assert.equal(new Set(keys.map((key) => key.toString("hex"))).size, 3);
    const glue = await import(new URL("videoid_lens.js", `file://${resolve("videoid-lens")}`).href);
    const memory = Buffer.from(glue.initSync().memory.buffer);
    assert.ok(memory.length > 1 << 20);
    for (const key of keys) assert.equal(memory.indexOf(key), -1, "the key of a report that is still there");
    for (const number of ["Q73920184K", "q73920184k", "q 7392-0184k"]) assert.equal(memory.indexOf(number), -1, number);
    for (const report of reports) report.dispose();
    assert.throws(() => reports[0].duplicates(), { code: "DISPOSED" });
  } finally {
    crypto.getRandomValues = getRandomValues;
  }
});

test("durations and reasons by day are reported", async () => {
  const report = await lens.triage(lines);
  const { durations, reasonsByDay } = JSON.parse(JSON.stringify(report));
  assert.deepEqual([durations, reasonsByDay], [report.durations, report.reasonsByDay]);
  assert.deepEqual(
    durations.map((/** @type {any} */ { processType }) => processType),
    report.byProcessType.map((/** @type {any} */ { key }) => key),
  );
  const documents = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const timed = new Set(
    documents
      .filter(({ providerSpecific }) => providerSpecific?.manualApproval?.duration !== undefined)
      .map(({ processType }) => processType),
  );
  assert.ok(timed.size > 0 && timed.size < durations.length);
  for (const { process, agent, processType } of durations) {
    assert.ok(process.medianSeconds <= process.p90Seconds && process.count <= COUNT);
    assert.equal(agent !== null, timed.has(processType), processType);
  }
  const titles = report.codeTitles("en");
  const [{ day, counts }] = reasonsByDay;
  for (const { key, count } of counts) {
    assert.ok(titles[key], key);
    const found = report.find({ reason: { code: key, counted: true }, createdFrom: day, createdTo: day });
    assert.equal(found.length, count, `${day} ${key}`);
  }
  assert.throws(() => report.find({ createdFrom: "soon" }), { code: "INVALID_ARGUMENT" });
});

test("the CSV contains no formulas", async () => {
  const ids = ["=HYPERLINK(1)", 'a,"b'];
  const documents = ids.map((processId) => JSON.stringify({ processId, processType: "high", status: "pending" }));
  const report = await lens.triage(documents.join("\n"));
  const csv = await report.toCSV().text();
  assert.match(csv, /"'=HYPERLINK\(1\)"/);
  assert.match(csv, /"a,""b"/);
  assert.equal(csv.split("\r\n").length, 4);
});

test("broken documents are listed, without any of their text", async () => {
  const good = JSON.stringify(JSON.parse(await documented("08-high-accepted")));
  const source = `${good}\n{"processId":"SECRET",\n${good}\n`;
  const report = await lens.triage(source);
  assert.equal(report.total, 2);
  assert.equal(report.documents, 3);
  assert.deepEqual(report.errors, [
    { index: 1, offset: good.length + 1 + 22, line: 2, column: 23, code: "JSON_SYNTAX" },
  ]);
  assert.ok(!JSON.stringify(report).includes("SECRET"));
  assert.equal((await lens.triage(`${good},${good}`, { tolerant: true })).errors.length, 0);
});

test("a triage can be aborted, and reports its progress", async () => {
  const controller = new AbortController();
  const never = new ReadableStream({});
  const waiting = lens.triage(never, { signal: controller.signal });
  setTimeout(() => controller.abort(), 10);
  await assert.rejects(waiting, { code: "ABORTED" });
  await assert.rejects(lens.triage(lines, { signal: AbortSignal.abort() }), { code: "ABORTED" });
  /** @type {any[]} */
  const steps = [];
  await lens.triage(lines, { onProgress: (/** @type {any} */ step) => steps.push(step) });
  assert.deepEqual(steps.at(-1), { read: lines.length, total: lines.length, rows: COUNT });
  const failing = new ReadableStream({ pull: (controller) => controller.error(new Error("SECRET")) });
  await assert.rejects(
    lens.triage(failing),
    (/** @type {any} */ error) => error.code === "IO" && !error.message.includes("SECRET"),
  );
  for (const wrong of [null, undefined, 1, {}, []])
    await assert.rejects(lens.triage(wrong), { code: "INVALID_ARGUMENT" });
  await assert.rejects(lens.triage(new Response("no", { status: 404 })), { code: "IO" });
});

test("a disposed report throws DISPOSED, and columns that were read stay valid", async () => {
  const report = await lens.triage(lines);
  const { columns, byStatus } = report;
  report.dispose();
  report.dispose();
  assert.equal(columns.status.length, COUNT);
  assert.ok(byStatus.length > 0);
  const calls = [
    () => report.row(0),
    () => report.find(),
    () => report.titles(),
    () => report.toCSV(),
    () => report.explain(0),
  ];
  for (const call of calls) assert.throws(call, { code: "DISPOSED" });
});
