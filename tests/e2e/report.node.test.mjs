/** The evidence report through the package: valid HTML, and digests that detect every changed byte. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { HtmlValidate } from "html-validate";

import { documented, load, root } from "./package.mjs";
import { zip } from "./zips.mjs";

/** @type {typeof import("../../pkg/index.js")} */
let lens;
/** @type {string[]} */
const NAMES = readdirSync(join(root, "tests/fixtures/documented")).map((name) => name.replace(".json", ""));
const LANGUAGES = ["en", "de", "pl"];

before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ report: true });
  for (const language of LANGUAGES.slice(1)) {
    lens.setLocale((await load(`videoid-lens/locales/${language}`)).default);
  }
});

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Rules about the layout of the source are off.
    "long-title": "off",
    "no-trailing-whitespace": "off",
  },
});

/** @param {string} html */
const faultsOf = async (html) => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
};

test("the report of every documented result is valid HTML, for both audiences, in three languages", async () => {
  for (const name of NAMES) {
    const source = await documented(name);
    for (const locale of LANGUAGES) {
      const explanation = lens.explain(source, { locale, tolerant: true });
      for (const audience of /** @type {const} */ (["file", "person"])) {
        const html = lens.createReport({ explanation }, { audience });
        assert.deepEqual(await faultsOf(html), [], `${name} ${locale} ${audience}`);
        assert.match(html, new RegExp(`^<!DOCTYPE html>\n<html lang="${locale}"`));
        assert.equal(lens.createReport({ explanation }, { audience }), html, "the same bytes");
      }
    }
  }
});

test("the report of a hostile result is valid HTML, in which no value becomes markup", async () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;\u202e\u2066\u200b\u0000`;
  const long = "x".repeat(10_000);
  for (const value of [hostile, long]) {
    const ocr = {
      firstName: value,
      documentNumber: value,
      similarityScore: value,
      securityChecks: { [value]: { valid: false } },
      features: [{ name: value, found: false, side: value }],
    };
    const reasons = [{ type: value, message: value }];
    const manualApproval = { rejectionReasons: reasons, lastName: value, verifierId: value };
    const process = {
      processId: value,
      status: "rejected",
      processType: "high",
      createdAt: value,
      providerSpecific: { ocr, manualApproval },
      [value]: value,
    };
    const explanation = lens.explain(process);
    for (const audience of /** @type {const} */ (["file", "person"])) {
      const html = lens.createReport({ explanation }, { audience, title: value, note: value, contact: value });
      assert.deepEqual(await faultsOf(html), []);
      assert.ok(!/<script|<img src=x|<[a-z][^>]*\son\w+=/i.test(html));
    }
    const markdown = lens.createReport({ explanation }, { format: "markdown" });
    // In code spans it is no markup, and elsewhere it is escaped.
    assert.ok(!/(?<!\\)<script/.test(markdown.replace(/`[^`\n]*`/g, "")));
  }
});

test("a changed byte is detected in each input", async () => {
  const process = await documented("09-high-rejected");
  const archive = zip([{ name: "ocr.json", data: "{}" }]);
  const picture = new Uint8Array(70_000).map((_, i) => i * 7);
  /** @type {[string, string | Uint8Array | Blob][]} */
  const inputs = [
    ["process.json", process],
    ["archive.zip", archive],
    ["front.png", new Blob([picture])],
  ];
  const digests = await Promise.all(inputs.map(([name, input]) => lens.digest(input, name)));
  const { createHash } = await import("node:crypto");
  const sha256 = createHash("sha256").update(picture).digest("hex");
  assert.deepEqual(digests[2], { name: "front.png", bytes: picture.length, sha256 });
  const html = lens.createReport({ explanation: lens.explain(process), inputs: digests });
  const states = (/** @type {typeof digests} */ given) => lens.verifyReport(html, given).map(({ state }) => state);
  assert.deepEqual(states(digests), ["same", "same", "same"]);
  for (const [index, [name, input]] of inputs.entries()) {
    const bytes = new Uint8Array(await new Blob([/** @type {any} */ (input)]).arrayBuffer());
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] ^= 1;
      const given = [...digests];
      given[index] = await lens.digest(changed, name);
      const expected = ["same", "same", "same"];
      expected[index] = "different";
      assert.deepEqual(states(given), expected, `${name} ${at}`);
    }
  }
  assert.deepEqual(states([]), ["missing", "missing", "missing"]);
});

test("the digest of a large Blob, computed piece by piece, equals that of Node", async () => {
  const bytes = new Uint8Array(5_000_001).map((_, i) => i * 31);
  const { createHash } = await import("node:crypto");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  for (const input of [bytes, new Blob([bytes]), bytes.buffer]) {
    assert.deepEqual(await lens.digest(input, "large"), { name: "large", bytes: bytes.length, sha256 });
  }
  assert.equal((await lens.digest("Å", "text")).bytes, 2);
});

test("invalid input of a report is refused with its place", async () => {
  const explanation = lens.explain(await documented("09-high-rejected"));
  const refused = (/** @type {() => unknown} */ call, /** @type {string | undefined} */ pointer) =>
    assert.throws(call, (/** @type {any} */ error) => {
      assert.equal(error.code, "INVALID_ARGUMENT");
      assert.equal(error.pointer ?? undefined, pointer);
      return true;
    });
  const anything = (/** @type {any} */ value) => value;
  refused(() => lens.createReport(anything({})), "/explanation");
  refused(() => lens.createReport(anything(null)), "/explanation");
  refused(() => lens.createReport(anything([])), undefined);
  refused(() => lens.createReport({ explanation }, { sections: anything(["other"]) }), "/sections/0");
  refused(
    () => lens.createReport({ explanation, pictures: [{ role: "front", svg: "<svg></svg>" }] }),
    "/pictures/0/svg",
  );
  refused(() => lens.verifyReport("<!DOCTYPE html>", []), undefined);
  refused(() => lens.verifyReport(anything(7), []), undefined);
  refused(() => lens.verifyReport(lens.createReport({ explanation }), anything([{ name: "a" }])), "/0/bytes");
  for (const input of [7, null, undefined, {}, Promise.resolve("")]) {
    await assert.rejects(lens.digest(anything(input), "a"), { code: "INVALID_ARGUMENT" });
  }
  await assert.rejects(lens.digest("", anything(undefined)), { code: "INVALID_ARGUMENT" });
});

test("REPORT_SECTIONS lists every section in order", async () => {
  const explanation = lens.explain(await documented("09-high-rejected"));
  const options = { note: "a note", format: /** @type {const} */ ("json") };
  const made = (/** @type {any} */ more) => {
    /** @type {import("../../pkg/index.js").Report} */
    const report = JSON.parse(lens.createReport({ explanation }, { ...options, ...more }));
    return report.sections.map(({ section }) => section);
  };
  const file = made({});
  const letter = made({ audience: "person" });
  assert.deepEqual(
    file,
    lens.REPORT_SECTIONS.filter((section) => file.includes(section)),
  );
  assert.deepEqual(
    letter,
    lens.REPORT_SECTIONS.filter((section) => letter.includes(section)),
  );
  const left = lens.REPORT_SECTIONS.filter((section) => ![...file, ...letter].includes(section));
  assert.deepEqual(left, ["pictures"], "there are no pictures");
  assert.deepEqual(made({ sections: [...lens.REPORT_SECTIONS].reverse() }), [...file].reverse());
});
