import type { ContentFile, Council } from '../council.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import { tagsNamed } from '../mdx/tags-named.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

/** Fees that pages name and the council has not, that no page shows, or that differ from what a page says in so many words. */
export function checkFees(council: Council): Finding[] {
  if (council.unread.has('fees')) return [];
  const files = filesWithProse(council);
  const named = files.map((file) => ({ file, fees: feesNamed(file) }));
  return [
    ...twice(council),
    ...named.flatMap(({ file, fees }) => unknown(file, fees, council)),
    ...unshown(council, new Set(named.flatMap(({ fees }) => fees.map(({ id }) => id)))),
    ...(council.fees.length === 0 ? [] : files.flatMap((file) => otherAmounts(file, council))),
  ];
}

interface Named {
  id: string;
  line: number;
}

/** The ids in `<Fees of="garden-bin second-bin" />`. */
function feesNamed(file: ContentFile<unknown>): Named[] {
  return tagsNamed(file, 'Fees').flatMap(({ settings: { of }, line }) =>
    (of?.text ?? '')
      .split(/[\s,]+/)
      .filter((id) => id !== '')
      .map((id) => ({ id, line: of?.line ?? line })),
  );
}

function unknown(
  { file }: ContentFile<unknown>,
  fees: readonly Named[],
  council: Council,
): Finding[] {
  const known = council.fees.map(({ id }) => id);
  return fees
    .filter(({ id }) => !known.includes(id))
    .map(({ id, line }) => ({ severity: 'error', file, line, message: noSuch('fee', id, known) }));
}

function twice({ fees, feesFile: { file, lineOf } }: Council): Finding[] {
  return fees.flatMap(({ id, amounts }, index): Finding[] => {
    const days = amounts.map(({ from }) => from);
    const again = days.findIndex((day, at) => days.indexOf(day) < at);
    return [
      ...(fees.findIndex((fee) => fee.id === id) < index
        ? [
            {
              severity: 'error' as const,
              file,
              line: lineOf([index, 'id']),
              message: `There are two fees "${id}". Give one of them another id.`,
            },
          ]
        : []),
      ...(again < 0
        ? []
        : [
            {
              severity: 'error' as const,
              file,
              line: lineOf([index, 'amounts', again, 'from']),
              message: `"${id}" has two amounts from ${days[again] ?? ''}. Take one of them out.`,
            },
          ]),
    ];
  });
}

function unshown(
  { fees, feesFile: { file, lineOf } }: Council,
  shown: ReadonlySet<string>,
): Finding[] {
  return fees.flatMap(({ id }, index): Finding[] => {
    if (shown.has(id)) return [];
    const message = `No page shows this fee. Write <Fees of="${id}" /> where people look for it, or take it out.`;
    return [{ severity: 'warning', file, line: lineOf([index, 'id']), message }];
  });
}

/** Pounds in words that are no fee's: what a fee was before, or a mistake. */
function otherAmounts({ file, tree }: ContentFile<unknown>, { fees }: Council): Finding[] {
  const known = new Set(fees.flatMap(({ amounts }) => amounts.map(({ amount }) => amount)));
  return drawnFrom(tree)
    .pounds.filter(({ pence }) => !known.has(pence))
    .map(({ text, line }): Finding => {
      const message = `${text} is the amount of no fee in fees.yaml. If it is a charge of yours, write it there and <Fees of="…" /> here.`;
      return { severity: 'warning', file, line, message };
    });
}
