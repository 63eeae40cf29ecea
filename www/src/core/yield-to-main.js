/**
 * Resolves in a new task, after those that are waiting, so that the page can draw and react, and an abort can arrive.
 * @returns {Promise<void>}
 */
export function yieldToMain() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
