import { expect, test } from 'vitest';
import { standardGroups } from '../../src/views/standard-groups.ts';
import { type Channel, serviceStandardSchema } from '../../src/domain/charter/standard.ts';

const standard = (id: string, channel: Channel, about = 'enquiry') =>
  serviceStandardSchema.parse({
    id,
    title: id,
    channel,
    target: '2 working days',
    measures: 'reply',
    about,
    appliesTo: 'We reply.',
    source: 'made up',
  });

test('standards stand under what someone is doing, each where its charter has it among its like', () => {
  const groups = standardGroups([
    standard('foi', 'any', 'freedom-of-information'),
    standard('letter', 'letter'),
    standard('visit', 'in-person'),
    standard('email', 'email'),
    standard('call', 'telephone'),
    standard('message', 'voicemail'),
  ]);
  expect(groups.map(({ group, standards }) => [group, standards.map(({ id }) => id)])).toEqual([
    ['writing', ['letter', 'email']],
    ['ringing', ['call', 'message']],
    ['meeting', ['visit']],
    ['any', ['foi']],
  ]);
});

test('complaints stand together, whichever way they come', () => {
  const groups = standardGroups([
    standard('by-letter', 'letter', 'complaint'),
    standard('second', 'any', 'complaint-stage-2'),
  ]);
  expect(groups.map(({ group }) => group)).toEqual(['complaining']);
});
