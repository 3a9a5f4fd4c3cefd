import { parseArgs } from 'node:util';
import { msInDay } from '../domain/calendar/day-number.ts';
import { noteScore } from '../domain/mystery/notes.ts';
import { mysteryReport, shareOf, type MysteryReport } from '../domain/mystery/report.ts';
import { isOnline, questionsFor, scores } from '../domain/mystery/scenario.ts';
import type { Scenario, Score } from '../domain/mystery/scenario.ts';
import { isQuarter, quarterOf } from '../domain/reports/quarter.ts';
import { allWords } from '../i18n/all-words.ts';
import { wordsFrom, type Words } from '../i18n/words.ts';
import { printedCards, printedReport } from '../server/mystery/files.ts';
import { shopOne, shopWhatIsDue, type Shopped, type ShopWith } from '../server/mystery/shop.ts';
import type { CharterRules } from './charter-of.ts';
import { BadArguments } from './outcome.ts';

const usage = `The council’s own enquiries, to see how they are answered

  npm run mystery-shop                       sends those of this quarter whose moment has come
  npm run mystery-shop -- now [ID]           sends one at once, or all that have not been sent this quarter
  npm run mystery-shop -- report             how they were answered
  npm run mystery-shop -- report --out FILE  the same as a page for a committee: it names no case and no officer
  npm run mystery-shop -- cards --out FILE   cards for calls, visits and letters, to print and fill in
  npm run mystery-shop -- score ID --answers "plain=yes, polite=partly"
                                             what someone says who read the reply, or made the call

  --quarter 2026-Q3   another quarter than this one
  --to ADDRESS        sends to this address, and not to that of the website: http://127.0.0.1:8888

  The enquiries are in mystery-shopping.yaml. No figure counts them. The council is the one that COUNCIL names.`;

export interface MysteryWith extends ShopWith {
  name: string;
  standards: CharterRules['standards'];
  writeFile: (path: string, text: string) => Promise<void>;
}

/** `npm run mystery-shop`. */
export async function mysteryShopCommand(
  argv: readonly string[],
  open: () => Promise<MysteryWith>,
): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      quarter: { type: 'string' },
      out: { type: 'string' },
      to: { type: 'string' },
      answers: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, id, ...more] = positionals;
  const known = [undefined, 'now', 'report', 'cards', 'score'];
  if (values.help) return usage;
  if (!known.includes(command) || more.length > 0) throw new BadArguments(usage);
  if (values.quarter !== undefined && !isQuarter(values.quarter)) {
    throw new BadArguments(`"${values.quarter}" is no quarter. Write one such as 2026-Q4.`);
  }
  const given = withAddress(await open(), values.to);
  const { scenarios } = given.shopping;
  if (scenarios.length === 0) {
    return 'There are no enquiries. Write some into mystery-shopping.yaml in the council’s folder.';
  }
  const quarter = values.quarter ?? quarterNow(given);
  if (command === 'report') return reported(given, quarter, values.out);
  if (command === 'cards') return cards(given, values.out);
  if (command === 'score') return scored(given, named(scenarios, id), quarter, values.answers);
  if (command === 'now') return sentNow(given, id);
  return sentInWords(await shopWhatIsDue(given, scenarios.length));
}

async function sentNow(given: MysteryWith, id: string | undefined): Promise<string> {
  const { scenarios } = given.shopping;
  const online = scenarios.filter(isOnline);
  const report = await reportOf(given, quarterNow(given));
  const asked =
    id === undefined
      ? online.filter((one) => report.notYet.includes(one))
      : [named(scenarios, id)].filter(isOnline);
  if (id !== undefined && asked.length === 0) {
    throw new BadArguments(
      `"${id}" is a card for a person: npm run mystery-shop -- cards --out FILE`,
    );
  }
  const done: Shopped[] = [];
  for (const scenario of asked) {
    const shopped = await shopOne(given, scenario);
    if (shopped !== undefined) done.push(shopped);
  }
  return sentInWords(done);
}

function sentInWords(done: readonly Shopped[]): string {
  if (done.length === 0) return 'Nothing is to be sent now.';
  return done
    .map(({ scenario, seen }) =>
      seen.wasTaken
        ? `${scenario.id}: sent${seen.date === undefined ? '' : `, reply promised by ${seen.date}`}.`
        : `${scenario.id}: not sent. ${seen.problem ?? 'No confirmation came.'}`,
    )
    .join('\n');
}

async function reported(
  given: MysteryWith,
  quarter: string,
  out: string | undefined,
): Promise<string> {
  const report = await reportOf(given, quarter);
  if (out !== undefined) {
    await given.writeFile(out, printedReport(report, given.name, english()));
    return `Written: ${out}`;
  }
  const { enquiries, notYet } = report;
  const lines = enquiries.map(
    ({ scenario, run, taken, sameDate, acknowledged, replied, inTime, questions }) => {
      const said = shareOf(questions.map(({ score }) => score));
      const what = isOnline(scenario)
        ? `taken ${taken}, date ${sameDate}, acknowledged ${acknowledged}, replied ${replied}, in time ${inTime}`
        : scenario.by;
      const problem = run.seen?.problem === undefined ? '' : ` (${run.seen.problem})`;
      return `${scenario.id}: ${what}; questions answered with yes: ${String(said.yes)} of ${String(said.of)}${problem}`;
    },
  );
  const missing = notYet.map(({ id, by }) => `${id}: not done yet (${by})`);
  return [quarter, ...lines, ...missing].join('\n');
}

async function cards(given: MysteryWith, out: string | undefined): Promise<string> {
  if (out === undefined) throw new BadArguments(usage);
  const { shopping, name, standards, writeFile } = given;
  await writeFile(out, printedCards(shopping, name, Object.values(standards), english()));
  return `Written: ${out}`;
}

async function scored(
  given: MysteryWith,
  scenario: Scenario,
  quarter: string,
  answers = '',
): Promise<string> {
  const ids = questionsFor(given.shopping, scenario).map(({ id }) => id);
  const pairs = answers
    .split(',')
    .map((pair) => pair.split('=').map((part) => part.trim()))
    .filter(([id]) => id !== '');
  const said: Record<string, Score> = {};
  for (const [id = '', text = ''] of pairs) {
    const score = scores.find((one) => one === text);
    if (!ids.includes(id) || score === undefined) {
      throw new BadArguments(
        `Write --answers "${ids.map((one) => `${one}=yes`).join(', ')}", each with yes, partly or no.`,
      );
    }
    said[id] = score;
  }
  const missing = ids.filter((id) => said[id] === undefined);
  if (missing.length > 0) throw new BadArguments(`Not answered: ${missing.join(', ')}.`);
  const { enquiries } = await reportOf(given, quarter);
  const newest = enquiries.findLast(({ run }) => run.scenario === scenario.id);
  if (isOnline(scenario) && newest === undefined) {
    throw new BadArguments(`"${scenario.id}" was not sent in ${quarter}.`);
  }
  const name = { quarter, scenario: scenario.id, number: newest?.run.number ?? 0 };
  const at = new Date(given.now()).toISOString();
  await noteScore(given.store, name, { at, answers: said });
  return `Kept: ${scenario.id}, ${quarter}.`;
}

function named(scenarios: readonly Scenario[], id: string | undefined): Scenario {
  const found = scenarios.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = scenarios.map((one) => one.id).join(', ');
  throw new BadArguments(
    id === undefined ? usage : `There is no enquiry "${id}". There are: ${ids}.`,
  );
}

function withAddress(given: MysteryWith, to: string | undefined): MysteryWith {
  if (to === undefined) return given;
  const url = URL.parse(to);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new BadArguments(`"${to}" is no address. Write one such as http://127.0.0.1:8888.`);
  }
  return { ...given, site: url.origin };
}

function reportOf(given: MysteryWith, quarter: string): Promise<MysteryReport> {
  const { store, shopping, calendar, standards, now } = given;
  const counting = { calendar, standards, now: new Date(now()).toISOString() };
  return mysteryReport(store, shopping, quarter, counting);
}

function quarterNow({ calendar, now }: MysteryWith): string {
  return quarterOf(calendar.dateOf(Math.floor(calendar.clock.local(now()) / msInDay)));
}

function english(): Words {
  return wordsFrom('en', allWords);
}
