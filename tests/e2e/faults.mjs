/**
 * Faults during reading, as a table: every step that reads a source, with every fault at each of its reads. Node and
 * the page share it, so it uses nothing that only one of them has.
 */

/** @typedef {any} Lens the package */
/** @typedef {Record<"small" | "large" | "many", Uint8Array<ArrayBuffer>>} Inputs */
/** @typedef {(read: () => Promise<ArrayBuffer>, controller: AbortController) => Promise<ArrayBuffer>} Fault */

/** Milliseconds after which a call counts as hanging. */
const LONGEST = 5_000;

/** Maximum time for an abort, in milliseconds. */
const LONGEST_ABORT = 500;

/**
 * An object that works like a Blob and counts its reads; once `tamper` is set, it does the reading.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function watched(bytes) {
  const blob = new Blob([bytes]);
  const source = {
    size: blob.size,
    reads: 0,
    /** @type {((number: number, read: () => Promise<ArrayBuffer>) => Promise<ArrayBuffer>) | undefined} */
    tamper: undefined,
    /** @param {number} start @param {number} end @param {string} type */
    slice(start, end, type) {
      const part = blob.slice(start, end, type);
      const read = () => Blob.prototype.arrayBuffer.call(part);
      const arrayBuffer = () => (source.tamper ? source.tamper(source.reads++, read) : read());
      return Object.assign(part, { arrayBuffer });
    },
  };
  return source;
}

/**
 * A step: the preparation before a fault, with a working source, and the call that reads.
 * @typedef {object} Step
 * @property {keyof Inputs} input
 * @property {(lens: Lens, source: any) => Promise<any>} [before]
 * @property {(lens: Lens, source: any, signal: AbortSignal, before: any) => Promise<any>} run
 * @property {boolean} [isWithoutSignal]
 * @property {boolean} [isInMemory] it does not read from the source any more
 * @property {boolean} [isUnchecked] nothing distinguishes other content from the right one
 */

const open = (/** @type {Lens} */ lens, /** @type {any} */ source) => lens.openArchive(source);

/** @param {Blob} blob */
const textOf = async (blob) => new TextDecoder("latin1").decode(await new Response(blob).arrayBuffer());

/** @param {Uint8Array} bytes */
const latin1 = (bytes) => new TextDecoder("latin1").decode(bytes);

/** @param {(archive: any, signal: AbortSignal) => Promise<any>} run @returns {Step} */
const reading = (run) => ({ input: "large", before: open, run: (_, __, signal, archive) => run(archive, signal) });

/** @type {Record<string, Step>} */
const STEPS = {
  "open a small archive": {
    input: "small",
    run: async (lens, source, signal) => (await lens.openArchive(source, { signal })).entries.length,
  },
  "open a large archive": {
    input: "large",
    run: async (lens, source, signal) => (await lens.openArchive(source, { signal })).entries.length,
  },
  "read a raw file": reading(async (archive, signal) =>
    latin1(await archive.bytes("manual_approval.json", { signal })),
  ),
  "read a stored entry": reading(async (archive, signal) => (await archive.bytes("stored.bin", { signal })).length),
  "inflate in the core": reading(async (archive, signal) => latin1(await archive.bytes("notes.txt", { signal }))),
  "inflate by the platform": reading(async (archive, signal) => (await archive.bytes("video.mp4", { signal })).length),
  "make a Blob": reading(async (archive, signal) => textOf(await archive.blob("notes.txt", { signal }))),
  "make an address": reading(async (archive, signal) => (await archive.url("notes.txt", { signal })).slice(0, 5)),
  "decode a picture inside a raw file": {
    ...reading(async (archive, signal) => (await archive.bytes("ocr.json#/document/scan", { signal })).length),
    isInMemory: true,
  },
  "read JSON": reading((archive, signal) => archive.json("other.json", { signal })),
  "explain an archive": reading(async (archive, signal) => (await archive.explain(null, { signal })).headline),
  "sum up many results": {
    input: "many",
    run: async (lens, source, signal) => JSON.stringify(await lens.triage(source, { signal })),
    isUnchecked: true,
  },
  "explain one of many": {
    input: "many",
    before: (lens, source) => lens.triage(source),
    run: async (_, __, ___, report) => (await report.explain(report.total - 1)).headline,
    isWithoutSignal: true,
    isUnchecked: true,
  },
};

/** @param {ArrayBuffer} buffer @param {number} length */
const resized = (buffer, length) => {
  const bytes = new Uint8Array(length);
  bytes.set(new Uint8Array(buffer, 0, Math.min(length, buffer.byteLength)));
  return bytes.buffer;
};

/**
 * Each fault with its error code. Without a code, any coded error is right, and so is the same answer as without the
 * fault.
 * @type {Record<string, { fault: Fault, code?: string, isAbort?: boolean }>}
 */
const FAULTS = {
  "is refused": { fault: () => Promise.reject(new Error("a secret name")), code: "IO" },
  "throws at once": {
    fault: () => {
      throw new TypeError("a secret name");
    },
    code: "IO",
  },
  "is short": { fault: async (read) => (await read()).slice(1), code: "IO" },
  "is empty": { fault: async () => new ArrayBuffer(0), code: "IO" },
  "is too long": {
    fault: async (read) => {
      const buffer = await read();
      return resized(buffer, buffer.byteLength + 1);
    },
    code: "IO",
  },
  "is of another content": {
    fault: async (read) => new Uint8Array(await read()).map((byte) => byte ^ 0x55).buffer,
  },
  "is of zeros": { fault: async (read) => new ArrayBuffer((await read()).byteLength) },
  "finds no memory": {
    fault: () => Promise.reject(new RangeError("Array buffer allocation failed")),
    code: "OUT_OF_MEMORY",
  },
  "never ends, and is aborted": {
    fault: (_, controller) => {
      setTimeout(() => controller.abort(), 2);
      return new Promise(() => {});
    },
    code: "ABORTED",
    isAbort: true,
  },
  "is aborted at once": {
    fault: (read, controller) => {
      controller.abort();
      return read();
    },
    code: "ABORTED",
    isAbort: true,
  },
  "is aborted at its end": {
    fault: async (read, controller) => {
      const buffer = await read();
      controller.abort();
      return buffer;
    },
    code: "ABORTED",
    isAbort: true,
  },
};

/**
 * The outcome of a call: its answer as JSON, or the code of its error.
 * @param {Lens} lens
 * @param {() => Promise<any>} work
 * @returns {Promise<{ answer?: string, code?: string, time: number }>}
 */
async function outcome(lens, work) {
  const start = performance.now();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const hang = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST, { code: "it hangs" });
  });
  const call = (async () => {
    try {
      return { answer: JSON.stringify(await work()) ?? "undefined" };
    } catch (error) {
      const coded = error instanceof lens.LensError;
      const text = JSON.stringify(error, Object.getOwnPropertyNames(error));
      return { code: coded && !text.includes("secret") ? /** @type {any} */ (error).code : `not coded: ${error}` };
    }
  })();
  const found = await Promise.race([call, hang]);
  clearTimeout(timer);
  return { .../** @type {any} */ (found), time: performance.now() - start };
}

/**
 * What must work after a fault: another archive is opened and explained.
 * @param {Lens} lens
 * @param {Inputs} inputs
 */
async function next(lens, { small }) {
  const archive = await lens.openArchive(new Blob([small]));
  const explanation = await archive.explain();
  archive.dispose();
  return explanation;
}

/**
 * Tries every fault at every read of every step. After each, another archive must open.
 * @param {Lens} lens
 * @param {Inputs} inputs
 * @returns {Promise<{ count: number, wrong: string[] }>}
 */
export async function everyFault(lens, inputs) {
  const report = { count: 0, wrong: /** @type {string[]} */ ([]) };
  const works = await outcome(lens, () => next(lens, inputs));
  if (works.answer === undefined) report.wrong.push(`on a working source: ${works.code}`);
  for (const [name, step] of Object.entries(STEPS)) {
    /** @param {number} at @param {Fault | undefined} fault */
    const attempt = async (at, fault) => {
      const source = watched(inputs[step.input]);
      const before = await step.before?.(lens, source);
      const controller = new AbortController();
      source.tamper = (number, read) => (fault && number === at ? fault(read, controller) : read());
      const found = await outcome(lens, () => step.run(lens, source, controller.signal, before));
      before?.dispose();
      return { ...found, reads: source.reads };
    };
    const good = await attempt(0, undefined);
    if (good.answer === undefined) report.wrong.push(`${name}: ${good.code}`);
    if (!step.isInMemory && !good.reads) report.wrong.push(`${name}: it reads nothing`);
    for (const [how, { fault, code, isAbort }] of Object.entries(FAULTS)) {
      if (isAbort && step.isWithoutSignal) continue;
      for (let at = 0; at < good.reads; at += 1) {
        const found = await attempt(at, fault);
        const isRight = code
          ? found.code === code
          : found.answer === good.answer ||
            (step.isUnchecked && found.answer) ||
            /^(?!INTERNAL$)[A-Z_]+$/.test(found.code ?? "");
        const said = `${name}, read ${at} of ${good.reads} ${how}`;
        if (!isRight) report.wrong.push(`${said}: ${found.code ?? found.answer}`);
        if (isAbort && found.time > LONGEST_ABORT) report.wrong.push(`${said}: ${Math.round(found.time)} ms`);
        const after = await outcome(lens, () => next(lens, inputs));
        if (after.answer !== works.answer) report.wrong.push(`${said}, and then: ${after.code ?? after.answer}`);
        report.count += 1;
      }
    }
  }
  return report;
}

/**
 * Runs every step, each time with another of the shell's array allocations failing.
 * @param {Lens} lens
 * @param {Inputs} inputs
 * @returns {Promise<{ count: number, wrong: string[] }>}
 */
export async function everyAllocation(lens, inputs) {
  const report = { count: 0, wrong: /** @type {string[]} */ ([]) };
  const Array8 = globalThis.Uint8Array;
  for (const [name, step] of Object.entries(STEPS)) {
    const isDone = { value: false };
    for (let refused = 0; !isDone.value && refused < 100; refused += 1) {
      const source = watched(inputs[step.input]);
      const before = await step.before?.(lens, source);
      let made = 0;
      globalThis.Uint8Array = new Proxy(Array8, {
        construct(target, args, newTarget) {
          if (typeof args[0] === "number" && made++ === refused) throw new RangeError("Array buffer allocation failed");
          return Reflect.construct(target, args, newTarget === globalThis.Uint8Array ? target : newTarget);
        },
      });
      const found = await outcome(lens, () => step.run(lens, source, new AbortController().signal, before)).finally(
        () => {
          globalThis.Uint8Array = Array8;
        },
      );
      before?.dispose();
      isDone.value = made <= refused;
      if (isDone.value) {
        if (found.answer === undefined) report.wrong.push(`${name}: ${found.code}`);
      } else {
        report.count += 1;
        if (found.code !== "OUT_OF_MEMORY")
          report.wrong.push(`${name}, array ${refused}: ${found.code ?? found.answer}`);
      }
    }
  }
  return report;
}

/**
 * Bytes whose buffer was transferred away before a call, during it and after it.
 * @param {Lens} lens
 * @param {Inputs} inputs
 * @param {string} result the text of a result
 * @returns {Promise<string[]>} the errors
 */
export async function transferred(lens, { small, large, many }, result) {
  /** @type {string[]} */
  const wrong = [];
  /** @param {string} name @param {string} code @param {() => any} work */
  const refuses = async (name, code, work) => {
    const found = await outcome(lens, async () => work());
    if (found.code !== code) wrong.push(`${name}: ${found.code ?? found.answer}, and not ${code}`);
  };
  const away = (/** @type {ArrayBuffer} */ buffer) => void structuredClone(buffer, { transfer: [buffer] });
  const bytes = new TextEncoder().encode(result);
  const archive = await lens.openArchive(small.slice());
  /** @type {Record<string, [Uint8Array<ArrayBuffer>, (input: any) => any]>} */
  const calls = {
    explain: [bytes, (input) => lens.explain(input)],
    checkCaptureConfig: [bytes, (input) => lens.checkCaptureConfig(input)],
    "explain of an archive": [bytes, (input) => archive.explain(input)],
    openArchive: [small, (input) => lens.openArchive(input)],
    triage: [many, (input) => lens.triage(input)],
  };
  for (const [name, [input, call]] of Object.entries(calls)) {
    for (const of of ["a buffer", "bytes", "a view"]) {
      const copy = input.slice();
      const given = of === "bytes" ? copy : of === "a buffer" ? copy.buffer : new DataView(copy.buffer);
      away(copy.buffer);
      await refuses(`${name} of ${of}`, "INVALID_ARGUMENT", () => call(given));
    }
  }
  archive.dispose();
  const reads = {
    bytes: (/** @type {any} */ opened) => opened.bytes("notes.txt"),
    blob: (/** @type {any} */ opened) => opened.blob("stored.bin"),
    url: (/** @type {any} */ opened) => opened.url("stored.bin"),
    json: (/** @type {any} */ opened) => opened.json("other.json"),
    "bytes by the platform": (/** @type {any} */ opened) => opened.bytes("video.mp4"),
    explain: (/** @type {any} */ opened) => opened.explain(),
  };
  for (const [name, read] of Object.entries(reads)) {
    const copy = large.slice();
    const opened = await lens.openArchive(copy);
    away(copy.buffer);
    await refuses(`${name} after the opening`, "IO", () => read(opened));
    opened.dispose();
  }
  const opening = large.slice();
  await refuses("in the middle of the opening", "IO", () =>
    lens.openArchive(opening, { onProgress: () => opening.length && away(opening.buffer) }),
  );
  const lines = many.slice();
  const report = await lens.triage(lines);
  away(lines.buffer);
  await refuses("a document after the triage", "IO", () => report.document(0));
  await refuses("an explanation after the triage", "IO", () => report.explain(0));
  report.dispose();
  const summing = many.slice();
  await refuses("in the middle of the triage", "IO", () =>
    lens.triage(summing, { onProgress: () => summing.length && away(summing.buffer) }),
  );
  const after = await outcome(lens, () => next(lens, { small, large, many }));
  if (after.answer === undefined) wrong.push(`and then: ${after.code}`);
  return wrong;
}

/**
 * The wasm with its memory limited to this many pages of 64 KiB.
 * @param {Uint8Array} wasm
 * @param {number} pages
 * @returns {Uint8Array<ArrayBuffer>}
 */
function withLimitedMemory(wasm, pages) {
  const number = (/** @type {number} */ at) => {
    let value = 0;
    let shift = 0;
    let next = at;
    for (;;) {
      const byte = wasm[next++];
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128) return { value, next };
    }
  };
  const encoded = (/** @type {number} */ value) => [(value & 127) | 128, ((value >> 7) & 127) | 128, value >> 14];
  for (let at = 8; at < wasm.length; ) {
    const size = number(at + 1);
    const MEMORY = 5;
    if (wasm[at] === MEMORY) {
      // It has one memory, without a limit.
      const least = number(size.next + 2).value;
      const section = [1, 1, ...encoded(least), ...encoded(pages)];
      const parts = [wasm.subarray(0, at), Uint8Array.of(MEMORY, section.length, ...section)];
      return new Uint8Array([...parts, wasm.subarray(size.next + size.value)].flatMap((part) => [...part]));
    }
    at = size.next + size.value;
  }
  throw new Error("the wasm has no memory");
}

/**
 * Inputs that are too large for a wasm with little memory, each followed by a smaller one.
 * @param {Lens} lens not started yet
 * @param {Inputs} inputs
 * @param {string} result the text of a result
 * @param {Uint8Array} wasm
 * @returns {Promise<string[]>} the errors
 */
export async function inLittleMemory(lens, { small, many }, result, wasm) {
  await lens.init({ wasm: withLimitedMemory(wasm, 64) });
  /** @type {string[]} */
  const wrong = [];
  const spaces = " ".repeat(5 << 20) + result;
  const large = {
    "explain of text": () => lens.explain(spaces),
    "explain of bytes": () => lens.explain(new TextEncoder().encode(spaces)),
    checkCaptureConfig: () => lens.checkCaptureConfig(spaces),
    setLocale: () => lens.setLocale({ language: "xx", "check.nonExpired.label": spaces }),
  };
  const explained = JSON.stringify(lens.explain(result));
  for (const [name, call] of Object.entries(large)) {
    const found = await outcome(lens, async () => call());
    if (found.code !== "OUT_OF_MEMORY") wrong.push(`${name}: ${found.code ?? "it works"}`);
    const after = await outcome(lens, async () => {
      const archive = await lens.openArchive(small);
      archive.dispose();
      return [JSON.stringify(lens.explain(result)) === explained, (await lens.triage(many)).total > 0];
    });
    if (after.answer !== "[true,true]") wrong.push(`${name}, and then: ${after.code ?? after.answer}`);
  }
  return wrong;
}
