/**
 * What headings are set in. All are on the reader's own device, so that no page waits for one; each list begins with what
 * Apple's systems have, then Windows, then Android and Linux. Scripts that a face has no letters for use the system's own.
 */
export const typefaces = {
  plain: 'var(--font)',
  bookish: "'Iowan Old Style', 'Palatino Linotype', p052, georgia, serif",
  rounded: "ui-rounded, 'Arial Rounded MT Bold', var(--font)",
  humanist: "seravek, 'Gill Sans', candara, ubuntu, var(--font)",
} as const;

/** Of cards, boxes and buttons. */
export const radii = { square: '0', soft: '0.5rem', round: '1rem' } as const;
