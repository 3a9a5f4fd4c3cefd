import type { Page } from '@playwright/test';

/** One thing that no engine looks at: it answers what is wrong with the page as it is, in words, or nothing. */
export type Part = (page: Page) => Promise<string[]>;
