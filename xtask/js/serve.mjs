/**
 * `node serve.mjs PORT [COMMAND…]`: serves the demo, the package and the benchmarks on this machine, with the strict
 * headers of a careful host. If a command is given, the server runs only as long as the command, which finds the
 * address in LENS_SITE.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";

import sirv from "sirv";

import { pkg, root, target } from "./project.mjs";

const [port, command, ...args] = process.argv.slice(2);

const HEADERS = Object.entries({
  // The strictest policy under which the package promises to work.
  "Content-Security-Policy": [
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; media-src blob:",
    "connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
});

/** The first matching address counts, so the root is last. @type {[string, import("sirv").RequestHandler][]} */
const SITES = Object.entries({
  "/pkg/": pkg,
  "/results/": join(root, "tests/fixtures/documented"),
  "/bench/": join(root, "bench"),
  "/bundles/": join(target, "bench/bundles"),
  "/peers/": join(root, "node_modules"),
  "/": join(root, "www/demo"),
  // `dev`: files are read for each request, because the package may be built again meanwhile.
}).map(([address, folder]) => [address, sirv(folder, { dev: true })]);

const server = createServer((request, response) => {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  const url = request.url ?? "/";
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  // Browsers request it by themselves. A page without an icon should not log an error.
  if (url === "/favicon.ico") return response.writeHead(204).end();
  const [address, serve] = SITES.find(([start]) => url.startsWith(start)) ?? SITES[SITES.length - 1];
  request.url = `/${url.slice(address.length)}`;
  serve(request, response, () => response.writeHead(404).end("Not found"));
});

/** @param {number} port */
const listen = (port) => once(server.listen(port, "127.0.0.1"), "listening");
await listen(Number(port)).catch((error) => {
  console.log(`${error.message}: taking a free port instead`);
  return listen(0);
});
const site = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
if (command) {
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, LENS_SITE: site } });
  const [code] = await once(child, "exit");
  process.exit(code ?? 1);
}
console.log(`The demo is at ${site}  (Ctrl+C stops it)`);
