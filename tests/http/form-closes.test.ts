import { expect, test } from 'vitest';
import { takesAnswers } from '../../src/domain/forms/takes-answers.ts';
import { testRuntime, testSite } from '../support/test-runtime.ts';

const site = testSite({
  views: {
    closesOn: '2027-03-31',
    fields: [{ name: 'message', type: 'textarea', required: true }],
  },
});

const sentAt = async (time: string, accept: string) => {
  const made = testRuntime({ site });
  made.at(time);
  const response = await made.post('/f/views', {
    headers: { Accept: accept },
    body: new URLSearchParams({ message: 'Fewer cars, more <trees>' }),
  });
  return { response, kept: (await Array.fromAsync(made.store.list())).length };
};

test.each([
  [{ open: true }, '2099-01-01', true],
  [{ open: false, closesOn: '2027-03-31' }, '2027-03-01', false],
  [{ open: true, closesOn: '2027-03-31' }, '2027-03-31', true],
  [{ open: true, closesOn: '2027-03-31' }, '2027-04-01', false],
])('a form that is %j takes answers on %s: %s', (form, day, takes) => {
  expect(takesAnswers(form, day)).toBe(takes);
});

test('it is sent until midnight of its last day by the council’s clock, and no longer', async () => {
  // Summer time has begun: midnight is at 11pm UTC.
  const before = await sentAt('2027-03-31T22:59:59Z', 'application/json');
  expect([before.response.status, before.kept]).toEqual([200, 1]);
  const after = await sentAt('2027-03-31T23:00:00Z', 'application/json');
  expect([after.response.status, after.kept]).toEqual([403, 0]);
});

test('who sends it after that reads that it is closed, and has all that was typed', async () => {
  const { response, kept } = await sentAt('2027-04-01T09:00:00Z', 'text/html');
  const page = await response.text();
  expect(response.status).toBe(403);
  expect(kept).toBe(0);
  expect(page).toContain('This form is closed');
  expect(page).toContain('What you typed is below');
  expect(page).toContain('Fewer cars, more &lt;trees&gt;</textarea>');
});
