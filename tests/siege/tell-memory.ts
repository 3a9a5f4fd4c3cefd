/**
 * Loaded before the server that a siege is laid to: when asked, it collects what is no longer used and tells what is left,
 * in bytes. What grows from one time to the next is held by something.
 */
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
process.channel?.unref();
