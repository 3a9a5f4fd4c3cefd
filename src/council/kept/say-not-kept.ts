/** Says that a next build makes anew what this one could not keep. What was asked for is there: no build fails of it. */
export function sayNotKept(error: unknown): void {
  console.warn(
    `What was made could not be kept for the next build, which takes longer: ${String(error)}`,
  );
}
