import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { calendarCommand } from '../../src/cli/calendar-command.ts';
import type { HolidayList } from '../../src/domain/calendar/calendar-data.ts';
import type { OneOffDays } from '../../src/council/calendar/bank-holidays.ts';
import { officialBankHolidays, officialDates } from '../domain/calendar/official-bank-holidays.ts';

interface Event {
  title: string;
  date: string;
  notes: string;
  bunting: boolean;
}
type Feed = Record<HolidayList, { division: string; events: Event[] }>;

/** The official list in its published shape, for 2024 to 2027, from the dates written out by hand. */
function feed(): Feed {
  const nations = Object.keys(officialBankHolidays) as HolidayList[];
  const division = (nation: HolidayList): [HolidayList, Feed[HolidayList]] => [
    nation,
    {
      division: nation,
      events: [2024, 2025, 2026, 2027]
        .flatMap((year) => officialDates(nation, year))
        .map(({ date, substitute }) => ({
          title: 'Bank holiday',
          date,
          notes: substitute ? 'Substitute day' : '',
          bunting: true,
        })),
    },
  ];
  return Object.fromEntries(nations.map(division)) as Feed;
}

let folder: string;
let list: string;
let copy: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-calendar-'));
  list = join(folder, 'one-off-days.json');
  copy = join(folder, 'bank-holidays.json');
  await copyFile('src/council/calendar/one-off-days.json', list);
});

async function refresh(changed: Feed, ...more: string[]): ReturnType<typeof calendarCommand> {
  await writeFile(copy, JSON.stringify(changed));
  return calendarCommand(['--from', copy, ...more], list);
}

const kept = async (): Promise<OneOffDays> =>
  JSON.parse(await readFile(list, 'utf8')) as OneOffDays;

test('nothing has changed', async () => {
  const before = await readFile(list, 'utf8');
  expect(await refresh(feed())).toEqual({
    code: 0,
    err: '',
    out: 'Nothing has changed: the bank holidays of 2024 to 2027 are those of the official list.',
  });
  expect(await readFile(list, 'utf8')).toBe(before);
});

test('a day that is proclaimed is reported and kept', async () => {
  const changed = feed();
  const day = { title: 'Bank holiday for a jubilee', date: '2027-06-04', notes: '', bunting: true };
  changed['england-and-wales'].events.push(day);
  const { code, out } = await refresh(changed);
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "england-and-wales: 2027-06-04 is now a bank holiday (Bank holiday for a jubilee).
    one-off-days.json now says so. Build the site again to use it."
  `);
  expect((await kept()).add['england-and-wales']).toEqual([
    {
      date: '2027-06-04',
      name: 'Bank holiday for a jubilee',
      source: 'Official list of bank holidays, bank-holidays.json',
    },
  ]);
  expect((await refresh(changed)).out).toContain('Nothing has changed');
});

test('a day that is moved for one year is reported and kept', async () => {
  const changed = feed();
  for (const event of changed.scotland.events) {
    if (event.date === '2027-05-03') event.date = '2027-05-07';
  }
  expect((await refresh(changed)).out).toMatchInlineSnapshot(`
    "scotland: 2027-05-07 is now a bank holiday (Bank holiday).
    scotland: 2027-05-03 is no longer a bank holiday (Early May bank holiday).
    one-off-days.json now says so. Build the site again to use it."
  `);
  const { add, remove } = await kept();
  expect(add.scotland.map(({ date }) => date)).toEqual(['2026-06-15', '2027-05-07']);
  expect(remove.scotland.map(({ date }) => date)).toEqual(['2027-05-03']);
  expect((await refresh(changed)).out).toContain('Nothing has changed');
  await refresh(feed());
  expect((await kept()).remove.scotland).toEqual([]);
});

test('asked only to check, it writes nothing', async () => {
  const before = await readFile(list, 'utf8');
  const changed = feed();
  changed.scotland.events = changed.scotland.events.filter(({ date }) => date !== '2026-06-15');
  expect((await refresh(changed, '--check')).out).toMatchInlineSnapshot(`
    "scotland: 2026-06-15 is no longer a bank holiday (World Cup bank holiday).
    Nothing was written."
  `);
  expect(await readFile(list, 'utf8')).toBe(before);
});

describe('from an address', () => {
  async function served<Answer>(
    status: number,
    body: string,
    work: (address: string) => Promise<Answer>,
  ): Promise<Answer> {
    const server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await work(`http://127.0.0.1:${String(port)}/bank-holidays.json`);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  }

  test('in its published shape', async () => {
    const answer = await served(200, JSON.stringify(feed()), (address) =>
      calendarCommand(['--from', address], list),
    );
    expect(answer.out).toContain('Nothing has changed');
  });

  test('that answers with an error', async () => {
    const answer = await served(503, '', (address) => calendarCommand(['--from', address], list));
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('could not be read (it answered 503). Nothing was changed');
  });

  test('that is something else', async () => {
    const answer = await served(200, '<html>', (address) =>
      calendarCommand(['--from', address], list),
    );
    expect(answer.code).toBe(1);
    expect(answer.err).toContain('is not the official list of bank holidays');
  });

  test('where there is no internet', async () => {
    const closed = await served(200, '', (address) => Promise.resolve(address));
    const { code, err } = await calendarCommand(['--from', closed], list);
    expect(code).toBe(1);
    expect(err).toContain('could not be read (ECONNREFUSED). Nothing was changed');
  });
});

test('a file that is not there is one line and exit code 2', async () => {
  const answer = await calendarCommand(['--from', 'nowhere.json'], list);
  expect(answer).toEqual({ code: 2, out: '', err: 'There is no file "nowhere.json".' });
});
