import { describe, expect, test } from 'vitest';
import { formDefinitionSchema, type FormFieldInput } from '../../../src/domain/forms/definition.ts';
import {
  acknowledgementAddress,
  domainOf,
  hasSomebodyToRead,
  isOwnMailbox,
  replyAddress,
} from '../../../src/domain/submissions/who-is-told.ts';

/** What is known of a message: the form with these questions, and what came for them. */
function message(
  fields: FormFieldInput[],
  answers: Record<string, string>,
  {
    extra = {},
    standard = 'online-enquiry',
  }: { extra?: Record<string, string>; standard?: string } = {},
) {
  const own = { standard, mailbox: 'planning@example.gov.uk', fields };
  return { definition: { id: 'general', ...formDefinitionSchema.parse(own) }, answers, extra };
}

const words: FormFieldInput = { name: 'message', type: 'textarea' };
const email: FormFieldInput = { name: 'email', type: 'email' };
const work: FormFieldInput = { name: 'work-email', type: 'email' };

describe('the address for the reply', () => {
  test.each([
    [
      'email goes first',
      message([work, email], { email: 'ada@example.org', 'work-email': 'b@example.org' }),
      'ada@example.org',
    ],
    [
      'another question of that type',
      message([words, work], { message: 'a@example.org', 'work-email': 'b@example.org' }),
      'b@example.org',
    ],
    [
      'an email that no one asked for',
      message([words], {}, { extra: { email: ' ada@example.org ' } }),
      'ada@example.org',
    ],
    [
      'Formspree’s name for it',
      message([words], {}, { extra: { _replyto: 'ada@example.org' } }),
      'ada@example.org',
    ],
    [
      'email before Formspree’s name',
      message([words], {}, { extra: { _replyto: 'b@example.org', email: 'ada@example.org' } }),
      'ada@example.org',
    ],
    [
      'an answer before what no one asked for',
      message([email], { email: 'ada@example.org' }, { extra: { _replyto: 'b@example.org' } }),
      'ada@example.org',
    ],
    [
      'where email is no one plain address, the next',
      message(
        [words],
        {},
        { extra: { email: 'a@example.org, b@example.org', _replyto: 'c@example.org' } },
      ),
      'c@example.org',
    ],
    ['none', message([words], { message: 'ada@example.org' }), undefined],
  ])('%s', (_, given, address) => {
    expect(replyAddress(given)).toBe(address);
  });

  test('an email that the form asked only of others is none', () => {
    const often: FormFieldInput = { name: 'often', type: 'radios', options: ['yes', 'no'] };
    const asked = { ...email, showWhen: { field: 'often', is: 'yes' } };
    const extra = { email: 'ada@example.org' };
    expect(replyAddress(message([often, asked], {}, { extra }))).toBeUndefined();
    expect(replyAddress(message([often, email], {}, { extra }))).toBe('ada@example.org');
    const other = { ...work, showWhen: { field: 'often', is: 'yes' } };
    expect(replyAddress(message([often, other], {}, { extra }))).toBe('ada@example.org');
  });
});

describe('an acknowledgement', () => {
  const toldAt = (address: string) =>
    acknowledgementAddress(message([email], { email: address }), 'no-reply@mail.example.gov.uk');

  test.each([
    'mailer-daemon@example.org',
    'MAILER-DAEMON@example.org',
    'postmaster@example.org',
    'noreply@example.org',
    'no-reply@example.org',
    'no-reply+12@example.org',
    'no-reply.orders@example.org',
    'no-reply-1@example.org',
    'donotreply@example.org',
    'do-not-reply@example.org',
    'do-notreply@example.org',
    'bounce@example.org',
    'bounces@example.org',
    'bounces+ada@example.org',
  ])('is not sent to %s, which no one reads', (address) => {
    expect(toldAt(address)).toBeUndefined();
  });

  test.each([
    'ada@example.org',
    'noreplyada@example.org',
    'postmasters@example.org',
    'ada.postmaster@example.org',
    'bouncer@example.org',
    'the-no-reply@example.org',
  ])('is sent to %s', (address) => {
    expect(toldAt(address)).toBe(address);
  });

  test.each(['waste@example.gov.uk', 'Waste@EXAMPLE.gov.uk', 'desk@mail.example.gov.uk'])(
    'is not sent to %s, a mailbox of the council’s own',
    (address) => {
      expect(toldAt(address)).toBeUndefined();
    },
  );

  test.each(['waste@other.example.gov.uk', 'ada@example.org'])(
    'is sent to %s, whose domain is another',
    (address) => {
      expect(toldAt(address)).toBe(address);
      const given = message([email], {});
      expect(isOwnMailbox(address, given, 'no-reply@mail.example.gov.uk')).toBe(false);
    },
  );

  test('is not sent where no address was given', () => {
    expect(
      acknowledgementAddress(message([words], { message: 'Hello' }), 'a@b.uk'),
    ).toBeUndefined();
  });
});

test.each([
  ['Ada@Example.org', 'example.org'],
  ['"a@b"@example.org', 'example.org'],
])('the domain of %s is %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});

describe('staff hear of a message', () => {
  const useful: FormFieldInput = { name: 'useful', type: 'radios', options: ['yes', 'no'] };
  const uncounted = (
    fields: FormFieldInput[],
    answers: Record<string, string>,
    extra: Record<string, string> = {},
  ) => hasSomebodyToRead(message(fields, answers, { extra, standard: 'none' }));

  test('whatever is in it, where the form promises a time', () => {
    expect(hasSomebodyToRead(message([useful], { useful: 'yes' }))).toBe(true);
  });

  test('but not of a bare yes to a form that promises nothing', () => {
    expect(uncounted([useful, words], { useful: 'yes' })).toBe(false);
    expect(uncounted([useful, words], { useful: 'yes', message: '' })).toBe(false);
    expect(uncounted([useful], { useful: 'yes' }, { _subject: 'Page' })).toBe(false);
  });

  test.each([
    [
      'as soon as there are words',
      [useful, words],
      { useful: 'no', message: 'The date is missing.' },
      {},
    ],
    ['where the form asks how to reply', [useful, email], { useful: 'no' }, {}],
    [
      'where it asks for a telephone number',
      [useful, { name: 'phone', type: 'tel' as const }],
      { useful: 'no' },
      {},
    ],
    ['of words that no one asked for', [useful], { useful: 'no' }, { comment: 'Help' }],
  ])('%s', (_, fields, answers, extra) => {
    expect(uncounted(fields, answers, extra)).toBe(true);
  });
});
