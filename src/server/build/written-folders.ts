/**
 * Folders of the checkout that builds write to, besides where the site goes. The user that publishes needs them: in
 * deploy/ and docs/operations.md they are that user's own (tests/deploy).
 */
export const writtenFolders = ['.astro', 'node_modules/.astro', 'node_modules/.cache'] as const;
