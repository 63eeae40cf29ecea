/** The evidence report in Chromium: on the screen, on paper, in the element, and as a PDF for screen readers. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

import { violations } from "./axe.mjs";
import { launch, site, watchedPage } from "./browser.mjs";
import { setting } from "./setting.mjs";
import { choose, demo, drawn } from "./viewer.mjs";

const fixtures = new URL("../fixtures/documented/", import.meta.url);
const LANGUAGES = ["en", "de", "pl"];
/** @type {["file", "person"]} */
const AUDIENCES = ["file", "person"];
/** The policy under which a report must work. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * An empty page for reports, under the policy.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function blank(options) {
  const { page, faults } = await watchedPage(browser, options);
  let body = "";
  const url = `${site}report.html`;
  const headers = { "Content-Security-Policy": POLICY };
  await page.route(url, (route) => route.fulfill({ body, contentType: "text/html", headers }));
  /** Shows a report, and returns the widths of its pictures. @param {string} html */
  const show = async (html) => {
    body = html;
    await page.goto(url);
    return page.evaluate(() =>
      Promise.all([...document.images].map((image) => image.decode().then(() => image.naturalWidth))),
    );
  };
  return { page, faults, show };
}

/**
 * A page that shows a report.
 * @param {string} html
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function shown(html, options) {
  const report = await blank(options);
  return { ...report, pictures: await report.show(html) };
}

/** Whether something is wider than the page. @param {import("playwright-core").Page} page */
const overflows = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * What a screen reader reads in a PDF: its title, its language, and its elements in order.
 * @param {Uint8Array} bytes
 */
async function spoken(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  /** @type {{ role: string, alt?: string }[]} */
  const elements = [];
  const add = (/** @type {any} */ node) => {
    if (node?.role) elements.push({ role: node.role, alt: node.alt });
    for (const child of node?.children ?? []) add(child);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) add(await (await pdf.getPage(number)).getStructTree());
  const texts = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  await pdf.destroy();
  return {
    title: /** @type {any} */ (info).Title,
    language: /** @type {any} */ (info).Language,
    marks,
    elements,
    texts,
  };
}

/**
 * Prints a report and checks the PDF.
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string} processId
 * @param {string[]} [formats]
 */
async function printed(page, name, processId, formats = ["A4"]) {
  for (const format of formats) {
    const bytes = await page.pdf({ format, tagged: true, outline: true, printBackground: true });
    writeFileSync(join(setting("LENS_SCREENSHOTS"), `report-${name}-${format}.pdf`), bytes);
    const { title, language, marks, elements, texts } = await spoken(bytes);
    assert.equal(title, await page.title(), name);
    assert.equal(language, await page.evaluate(() => document.documentElement.lang), name);
    assert.equal(marks?.Marked, true, name);
    const levels = elements.filter(({ role }) => /^H[1-6]$/.test(role)).map(({ role }) => Number(role[1]));
    assert.equal(levels[0], 1, name);
    assert.equal(levels.filter((level) => level === 1).length, 1, name);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `${name}: a heading of level ${level} follows one of level ${before}`);
      return level;
    });
    const count = (/** @type {string} */ wanted) => elements.filter(({ role }) => role === wanted).length;
    assert.ok(count("TH") > 0 || count("Table") === 0, `${name}: tables have headers`);
    for (const { role, alt } of elements) if (role === "Figure") assert.ok(alt, `${name}: a picture without words`);
    for (const [i, text] of texts.entries()) {
      assert.ok(text.includes(`${i + 1} / ${texts.length}`), `${name}: page ${i + 1} has its number`);
      assert.ok(text.includes(processId), `${name}: page ${i + 1} has the process id`);
    }
  }
}

/**
 * Reports about a result, one for each audience.
 * @param {import("playwright-core").Page} page
 * @param {string} source
 * @param {string} locale
 */
const reportsOf = (page, source, locale) =>
  page.evaluate(
    async ([source, locale, audiences]) => {
      const lens = await import("/pkg/index.js");
      await lens.init({ report: true });
      if (locale !== "en") lens.setLocale((await import(`/pkg/locales/${locale}.js`)).default);
      const explanation = lens.explain(source, { locale, tolerant: true });
      return audiences.map((audience) => ({
        audience,
        html: lens.createReport({ explanation }, { audience }),
        processId: explanation.processId ?? "",
      }));
    },
    /** @type {[string, string, typeof AUDIENCES]} */ ([source, locale, AUDIENCES]),
  );

test("the report of every documented result prints as a PDF that screen readers can read", async () => {
  const { page } = await demo(browser, { settled: false });
  const report = await blank({ viewport: { width: 320, height: 1000 } });
  for (const [i, file] of readdirSync(fixtures).sort().entries()) {
    const source = readFileSync(new URL(file, fixtures), "utf8");
    // Each report in one of the languages only, because a PDF takes half a second.
    const locale = LANGUAGES[i % LANGUAGES.length];
    for (const { audience, html, processId } of await reportsOf(page, source, locale)) {
      await report.show(html);
      const name = `${file.replace(".json", "")}-${locale}-${audience}`;
      assert.equal(await overflows(report.page), false, name);
      await printed(report.page, name, processId);
    }
  }
  assert.deepEqual(report.faults, []);
});

/** The report that the element makes of the specimen archive. @param {any} options */
async function ofArchive(options) {
  const { page, faults } = await demo(browser, { settled: false });
  await choose(page, "archive");
  const html = await page.evaluate(
    (options) => /** @type {any} */ (document.querySelector("videoid-result")).report(options),
    options,
  );
  assert.deepEqual(faults, []);
  await page.context().close();
  return /** @type {string} */ (html);
}

test("the report of an archive has its pictures, digests and entries, at every width", async () => {
  for (const audience of AUDIENCES) {
    const html = await ofArchive({ audience, redact: "photo" });
    for (const [width, forcedColors] of /** @type {const} */ ([
      [320, "none"],
      [320, "active"],
      [1200, "none"],
      [1200, "active"],
    ])) {
      const { page, faults, pictures } = await shown(html, { viewport: { width, height: 900 }, forcedColors });
      assert.equal(pictures.length > 0, audience === "file");
      assert.ok(pictures.every((width) => width > 100));
      assert.equal(await overflows(page), false, `${width}`);
      assert.deepEqual(await violations(page), []);
      const name = `report-archive-${audience}-${width}-${forcedColors}.png`;
      await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), name), fullPage: true });
      if (width > 320 && forcedColors === "none") {
        const id = (await page.locator("dd code").first().textContent()) ?? "";
        await printed(page, `archive-${audience}`, id, ["A4", "Letter"]);
      }
      assert.deepEqual(faults, []);
      await page.context().close();
    }
    if (audience === "file") {
      assert.match(html, /archive\.zip|specimen/);
      assert.match(html, /<td>video<\/td>/);
    }
  }
});

test("a report contains no pixel of a covered photo", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  await choose(page, "archive");
  const colors = await page.evaluate(async () => {
    const viewer = /** @type {any} */ (document.querySelector("videoid-result"));
    const html = await viewer.report({ redact: "all", sections: ["pictures"] });
    const colors = [];
    for (const [, address] of html.matchAll(/src="data:image\/svg\+xml,([^"]+)"/g)) {
      const svg = decodeURIComponent(address);
      const [, data] = /href="(data:image\/png;base64,[^"]+)"/.exec(svg) ?? [];
      const bytes = Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (one) => one.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      colors.push(new Set(new Uint32Array(pixels.buffer)).size);
    }
    return colors;
  });
  assert.ok(colors.length >= 2);
  assert.ok(
    colors.every((count) => count === 1),
    `one colour in each picture: ${colors}`,
  );
  assert.deepEqual(faults, []);
});

test("a report with very many values and very long words is not cut off", async () => {
  const { page } = await demo(browser, { settled: false });
  const source = readFileSync(new URL("09-high-rejected.json", fixtures), "utf8");
  const html = await page.evaluate(async (source) => {
    const lens = await import("/pkg/index.js");
    await lens.init({ report: true });
    const explanation = lens.explain(source);
    const many = (/** @type {any[]} */ list, /** @type {number} */ count) =>
      Array.from({ length: count }, (_, i) => list[i % list.length]);
    explanation.features = many(explanation.features, 40);
    explanation.fields = many(explanation.fields, 200);
    explanation.reasons = many(explanation.reasons, 30);
    const long = "W".repeat(10_000);
    explanation.fields[3] = { ...explanation.fields[3], values: [{ source: "ocr", value: long, pointer: "" }] };
    explanation.processId = `\u202e${"f".repeat(200)}`;
    const start = performance.now();
    for (let i = 0; i < 20; i += 1) lens.createReport({ explanation });
    const time = (performance.now() - start) / 20;
    return { html: lens.createReport({ explanation }, { title: `\u202e${long}` }), time };
  }, source);
  // Printed for information; no test depends on the time.
  process.stdout.write(`# a report of much takes ${html.time.toFixed(1)} ms\n`);
  for (const width of [320, 1000]) {
    const report = await shown(html.html, { viewport: { width, height: 900 } });
    assert.equal(await overflows(report.page), false, `${width}`);
    const cut = await report.page.evaluate(() => {
      const elements = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("main *")]);
      return elements
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => one.tagName);
    });
    assert.deepEqual(cut, [], `${width}`);
    assert.deepEqual(report.faults, []);
    const bytes = await report.page.pdf({ format: "A4", tagged: true });
    writeFileSync(join(setting("LENS_SCREENSHOTS"), `report-much-${width}.pdf`), bytes);
  }
});

test("the element's dialog saves and prints what was chosen, and leaves nothing behind", async () => {
  const { page, faults } = await demo(browser, { settled: false, acceptDownloads: true });
  await page.evaluate(() => {
    globalThis.print = () => {
      document.documentElement.dataset.printed = "true";
    };
  });
  await choose(page, "archive");
  await page.getByRole("button", { name: "Report", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Report" });
  await dialog.getByRole("checkbox").first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.screenshot({ path: join(setting("LENS_SCREENSHOTS"), "report-dialog.png") });
  await dialog.getByRole("checkbox", { name: "Timeline" }).uncheck();
  await dialog.getByLabel("Covered").selectOption("photo");
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByText("Save as HTML").click()]);
  assert.equal(download.suggestedFilename(), "report.html");
  const html = readFileSync(await download.path(), "utf8");
  assert.ok(html.includes('<h2 id="reasons">') && !html.includes('<h2 id="timeline">'));
  assert.match(html, /the person(&#39;|')s photo is covered/);
  const note = await dialog.getByRole("status").textContent();
  const { createHash } = await import("node:crypto");
  assert.ok(note?.includes(createHash("sha256").update(html).digest("hex")));

  await dialog.getByText("Print").click();
  await page.waitForFunction(() => document.documentElement.dataset.printed === "true");
  const { texts } = await spoken(await page.pdf({ format: "A4", tagged: true }));
  const all = texts.join(" ");
  assert.match(all, /Evidence report/);
  assert.ok(!all.includes("Save as HTML"), "nothing of the page is printed");
  assert.ok(texts.every((text, i) => text.includes(`${i + 1} / ${texts.length}`)));
  assert.equal(await page.locator(".videoid-lens-report").isVisible(), false, "the page looks as before");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator(".videoid-lens-report").count(), 0);
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("dialog").count(), 0);

  // The letter has other sections.
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await dialog.getByRole("combobox", { name: /^Type/ }).selectOption("person");
  await dialog.getByRole("checkbox", { name: "What was decided" }).waitFor();
  assert.equal(await dialog.getByRole("checkbox", { name: "Security checks" }).count(), 0);
  await dialog.getByRole("button", { name: "Close" }).click();
  assert.deepEqual(faults, []);
});

test("a report can't have less redaction than the element", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  await choose(page, "archive");
  const covered = await page.evaluate(async () => {
    const viewer = /** @type {any} */ (document.querySelector("videoid-result"));
    const shown = new Promise((resolve) => viewer.addEventListener("videoid-explain", resolve, { once: true }));
    viewer.setAttribute("redact", "all");
    await shown;
    const html = await viewer.report({ redact: "none", sections: ["pictures"] });
    return html.match(/the whole picture is covered/g)?.length;
  });
  assert.ok(covered && covered >= 2);
  assert.deepEqual(faults, []);
});

test("the page itself prints without buttons and other controls", async () => {
  const { page, faults } = await demo(browser, { settled: false });
  for (const name of ["archive", "09-high-rejected"]) {
    await choose(page, name);
    await page.waitForLoadState("networkidle");
    await drawn(page);
    await page.emulateMedia({ media: "print" });
    const pressed = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("videoid-result")?.shadowRoot);
      const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("button, select, input, video, summary")]);
      return all.filter((one) => one.checkVisibility()).map((one) => one.textContent ?? one.tagName);
    });
    assert.deepEqual(pressed, []);
    writeFileSync(join(setting("LENS_SCREENSHOTS"), `page-${name}.pdf`), await page.pdf({ format: "A4" }));
    await page.emulateMedia({ media: null });
  }
  assert.deepEqual(faults, []);
});
