/** Archives through the packed package in Node: their content, what is refused, and what must never happen. */
import assert from "node:assert/strict";
import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { run as runCorpora } from "./corpora.mjs";
import { notRun } from "./not-run.mjs";
import { documented, load, resolve, root } from "./package.mjs";
import { zip } from "./zips.mjs";

/** @type {any} */
let lens;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init();
});

const OCR = JSON.stringify({
  id: "1",
  document: {
    classification: "passport",
    passportNumber: "V40718265",
    scan: Buffer.from("ffd8ffc0001108038405000300", "hex").toString("base64"),
    subject: { primaryName: "ELIN", secondaryName: "ASKELAND VOSS" },
  },
  biometrics: { face: { similarityLevel: "High" } },
  securityChecks: { nonExpired: { name: "nonExpired", passed: true } },
});
const APPROVAL = JSON.stringify({ verifierId: "v", rejectionReasons: [], lastName: "Askeland Voss" });
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000002800000012c0806000000", "hex");
const VIDEO = Buffer.concat([Buffer.from("\0\0\0\x18ftypisom", "latin1"), Buffer.alloc(700_000, "frames")]);

const files = () => [
  { name: "ocr.json", data: OCR, deflated: true },
  { name: "manual_approval.json", data: APPROVAL },
  { name: "media/front.png", data: PNG },
  { name: "media/video.mp4", data: VIDEO, deflated: true },
];
const good = () => zip(files());

/** @param {Promise<unknown>} promise @param {string} code @param {string} [entry] */
async function refuses(promise, code, entry) {
  await assert.rejects(promise, (/** @type {any} */ error) => {
    assert.ok(error instanceof lens.LensError, String(error?.stack ?? error));
    assert.equal(error.code, code);
    if (entry !== undefined) assert.equal(error.entry, entry);
    return true;
  });
}

test("an archive is listed with the pictures inside ocr.json, and every entry can be read", async () => {
  const bytes = good();
  for (const source of [new Blob([bytes]), bytes, bytes.buffer]) {
    const archive = await lens.openArchive(source);
    assert.deepEqual(
      archive.entries.map((/** @type {any} */ { name, kind, role, mediaType, width, height, problem }) => [
        name,
        kind,
        role,
        mediaType,
        width,
        height,
        problem,
      ]),
      [
        ["ocr.json", "ocr", null, null, null, null, null],
        ["manual_approval.json", "manual-approval", null, null, null, null, null],
        ["media/front.png", "image", "front", "image/png", 640, 300, null],
        ["media/video.mp4", "video", "video", "video/mp4", null, null, null],
        ["ocr.json#/document/scan", "image", "front", "image/jpeg", 1280, 900, null],
      ],
    );
    assert.deepEqual(archive.warnings, []);
    assert.deepEqual(Buffer.from(await archive.bytes("ocr.json")).toString(), OCR);
    assert.deepEqual(Buffer.from(await archive.bytes("media/video.mp4")), VIDEO);
    assert.equal((await archive.bytes("ocr.json#/document/scan")).length, 13);
    assert.deepEqual(await archive.json("ocr.json"), JSON.parse(OCR));
    const blob = await archive.blob("media/front.png");
    assert.equal(blob.type, "image/png");
    assert.deepEqual(Buffer.from(await blob.arrayBuffer()), PNG);
    assert.equal((await archive.blob("media/video.mp4")).size, VIDEO.length);
    await refuses(archive.bytes("nothing"), "ENTRY_NOT_FOUND");
    archive.dispose();
  }
});

test("a file is read in ranges: a large stored video is not read at all", async () => {
  const video = Buffer.concat([Buffer.from("\0\0\0\x18ftypisom", "latin1"), Buffer.alloc(20 << 20, 7)]);
  const bytes = zip([
    { name: "ocr.json", data: OCR },
    { name: "video.mp4", data: video },
    { name: "front.png", data: PNG },
  ]);
  let read = 0;
  const blob = new Blob([bytes]);
  const counted = {
    size: blob.size,
    /** @param {number} start @param {number} end @param {string} type */
    slice: (start, end, type) => {
      const part = blob.slice(start, end, type);
      const arrayBuffer = () => {
        read += end - start;
        return Blob.prototype.arrayBuffer.call(part);
      };
      return Object.assign(part, { arrayBuffer });
    },
  };
  const archive = await lens.openArchive(counted);
  assert.equal((await archive.blob("video.mp4")).size, video.length);
  assert.ok(read < 1 << 20, `${read} bytes`);
  archive.dispose();
});

test("an explanation comes from the process, the raw files, or both", async () => {
  const archive = await lens.openArchive(good());
  const alone = await archive.explain();
  assert.equal(alone.derivedStatus, null);
  assert.deepEqual(
    alone.fields
      .find((/** @type {any} */ field) => field.name === "lastName")
      .values.map((/** @type {any} */ value) => value.source),
    ["raw-ocr", "raw-agent"],
  );
  const text = await documented("08-high-accepted");
  const both = await archive.explain(text);
  const process = lens.explain(text);
  assert.equal(both.derivedStatus, process.derivedStatus);
  assert.deepEqual(both.reasons, process.reasons);
  const contradictions = both.contradictions.filter((/** @type {any} */ { code }) => code === "archive-vs-process");
  assert.ok(contradictions.length > 0);
  assert.ok(
    contradictions.every((/** @type {any} */ { pointers }) =>
      pointers.some((/** @type {any} */ pointer) => /^(ocr|manual_approval)\.json#\//.test(pointer)),
    ),
  );
  assert.deepEqual(
    await archive.explain(JSON.parse(text)).then((/** @type {any} */ e) => e.contradictions),
    both.contradictions,
  );
  archive.dispose();
  const media = await lens.openArchive(zip([{ name: "front.png", data: PNG }]));
  await refuses(media.explain(), "ENTRY_NOT_FOUND");
  assert.deepEqual(await media.explain(text), process);
  media.dispose();
});

test("the process takes precedence, and the raw files complete it", async () => {
  const archive = await lens.openArchive(good());
  const bare = { processType: "substantial", status: "accepted", providerSpecific: {} };
  const explanation = await archive.explain(bare);
  assert.equal(
    explanation.checks.find((/** @type {any} */ check) => check.name === "nonExpired").pointer,
    "ocr.json#/securityChecks/nonExpired/passed",
  );
  assert.equal(explanation.similarityScore, "High");
  archive.dispose();
});

test("a raw file that was added twice is read once, and a different one of the same name is refused", async () => {
  const [ocr, , front] = files();
  const large = { name: "front.bin", data: Buffer.alloc(3 << 20, 7) };
  const archive = await lens.openArchive(new Blob([zip([ocr, large, front, ocr])]));
  assert.deepEqual(archive.warnings, [{ code: "NAME_TWIN", entry: "ocr.json" }]);
  assert.equal(Buffer.from(await archive.bytes("ocr.json")).toString(), OCR);
  assert.equal((await archive.explain()).similarityScore, "High");
  archive.dispose();
  const other = { ...ocr, data: OCR.replace("High", "Lowe") };
  await refuses(lens.openArchive(new Blob([zip([ocr, large, other])])), "ZIP_DUPLICATE_NAME", "ocr.json");
});

test("no verdict comes from a damaged raw file", async () => {
  const text = await documented("08-high-accepted");
  for (const [lie, code] of /** @type {[object, string][]} */ ([
    [{ crc: 1 }, "ENTRY_CORRUPT"],
    [{ size: 9 }, "ZIP_SIZE_MISMATCH"],
    [{ data: '{"a":}' }, "JSON_SYNTAX"],
    [{ data: "[]" }, "NOT_A_RESULT"],
    [{ data: '{"securityChecks":{},"securityChecks":{}}' }, "JSON_DUPLICATE_KEY"],
  ])) {
    const archive = await lens.openArchive(zip([{ ...files()[0], ...lie }]));
    // Invalid JSON is not a problem of the archive.
    assert.equal(archive.entries[0].problem, "data" in lie ? null : code);
    if ("data" in lie && code !== "NOT_A_RESULT") await refuses(archive.json("ocr.json"), code, "ocr.json");
    await refuses(archive.explain(text), code, "ocr.json");
    await refuses(archive.explain(), code, "ocr.json");
    archive.dispose();
  }
  const archive = await lens.openArchive(zip([files()[0], { ...files()[1], crc: 1 }]));
  await refuses(archive.explain(text), "ENTRY_CORRUPT", "manual_approval.json");
});

test("inflating a bomb stops at the caller's limits, in the core and in the platform", async () => {
  const zeros = Buffer.alloc(120 << 20);
  const bomb = zip([
    { name: "ocr.json", data: zeros, deflated: true },
    { name: "a.bin", data: zeros, deflated: true },
  ]);
  const archive = await lens.openArchive(bomb);
  assert.equal(archive.entries[0].problem, "LIMIT_ENTRY_SIZE");
  await refuses(archive.explain('{"status":"accepted"}'), "LIMIT_ENTRY_SIZE", "ocr.json");
  await refuses(archive.bytes("a.bin"), "LIMIT_ENTRY_SIZE", "a.bin");
  archive.dispose();
  for (const [limits, code] of /** @type {[object, string][]} */ ([
    [{ imageBytes: 1 << 20 }, "LIMIT_ENTRY_SIZE"],
    [{ ratio: 100 }, "LIMIT_RATIO"],
    [{ totalBytes: 2 << 20 }, "LIMIT_TOTAL_SIZE"],
  ])) {
    const limited = await lens.openArchive(bomb, { limits });
    await refuses(limited.bytes("a.bin"), code, "a.bin");
    await assert.rejects(
      limited.bytes("a.bin"),
      (/** @type {any} */ error) => error.limit === Object.values(limits)[0],
    );
  }
  await refuses(lens.openArchive(bomb, { limits: { entries: 1 } }), "LIMIT_ENTRIES");
  await refuses(lens.openArchive(bomb, { limits: { entries: -1 } }), "INVALID_ARGUMENT");
  // Entries that claim to have 100 bytes, or 4 GiB.
  for (const size of [100, 0xfffffffe]) {
    for (const data of [Buffer.alloc(3 << 20), "{}"]) {
      const lying = await lens.openArchive(
        zip([
          { name: "ocr.json", data, deflated: true, size },
          { name: "a", data, deflated: true, size },
        ]),
      );
      assert.equal(lying.entries[0].problem, "ZIP_SIZE_MISMATCH");
      await refuses(lying.bytes("a"), "ZIP_SIZE_MISMATCH", "a");
    }
  }
});

test("large entries are checked like small ones", async () => {
  const data = Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i * i) >> 5));
  const of = async (/** @type {object} */ lie) =>
    lens.openArchive(zip([{ name: "a.bin", data, deflated: true, ...lie }]));
  assert.deepEqual(Buffer.from(await (await of({})).bytes("a.bin")), data);
  await refuses((await of({ crc: 5 })).bytes("a.bin"), "ENTRY_CORRUPT", "a.bin");
  await refuses((await of({ size: data.length - 1 })).bytes("a.bin"), "ZIP_SIZE_MISMATCH", "a.bin");
  await refuses((await of({ size: data.length + 1 })).bytes("a.bin"), "ZIP_SIZE_MISMATCH", "a.bin");
  const broken = zip([{ name: "a.bin", data, deflated: true }]);
  broken.fill(0xff, 1_000, 1_100);
  // Damaged data may become longer before the damage is noticed.
  await assert.rejects(
    (await lens.openArchive(broken)).bytes("a.bin"),
    (/** @type {any} */ error) =>
      ["ENTRY_CORRUPT", "ZIP_SIZE_MISMATCH"].includes(error.code) && error.entry === "a.bin",
  );
  // The core reports this more precisely than a platform does.
  await assert.rejects(
    (await of({ behind: Buffer.from("more") })).bytes("a.bin"),
    (/** @type {any} */ error) => ["ENTRY_CORRUPT", "ZIP_AMBIGUOUS"].includes(error.code) && error.entry === "a.bin",
  );
});

test("a source that fails at any read gives IO, and the next archive opens", async () => {
  const bytes = good();
  let total = Infinity;
  for (let failing = 0; failing < total; failing += 1) {
    for (const how of ["reject", "short"]) {
      const blob = new Blob([bytes]);
      let reads = 0;
      const source = {
        size: blob.size,
        /** @param {number} start @param {number} end */
        slice: (start, end) => {
          const fails = reads++ === failing;
          const part = fails && how === "short" ? blob.slice(start, end - 1) : blob.slice(start, end);
          return {
            arrayBuffer: () =>
              fails && how === "reject" ? Promise.reject(new Error("secret name")) : part.arrayBuffer(),
          };
        },
      };
      const use = async () => {
        const archive = await lens.openArchive(source);
        await archive.bytes("media/video.mp4");
        await archive.explain();
        archive.dispose();
      };
      if (failing < 2 || reads > failing) await refuses(use(), "IO");
      else
        await use().then(
          () => (total = failing),
          (error) => assert.equal(error.code, "IO"),
        );
    }
  }
  // One read for the whole archive and one for the video: small raw files were read during opening.
  assert.equal(total, 2);
  await lens.openArchive(bytes);
});

test("an abort ends opening and reading immediately, and the next opening works", async () => {
  const zeros = Buffer.alloc(300 << 20);
  const bytes = zip([
    ...files(),
    { name: "large.mp4", data: Buffer.concat([VIDEO.subarray(0, 12), zeros]), deflated: true },
  ]);
  await refuses(lens.openArchive(bytes, { signal: AbortSignal.abort() }), "ABORTED");
  const during = new AbortController();
  await refuses(
    lens.openArchive(new Blob([bytes]), { signal: during.signal, onProgress: () => during.abort() }),
    "ABORTED",
  );
  const never = { size: 1_000, slice: () => ({ arrayBuffer: () => new Promise(() => {}) }) };
  const soon = new AbortController();
  setTimeout(() => soon.abort(), 20);
  await refuses(lens.openArchive(never, { signal: soon.signal }), "ABORTED");
  const archive = await lens.openArchive(bytes, { limits: { ratio: 2_000 } });
  const reading = new AbortController();
  const pending = refuses(archive.bytes("large.mp4", { signal: reading.signal }), "ABORTED");
  setTimeout(() => reading.abort(), 50);
  await pending;
  assert.deepEqual(Buffer.from(await archive.bytes("ocr.json")).toString(), OCR);
  archive.dispose();
});

test("progress increases up to the size of the archive", async () => {
  /** @type {{ read: number, total: number }[]} */
  const seen = [];
  const bytes = zip([{ name: "a.bin", data: Buffer.alloc(500_000, 1) }, ...files()]);
  await lens.openArchive(new Blob([bytes]), { onProgress: (/** @type {any} */ progress) => seen.push(progress) });
  assert.ok(seen.length > 1);
  assert.ok(seen.every(({ read, total }, i) => total === bytes.length && read >= (seen[i - 1]?.read ?? 0)));
  assert.equal(seen.at(-1)?.read, bytes.length);
});

test("archives that are open at the same time, and calls inside a callback, do not interfere", async () => {
  const texts = await Promise.all(
    ["08-high-accepted", "09-high-rejected", "05-substantial-fully-auto-accepted"].map(documented),
  );
  /** @type {unknown[]} */
  const serial = [];
  for (const text of texts) serial.push(await (await lens.openArchive(good())).explain(text));
  const once = async (/** @type {number} */ i) => {
    const archive = await lens.openArchive(new Blob([good()]), { onProgress: () => lens.explain(texts[i % 3]) });
    const explanation = await archive.explain(texts[i % 3]);
    archive.dispose();
    return explanation;
  };
  const together = await Promise.all(Array.from({ length: 8 }, (_, i) => once(i)));
  for (const [i, explanation] of together.entries()) assert.deepEqual(explanation, serial[i % 3]);
});

test("after dispose() nothing is kept, and every method rejects with DISPOSED", async () => {
  const sentinel = "SENTINEL4711";
  const archive = await lens.openArchive(
    zip([{ name: "ocr.json", data: OCR.replaceAll("ASKELAND", sentinel), deflated: true }, files()[2]]),
  );
  const pending = archive.bytes("ocr.json");
  assert.match(JSON.stringify(await archive.explain()), new RegExp(sentinel));
  await archive.json("ocr.json");
  const url = await archive.url("media/front.png");
  assert.equal(await archive.url("media/front.png"), url);
  assert.equal(lens.openUrlCount(), 1);
  await pending;
  archive.dispose();
  archive.dispose();
  assert.equal(lens.openUrlCount(), 0);
  assert.deepEqual(archive.entries, []);
  for (const call of [
    archive.bytes("ocr.json"),
    archive.blob("ocr.json"),
    archive.json("ocr.json"),
    archive.url("ocr.json"),
    archive.explain(),
  ]) {
    await refuses(call, "DISPOSED");
  }
  const glue = await import(new URL("videoid_lens.js", `file://${resolve("videoid-lens")}`).href);
  const memory = Buffer.from(glue.initSync().memory.buffer);
  assert.equal(memory.indexOf(sentinel), -1);
});

test("entries may have names of object properties", async () => {
  const data = '{"__proto__":{"polluted":1},"constructor":1,"securityChecks":{"__proto__":{"passed":true}}}';
  const archive = await lens.openArchive(
    zip([
      { name: "__proto__", data: "x" },
      { name: "constructor", data: "y" },
      { name: "ocr.json", data },
    ]),
  );
  assert.equal(Buffer.from(await archive.bytes("__proto__")).toString(), "x");
  await archive.json("ocr.json");
  await archive.explain();
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
  await refuses(archive.bytes("toString"), "ENTRY_NOT_FOUND");
});

test("a source that is not an archive is refused with a code", async () => {
  for (const wrong of [null, undefined, 1, "text", {}, []]) await refuses(lens.openArchive(wrong), "INVALID_ARGUMENT");
  await refuses(lens.openArchive(new Uint8Array()), "ZIP_FORMAT");
  await refuses(lens.openArchive(new Blob(["no zip"])), "ZIP_FORMAT");
  await refuses(lens.openArchive(good(), { tolerant: "yes" }), "INVALID_ARGUMENT");
});

test("every prefix and three thousand flipped bits give a coded error or the same answer", async () => {
  const bytes = zip(files().slice(0, 3));
  const text = await documented("08-high-accepted");
  const all = async (/** @type {Uint8Array} */ source) => {
    const archive = await lens.openArchive(source);
    const answer = { explanation: await archive.explain(text), entries: /** @type {unknown[]} */ ([]) };
    for (const { name } of archive.entries)
      answer.entries.push([name, Buffer.from(await archive.bytes(name)).toString("latin1")]);
    archive.dispose();
    return answer;
  };
  const expected = await all(bytes);
  const coded = (/** @type {any} */ error) => {
    assert.ok(error instanceof lens.LensError && error.code !== "INTERNAL", String(error?.stack ?? error));
    return null;
  };
  for (let length = 0; length < bytes.length; length += 1) {
    assert.equal(await all(bytes.slice(0, length)).catch(coded), null, `${length}`);
  }
  // A small generator of our own, so that every run flips the same bits.
  let seed = 20_261_123;
  let same = 0;
  for (let i = 0; i < 3_000; i += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const flipped = bytes.slice();
    flipped[(seed >>> 3) % bytes.length] ^= 1 << (seed & 7);
    const answer = await all(flipped).catch(coded);
    if (answer) {
      assert.deepEqual(answer, expected, `flip ${i}`);
      same += 1;
    }
  }
  assert.ok(same > 0);
});

test("a file on disk can be opened", async () => {
  const archive = await lens.openArchive(await openAsBlob(join(root, "www/demo/specimen/result.zip")));
  assert.ok(archive.entries.length > 3);
  assert.ok(archive.entries.every((/** @type {any} */ { problem }) => problem === null));
  archive.dispose();
});

test("zips of other projects are accepted or refused as expected", async (context) => {
  const report = await runCorpora(lens, join(root, "../shared/corpora"));
  if (!report) return notRun(context, "../shared/corpora/expected.csv");
  assert.deepEqual(report.wrong, []);
});
