/** `explanationToText` and `checkCaptureConfig`, through the packed package. */
import assert from "node:assert/strict";
import { before, test } from "node:test";

import { documented, load } from "./package.mjs";

/** @type {any} */
let lens;
before(async () => {
  lens = await load("videoid-lens");
  await lens.init({ lists: true });
});

test("an explanation becomes a text with the lines of its source", async () => {
  const source = await documented("11-substantial-failed-liveness");
  const explanation = lens.explain(source);
  const text = lens.explanationToText(explanation, { source });
  assert.match(text, /^Failed\. /);
  assert.match(text, /"reason": "Liveness\.NotDetected",\n +\| +\^{22}\n/);
  // It is plain data, so a copy gives the same.
  assert.equal(lens.explanationToText(JSON.parse(JSON.stringify(explanation)), { source }), text);
  const without = lens.explanationToText(explanation);
  assert.match(without, /"reason": "Liveness\.NotDetected"\n/);
});

test("a value that is not an explanation is an error", () => {
  for (const wrong of [undefined, null, 1, "x", [], {}, { headline: "x" }, () => {}]) {
    assert.throws(() => lens.explanationToText(wrong), { name: "LensError", code: /INVALID_ARGUMENT|JSON_SYNTAX/ });
  }
  const explanation = lens.explain({ status: "accepted" });
  for (const options of [1, { source: 1 }]) {
    assert.throws(() => lens.explanationToText(explanation, options), { code: "INVALID_ARGUMENT" });
  }
});

test("a capture configuration is checked, as text, bytes and object", () => {
  const providers = [{ provider: "signicatvideoid", processType: "high" }];
  const request = { sdk: "capture", providers, redirectUrl: "https://example.org" };
  const text = JSON.stringify(request, null, 1);
  const check = lens.checkCaptureConfig(text);
  assert.equal(check.ok, false);
  assert.deepEqual(
    check.findings.map((/** @type {any} */ finding) => [finding.code, finding.pointer, finding.line, finding.column]),
    [["sdk-capture", "/sdk", 2, 9]],
  );
  assert.match(check.findings[0].remedy, /“native”/);
  assert.deepEqual(lens.checkCaptureConfig(new TextEncoder().encode(text)), check);
  const [finding] = lens.checkCaptureConfig(request).findings;
  assert.deepEqual([finding.code, finding.line], ["sdk-capture", null]);
  const good = { ...request, sdk: "native" };
  assert.deepEqual(lens.checkCaptureConfig(good), { language: "en", ok: true, findings: [] });
  assert.equal(lens.checkCaptureConfig('{"sdk": "capture",}', { tolerant: true }).ok, false);
});

test("a value that is not a configuration is an error without text of the input", () => {
  for (const [input, code] of [
    ["", "JSON_SYNTAX"],
    ["{secret}", "JSON_SYNTAX"],
    ["[]", "INVALID_ARGUMENT"],
    [undefined, "INVALID_ARGUMENT"],
  ]) {
    assert.throws(
      () => lens.checkCaptureConfig(input),
      (/** @type {any} */ error) => {
        assert.equal(error.code, code);
        return !`${error.message}${JSON.stringify(error)}`.includes("secret");
      },
    );
  }
});

test("tolerant reading explains what strict reading refuses, and reports the repairs", async () => {
  const source = await documented("06-substantial-fully-auto-rejected");
  assert.throws(() => lens.explain(source), { code: "JSON_SYNTAX", line: 101 });
  assert.throws(() => lens.explain(source, { tolerant: false }), { code: "JSON_SYNTAX" });
  const explanation = lens.explain(source, { tolerant: true });
  assert.equal(explanation.status, "rejected");
  assert.deepEqual(
    explanation.warnings.map((/** @type {any} */ warning) => warning.code),
    ["TRAILING_COMMA"],
  );
  assert.throws(() => lens.explain(source, { tolerant: "yes" }), { code: "INVALID_ARGUMENT" });
});
