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

test('another photograph of the same name, size and words is kept, and the same one pressed twice is kept once', async () => {
  const made = aResident();
  const reference = await made.write();
  const add = (last: number): FormData => {
    const form = new FormData();
    const jpeg = [
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      16,
      74,
      70,
      73,
      70,
      0,
      1,
      1,
      0,
      0,
      1,
      0,
      1,
      0,
      0,
      last,
    ];
    form.set('_nonce', '0');
    form.set('message', 'The same light');
    form.set('file', new File([new Uint8Array(jpeg)], 'light.jpg', { type: 'image/jpeg' }));
    return form;
  };
  for (const last of [1, 1, 2]) await made.send(`${made.link()}add/`, add(last));
  expect(await made.kinds(reference)).toEqual(['added', 'added']);
});

test('a page that asks for no file reads no more than text needs', async () => {
  const made = aResident();
  await made.write();
  const form = (): FormData => {
    const body = new FormData();
    body.set('email', 'ada@example.org');
    body.set('more', new File([new Uint8Array(2_000_000)], 'more.png', { type: 'image/png' }));
    return body;
  };
  for (const path of ['/yours/', `${made.link()}erase/`, `${made.link()}contact/`]) {
    expect((await made.send(path, form())).status, path).toBe(413);
  }
});
