import type { Nation } from '../../domain/calendar/calendar-data.ts';
import { ombudsmanOf } from '../../domain/charter/ombudsman.ts';
import { nations } from '../calendar/bank-holidays.ts';
import type { ContentFile, Council } from '../council.ts';
import { passagesIn } from '../mdx/passages-in.ts';
import type { KeptTable } from '../kept/kept-table.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

/**
 * Words that send a complaint to the Ombudsman of another nation, who could not look at it. News and events may speak
 * of anyone.
 */
export function checkOmbudsman(council: Council, _today: string, known: KeptTable): Finding[] {
  const { nation } = council.facts;
  const ofAnyone: ReadonlySet<unknown> = new Set([...council.news, ...council.events]);
  return filesWithProse(council)
    .filter((file) => !ofAnyone.has(file))
    .flatMap((page) =>
      known.of(['ombudsman', page.file, page.hash, nation], () => inOne(page, nation)),
    );
}

function inOne({ file, tree }: ContentFile<unknown>, nation: Nation): Finding[] {
  const own = ombudsmanOf(nation);
  const others = nations.map(ombudsmanOf).filter((name) => name !== own);
  const written = new RegExp(others.join('|').replaceAll(' ', String.raw`\s+`), 'gi');
  return passagesIn(tree.root).flatMap(({ text, line }) =>
    [...text.matchAll(written)].map((found): Finding => {
      const above = text.slice(0, found.index).split('\n').length - 1;
      return {
        severity: 'warning',
        file,
        line: line + above,
        message: `The ${found[0].replace(/\s+/g, ' ')} does not look at complaints about this council: council.yaml says nation: ${nation}. Write ${own}, or put the nation right.`,
      };
    }),
  );
}
