import type { Finding } from './finding.ts';
import { criterion } from './criteria.ts';
import type { PartName } from './parts/all-parts.ts';

/** What a walk holds a page to, and what to do where it finds something. */
interface Asked {
  /** Whether it is this one, of the several that a walk asks. */
  says?: RegExp;
  criteria: string[];
  mend: string;
}

const asked: Record<PartName | 'announced', readonly Asked[]> = {
  structure: [
    { says: /^table/, criteria: ['1.3.1'], mend: 'Give the table a row or column of <th>.' },
    { says: /without lang/, criteria: ['3.1.2'], mend: 'Give the words the lang they are in.' },
    {
      says: /error/,
      criteria: ['3.3.1'],
      mend: 'Tie the error to its box (aria-describedby), and the summary’s link to the box’s id.',
    },
    { says: /^help/, criteria: ['3.2.6'], mend: 'Keep the ways to get help in one order.' },
    { says: /reached by Tab/, criteria: ['4.1.2'], mend: 'Take it out of the order of Tab too.' },
    { criteria: ['1.3.1'], mend: 'Leave out no level of heading.' },
  ],
  contrast: [
    { says: /edge of/, criteria: ['1.4.11'], mend: 'Give the box an edge of 3:1.' },
    { criteria: ['1.4.3'], mend: 'Use a colour of 4.5:1 (3:1 for large words).' },
  ],
  motion: [{ criteria: ['2.2.2'], mend: 'Let it end within five seconds, or leave it out.' }],
  fits: [{ criteria: ['1.4.10'], mend: 'Let it wrap, or scroll in a box of its own with a name.' }],
  order: [{ criteria: ['1.3.2'], mend: 'Put it in the page’s HTML where it is seen.' }],
  'target size': [{ criteria: ['2.5.8'], mend: 'Make it 24 by 24 pixels, or give it room.' }],
  keyboard: [
    { says: /^trap/, criteria: ['2.1.2'], mend: 'Let Tab leave it.' },
    { says: /^order/, criteria: ['2.4.3'], mend: 'Take tabindex away; order the HTML instead.' },
    { says: /^covered/, criteria: ['2.4.11'], mend: 'Leave room for what covers it.' },
    { says: /^never/, criteria: ['2.1.1'], mend: 'Let Tab come to it.' },
    { criteria: ['2.4.7'], mend: 'Show the focus with a contrast of 3:1, in the window.' },
  ],
  input: [{ criteria: ['3.2.2'], mend: 'Move neither focus nor page until it is asked for.' }],
  announced: [{ criteria: ['4.1.3'], mend: 'Say it in one live region, once.' }],
};

const byWay: Record<string, string> = {
  'text at 200%': '1.4.4',
  'text spacing (1.4.12)': '1.4.12',
  'text spacing at 320 px': '1.4.12',
};

/**
 * What a walk of ours found, in the form of an engine's finding.
 * @param way how the page was looked at: `320 px`
 */
export function findingOfPart(
  { part, way, fault }: { part: PartName | 'announced'; way: string; fault: string },
  where: { path: string; state: string },
): Finding {
  const one = asked[part].find(({ says }) => says?.test(fault) ?? true);
  const [number = ''] = part === 'fits' && byWay[way] ? [byWay[way]] : (one?.criteria ?? []);
  return {
    engine: part,
    rule: `${part} (${way})`,
    message: fault,
    mend: one?.mend ?? '',
    criteria: number === '' ? [] : [number],
    link: criterion(number)?.link ?? 'https://www.w3.org/TR/WCAG22/',
    path: where.path,
    state: way === 'as opened' ? where.state : `${where.state}, ${way}`,
    selector: '',
    html: '',
  };
}
