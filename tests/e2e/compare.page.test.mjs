/** `<videoid-compare>` in Chromium: attempts side by side, and a dossier that is sorted. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { violations } from "./axe.mjs";
import { launch, site, watchedPage } from "./browser.mjs";
import { documented, root } from "./package.mjs";
import { setting } from "./setting.mjs";
import { drawn } from "./viewer.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** The demo page with its first example. @param {import("playwright-core").BrowserContextOptions} [options] */
async function compared(options) {
  const watched = await watchedPage(browser, options);
  await watched.page.goto(new URL("compare.html", site).href);
  await watched.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  return watched;
}

/** @param {import("playwright-core").Page} page @param {string} part */
const part = (page, part) => page.locator(`videoid-compare [part="${part}"]`);

/**
 * The detail of the element's next event.
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<unknown>} action
 */
async function nextEvent(page, action) {
  await page.evaluate(() => {
    const element = document.querySelector("videoid-compare");
    /** @type {any} */ (globalThis).told = new Promise((resolve) =>
      element?.addEventListener("videoid-compare", (event) => resolve(event.detail), { once: true }),
    );
  });
  await action();
  return page.evaluate(() => /** @type {any} */ (globalThis).told);
}

/** Chooses an example. @param {import("playwright-core").Page} page @param {string} name */
const choose = (page, name) => nextEvent(page, () => page.getByRole("button", { name, exact: true }).click());

/** @param {import("playwright-core").Page} page @param {string} name */
const screenshot = (page, name) =>
  page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `${name}.png`), fullPage: true });

/** By how many pixels the page is too wide. @param {import("playwright-core").Page} page */
const overflow = (page) =>
  page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth);

/**
 * Texts that are cut off or leave their box, except in boxes that scroll.
 * @param {import("playwright-core").Page} page
 */
const cutTexts = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("videoid-compare")?.shadowRoot;
    const body = root?.querySelector('[part="body"]')?.getBoundingClientRect();
    const all = [...(root?.querySelectorAll("h2, h3, h4, p, li, dd, dt, span, button, th, td") ?? [])];
    return all
      .filter((one) => !one.closest(".hidden, [aria-hidden], .scroll"))
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const isOut = body && (left < body.left - 1 || right > body.right + 1);
        return isOut || (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
      })
      .map((one) => one.textContent);
  });

test("attempts are shown in order of time, with what changed and the grounds", async () => {
  const { page, faults } = await compared({ viewport: { width: 1100, height: 900 } });
  assert.match(await part(page, "headline").innerText(), /^Attempts: 3\. Last status: /);
  const answers = await part(page, "answer").allInnerTexts();
  assert.equal(answers.length, 2);
  // The first attempt has no data: the value that the others share is given, and that it is missing in the first.
  assert.match(answers[0], /Same document\?[\s\S]*Not known[\s\S]*Document number: the same in #2, #3/);
  assert.match(answers[0], /Document number: missing in #1/);
  assert.match(answers[1], /Same person\?[\s\S]*Not known[\s\S]*Date of birth: the same in #2, #3/);
  const steps = page.locator("videoid-compare ol");
  assert.equal(
    await steps
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading") })
      .count(),
    3,
  );
  assert.match(await part(page, "attempt").first().innerText(), /^!\s+Attempt #1\s+Failed/);
  const changes = await part(page, "change").allInnerTexts();
  assert.equal(changes.length, 2);
  assert.match(changes[0], /From #1 to #2[\s\S]*Document and person data: was nothing read, is now read/);
  const table = page.getByRole("table", { name: "" }).first();
  const heads = await table.getByRole("columnheader").allInnerTexts();
  assert.equal(heads.length, 4);
  assert.match(heads[3], /^#3, .*UTC, /);
  assert.ok((await table.getByRole("rowheader").count()) > 5);
  assert.deepEqual(faults, []);
});

test("differing values are marked by text, not only by colour", async () => {
  const { page, faults } = await compared();
  await choose(page, "Another type of document");
  const row = page.getByRole("row").filter({ hasText: "Document type" });
  assert.match(await row.innerText(), /≠\s*different/);
  assert.match(await row.getByRole("cell").last().innerText(), /≠\s*differs from #1/);
  assert.match(await part(page, "answer").first().innerText(), /Not known[\s\S]*Document type: different, #1 \/ #2/);
  await choose(page, "Nothing read");
  assert.deepEqual(await page.locator("videoid-compare .answers .chip").allInnerTexts(), ["?Not known", "?Not known"]);
  assert.deepEqual(faults, []);
});

test("an unreadable result is listed, and the others are compared", async () => {
  const { page, faults } = await compared();
  const detail = await choose(page, "One of the files unreadable");
  assert.deepEqual([detail.comparison.attempts.length, detail.unread.length, detail.unread[0].index], [2, 1, 1]);
  assert.match(await part(page, "unread").innerText(), /Result 2: [\s\S]*not valid JSON[\s\S]*JSON_SYNTAX/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(faults, []);
});

test("too few and too many results are refused, and the element still works", async () => {
  const { page, faults } = await compared();
  const report = await page.evaluate(
    async (result) => {
      const element = /** @type {any} */ (document.querySelector("videoid-compare"));
      const told = [];
      for (const results of [[], [result], Array(21).fill(result), ["{", result], 7, [result, result], null]) {
        const ended = new Promise((resolve) => {
          for (const type of ["videoid-compare", "videoid-error"])
            element.addEventListener(
              type,
              (/** @type {any} */ { detail }) => resolve(detail.error?.code ?? "compared"),
              {
                once: true,
              },
            );
        });
        element.results = results;
        told.push(await (results === null ? new Promise((resolve) => setTimeout(resolve, 100)) : ended));
      }
      return { told, isEmpty: element.matches(":state(empty)"), comparison: element.comparison };
    },
    await documented("08-high-accepted"),
  );
  const invalid = "INVALID_ARGUMENT";
  assert.deepEqual(report.told, [invalid, invalid, invalid, "JSON_SYNTAX", invalid, "compared", undefined]);
  assert.deepEqual([report.isEmpty, report.comparison], [true, null]);
  assert.match(await part(page, "note").innerText(), /^No attempts yet/);
  assert.deepEqual(faults, []);
});

test("every kind of input is accepted", async () => {
  const { page, faults } = await compared();
  const zip = readFileSync(join(root, "www/demo/specimen/result.zip")).toString("base64");
  const counts = await page.evaluate(
    async ([json, zip]) => {
      const element = /** @type {any} */ (document.querySelector("videoid-compare"));
      const bytes = Uint8Array.from(atob(zip), (character) => character.charCodeAt(0));
      const text = new TextEncoder().encode(json);
      const told = new Promise((resolve) =>
        element.addEventListener("videoid-compare", (/** @type {any} */ event) => resolve(event.detail), {
          once: true,
        }),
      );
      element.results = [
        json,
        text,
        text.buffer,
        JSON.parse(json),
        new Blob([json]),
        new File([bytes], "a.json"),
        bytes,
        { result: json, archive: new Blob([bytes]) },
      ];
      const { comparison, unread } = await told;
      const sources = new Set(
        comparison.fields.flatMap((/** @type {any} */ { attempts }) =>
          attempts.flatMap((/** @type {any} */ { values }) => values.map((/** @type {any} */ one) => one.source)),
        ),
      );
      return [comparison.attempts.length, unread.length, [...sources].sort().join(" ")];
    },
    [await documented("08-high-accepted"), zip],
  );
  assert.deepEqual(counts, [8, 0, "agent ocr raw-ocr"]);
  assert.deepEqual(faults, []);
});

test("the files of a dossier can be chosen by keyboard, and are sorted", async () => {
  const { page, faults } = await compared();
  await page.evaluate(() => Object.assign(document.querySelector("videoid-compare") ?? {}, { results: null }));
  await page.locator("videoid-compare .empty").waitFor();
  const button = page.getByRole("button", { name: "Choose files" });
  const chooser = page.waitForEvent("filechooser");
  await button.press("Enter");
  const specimen = readFileSync(join(root, "www/demo/specimen/result.zip"));
  const file = (/** @type {string} */ name, /** @type {Buffer | string} */ data) => {
    return { name, mimeType: "application/octet-stream", buffer: Buffer.from(data) };
  };
  const files = [
    file("one.bin", await documented("04-substantial-failed")),
    file("two.bin", specimen),
    file("three.bin", readFileSync(join(root, "www/demo/examples/accepted.json"))),
    file("film.json", "no result at all"),
  ];
  const detail = await nextEvent(page, async () => (await chooser).setFiles(files));
  assert.equal(detail.comparison.attempts.length, 2);
  assert.match(await part(page, "unsorted").innerText(), /film\.json: neither a result/);
  const sources = await page.locator("videoid-compare .source").allInnerTexts();
  assert.ok(sources.some((text) => text.includes("raw file")));
  const results = await page.evaluate(() => {
    const { results } = /** @type {any} */ (document.querySelector("videoid-compare"));
    return results.map((/** @type {any} */ one) => [one.result !== null, one.archive !== null]);
  });
  assert.deepEqual(results, [
    [true, false],
    [true, true],
  ]);
  assert.deepEqual(faults, []);
});

test("files can be dropped", async () => {
  const { page, faults } = await compared();
  const detail = await nextEvent(page, async () => {
    const texts = [await documented("04-substantial-failed"), await documented("08-high-accepted")];
    await page.evaluate((texts) => {
      const data = new DataTransfer();
      for (const [i, text] of texts.entries()) data.items.add(new File([text], `${i}`));
      const field = document.querySelector("videoid-compare")?.shadowRoot?.querySelector('[part="drop"]');
      for (const type of ["dragenter", "dragover", "drop"])
        field?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, texts);
  });
  assert.equal(detail.comparison.attempts.length, 2);
  assert.deepEqual(faults, []);
});

test("everything can be reached by keyboard", async () => {
  const { page, faults } = await compared({ viewport: { width: 700, height: 900 } });
  await choose(page, "All eleven");
  await page.locator("#examples button").last().focus();
  const reached = [];
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.evaluate(() => {
        const focus = document.querySelector("videoid-compare")?.shadowRoot?.activeElement;
        return focus?.getAttribute("aria-label") ?? focus?.textContent;
      }),
    );
  }
  assert.deepEqual(reached, ["Fields side by side", "Choose files"]);
  // The box with the table can be scrolled by keyboard.
  await page.locator("videoid-compare .scroll").focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(
    () => (document.querySelector("videoid-compare")?.shadowRoot?.querySelector(".scroll")?.scrollLeft ?? 0) > 0,
  );
  assert.deepEqual(faults, []);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [320, 700, 1100, 1600]) {
    test(`fits ${width} pixels, and axe finds nothing, ${colorScheme}`, async () => {
      const { page, faults } = await compared({ colorScheme, viewport: { width, height: 900 } });
      for (const name of ["Inconclusive, failed, accepted", "Another type of document", "All eleven"]) {
        await choose(page, name);
        await drawn(page);
        assert.deepEqual(await violations(page), [], name);
        await screenshot(page, `compare-${name.replace(/\W+/g, "-").toLowerCase()}-${width}-${colorScheme}`);
        assert.ok((await overflow(page)) <= 0, `${name}: the page is too wide`);
        assert.deepEqual(await cutTexts(page), [], name);
      }
      await page.evaluate(() => (document.documentElement.dir = "rtl"));
      await drawn(page);
      assert.ok((await overflow(page)) <= 0, "rtl");
      assert.deepEqual(faults, []);
    });
  }
}

for (const [language, title] of [
  ["de", /^Versuche: 3\./],
  ["pl", /^Próby: 3\./],
]) {
  test(`no text is cut in ${language}`, async () => {
    const { page, faults } = await compared({ viewport: { width: 320, height: 900 } });
    await nextEvent(page, () => page.selectOption("#language", String(language)));
    assert.match(await part(page, "headline").innerText(), /** @type {RegExp} */ (title));
    for (const width of [320, 700, 1100]) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      await screenshot(page, `compare-${language}-${width}`);
      assert.deepEqual(await cutTexts(page), []);
      assert.ok((await overflow(page)) <= 0);
    }
    assert.deepEqual(faults, []);
  });
}
