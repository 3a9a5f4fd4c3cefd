import { beforeEach, expect, test } from 'vitest';
import { deliver } from '../../../src/domain/submissions/outbox.ts';
import { performanceEndpoint } from '../../../src/http/performance-endpoint.ts';
import { aResident, type Resident } from './a-resident.ts';

let ada: Resident;
let reference: string;
const answers = { satisfied: 'yes', 'first-time': 'no', treated: 'well' };

beforeEach(async () => {
  ada = aResident();
  reference = await ada.write();
});

/** Staff reply by email. Answers the path of the link in it. */
async function replied(of = reference): Promise<string> {
  const bare = of.replace('-', '');
  await ada.store.addEvent(bare, {
    ...{ id: 'replied', at: '2026-11-24T10:00:00.000Z', kind: 'replied', channel: 'email' },
    ...{ words: 'We mended it.', mailed: true },
  });
  ada.at('2026-11-24T10:00:00Z');
  const record = await ada.store.find(bare);
  if (record !== undefined) await deliver(record, ada.runtime.delivering);
  const mail = ada.sent.at(-1);
  return /Tell us how we did\nhttps:\/\/c\.test(\S+)/.exec(mail?.text ?? '')?.[1] ?? 'none';
}

test('the mail with the reply asks how it went, and the answer is kept without a word', async () => {
  const link = await replied();
  const page = await ada.get(link);
  expect(page.text).toContain('Are you satisfied with how we dealt with this?');
  expect(page.text).toContain('Was it sorted the first time you contacted us?');
  expect(page.text).toContain('How did we treat you?');
  expect(await ada.kinds(reference)).toEqual(['replied']);
  expect((await ada.send(link, answers)).text).toContain('Thank you for telling us');
  expect((await ada.events(reference)).at(-1)).toMatchObject({
    ...{ id: 'feedback', kind: 'feedback', isSatisfied: true },
    ...{ isSortedFirstTime: false, treated: 'well' },
  });
});

test('it is answered once', async () => {
  const link = await replied();
  await Promise.all([ada.send(link, answers), ada.send(link, { ...answers, satisfied: 'no' })]);
  await ada.send(link, { ...answers, satisfied: 'no' });
  expect((await ada.get(link)).text).toContain('Thank you for telling us');
  expect(await ada.kinds(reference)).toEqual(['replied', 'feedback']);
});

test('each question has to be answered, with one of its answers', async () => {
  const link = await replied();
  for (const wrong of [{}, { satisfied: 'yes' }, { ...answers, treated: 'splendidly' }]) {
    expect((await ada.send(link, wrong)).status).toBe(422);
  }
  expect(await ada.kinds(reference)).toEqual(['replied']);
});

test('before a reply there is nothing to ask, and the link of the case asks nothing', async () => {
  expect((await ada.get(ada.link())).text).not.toContain('feedback/');
  expect((await ada.get(`${ada.link()}feedback/`)).status).toBe(404);
});

test('a reply by telephone is asked about on the page', async () => {
  await ada.store.addEvent(reference.replace('-', ''), {
    ...{ id: 'replied', at: '2026-11-24T10:00:00.000Z', kind: 'replied', channel: 'telephone' },
  });
  ada.at('2026-11-24T12:00:00Z');
  const page = await ada.get(ada.link());
  const link = /href="([^"]+feedback\/)"/.exec(page.text)?.[1] ?? 'none';
  expect((await ada.send(link, answers)).text).toContain('Thank you for telling us');
  expect((await ada.get(ada.link())).text).not.toContain('feedback/');
});

test('the figures show what people said once the quarter is over, without numbers under five', async () => {
  const all = [reference];
  for (let count = 1; count < 12; count += 1) {
    ada.at(`2026-11-23T10:${String(count).padStart(2, '0')}:00Z`);
    all.push(
      await ada.write({
        message: `Message ${String(count)}`,
        email: `r${String(count)}@a${String(count)}.example.org`,
      }),
    );
  }
  for (const [index, one] of all.entries()) {
    const satisfied = index < 9 ? 'yes' : 'no';
    await ada.send(await replied(one), { ...answers, satisfied });
  }
  const figures = async (): Promise<unknown> => {
    const request = new Request('https://c.test/charter/performance/figures.json');
    const call = { params: { file: 'figures.json' }, afterReply: () => undefined };
    const reply = await performanceEndpoint(ada.runtime, request, call);
    return ((await reply.json()) as { feedback: unknown[] }).feedback[0];
  };
  ada.at('2026-12-30T10:00:00Z');
  expect(await figures()).toMatchObject({ period: '2026-Q3', answers: 0 });
  ada.at('2027-01-02T10:00:00Z');
  // The one who asks first reads the figures of before, while they are counted again.
  await expect.poll(figures).toEqual({
    ...{ period: '2026-Q4', answers: 12, satisfied: null },
    ...{ firstTime: 0, treatedWell: 12 },
  });
  const page = await performanceEndpoint(
    ada.runtime,
    new Request('https://c.test/charter/performance/'),
    { params: {}, afterReply: () => undefined },
  );
  expect(await page.text()).toContain('What people told us after our reply');
});
