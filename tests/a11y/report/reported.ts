import type { Finding } from '../finding.ts';
import type { Looked } from '../kept-findings.ts';

/** A finding as a report tells it: with the file to look into, and the day on which it was first seen. */
export interface ReportedFinding extends Finding {
  /** From the project's folder: `content/allerdale/services/council-tax/pay.mdx`. */
  file: string;
  /** YYYY-MM-DD */
  since: string;
}

/** All that one report says: it is made into HTML, JSON, SARIF and annotations from this. */
export interface Report {
  council: string;
  /** YYYY-MM-DD */
  day: string;
  findings: readonly ReportedFinding[];
  /** What was looked at, by each part of the run: its pages or states, by engine. */
  parts: readonly { name: string; looked: Looked['looked']; seconds: number }[];
}
