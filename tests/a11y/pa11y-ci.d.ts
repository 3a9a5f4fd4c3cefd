declare module 'pa11y-ci' {
  /** What is wrong with a page; where there is no verdict on it, the message alone says why. */
  export interface Issue {
    message: string;
    code?: string;
    selector?: string;
    context?: string;
    runner?: string;
  }

  export interface Report {
    total: number;
    passes: number;
    errors: number;
    /** By the address of each page. */
    results: Record<string, Issue[]>;
  }

  export default function pa11yCi(
    urls: { url: string; page?: unknown }[],
    options: Record<string, unknown>,
  ): Promise<Report>;
}
