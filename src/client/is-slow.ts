/** Anyone who asked their browser to save data, or whose line is slow. Not every browser says. */
export function isSlow(): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}
