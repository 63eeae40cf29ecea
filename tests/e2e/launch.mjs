/** Starts headless Chromium, the one that `cargo xtask` found. */
import { chromium } from "playwright-core";

import { setting } from "./setting.mjs";

/** @param {string[]} [flags] */
export const launch = (flags = []) =>
  chromium.launch({
    executablePath: setting("LENS_CHROMIUM"),
    // Without a sandbox, so that it also starts as root, as in containers.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      ...flags,
    ],
  });
