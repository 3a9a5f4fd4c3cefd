import { checkCharter } from '../domain/charter/check-charter.ts';
import type { Council } from './council.ts';
import type { Finding } from './finding.ts';

/** The charter by itself and with the forms that fall under it, told by file and line. */
export function checkStandards({ charter, forms }: Council): Finding[] {
  const problems = checkCharter(
    charter.data.standards,
    forms.map(({ data }) => data),
  );
  return problems.flatMap(({ severity, at, message, source }) => {
    const place =
      'standard' in at
        ? { file: charter.file, line: charter.lineOf(['standards', at.standard, at.key]) }
        : placeOf(forms, at.form, at.key);
    return place === undefined
      ? []
      : [{ severity, ...place, message, ...(source !== undefined && { source }) }];
  });
}

function placeOf(
  forms: Council['forms'],
  id: string,
  key: string,
): { file: string; line: number } | undefined {
  const form = forms.find((one) => one.id === id);
  return form && { file: form.file, line: form.lineOf([key]) };
}
