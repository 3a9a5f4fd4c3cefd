import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { stepNumbers } from '../../../src/views/step-numbers.ts';
import { stepByStepsOf } from '../../../src/views/step-by-steps-of.ts';
import { changedCouncil } from '../../support/changed-council.ts';
import { findingsOf } from '../../support/findings-of.ts';

const bins = `---
title: New here
description: What to do first.
source: Made up
topic: bins
steps:
  - title: Order a bin
    links:
      - href: /services/bins/missed-bin/#who
        label: Bins
  - title: Share one
    joined: or
    text: Ask next door.
  - title: Tell us
    steps:
      - title: Call
        text: By day.
      - title: write
        joined: or
        links:
          - href: /contact/
            label: Contact us
---

Begin here.
`;

test('what is done instead of a step has its number, and the page it leads to knows it', async () => {
  const council = await loadCouncil('plain', {
    contentFolder: await changedCouncil({
      'step-by-step/new-here.mdx': () => bins.replace('#who', ''),
    }),
    today: '2026-11-23',
  });
  const [journey] = council['step-by-step'];
  expect(
    stepNumbers(journey?.data.steps ?? []).map(({ number, joined }) => [number, joined]),
  ).toEqual([
    [1, undefined],
    [1, 'or'],
    [2, undefined],
  ]);
  const named = [{ href: '/step-by-step/new-here/', title: 'New here' }];
  expect(stepByStepsOf('/services/bins/missed-bin/', council)).toEqual(named);
  expect(stepByStepsOf('/contact/', council)).toEqual(named);
  expect(stepByStepsOf('/charter/', council)).toEqual([]);
});

describe('what an editor reads', () => {
  test.each([
    ['topic: bins', 'topic: bin', 'error 5 There is no topic "bin". Did you mean "bins"?'],
    [
      '  - title: Order a bin\n',
      '  - title: Order a bin\n    joined: and\n',
      'error 8 The first step has nothing before it that it could be "and" of. Take joined out, or put it after another step.',
    ],
    [
      '      - title: Call\n',
      '      - title: Call\n        joined: or\n',
      'error 17 The first step has nothing before it that it could be "or" of. Take joined out, or put it after another step.',
    ],
    [
      '    text: Ask next door.\n',
      '',
      'warning 11 Nothing says how to do "Share one". Give it links to the pages on which it is done, or a text.',
    ],
    [
      'joined: or',
      'joined: then',
      'error 12 `joined` of number 2 under `steps` is "then". Write one of: and, or.',
    ],
    [
      '/contact/',
      '/contct/',
      'error 21 "/contct/" is not a page of this site. Did you mean "/contact/"?',
    ],
  ])('%j is %j', async (right, wrong, told) => {
    const found = await findingsOf({
      'step-by-step/new-here.mdx': () => bins.replace('#who', '').replace(right, wrong),
    });
    expect(found).toContainEqual(told);
  });
});
