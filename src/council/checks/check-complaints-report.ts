import { unanswered } from '../../domain/reports/complaints-report.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** A report on complaints of a nation that has another code, of a day that is to come, or with questions not answered. */
export function checkComplaintsReport(council: Council, today: string): Finding[] {
  const { complaintsReport: report, complaintsReportFile, facts } = council;
  if (report === null) return [];
  const { file, lineOf } = complaintsReportFile;
  const finding = (
    severity: Finding['severity'],
    path: PropertyKey[],
    message: string,
  ): Finding[] => [{ severity, file, line: lineOf(path), message }];
  const missing = unanswered(report.answers);
  const { approvedOn, year } = report;
  return [
    ...(facts.nation === 'england-and-wales'
      ? []
      : finding(
          'error',
          ['year'],
          `The Complaint Handling Code is England's, and council.yaml says nation: ${facts.nation}. Take this file out, or put the nation right.`,
        )),
    ...(approvedOn !== undefined && approvedOn > today
      ? finding(
          'error',
          ['approvedOn'],
          `${approvedOn} is still to come. Leave approvedOn out until it is approved.`,
        )
      : []),
    ...(approvedOn !== undefined && Number(approvedOn.slice(0, 4)) < year
      ? finding(
          'error',
          ['approvedOn'],
          `The report is about ${String(year)}, and was approved before that. Put the year or the day right.`,
        )
      : []),
    ...(missing.length === 0
      ? []
      : finding(
          approvedOn === undefined ? 'warning' : 'error',
          ['answers'],
          `No answer for ${missing.join(', ')} of the Code. Answer each before it is approved.`,
        )),
  ];
}
