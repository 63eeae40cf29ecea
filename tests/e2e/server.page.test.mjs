/** The server on which the page tests rely: its policy, and that it serves only its folders. */
import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";

import { setting } from "./setting.mjs";

/**
 * Sends the path as it is; fetch() would normalise it.
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<import("node:http").IncomingMessage>}
 */
const ask = (path, method = "GET") =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(setting("LENS_SITE"));
    request({ hostname, port, path, method }, (response) => answered(response.resume()))
      .on("error", failed)
      .end();
  });

test("every response has the policy", async () => {
  for (const path of ["/pkg/index.js", "/nothing"]) {
    const policy = String((await ask(path)).headers["content-security-policy"]);
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'/);
  }
});

test("files have the media types that browsers require", async () => {
  assert.equal((await ask("/pkg/videoid-lens.wasm")).headers["content-type"], "application/wasm");
  assert.match(String((await ask("/pkg/index.js")).headers["content-type"]), /^text\/javascript/);
});

test("nothing outside the folders is served, and only reading is allowed", async () => {
  for (const path of ["/../../Cargo.toml", "/pkg/../Cargo.toml", "/pkg/%2e%2e/Cargo.toml", "/pkg//Cargo.toml"]) {
    assert.equal((await ask(path)).statusCode, 404, path);
  }
  assert.equal((await ask("/pkg/index.js", "POST")).statusCode, 405);
});
