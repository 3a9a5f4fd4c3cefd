import { IntlMessageFormat } from 'intl-messageformat';
import type { Frames } from './frames.ts';
import { languageOf } from './languages.ts';
import { frames as frameNames } from './date-frames.ts';

/** One language's words: dotted keys to ICU messages. */
export type WordList = Record<string, string>;

/** What a sentence is filled in with: a text, a number, a day `2026-12-30`, a time `16:05`. */
export type Values = Record<string, string | number>;

/** One list of messages, each read when it is first said. */
export interface Messages {
  has(key: string): boolean;
  say(key: string, values: Values): string;
  /** As for a number of this plural form, with a place left where the number stands. */
  sayForm(key: string, values: Values, form: { ending: string; place: string }): string;
}

/** A style of ICU's `{date, date, by}` and `{time, time}` that names a frame instead of Intl's own options. */
type FrameStyle = Intl.DateTimeFormatOptions & { frame: string };

/** `by` for `date.by`; a style that is named nowhere is a mistake, and finds no frame. */
const stylesUnder = (start: string): Record<string, FrameStyle> =>
  Object.fromEntries(
    Object.keys(frameNames)
      .filter((name) => name.startsWith(start))
      .map((name) => [name.slice(start.length), { frame: name }]),
  );

const formats: NonNullable<ConstructorParameters<typeof IntlMessageFormat>[2]> = {
  date: stylesUnder('date.'),
  time: { ...stylesUnder('clock.'), medium: { frame: 'clock' } as FrameStyle },
};

const read = new WeakMap<WordList, Map<string, IntlMessageFormat>>();

/** The messages of one list, spoken by one language's rules for numbers, plurals and dates. */
export function messagesIn(language: string, list: WordList, frames: Frames): Messages {
  const { locale, dir } = languageOf(language);
  const formatters = formattersOf(frames);
  const known = read.get(list) ?? new Map<string, IntlMessageFormat>();
  read.set(list, known);
  const messageFor = (key: string): IntlMessageFormat => {
    const message =
      known.get(key) ??
      new IntlMessageFormat(list[key] ?? '', locale, formats, { formatters, ignoreTag: true });
    known.set(key, message);
    return message;
  };
  return {
    has: (key) => Object.hasOwn(list, key),
    say: (key, values) => asText(messageFor(key).format(isolated(values, dir))),
    sayForm: (key, values, { ending, place }) => {
      const inForm = {
        ...formatters,
        getPluralRules: () => ({ select: () => ending }) as unknown as Intl.PluralRules,
        getNumberFormat: () => ({ format: () => place }) as unknown as Intl.NumberFormat,
      };
      const ast = messageFor(key).getAst();
      const message = new IntlMessageFormat(ast, locale, formats, { formatters: inForm });
      return asText(message.format({ count: 0, ...isolated(values, dir) }));
    },
  };
}

type Formatters = NonNullable<
  NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']
>;

const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

/** Numbers and plurals by Intl; days and times by the language's own frames. */
function formattersOf(frames: Frames): Formatters {
  return {
    getNumberFormat: (locale, options) => {
      const format = once(
        numberFormats,
        `${String(locale)} ${JSON.stringify(options)}`,
        () => new Intl.NumberFormat(locale, options),
      );
      return { format: (value: unknown) => format.format(numeric(value)) } as Intl.NumberFormat;
    },
    getPluralRules: (locale, options) =>
      once(
        pluralRules,
        `${String(locale)} ${String(options?.type)}`,
        () => new Intl.PluralRules(locale, options),
      ),
    getDateTimeFormat: (_locale, style) => {
      const { frame = 'date.long' } = (style ?? {}) as Partial<FrameStyle>;
      return {
        format: (value: unknown) => frames.say(frame, String(value)),
      } as unknown as Intl.DateTimeFormat;
    },
  };
}

/**
 * Among words written from the right, a telephone number would be read backwards, group by group: what is written from
 * the left is set apart there (U+2066 to U+2069). Days and times are values of another kind.
 */
function isolated(values: Values, dir: 'ltr' | 'rtl'): Values {
  if (dir === 'ltr') return values;
  const isFromTheLeft = (value: string | number): value is string =>
    typeof value === 'string' &&
    /^(?=.*[A-Za-z@ ])[\x20-\x7E]+$/.test(value) &&
    !/^\d{4}-\d{2}-\d{2}/.test(value);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isFromTheLeft(value) ? `\u2066${value}\u2069` : value,
    ]),
  );
}

function numeric(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`"${String(value)}" is no number.`);
  return value;
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function asText(said: unknown): string {
  return Array.isArray(said) ? said.join('') : String(said);
}
