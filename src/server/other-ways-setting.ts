import { SettingError } from './setting-error.ts';
import { shown } from './setting-shown.ts';

/** How those are acknowledged who left no email address, by GOV.UK Notify. Both ways are off unless their template is set. */
export interface OtherWaysSetting {
  apiKey: string;
  /** Where Notify is asked; left out, Notify's own address. */
  baseUrl?: string;
  textTemplate?: string;
  letterTemplate?: string;
  textsADay: number;
  lettersADay: number;
}

/** A text costs some 2.5p for each of its two or three parts. Two hundred are a busy day, and at worst some £15. */
const TEXTS_A_DAY = 200;
/** A letter costs some 70p. Few people leave nothing but an address; twenty are at worst £14. */
const LETTERS_A_DAY = 20;

type Environment = Readonly<Record<string, string | undefined>>;

/** NOTIFY_TEXT_TEMPLATE and NOTIFY_LETTER_TEMPLATE, with how many of each go out in a day; `undefined` without both. */
export function otherWaysFrom(environment: Environment): OtherWaysSetting | undefined {
  const textTemplate = environment['NOTIFY_TEXT_TEMPLATE'] ?? '';
  const letterTemplate = environment['NOTIFY_LETTER_TEMPLATE'] ?? '';
  if (textTemplate === '' && letterTemplate === '') return undefined;
  const apiKey = environment['NOTIFY_API_KEY'] ?? '';
  if (apiKey === '') {
    const name = textTemplate === '' ? 'NOTIFY_LETTER_TEMPLATE' : 'NOTIFY_TEXT_TEMPLATE';
    throw new SettingError(
      `${name} is set, and NOTIFY_API_KEY is not. Text messages and letters go by GOV.UK Notify: write its key.`,
    );
  }
  // The same address that mail goes to, where that is Notify's.
  const baseUrl = /^notify:(.+)$/.exec(environment['MAIL_URL'] ?? '')?.[1];
  return {
    apiKey,
    ...(baseUrl !== undefined && { baseUrl }),
    ...(textTemplate !== '' && { textTemplate }),
    ...(letterTemplate !== '' && { letterTemplate }),
    textsADay: aDay(environment, 'NOTIFY_TEXTS_A_DAY', TEXTS_A_DAY),
    lettersADay: aDay(environment, 'NOTIFY_LETTERS_A_DAY', LETTERS_A_DAY),
  };
}

function aDay(environment: Environment, name: string, usual: number): number {
  const text = environment[name] ?? String(usual);
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new SettingError(
    `${name} is ${shown(text)}. Write how many go out in a day at most, such as ${String(usual)}.`,
  );
}
