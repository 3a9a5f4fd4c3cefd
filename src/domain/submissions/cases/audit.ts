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
