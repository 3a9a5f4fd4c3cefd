import type { Problem } from '../../src/domain/forms/answers.ts';

/** Names of inputs and what is typed or chosen in them, in their order on the page. */
export type Typed = Readonly<Record<string, string>>;

/** Something wrong, with the id that its link in the summary leads to. */
export interface Wrong {
  at: string;
  problem: Problem;
}

/** Something wrong, and how it is mended. */
export interface Mend extends Wrong {
  mend: Typed;
}

/** A resident's way through one form: wrong at first, then mended, then sent. */
export interface Walk {
  form: string;
  /** What is wrong when it is sent with nothing in it. */
  missing: readonly Wrong[];
  wrong: Typed;
  mends: readonly Mend[];
  /** Answers that are kept in another shape than they were typed. */
  kept?: Typed;
  /** Whether the council promises a date for it. */
  dated: boolean;
  /** The date is the resident's own choice, and not worked out. */
  isChosen?: boolean;
  /** Whether the resident gives an address that an acknowledgement can go to. */
  acknowledged: boolean;
}

const empty = (field: string): Problem => ({ field, code: 'REQUIRED_FIELD_EMPTY' });
const badEmail: Problem = { field: 'email', code: 'TYPE_EMAIL' };

const noMessage = (form: string): Wrong => ({ at: `${form}-message`, problem: empty('message') });
const noWay = (form: string): Wrong => ({
  at: `${form}-email`,
  problem: { field: 'email', code: 'NO_WAY_TO_REPLY' },
});

/** @param own makes this walk's words its own: the same words twice within ten minutes are one message */
export function walks(own: string): Walk[] {
  const email = `ada.${own}@example.org`;
  const message = `Zażółć gęślą jaźń, ${own}`;
  const usual = { dated: true, acknowledged: true };
  return [
    {
      ...usual,
      form: 'general-enquiry',
      missing: [noMessage('general-enquiry'), noWay('general-enquiry')],
      wrong: { name: 'Ada O’Neill', email: 'not an address', format: 'large-print' },
      mends: [
        { ...noMessage('general-enquiry'), mend: { message } },
        { at: 'general-enquiry-email', problem: badEmail, mend: { email } },
      ],
    },
    {
      ...usual,
      form: 'suggestion',
      missing: [noMessage('suggestion')],
      wrong: { service: 'Parks', message, email: `ada.${own}@`, language: 'pl' },
      mends: [{ at: 'suggestion-email', problem: badEmail, mend: { email } }],
    },
    {
      ...usual,
      form: 'complaint',
      missing: [noMessage('complaint'), noWay('complaint')],
      wrong: {
        message,
        'happened-on-day': '31',
        'happened-on-month': '2',
        'happened-on-year': '2026',
        'told-us-before': 'yes',
        'earlier-reference': 'K7RM',
      },
      mends: [
        {
          at: 'complaint-happened-on-day',
          problem: { field: 'happened-on', code: 'NOT_A_DATE' },
          mend: { 'happened-on-day': '28' },
        },
        {
          at: 'complaint-earlier-reference',
          problem: { field: 'earlier-reference', code: 'NOT_A_REFERENCE' },
          mend: { 'earlier-reference': 'k7rm-3xdw' },
        },
        { ...noWay('complaint'), mend: { email } },
      ],
      kept: { 'happened-on': '2026-02-28', 'earlier-reference': 'K7RM3XDW' },
    },
    {
      ...usual,
      form: 'complaint-stage-2',
      missing: [noMessage('complaint-stage-2'), noWay('complaint-stage-2')],
      wrong: { 'earlier-reference': 'K7RM 3XDW', message, email, 'address-line1': '1 High Street' },
      mends: [
        {
          at: 'complaint-stage-2-address-town',
          problem: { field: 'address', code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } },
          mend: { 'address-town': 'Wigton', 'address-postcode': 'ca7 9nj' },
        },
      ],
      kept: { 'earlier-reference': 'K7RM3XDW', address: '1 High Street\nWigton\nCA7 9NJ' },
    },
    {
      ...usual,
      form: 'compliment',
      missing: [noMessage('compliment')],
      wrong: { message, email, phone: '12' },
      mends: [
        {
          at: 'compliment-phone',
          problem: { field: 'phone', code: 'NOT_A_TELEPHONE' },
          mend: { phone: '01632 960123' },
        },
      ],
    },
    callBack(message),
    {
      ...usual,
      form: 'another-format',
      missing: [noMessage('another-format'), noWay('another-format')],
      wrong: { page: '/services/council-tax/pay/', format: 'braille', language: 'pl', email },
      mends: [{ ...noMessage('another-format'), mend: { message } }],
    },
    {
      ...usual,
      form: 'accessibility-problem',
      missing: [noMessage('accessibility-problem')],
      wrong: { page: '/a-to-z/', uses: 'NVDA', email },
      mends: [{ ...noMessage('accessibility-problem'), mend: { message } }],
    },
    {
      ...usual,
      form: 'freedom-of-information',
      missing: [
        noMessage('freedom-of-information'),
        { at: 'freedom-of-information-name', problem: empty('name') },
        noWay('freedom-of-information'),
      ],
      wrong: { message, 'how-sent': 'paper' },
      mends: [
        {
          at: 'freedom-of-information-name',
          problem: empty('name'),
          mend: { name: 'Ada O’Neill' },
        },
        { ...noWay('freedom-of-information'), mend: { email } },
      ],
    },
    {
      form: 'page-useful',
      missing: [{ at: 'page-useful-useful', problem: empty('useful') }],
      wrong: { page: '/a-to-z/' },
      mends: [
        {
          at: 'page-useful-useful',
          problem: empty('useful'),
          mend: { useful: 'no', message },
        },
      ],
      dated: false,
      acknowledged: false,
    },
  ];
}

/** A Sunday is refused; a day on which the line is open is taken. */
function callBack(message: string): Walk {
  const sunday = nextWeekday(0);
  const open = nextWeekday(3);
  return {
    form: 'call-back',
    missing: [
      { at: 'call-back-phone', problem: empty('phone') },
      { at: 'call-back-when', problem: empty('when') },
    ],
    wrong: {
      phone: '01632 960123',
      when: 'choose',
      ...dateBoxes(sunday),
      'call-at': '11:00-13:00',
      message,
    },
    mends: [
      {
        at: 'call-back-call-on-day',
        problem: { field: 'call-on', code: 'DAY_NOT_OPEN' },
        mend: dateBoxes(open),
      },
    ],
    kept: { 'call-on': open },
    dated: true,
    isChosen: true,
    acknowledged: false,
  };
}

/**
 * The first such day at least a week ahead, as YYYY-MM-DD. A Wednesday is a bank holiday only around Christmas and
 * New Year, and those weeks are passed over.
 * @param weekday 0 is Sunday
 */
function nextWeekday(weekday: number): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + 7);
  const isChristmas = (): boolean =>
    /-(?:12-2[4-9]|12-3|01-0)/.test(day.toISOString().slice(4, 10));
  while (day.getUTCDay() !== weekday || isChristmas()) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function dateBoxes(date: string): Typed {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  return { 'call-on-day': day, 'call-on-month': month, 'call-on-year': year };
}
