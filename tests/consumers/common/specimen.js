/** The specimen as a page gets it from its own server, in whose place `page.mjs` answers. */
export async function specimen() {
  const [process, archive] = await Promise.all([fetch("/specimen/process.json"), fetch("/specimen/result.zip")]);
  return { json: await process.text(), zip: await archive.blob() };
}
