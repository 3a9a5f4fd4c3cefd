/** One step of the database from one version to the next. What is released is never changed: what comes later is a step of its own. */
export interface Migration {
  /** 1 for the first, and one more for each. */
  version: number;
  sql: string;
}
