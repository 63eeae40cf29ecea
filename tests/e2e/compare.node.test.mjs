/** Comparing attempts and sorting dossiers, through the packed package. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { documented, load, root } from "./package.mjs";
import { zip } from "./zips.mjs";

/** @type {typeof import("../../pkg/index.js")} */
let lens;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ compare: true });
  lens.setLocale((await load("videoid-lens/locales/de")).default);
});

const NAMES = readdirSync(join(root, "tests/fixtures/documented")).map((name) => name.replace(".json", ""));
const specimen = () => new Blob([readFileSync(join(root, "www/demo/specimen/result.zip"))]);
const picture = () => new Blob([readFileSync(join(root, "www/demo/specimen/passport.jpg"))]);
const process = () => readFileSync(join(root, "www/demo/examples/accepted.json"), "utf8");

/** @param {string} name @param {string} [locale] */
const explained = async (name, locale) => lens.explain(await documented(name), { tolerant: true, locale });

test("the documented results in any order give the same comparison", async () => {
  const explanations = await Promise.all(NAMES.map((name) => explained(name)));
  const expected = lens.compare(explanations);
  assert.equal(expected.attempts.length, NAMES.length);
  assert.deepEqual(lens.compare([...explanations].reverse()), expected);
  assert.deepEqual(lens.compare([...explanations.slice(5), ...explanations.slice(0, 5)]), expected);
  assert.deepEqual(JSON.parse(JSON.stringify(expected)), expected);
});

test("a comparison answers with grounds, in the language of the page", async () => {
  const explanations = [await explained("01-substantial-accepted"), await explained("02-substantial-rejected-elided")];
  const comparison = lens.compare(explanations, { locale: "de" });
  assert.equal(comparison.language, "de");
  assert.equal(comparison.samePerson, "yes");
  assert.ok(comparison.personGrounds.length > 0);
  assert.match(comparison.headline, /^Versuche: 2\. Letzter Status: Abgelehnt\.$/);
  assert.equal(lens.compare(explanations).language, "en");
  const german = [await explained("08-high-accepted", "de"), await explained("09-high-rejected", "de")];
  assert.equal(lens.compare(german).language, "de");
});

test("anything but a list of two to twenty explanations is refused", async () => {
  const good = await explained("08-high-accepted");
  const refused = (/** @type {any} */ given, /** @type {string | undefined} */ pointer) =>
    assert.throws(() => lens.compare(given), { name: "LensError", code: "INVALID_ARGUMENT", pointer });
  for (const wrong of [undefined, null, 1, "x", {}, [], [good], Array(21).fill(good)]) refused(wrong, undefined);
  refused([good, JSON.parse(await documented("08-high-accepted"))], "/1");
  refused([good, undefined], "/1");
  refused(Promise.resolve([good, good]), undefined);
  refused([good, 1n], undefined);
  assert.equal(lens.compare(Array(20).fill(good)).attempts.length, 20);
});

/** A process with this id, created at this second. @param {string} id @param {number} second @param {object} [more] */
const made = (id, second, more) =>
  JSON.stringify({
    processId: id,
    provider: "signicatvideoid",
    processType: "substantial",
    status: "accepted",
    createdAt: new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString(),
    updatedAt: new Date(Date.UTC(2026, 2, 1, 10, 1, second)).toISOString(),
    ...more,
  });
const APPROVAL = '{"verificationId":"v","rejectionReasons":[],"subject":{"firstName":"Elin"}}';

test("the files of a dossier are sorted by their content", async () => {
  const raw = await lens.openArchive(specimen());
  const ocr = await raw.blob("ocr.json");
  raw.dispose();
  const files = {
    // The names contradict the content.
    archive: new File([specimen()], "process.json"),
    process: new File([process()], "photo.jpg"),
    picture: new File([picture()], "ocr.json"),
    video: new File([new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3])], "result.zip"),
  };
  for (const order of [Object.values(files), Object.values(files).reverse()]) {
    const { attempts, unsorted } = await lens.sortDossier(order);
    assert.equal(attempts.length, 1);
    const [attempt] = attempts;
    assert.equal(attempt.processId, JSON.parse(process()).processId);
    assert.equal(attempt.archive, files.archive);
    assert.deepEqual(attempt.pictures, [files.picture]);
    assert.equal(new TextDecoder().decode(/** @type {Uint8Array} */ (attempt.result)), process());
    assert.deepEqual(unsorted, [{ file: files.video, reason: "unknown-content", error: null }]);
  }
  // An unpacked raw file has the time of its process; one without a time goes to the only attempt.
  const unpacked = await lens.sortDossier([ocr, new Blob([process()]), new Blob([APPROVAL])]);
  assert.equal(unpacked.attempts.length, 1);
  assert.ok(unpacked.attempts[0].ocr && unpacked.attempts[0].manualApproval && unpacked.attempts[0].result);
  const alone = await lens.sortDossier([ocr]);
  assert.equal(alone.attempts.length, 1);
  assert.equal(alone.attempts[0].result, null);
});

test("a file that could belong to several attempts is left unsorted", async () => {
  const [approval, photo] = [new Blob([APPROVAL]), picture()];
  const { attempts, unsorted } = await lens.sortDossier([
    new Blob([made("b", 30)]),
    approval,
    photo,
    specimen(),
    new Blob([made("a", 10)]),
  ]);
  // The archive has another time than both processes: it is an attempt of its own, before them.
  assert.deepEqual(
    attempts.map(({ processId, archive }) => [processId, archive !== null]),
    [
      [null, true],
      ["a", false],
      ["b", false],
    ],
  );
  assert.deepEqual(unsorted, [
    { file: approval, reason: "ambiguous", error: null },
    { file: photo, reason: "ambiguous", error: null },
  ]);
  const nothing = await lens.sortDossier([photo]);
  assert.deepEqual(nothing, { attempts: [], unsorted: [{ file: photo, reason: "ambiguous", error: null }] });
});

test("of several states of a process, the latest one is kept", async () => {
  const later = { status: "rejected", updatedAt: "2026-03-01T12:00:00Z" };
  const [first, last, again] = [made("a", 10), made("a", 10, later), made("a", 10, later)].map(
    (one) => new Blob([one]),
  );
  for (const order of [
    [first, last],
    [last, first],
  ]) {
    const { attempts, unsorted } = await lens.sortDossier(order);
    assert.equal(attempts.length, 1);
    assert.match(new TextDecoder().decode(attempts[0].result ?? undefined), /rejected/);
    assert.deepEqual(unsorted, [{ file: first, reason: "older", error: null }]);
  }
  assert.deepEqual((await lens.sortDossier([last, again])).unsorted, [
    { file: again, reason: "duplicate", error: null },
  ]);
  const other = new Blob([made("a", 10, { ...later, status: "failed" })]);
  assert.deepEqual((await lens.sortDossier([last, other])).unsorted, [
    { file: other, reason: "ambiguous", error: null },
  ]);
});

test("a file may hold several results", async () => {
  const list = `[${made("b", 30)}, ${made("a", 10)}]`;
  for (const text of [list, `{"processes": ${list}}`]) {
    const { attempts, unsorted } = await lens.sortDossier([new Blob([text])]);
    assert.deepEqual([attempts.map(({ processId }) => processId), unsorted], [["a", "b"], []]);
  }
});

test("a file that can't be read is listed with its error, and the others are sorted", async () => {
  const broken = [
    [new Blob(['{"status": ']), "JSON_SYNTAX"],
    [new Blob(["[1, 2]"]), "NOT_A_RESULT"],
    [new Blob([zip([{ name: "notes.txt", data: "x" }])]), "ENTRY_NOT_FOUND"],
    [new Blob(["PK\u0003\u0004 cut off"]), "ZIP_TRUNCATED"],
    [new Blob([]), "JSON_SYNTAX"],
  ];
  const { attempts, unsorted } = await lens.sortDossier([
    ...broken.map(([file]) => /** @type {Blob} */ (file)),
    new Blob([made("a", 10)]),
  ]);
  assert.equal(attempts.length, 1);
  assert.deepEqual(
    unsorted.map(({ file, error, reason }) => [file, error?.code, reason]),
    broken.map(([file, code]) => [file, code, "unknown-content"]),
  );
  // Almost-JSON is read if the options allow it.
  const almost = new Blob([await documented("02-substantial-rejected-elided")]);
  assert.equal((await lens.sortDossier([almost])).attempts.length, 0);
  assert.equal((await lens.sortDossier([almost], { tolerant: true })).attempts.length, 1);
  await assert.rejects(lens.sortDossier(/** @type {any} */ ([1])), { code: "INVALID_ARGUMENT" });
  await assert.rejects(lens.sortDossier([almost], { signal: AbortSignal.abort() }), { code: "ABORTED" });
});

test("the sorted attempts are compared", async () => {
  const { attempts } = await lens.sortDossier([new Blob([process()]), specimen(), new Blob([made("a", 10)])]);
  const explanations = await Promise.all(
    attempts.map(async ({ result, archive }) => {
      if (!archive) return lens.explain(result ?? "");
      const opened = await lens.openArchive(archive);
      const explanation = await opened.explain(result);
      opened.dispose();
      return explanation;
    }),
  );
  const { fields } = lens.compare(explanations);
  const number = fields.find(({ name }) => name === "documentNumber");
  assert.deepEqual(
    number?.attempts.map(({ values }) => values.map(({ source }) => source)),
    [["ocr", "raw-ocr"], []],
  );
});
