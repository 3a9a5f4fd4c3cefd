import type { Finding } from '../wording/finding.ts';
import type { KeptTable } from '../kept/kept-table.ts';

/** Reads files of one council, and gathers what is wrong with them instead of stopping at the first. */
export interface Reader {
  /** The council's folder: `content/your-council`. */
  folder: string;
  findings: Finding[];
  /** Files that are there and could not be read, without their ending: `forms/complaint`, `topics`. */
  unread: Set<string>;
  /** What is below each folder of a kind, once someone has asked. */
  below: Record<string, Promise<string[]>>;
  /** What earlier processes read of files. */
  known?: KeptTable;
}
