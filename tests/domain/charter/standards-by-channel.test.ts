import { expect, test } from 'vitest';
import { serviceStandardSchema } from '../../../src/domain/charter/standard.ts';
import {
  byChannel,
  type AssistedChannel,
} from '../../../src/domain/charter/standards-by-channel.ts';
import { testForm } from '../../support/test-runtime.ts';

const standard = (id: string, channel: string, about: string, more: object = {}) =>
  serviceStandardSchema.parse({
    ...{ id, channel, about, title: id, appliesTo: 'All', measures: 'reply' },
    ...{ target: '2 working days', ...more },
  });
const byId = (...all: ReturnType<typeof standard>[]) =>
  Object.fromEntries(all.map((one) => [one.id, one]));
const form = (id: string) =>
  testForm('a-form', { standard: id, fields: [{ name: 'm', type: 'text' }] });

const charter = byId(
  standard('online', 'online', 'enquiry'),
  standard('letter', 'letter', 'enquiry', { target: '10 working days' }),
  standard('letter-complex', 'letter', 'complex-enquiry', {
    measures: 'acknowledgement',
    target: '5 working days',
  }),
  standard('telephone', 'telephone', 'enquiry', { measures: 'answer', target: '12 seconds' }),
  standard('tweet', 'social-media', 'post', {
    measures: 'acknowledgement',
    target: '4 working hours',
  }),
  standard('visit', 'in-person', 'visit', { measures: 'be-seen', target: '10 minutes' }),
  standard('complaint', 'any', 'complaint', { target: '15 working days' }),
  standard('call-back', 'telephone', 'enquiry', {
    measures: 'call-back',
    target: 'no published time',
  }),
);

test.each([
  ['online', 'letter', 'letter', undefined],
  // The charter has none for a reply on social media, and one alone for the acknowledgement.
  ['online', 'social-media', 'online', 'tweet'],
  // How soon a call is answered, or a visitor seen, says nothing of the reply.
  ['online', 'telephone', 'online', undefined],
  ['online', 'visit', 'online', undefined],
  ['complaint', 'letter', 'complaint', undefined],
  ['call-back', 'telephone', 'call-back', undefined],
  ['none', 'letter', 'none', undefined],
] as const)('a form under %s that came by %s is under %s', (own, channel, reply, acknowledged) => {
  const { standard: now, acknowledgementStandard } = byChannel(form(own), channel, charter);
  expect([now, acknowledgementStandard]).toEqual([reply, acknowledged]);
});

test('of several standards for letters none counts that is about something else', () => {
  const two = byId(
    ...Object.values(charter).filter(({ id }) => id === 'online'),
    standard('planning', 'letter', 'planning', { target: '10 working days' }),
    standard('housing', 'letter', 'housing', { target: '20 working days' }),
  );
  expect(byChannel(form('online'), 'letter' satisfies AssistedChannel, two).standard).toBe(
    'online',
  );
});
