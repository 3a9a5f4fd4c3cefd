import { describe, expect, test } from 'vitest';
import {
  isWithin,
  scopeOf,
  scopeOfTeams,
  teamOf,
  teamsOf,
} from '../../../src/domain/staff/scope.ts';
import { noStaff, personAt, staffSchema, type Person } from '../../../src/domain/staff/staff.ts';

const staff = staffSchema.parse({
  teams: [
    {
      id: 'customer-services',
      name: 'Customer services',
      mailbox: 'Enquiries@example.gov.uk',
      forms: ['general-enquiry', 'complaint'],
    },
    { id: 'planning', name: 'Planning', mailbox: 'planning@example.gov.uk', forms: ['planning'] },
    { id: 'waste', name: 'Waste', mailbox: 'waste@example.gov.uk' },
  ],
  people: [
    {
      name: 'Jo Bell',
      email: 'Jo.Bell@example.gov.uk',
      role: 'officer',
      teams: ['planning', 'waste'],
    },
    { name: 'Sam Ford', email: 'sam@example.gov.uk', role: 'manager' },
    { name: 'Kit Hall', email: 'kit@example.gov.uk', role: 'officer' },
  ],
});
function person(name: string): Person {
  const found = personAt(staff, `${name}@example.gov.uk`);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}
const [jo, sam, kit] = [person('jo.bell'), person('sam'), person('kit')];
const all = ['enquiries@example.gov.uk', 'planning@example.gov.uk', 'waste@example.gov.uk'];

describe('a person is known by their address', () => {
  test.each(['jo.bell@example.gov.uk', 'JO.BELL@EXAMPLE.GOV.UK', ' Jo.Bell@example.gov.uk '])(
    '%j',
    (address) => {
      expect(personAt(staff, address)?.name).toBe('Jo Bell');
    },
  );

  test.each([
    '',
    'jo@example.gov.uk',
    'jo.bell@example.gov.uk.example.org',
    // K, the sign for kelvin, becomes k in small letters.
    '\u212Ait@example.gov.uk',
    'kit@example.gov.uk\u00A0',
  ])('%j is no one’s', (address) => {
    expect(personAt(staff, address)).toBeUndefined();
  });

  test('a council without staff has no one', () => {
    expect(personAt(noStaff, 'jo.bell@example.gov.uk')).toBeUndefined();
    expect(noStaff).toEqual({ teams: [], people: [], reviewReminders: false });
  });
});

describe('an officer sees the cases of their teams, and a manager all', () => {
  test('the teams', () => {
    const ids = (one: Person) => teamsOf(staff, one).map(({ id }) => id);
    expect(ids(jo)).toEqual(['planning', 'waste']);
    expect(ids(sam)).toEqual(['customer-services', 'planning', 'waste']);
    expect(ids(kit)).toEqual([]);
  });

  test('the scope', () => {
    expect(scopeOf(staff, jo)).toEqual({
      forms: ['planning'],
      mailboxes: ['planning@example.gov.uk', 'waste@example.gov.uk'],
      allMailboxes: all,
    });
    expect(scopeOf(staff, kit)).toEqual({ forms: [], mailboxes: [], allMailboxes: all });
    expect(scopeOf(staff, sam)).toBeUndefined();
    expect(scopeOfTeams(staff, [])).toEqual({ forms: [], mailboxes: [], allMailboxes: all });
  });

  test.each([
    ['of their form', 'planning', '', true, 'planning'],
    ['of another team’s form', 'complaint', '', false, 'customer-services'],
    ['of another form, passed on to them', 'complaint', 'waste@example.gov.uk', true, 'waste'],
    [
      'of their form, passed on to others',
      'planning',
      'enquiries@example.gov.uk',
      false,
      'customer-services',
    ],
    ['of their form, passed on outside', 'planning', 'county@example.org', true, 'planning'],
    [
      'of another form, passed on outside',
      'complaint',
      'county@example.org',
      false,
      'customer-services',
    ],
    ['of a form that no team has', 'other', '', false, undefined],
  ])('a case %s', (_, form, passedTo, is, team) => {
    expect(isWithin({ form, passedTo }, scopeOf(staff, jo))).toBe(is);
    expect(isWithin({ form, passedTo }, scopeOf(staff, sam))).toBe(true);
    expect(isWithin({ form, passedTo }, scopeOf(staff, kit))).toBe(false);
    expect(teamOf(staff, { form, passedTo })?.id).toBe(team);
  });
});
