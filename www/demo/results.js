/** The documented results: their files, and their names in the list. */
export const RESULTS = [
  {
    name: "accepted",
    file: "examples/accepted.json",
    type: "substantial",
    status: "accepted",
    note: "example 01, corrected",
  },
  {
    name: "archive",
    file: "examples/accepted.json",
    archive: "specimen/result.zip",
    type: "substantial",
    status: "accepted",
    note: "with its archive: raw files, pictures, video",
  },
  {
    name: "01-substantial-accepted",
    type: "substantial",
    status: "accepted",
    note: "01-substantial-accepted, not JSON",
  },
  {
    name: "02-substantial-rejected-elided",
    type: "substantial",
    status: "rejected",
    note: "02-substantial-rejected-elided, not JSON",
  },
  {
    name: "03-substantial-inconclusive",
    type: "substantial",
    status: "inconclusive",
    note: "03-substantial-inconclusive, not JSON",
  },
  { name: "04-substantial-failed", type: "substantial", status: "failed" },
  { name: "05-substantial-fully-auto-accepted", type: "substantialFullyAuto", status: "accepted" },
  {
    name: "06-substantial-fully-auto-rejected",
    type: "substantialFullyAuto",
    status: "rejected",
    note: "06-substantial-fully-auto-rejected, not JSON",
  },
  { name: "07-substantial-fully-auto-failed", type: "substantialFullyAuto", status: "failed" },
  { name: "08-high-accepted", type: "high", status: "accepted" },
  { name: "09-high-rejected", type: "high", status: "rejected" },
  { name: "10-high-failed", type: "high", status: "failed" },
  { name: "11-substantial-failed-liveness", type: "substantial", status: "failed" },
];

/**
 * Fetches all results at the start, so that choosing one needs no request.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function loadResults() {
  const loaded = await Promise.all(
    RESULTS.map(async ({ name, file }) => {
      const response = await fetch(file ?? `results/${name}.json`);
      return /** @type {const} */ ([name, new Uint8Array(await response.arrayBuffer())]);
    }),
  );
  return new Map(loaded);
}
