import { nations } from '../council/calendar/bank-holidays.ts';
import type { CalendarFacts } from '../council/calendar/council-calendar.ts';
import { ContentErrors, loadCouncil } from '../council/read/load-council.ts';
import type { Nation, WeekHours } from '../domain/calendar/calendar-data.ts';
import type { Delay } from '../domain/charter/delay.ts';
import { standardNamed } from '../domain/charter/standard-named.ts';
import type { ServiceStandard } from '../domain/charter/standard.ts';
import { parseTarget, TargetNotUnderstood } from '../domain/charter/target.ts';
import { BadArguments } from './outcome.ts';

/** Of the command's options, those that say what is promised. */
export interface Asked {
  council?: string | undefined;
  standard?: string | undefined;
  target?: string | undefined;
  nation?: string | undefined;
  calendar?: string | undefined;
}

/** What a promise is made from: a council's calendar, charter and delays, or a nation's calendar alone. */
interface Source {
  facts: CalendarFacts;
  standards: Record<string, ServiceStandard>;
  delays: readonly Delay[];
  /** The standard of each form, by the form's id. */
  forms: Readonly<Record<string, string>>;
}

const nineToFive = '09:00-17:00';

/** Without a council: Monday to Friday, 09:00 to 17:00, no closures. */
const plainWeek: WeekHours = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
  exceptions: {},
};

/** The council asked for, or none: then only a nation. */
export async function sourceOf(
  { council, standard, nation }: Asked,
  today: string,
  contentFolder: string,
): Promise<Source> {
  if (council === undefined) {
    if (standard !== undefined) {
      throw new BadArguments('--standard needs --council, whose charter has it.');
    }
    return { facts: factsOf(nationFrom(nation)), standards: {}, delays: [], forms: {} };
  }
  if (nation !== undefined) {
    throw new BadArguments(
      '--nation and --council do not go together: the council has its nation.',
    );
  }
  const { facts, standards, delays, forms } = await loadCouncil(council, {
    contentFolder,
    today,
  }).catch((error: unknown) => {
    if (error instanceof ContentErrors || !(error instanceof Error)) throw error;
    throw new BadArguments(error.message);
  });
  const standardOf = forms.map(({ id, data }) => [id, data.standard] as const);
  return { facts, standards, delays, forms: Object.fromEntries(standardOf) };
}

function nationFrom(text = 'england-and-wales'): Nation {
  const nation = nations.find((name) => name === text.toLowerCase().replaceAll(' ', '-'));
  if (nation) return nation;
  throw new BadArguments(`"${text}" is not a nation. There are: ${nations.join(', ')}.`);
}

function factsOf(nation: Nation): CalendarFacts {
  return {
    nation,
    timeZone: 'Europe/London',
    hours: { default: { ...plainWeek } },
    cutOff: undefined,
    closures: [],
    extraBankHolidays: [],
  };
}

/** The standard asked for by its id, or one made of a target alone. */
export function standardFrom(
  { council, standard, target, calendar }: Asked,
  standards: Record<string, ServiceStandard>,
): ServiceStandard {
  const days = daysFrom(calendar);
  if (target !== undefined && standard !== undefined) {
    throw new BadArguments('Give --standard or --target, not both.');
  }
  if (target !== undefined) return standardOfTarget(target, days ?? 'council');
  if (standard === undefined) {
    throw new BadArguments('Give --council and --standard, or --target. See --help.');
  }
  const found = standardNamed(standards, standard);
  if (found === undefined) {
    const known = Object.keys(standards).join(', ');
    throw new BadArguments(
      `The charter of ${String(council)} has no standard "${standard}". There are: ${known}.`,
    );
  }
  return days === undefined ? found : { ...found, calendar: days };
}

function daysFrom(calendar: string | undefined): 'council' | 'foi' | undefined {
  if (calendar === undefined || calendar === 'council' || calendar === 'foi') return calendar;
  throw new BadArguments(`"${calendar}" is not a calendar. There are: council, foi.`);
}

function standardOfTarget(text: string, calendar: 'council' | 'foi'): ServiceStandard {
  try {
    const target = parseTarget(text);
    if (calendar === 'foi' && target.kind !== 'working-days') {
      throw new BadArguments(
        '--calendar foi counts working days, so give --target in working days.',
      );
    }
    return {
      id: '',
      title: text,
      channel: 'online',
      target,
      measures: 'reply',
      clockStarts: 'receipt',
      calendar,
      appliesTo: '',
      source: '',
      earlier: [],
    };
  } catch (error) {
    if (error instanceof TargetNotUnderstood) throw new BadArguments(error.message);
    throw error;
  }
}

/**
 * The form asked for, where the standard is its own promise; `undefined` where it is only the form's acknowledgement, which a
 * delay of the form does not make later.
 * @throws BadArguments for a form that the council does not have.
 */
export function formAsked(
  form: string | undefined,
  standard: string,
  { forms }: Pick<Source, 'forms'>,
): string | undefined {
  if (form === undefined) return undefined;
  if (!Object.hasOwn(forms, form)) {
    const known = Object.keys(forms).join(', ');
    throw new BadArguments(
      known === ''
        ? '--form needs --council, whose form it is.'
        : `There is no form "${form}". There are: ${known}.`,
    );
  }
  return forms[form] === standard ? form : undefined;
}
