import { expect, test } from 'vitest';
import { errorsOf } from '../../support/errors-of.ts';

const team = (id: string, form: string, mailbox = `${id}@example.gov.uk`): string =>
  `  - id: ${id}\n    name: A team\n    mailbox: ${mailbox}\n    forms: [${form}]\n`;
const person = (email: string, more: string): string =>
  `  - name: Jo Ismay\n    email: ${email}\n${more}`;
const officer = '    role: officer\n    teams: [services]\n';

test('a list of staff that fits together has no errors', async () => {
  const text = `teams:\n${team('services', 'general-enquiry')}people:\n${person('jo@example.gov.uk', officer)}${person('al@example.gov.uk', '    role: manager\n')}`;
  expect(await errorsOf({ 'staff.yaml': () => text })).toEqual([]);
});

test('teams, forms and people that are there twice, or not at all', async () => {
  const text = `teams:
${team('services', 'general-enquiry')}${team('services', 'general-enquiry')}${team('planning', 'plan', 'Services@example.gov.uk')}people:
${person('jo@example.gov.uk', '    role: officer\n    teams: [servces]\n')}${person('Jo@example.gov.uk', '    role: officer\n')}`;
  expect(await errorsOf({ 'staff.yaml': () => text })).toMatchInlineSnapshot(`
    [
      "staff.yaml:6 There are two teams "services". Give one of them another id.",
      "staff.yaml:8 Two teams have the mailbox services@example.gov.uk. What is passed on to it could be for either, so give each its own.",
      "staff.yaml:12 Two teams have the mailbox services@example.gov.uk. What is passed on to it could be for either, so give each its own.",
      "staff.yaml:13 There is no form "plan". There are: general-enquiry.",
      "staff.yaml:9 The form "general-enquiry" is with the team "services" already. A form has one team.",
      "staff.yaml:20 There are two people with the address jo@example.gov.uk.",
      "staff.yaml:18 There is no team "servces". Did you mean "services"?",
      "staff.yaml:19 Jo Ismay is in no team, and would see nothing. Add one under teams.",
    ]
  `);
});

test('what is written in another way than it can be read', async () => {
  const text = `teams:\n${team('Services', 'general-enquiry', 'no address')}people:\n${person('jo', '    role: boss\n')}`;
  expect(await errorsOf({ 'staff.yaml': () => text })).toMatchInlineSnapshot(`
    [
      "staff.yaml:2 \`id\` of number 1 under \`teams\` is "Services". An id has small letters, digits and hyphens alone, such as customer-services.",
      "staff.yaml:4 \`mailbox\` of number 1 under \`teams\` is "no address". Write an e-mail address, such as enquiries@example.gov.uk.",
      "staff.yaml:8 \`email\` of number 1 under \`people\` is "jo". Write an e-mail address, such as enquiries@example.gov.uk.",
      "staff.yaml:9 \`role\` of number 1 under \`people\` is "boss". Write one of: officer, manager, editor.",
    ]
  `);
});
