import type { ComplaintsReport } from '../domain/reports/complaints-report.ts';

/** What the page with the yearly report is called, and links to it. @example // "Complaints in 2025: our report" */
export function complaintsReportTitle({ year }: Pick<ComplaintsReport, 'year'>): string {
  return `Complaints in ${String(year)}: our report`;
}
