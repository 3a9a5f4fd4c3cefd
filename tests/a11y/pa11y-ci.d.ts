declare module 'pa11y-ci' {
  import type { Issue } from './issue.ts';

  export interface Report {
    total: number;
    passes: number;
    errors: number;
    /** By the address of each page; where there is no verdict on one, an error's message alone says why. */
    results: Record<string, Issue[]>;
  }

  export default function pa11yCi(
    urls: { url: string; page?: unknown; runners?: string[] }[],
    options: Record<string, unknown>,
  ): Promise<Report>;
}
