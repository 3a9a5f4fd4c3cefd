/** One thing that someone saw or did at the staff desk. It holds nothing that a resident wrote. */
export interface AuditEntry {
  /** Unlike any other's. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The officer's address. */
  by: string;
  /** What was done: see `auditWords` of the desk's pages. */
  did: string;
  /** The case, where it was about one. */
  reference?: string;
}

/** Days for which managers can read who saw and did what: a year, and the leap day that may be in it. */
export const AUDIT_DAYS = 366;

/** Which entries are asked for, the latest first. */
export interface AuditWanted {
  /** ISO 8601, UTC: those of before. */
  before?: string | undefined;
  /** ISO 8601, UTC: those since. */
  from?: string | undefined;
  /** One officer's alone, by the address. */
  by?: string | undefined;
  /** One kind alone. */
  did?: string | undefined;
  most: number;
}
