/** Generates the results in a worker, which ends before anything is measured, so that its garbage does not count. */
import { results, resultsArray } from "./triage-data.js";

self.onmessage = ({ data: { count, accents, array } }) => {
  const bytes = (array ? resultsArray : results)(count, { accents });
  // @ts-expect-error a function of workers, which the types for pages do not have
  self.postMessage(bytes, [bytes.buffer]);
};
