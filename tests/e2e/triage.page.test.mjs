/** `<videoid-triage>` in Chromium: thousands of results summarised and accessible, and clean-up. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { violations } from "./axe.mjs";
import { launch, site, watchedPage } from "./browser.mjs";
import { setting } from "./setting.mjs";
import { drawn } from "./viewer.mjs";

const COUNT = 5_000;
/** The numbers of the results that are preceded by a line that is not JSON. */
const BROKEN = [10, 2_000, 4_000];
const FORMULA = "=1+2";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Of ten results, six are accepted, two rejected, one is inconclusive and one failed; one in a hundred is reported as
 * accepted against the rule. In each thousand, two have the same document number; of all results, three have the same
 * personal number.
 * @param {number} count
 */
function results(count) {
  const lines = [];
  for (let i = 0; i < count; i += 1) {
    const kind = [
      "accepted",
      "accepted",
      "accepted",
      "accepted",
      "accepted",
      "accepted",
      "rejected",
      "rejected",
      "inconclusive",
      "failed",
    ][i % 10];
    const isExpired = kind === "rejected" || i % 100 === 0;
    const time = Date.UTC(2026, 2, 1 + (i % 14), 9, 0, i % 60);
    const created = new Date(time).toISOString();
    const updated = new Date(time + 60_000 + (i % 100) * 1_000).toISOString();
    const document = i % 1_000 === 8 ? i - 2 : i;
    const person = i === 30 || i === 31 ? 20 : i;
    if (BROKEN.includes(i)) lines.push('{"status": accepted}');
    lines.push(
      JSON.stringify({
        processId: i === 0 ? FORMULA : `5eed0000-0000-4000-8000-${String(i).padStart(12, "0")}`,
        provider: "signicatvideoid",
        processType: i % 2 ? "substantial" : kind === "inconclusive" ? "substantial" : "substantialFullyAuto",
        status: kind,
        createdAt: created,
        updatedAt: updated,
        ...(kind === "failed"
          ? { failReason: { type: "Camera.Error" } }
          : {
              providerSpecific: {
                ocr: {
                  similarityScore: kind === "inconclusive" ? "low" : "high",
                  documentNumber: `V${String(document).padStart(8, "0")}`,
                  personalIdentificationNumber: `290402-${String(person).padStart(5, "0")}`,
                  issuingCountry: "VLM",
                  features: [
                    { name: "Photo", found: true, bbox: { x: 32, y: 168, width: 141, height: 141 }, side: "data" },
                  ],
                  securityChecks: { nonExpired: { valid: !isExpired }, notUnderage: { valid: true } },
                },
              },
            }),
      }),
    );
  }
  return lines.join("\n");
}
const five = results(COUNT);

/** The page after it has read these results. @param {import("playwright-core").BrowserContextOptions} [options] */
async function triaged(options) {
  const watched = await watchedPage(browser, options);
  await watched.page.goto(new URL("triage.html", site).href);
  await watched.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await read(watched.page, five);
  return watched;
}

/** @param {import("playwright-core").Page} page @param {string} source */
const read = (page, source) =>
  page.evaluate(async (source) => {
    const triage = /** @type {any} */ (document.querySelector("videoid-triage"));
    const told = new Promise((resolve) => triage.addEventListener("videoid-triage", resolve, { once: true }));
    triage.source = new Blob([source]);
    await told;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, source);

/** @param {import("playwright-core").Page} page @param {string} part */
const part = (page, part) => page.locator(`videoid-triage [part="${part}"]`);
/** @param {import("playwright-core").Page} page */
async function shown(page) {
  await drawn(page);
  return part(page, "count").innerText();
}
/**
 * The texts of a column for the rows in view, from the top.
 * @param {import("playwright-core").Page} page
 * @param {string} column
 */
const column = (page, column) => page.locator(`.row > .${column}`).allInnerTexts();
/** @param {import("playwright-core").Page} page @param {string} name */
const screenshot = (page, name) =>
  page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), `${name}.png`), fullPage: true });
/** Position of the row that has the focus, from 0. @param {import("playwright-core").Page} page */
const at = (page) =>
  page.evaluate(() => {
    const focus = document.querySelector("videoid-triage")?.shadowRoot?.activeElement;
    return focus?.matches(".row") ? Number(focus.getAttribute("aria-rowindex")) - 2 : null;
  });
/** Whether the focused row is visible. @param {import("playwright-core").Page} page */
const isInView = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("videoid-triage")?.shadowRoot;
    const [row, table, head] = [
      root?.activeElement,
      root?.querySelector('[part="table"]'),
      root?.querySelector(".heads"),
    ].map((one) => one?.getBoundingClientRect());
    return Boolean(row && table && head && row.top >= head.bottom - 1 && row.bottom <= table.bottom + 1);
  });
test("thousands of results are summarised, and only a few of their rows are in the document", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  assert.equal(await part(page, "headline").innerText(), "Results: 5,000");
  assert.deepEqual(await page.locator('[part="statuses"] li').allInnerTexts(), [
    "Accepted 3,000",
    "Rejected 1,000",
    "Failed 500",
    "Inconclusive 500",
  ]);
  assert.match(await part(page, "agreement").innerText(), /different status\s+50/);
  assert.match(await part(page, "contradictions").innerText(), /Status contradicts the documented rule\s+50/);
  await page.locator('[part="errors"] summary').click();
  assert.deepEqual(
    (await page.locator('[part="errors"] li').allInnerTexts()).map((text) =>
      text.match(/^Entry ([\d,]+): Line (\d+).*JSON_/)?.slice(1),
    ),
    [
      ["11", "11"],
      ["2,002", "2002"],
      ["4,003", "4003"],
    ],
  );
  for (const details of await page.locator('[part="charts"] summary').all()) await details.click();
  const tables = page.locator('[part="charts"] tbody');
  assert.equal(await tables.first().locator("tr").count(), 14);
  const sums = await tables.first().locator("tr").first().locator("td").allInnerTexts();
  assert.equal(sums.length, 4);
  assert.match(await tables.nth(1).innerText(), /The document was found to be expired\s+1,0\d0/);
  assert.equal(await tables.last().locator("tr").count(), 14);
  assert.equal(await shown(page), "Shown: 5,000 of 5,000");
  const grid = page.getByRole("grid");
  assert.equal(await grid.getAttribute("aria-rowcount"), String(COUNT + 1));
  for (const top of [0, 50_000, 1e9]) {
    await grid.evaluate((element, top) => element.scrollTo({ top, behavior: "instant" }), top);
    await drawn(page);
    const count = await page.locator(".row").count();
    assert.ok(count > 5 && count < 200, `${count} rows`);
  }
  assert.equal(await page.locator(".row").last().getAttribute("aria-rowindex"), String(COUNT + 1));
  const height = await page
    .locator(".row")
    .first()
    .evaluate((row) => row.getBoundingClientRect().height);
  assert.ok(height >= 24);
  const canvases = await page
    .locator('[part="chart"]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute("role"),
        Boolean(one.getAttribute("aria-label")),
        /** @type {HTMLCanvasElement} */ (one).width > 100,
      ]),
    );
  assert.deepEqual(canvases, [
    ["img", true, true],
    ["img", true, true],
    ["img", true, true],
  ]);
  assert.deepEqual(faults, []);
});

test("rows are sorted and filtered", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  const head = page.getByRole("columnheader", { name: "Status" });
  await head.getByRole("button").click();
  await drawn(page);
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  assert.ok((await column(page, "status")).every((text) => text === "Accepted"));
  await head.getByRole("button").click();
  await drawn(page);
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.ok((await column(page, "status")).every((text) => text === "Rejected"));
  await head.getByRole("button").click();
  assert.equal(await head.getAttribute("aria-sort"), null);
  assert.equal(await shown(page), "Shown: 5,000 of 5,000");
  const choose = (/** @type {string} */ label, /** @type {string | RegExp} */ text) =>
    page.getByRole("combobox", { name: label, exact: true }).evaluate((select, text) => {
      const option = [.../** @type {HTMLSelectElement} */ (select).options].find((one) => one.text.includes(text));
      /** @type {HTMLSelectElement} */ (select).value = option?.value ?? "missing";
      select.dispatchEvent(new Event("input"));
    }, String(text));
  await choose("Status", "Rejected");
  assert.equal(await shown(page), "Shown: 1,000 of 5,000");
  await choose("Process type", "substantialFullyAuto");
  assert.equal(await shown(page), "Shown: 500 of 5,000");
  await choose("Status", "all");
  await choose("Process type", "all");
  await choose("Agreement", "different status");
  assert.equal(await shown(page), "Shown: 50 of 5,000");
  assert.ok((await column(page, "derived")).every((text) => text === "Rejected"));
  await choose("Agreement", "all");
  await choose("Reason", "Camera.Error");
  assert.equal(await shown(page), "Shown: 500 of 5,000");
  await choose("Reason", "all");
  await choose("Contradiction", "Status contradicts");
  assert.equal(await shown(page), "Shown: 50 of 5,000");
  await page.getByRole("searchbox").fill("000000001900");
  assert.equal(await shown(page), "Shown: 1 of 5,000");
  await page.getByRole("searchbox").fill("nothing has this");
  assert.equal(await shown(page), "Shown: 0 of 5,000");
  assert.match(await part(page, "rows").innerText(), /No result matches/);
  await page.getByRole("button", { name: "Clear filters" }).click();
  assert.equal(await shown(page), "Shown: 5,000 of 5,000");
  // Another language keeps what was chosen, and does not read the source again.
  await choose("Status", "Rejected");
  await page.selectOption("#language", "de");
  await page.getByRole("heading", { name: "Ergebnisse: 5.000" }).waitFor();
  assert.equal(await shown(page), "Angezeigt: 1.000 von 5.000");
  assert.deepEqual(faults, []);
});

test("the rows can be used by keyboard", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  await page.getByRole("columnheader", { name: "Created" }).getByRole("button").focus();
  await page.keyboard.press("Tab");
  assert.equal(await at(page), 0);
  const step = async (/** @type {string} */ key) => {
    await page.keyboard.press(key);
    await drawn(page);
    assert.ok(await isInView(page), key);
    return /** @type {number} */ (await at(page));
  };
  assert.equal(await step("ArrowDown"), 1);
  assert.equal(await step("ArrowUp"), 0);
  assert.equal(await step("ArrowUp"), 0);
  const below = await step("PageDown");
  assert.ok(below > 5 && below < 30, String(below));
  assert.equal(await step("PageUp"), 0);
  assert.equal(await step("End"), COUNT - 1);
  assert.equal(await step("ArrowUp"), COUNT - 2);
  // Scrolling with the wheel moves the row out of view, but it keeps the focus.
  await page.getByRole("grid").evaluate((grid) => grid.scrollTo({ top: 0, behavior: "instant" }));
  await drawn(page);
  assert.equal(await at(page), COUNT - 2);
  assert.equal(await step("ArrowDown"), COUNT - 1);
  assert.equal(await step("Home"), 0);
  for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await at(page), 40);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  assert.equal(await at(page), 40);
  // The rows are a single tab stop.
  await page.keyboard.press("Tab");
  assert.equal(await at(page), null);
  assert.deepEqual(faults, []);
});

test("a row opens the full result, unless the page prevents it", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  await page.locator(".row").nth(6).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator('[part="verdict"]').waitFor();
  assert.match(
    await dialog.locator('[part="verdict"] h2').innerText(),
    /^Rejected\. The document was found to be expired/,
  );
  assert.equal(await dialog.locator("> .headline h2").innerText(), "5eed0000-0000-4000-8000-000000000006");
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await page.locator("videoid-result").count(), 0);
  assert.equal(await at(page), 6);
  const detail = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.body.addEventListener(
          "videoid-open",
          (event) => {
            event.preventDefault();
            const { index, row, explanation } = /** @type {CustomEvent} */ (event).detail;
            setTimeout(
              () => resolve([index, row.status, row.processId.slice(-2), explanation.headline.slice(0, 6)]),
              200,
            );
          },
          { once: true },
        );
        const rows = document.querySelector("videoid-triage")?.shadowRoot?.querySelectorAll(".row");
        /** @type {HTMLElement | undefined} */ (rows?.[9])?.click();
      }),
  );
  assert.deepEqual(detail, [9, "failed", "09", "Failed"]);
  assert.equal(await dialog.isVisible(), false);
  // A stream can't be read again: the dialog says so, and everything else stays.
  const code = await page.evaluate(async (text) => {
    const triage = /** @type {any} */ (document.querySelector("videoid-triage"));
    const next = (/** @type {string} */ type) =>
      new Promise((resolve) =>
        triage.addEventListener(type, (/** @type {CustomEvent} */ event) => resolve(event.detail), { once: true }),
      );
    const read = next("videoid-triage");
    triage.source = new Blob([text]).stream();
    await read;
    const failed = next("videoid-error");
    triage.shadowRoot.querySelector(".row").click();
    return (await failed).error.code;
  }, results(7));
  assert.equal(code, "SOURCE_GONE");
  assert.match(await dialog.innerText(), /SOURCE_GONE/);
  await page.keyboard.press("Escape");
  assert.equal(await part(page, "headline").first().innerText(), "Results: 7");
  assert.deepEqual(faults, []);
});

/** Records the filter events from now on. @param {import("playwright-core").Page} page */
const listen = (page) =>
  page.evaluate(() => {
    const told = /** @type {any[]} */ ([]);
    Object.assign(globalThis, { told });
    document.body.addEventListener("videoid-triage-filter", (event) => told.push(/** @type {any} */ (event).detail));
  });
/** @param {import("playwright-core").Page} page @returns {Promise<any[]>} */
const told = (page) => page.evaluate(() => /** @type {any} */ (globalThis).told.splice(0));
/** The marks that are shown. @param {import("playwright-core").Page} page */
const chips = (page) => part(page, "active").getByRole("button").allInnerTexts();
/** @param {import("playwright-core").Page} page */
const announced = (page) => page.locator("videoid-triage").getByRole("status").first().textContent();

test("clicking a bar filters the table, and clicking it again removes the filter", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  await listen(page);
  const [days, reasons, strips] = await part(page, "chart").all();
  const press = async (
    /** @type {import("playwright-core").Locator} */ chart,
    /** @type {[number, number]} */ [x, y],
  ) => {
    const box = await chart.boundingBox();
    assert.ok(box);
    const position = { x: box.width * x, y: y > 1 ? y : box.height * y };
    await chart.hover({ position });
    assert.equal(await chart.evaluate((one) => getComputedStyle(one).cursor), "pointer");
    await chart.click({ position });
    return shown(page);
  };
  // The first of fourteen days has 358 of the results.
  const first = /** @type {[number, number]} */ ([0.13, 0.8]);
  assert.equal(await press(days, first), "Shown: 358 of 5,000");
  assert.deepEqual(await chips(page), ["Created: Mar 1, 2026 ✕"]);
  assert.equal(await announced(page), "Filter: Created: Mar 1, 2026");
  assert.deepEqual(await told(page), [
    { filter: { createdFrom: "2026-03-01", createdTo: "2026-03-01" }, group: null, shown: 358 },
  ]);
  // Each chart outlines what is marked.
  assert.equal(await page.locator(".frame:visible").count(), 2);
  assert.ok((await column(page, "created")).every((text) => text.startsWith("Mar 1, 2026")));
  // Together with a filter.
  await page.getByRole("searchbox").fill("000000001");
  const both = await shown(page);
  assert.match(both, /^Shown: (7[0-9]) of/);
  const [{ filter }] = await told(page);
  assert.deepEqual(filter, { text: "000000001", createdFrom: "2026-03-01", createdTo: "2026-03-01" });
  await page.getByRole("searchbox").fill("");
  assert.equal(await press(days, first), "Shown: 5,000 of 5,000");
  assert.deepEqual(await chips(page), []);
  assert.equal(await announced(page), "Filter removed: Created: Mar 1, 2026");
  // The uppermost bar of reasons. Reasons that the rule ignores are not counted.
  assert.equal(await press(reasons, [0.6, 50]), "Shown: 1,050 of 5,000");
  assert.deepEqual(await chips(page), ["Reason: The document was found to be expired ✕"]);
  // A column of a strip stands for the reasons of one kind on one day.
  assert.match(await press(strips, [0.02, 60]), /^Shown: 7\d of 5,000$/);
  assert.deepEqual(await chips(page), ["Created: Mar 1, 2026 ✕", "Reason: A security check failed ✕"]);
  assert.equal(await page.locator(".frame:visible").count(), 3);
  await screenshot(page, "triage-marked");
  // A reason is chosen either in the chart or in the field.
  await page.getByRole("combobox", { name: "Reason", exact: true }).selectOption({ index: 1 });
  await drawn(page);
  assert.deepEqual(await chips(page), ["Created: Mar 1, 2026 ✕"]);
  // Another language keeps the marks.
  await page.selectOption("#language", "de");
  await page.getByRole("heading", { name: "Ergebnisse: 5.000" }).waitFor();
  assert.deepEqual(await chips(page), ["Angelegt: 01.03.2026 ✕"]);
  assert.match(await shown(page), /^Angezeigt: 7\d von/);
  await page.getByRole("button", { name: "Filter zurücksetzen" }).click();
  assert.equal(await shown(page), "Angezeigt: 5.000 von 5.000");
  assert.deepEqual(await chips(page), []);
  assert.equal(await page.locator(".frame:visible").count(), 0);
  assert.deepEqual(faults, []);
});

test("the tables of the charts do by keyboard what the bars do", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  const pressed = () =>
    page.evaluate(() => {
      const focus = /** @type {HTMLElement} */ (document.querySelector("videoid-triage")?.shadowRoot?.activeElement);
      return [focus?.innerText, focus?.getAttribute("aria-pressed")];
    });
  await page.locator('[part="charts"] summary').first().focus();
  await page.keyboard.press("Enter");
  await page.locator('[part="charts"] table').first().waitFor();
  // The box with the table can be scrolled by keyboard. After it come the names in the table.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.deepEqual(await pressed(), ["Mar 1, 2026", "false"]);
  await page.keyboard.press("Space");
  assert.deepEqual(await pressed(), ["Mar 1, 2026", "true"]);
  assert.equal(await shown(page), "Shown: 358 of 5,000");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.deepEqual(await pressed(), ["Mar 2, 2026", "true"]);
  assert.deepEqual(await chips(page), ["Created: Mar 2, 2026 ✕"]);
  // In the table over time, both a day and a kind of reasons can be marked.
  const over = page.locator('[part="charts"] details').nth(2);
  await over.locator("summary").press("Enter");
  const kind = over.getByRole("columnheader").getByRole("button").first();
  await kind.press("Enter");
  assert.equal(await kind.getAttribute("aria-pressed"), "true");
  assert.deepEqual(await chips(page), ["Created: Mar 2, 2026 ✕", `Reason: ${await kind.innerText()} ✕`]);
  // Removing a mark moves the focus to the button of the next one, and finally to the one that clears everything.
  const [first] = await part(page, "active").getByRole("button").all();
  assert.equal(await first.getAttribute("aria-label"), "Remove filter: Created: Mar 2, 2026");
  await first.press("Enter");
  assert.match(/** @type {string} */ ((await pressed())[0]), /^Reason: /);
  await page.keyboard.press("Enter");
  assert.equal((await pressed())[0], "Clear filters");
  assert.equal(await shown(page), "Shown: 5,000 of 5,000");
  assert.equal(await kind.getAttribute("aria-pressed"), "false");
  assert.deepEqual(faults, []);
});

test("results with the same number are listed, can be opened, and filter the table", async () => {
  const { page, faults } = await triaged({ viewport: { width: 1280, height: 900 } });
  await listen(page);
  const groups = part(page, "duplicate");
  assert.equal(await part(page, "duplicates").getByRole("heading").innerText(), "Same number in several results: 6");
  assert.equal(await groups.count(), 6);
  assert.match(await groups.first().innerText(), /^The same personal identification number is in 3 results/);
  assert.match(await groups.nth(1).innerText(), /^The same document number is in 2 results/);
  const text = await part(page, "duplicates").innerText();
  assert.doesNotMatch(text, /fraud|V0000|290402/i);
  const rows = await groups.nth(1).getByRole("listitem").allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.slice(-2)),
    ["06", "08"],
  );
  const show = groups.nth(1).getByRole("button", { name: "Show in the table" });
  await show.press("Enter");
  assert.equal(await shown(page), "Shown: 2 of 5,000");
  assert.equal(await show.getAttribute("aria-pressed"), "true");
  assert.deepEqual(await chips(page), ["The same document number is in 2 results ✕"]);
  assert.deepEqual(await told(page), [{ filter: {}, group: { field: "documentNumber", rows: [6, 8] }, shown: 2 }]);
  assert.deepEqual(
    (await column(page, "process")).map((id) => id.slice(-2)),
    ["06", "08"],
  );
  await show.press("Enter");
  assert.equal(await shown(page), "Shown: 5,000 of 5,000");
  await groups.nth(1).getByRole("listitem").first().getByRole("button").press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.locator('[part="verdict"]').waitFor();
  assert.equal(await dialog.locator("> .headline h2").innerText(), "5eed0000-0000-4000-8000-000000000006");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  // The durations, in the table beside it.
  const cells = await part(page, "durations").locator("tbody tr").first().locator("th, td").allInnerTexts();
  assert.deepEqual(cells, ["substantial", "3,000", "109 sec", "2.5 min"]);
  assert.deepEqual(faults, []);
});

test("saved files are complete and contain no formulas", async () => {
  const { page, faults } = await triaged();
  const saved = async (/** @type {string} */ name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const csv = await saved("Save rows (CSV)");
  assert.equal(csv.name, "triage.csv");
  const lines = csv.text.trim().split(/\r?\n/);
  assert.equal(lines.length, COUNT + 1);
  assert.match(lines[1], /(^|,)"?'=1\+2/);
  assert.doesNotMatch(csv.text, /(^|,)"?[=+@]/m);
  const json = await saved("Save summary (JSON)");
  assert.equal(json.name, "triage.json");
  const { total, errors } = JSON.parse(json.text);
  assert.deepEqual([total, errors.length], [COUNT, BROKEN.length]);
  assert.doesNotMatch(json.text, /5eed0000/);
  assert.deepEqual(faults, []);
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const { page, faults } = await triaged({ colorScheme, viewport: { width: 1280, height: 900 } });
    for (const summary of await page.locator("videoid-triage summary").all()) await summary.click();
    assert.deepEqual(await violations(page), []);
    await page.locator('[part="charts"] th button').first().click();
    await page.getByRole("button", { name: "Show in the table" }).first().click();
    await drawn(page);
    assert.equal((await chips(page)).length, 2);
    assert.deepEqual(await violations(page), []);
    await page.getByRole("searchbox").fill("nothing has this");
    await drawn(page);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
  });

  for (const [language, width] of /** @type {const} */ ([
    ["de", 320],
    ["pl", 700],
    ["de", 1100],
    ["pl", 1600],
  ])) {
    test(`no text is cut and axe finds nothing, ${language}, ${width} pixels, ${colorScheme}`, async () => {
      const { page, faults } = await triaged({ colorScheme, viewport: { width, height: 900 } });
      await page.selectOption("#language", language);
      await page.locator(`videoid-triage [part="body"]:lang(${language})`).waitFor();
      await page.locator('[part="charts"] summary').nth(1).click();
      await page.locator('[part="charts"] th button').first().click();
      await part(page, "duplicate").first().getByRole("button").first().click();
      await drawn(page);
      await screenshot(page, `triage-${language}-${width}-${colorScheme}`);
      assert.equal((await chips(page)).length, 2);
      const cut = await page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector("videoid-triage")?.shadowRoot);
        const all = [...root.querySelectorAll("button, h3, p, th, [part='duplicate'] li")];
        const isCut = (/** @type {Element} */ one) => !one.closest(".row") && one.scrollWidth > one.clientWidth + 1;
        return all
          .filter((one) => one.clientWidth > 0 && !one.matches(".hidden") && isCut(one))
          .map((one) => one.textContent);
      });
      assert.deepEqual(cut, []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
    });
  }

  for (const width of [320, 1280]) {
    test(`fits ${width} pixels, ${colorScheme}`, async () => {
      const { page, faults } = await triaged({ colorScheme, viewport: { width, height: 900 } });
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      for (const direction of ["ltr", "rtl"]) {
        await page.evaluate((direction) => (document.documentElement.dir = direction), direction);
        await drawn(page);
        const overflow = await page.evaluate(
          () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth,
        );
        await screenshot(page, `triage-${width}-${colorScheme}-${direction}`);
        assert.ok(overflow <= 0, `${direction}: the page is ${overflow} pixels too wide`);
        const sideways = await page.getByRole("grid").evaluate((grid) => grid.scrollWidth - grid.clientWidth);
        assert.ok(sideways <= 0, `${direction}: the table is ${sideways} pixels too wide`);
      }
      assert.deepEqual(faults, []);
    });
  }
}

test("a new source stops reading the previous one, and reading can be canceled", async () => {
  const { page, faults } = await triaged();
  const report = await page.evaluate(async (text) => {
    const triage = /** @type {any} */ (document.querySelector("videoid-triage"));
    const events = /** @type {string[]} */ ([]);
    for (const type of ["videoid-triage", "videoid-error"]) triage.addEventListener(type, () => events.push(type));
    // This source never answers.
    triage.source = new ReadableStream({ pull: () => new Promise(() => {}) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const loading = triage.matches(":state(loading)");
    const told = new Promise((resolve) => triage.addEventListener("videoid-triage", resolve, { once: true }));
    triage.source = text.split("\n").slice(0, 7).join("\n");
    const detail = (await told).detail;
    const total = triage.report.total;
    const isSame = detail.report === triage.report;
    triage.source = new ReadableStream({ pull: () => new Promise(() => {}) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    triage.shadowRoot.querySelector('[part="loading"] button').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      loading,
      total,
      isSame,
      events,
      empty: triage.matches(":state(empty)"),
      report: triage.report,
      source: triage.source,
    };
  }, five);
  assert.deepEqual(report, {
    loading: true,
    total: 7,
    isSame: true,
    events: ["videoid-triage"],
    empty: true,
    report: null,
    source: null,
  });
  assert.match(await part(page, "note").innerText(), /^Reading was canceled/);
  assert.deepEqual(faults, []);
});

test("a removed element leaves nothing behind, and moving it is not a removal", async () => {
  const { page, faults } = await triaged();
  const left = await page.evaluate(async (text) => {
    const { openUrlCount } = await import("/pkg/index.js");
    const shown = /** @type {any} */ (document.querySelector("videoid-triage"));
    const before = shown.report;
    document.body.append(shown);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const isKept = shown.report === before && shown.shadowRoot.querySelectorAll(".row").length > 0;
    const texts = text.split("\n").slice(0, 200).join("\n");
    let disposed = 0;
    for (let i = 0; i < 30; i += 1) {
      const triage = /** @type {any} */ (document.createElement("videoid-triage"));
      const told = new Promise((resolve) => triage.addEventListener("videoid-triage", resolve, { once: true }));
      triage.source = texts;
      document.body.append(triage);
      // Mostly, reading has ended; sometimes it is still going on.
      const report = i % 3 ? (await told).detail.report : null;
      triage.remove();
      await new Promise((resolve) => setTimeout(resolve, 5));
      try {
        report?.row(0);
      } catch {
        disposed += 1;
      }
      if (triage.report !== null || triage.shadowRoot.querySelector('[part="body"]').childElementCount)
        throw new Error("something is left");
    }
    return { isKept, disposed, urls: openUrlCount(), elements: document.querySelectorAll("videoid-triage").length };
  }, five);
  assert.deepEqual(left, { isKept: true, disposed: 20, urls: 0, elements: 1 });
  assert.deepEqual(faults, []);
});

test("a worker, the page and Node give the same report, and the page is never blocked", async () => {
  const { page, faults } = await watchedPage(browser);
  await page.route("**/triage-test-worker.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `import { init, triage } from "/pkg/index.js";
        onmessage = async ({ data }) => {
          await init();
          const report = await triage(data);
          postMessage([JSON.stringify(report), [...report.columns.offset], report.row(7)]);
        };`,
    }),
  );
  // The demo's policy does not allow workers from this address.
  await page.route("**/triage-test.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<!doctype html><link rel="icon" href="data:,">' }),
  );
  await page.goto(`${site}triage-test.html`);
  const here = await page.evaluate(async (text) => {
    const path = "/pkg/index.js";
    const { init, triage } = await import(path);
    await init();
    const answer = async (/** @type {any} */ source) => {
      const report = await triage(source);
      return [JSON.stringify(report), [...report.columns.offset], report.row(7)];
    };
    const worker = new Worker("/triage-test-worker.js", { type: "module" });
    const inWorker = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error("the worker failed"));
    });
    worker.postMessage(new Blob([text]));
    const there = await inWorker;
    worker.terminate();
    const own = await answer(text);
    // Long enough for several tasks. By now, the code has been compiled.
    const long = new Blob(Array.from({ length: 40 }, () => `${text}\n`));
    // Creating it is a long task of its own, which must end first.
    await new Promise((resolve) => setTimeout(resolve, 200));
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      longest = Math.max(longest, ...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ entryTypes: ["longtask"] });
    const { total } = await triage(long);
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { own, there, total, longest };
  }, five);
  assert.deepEqual(here.there, here.own);
  assert.equal(here.total, 40 * COUNT);
  const node = await import("../../pkg/index.js");
  await node.init();
  const report = await node.triage(five);
  assert.deepEqual([JSON.stringify(report), [...report.columns.offset], report.row(7)], here.own);
  console.log(`# longest task while 40 times as many were read: ${here.longest} ms (0: none above 50)`);
  assert.deepEqual(faults, []);
});
