import { details } from '../../form-html/govuk/details.ts';
import type { Html } from '../../form-html/html.ts';

/**
 * What would push a list far down on a narrow screen: there it is to be opened, and elsewhere it is open with nothing to press. A
 * browser that cannot do so (it knows no `::details-content`) has it to be opened everywhere.
 * @param says what is chosen in it, or can be, where it is closed
 * @example foldedHtml('Find a case', ['Complaints', 'Jo Ismay'], form) // => "Find a case: Complaints, Jo Ismay", to be opened
 */
export function foldedHtml(title: string, says: readonly string[], html: Html): Html {
  const summaryText = [title, ...(says.length === 0 ? [] : [says.join(', ')])].join(': ');
  return details({ summaryText, html, classes: 'desk__fold' });
}
