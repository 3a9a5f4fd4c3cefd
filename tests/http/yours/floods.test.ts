import { expect, test } from 'vitest';
import { aResident, siteOfResident, type Resident } from './a-resident.ts';

/** Ten messages of a network have their mail sent at once; what is more has to wait. */
async function afterOne(): Promise<{ made: Resident; reference: string; link: string }> {
  let count = 0;
  const mailWaits = (): boolean => (count += 1) > 10;
  const made = aResident(siteOfResident(), { mailWaits });
  const reference = await made.write();
  return { made, reference, link: made.link() };
}

test('what is added to a message counts as a message does, and what is too much is neither kept nor mailed', async () => {
  const { made, reference, link } = await afterOne();
  const answers = [];
  for (let times = 1; times <= 14; times += 1) {
    const { status, text } = await made.send(`${link}add/`, { message: `more ${String(times)}` });
    answers.push(status);
    if (status === 429) expect(text).toContain('Wait a little before you try again');
  }
  expect(answers.filter((status) => status === 429)).toHaveLength(5);
  expect(await made.kinds(reference)).toHaveLength(9);
  // One of the message itself.
  expect(made.sent.filter(({ to }) => to === 'team@c.test')).toHaveLength(10);
});

test('a change of contact details counts as a message does', async () => {
  const { made, reference, link } = await afterOne();
  for (let times = 1; times <= 9; times += 1) {
    await made.send(`${link}add/`, { message: `more ${String(times)}` });
  }
  const refused = await made.send(`${link}contact/`, { email: 'eve@example.org' });
  expect(refused.status).toBe(429);
  expect(await made.kinds(reference)).not.toContain('contact-changed');
  expect(made.sent.filter(({ to }) => to === 'eve@example.org')).toEqual([]);
});
