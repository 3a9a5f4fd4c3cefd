import { slug } from 'github-slugger';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import { nearest } from '../../council/wording/nearest.ts';
import { couldBeDialled } from '../../domain/forms/could-be-dialled.ts';
import { languages } from '../../i18n/languages.ts';
import { CannotMake } from '../new-page.ts';
import { nationNames, type NationName } from './nations.ts';

/** What a new council is made of: the answers to the eight questions. */
export interface CouncilAnswers {
  /** "Thornby Town Council" */
  name: string;
  /** The name of its folder: "thornby". */
  id: string;
  nation: NationName;
  /** The languages besides English, by their codes. */
  languages: readonly string[];
  email: string;
  /** As people read it: "01632 960101". */
  telephone: string;
  /** # and six figures or letters. */
  colour: string;
  /** A line each. */
  address: readonly string[];
  /** The town or the village of its office, where it is not the last line of the address. */
  place?: string | undefined;
}

export type AnswerName = Exclude<keyof CouncilAnswers, 'place'>;

/** One question: what is asked, and what is made of the answer. */
interface Question<Value> {
  asks: string;
  /** An example of an answer. */
  such: string;
  /** @throws CannotMake with what to write */
  read: (typed: string) => Value;
}

/** What can be put into a page's words and into YAML as it is. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’&()/-]*$/u;

function text(typed: string, what: string): string {
  const words = typed.trim().replace(/\s+/g, ' ').replaceAll("'", '’');
  if (!/\p{L}/u.test(words)) throw new CannotMake(`Write ${what}.`);
  if (!plain.test(words)) {
    throw new CannotMake(
      `"${words}" has signs in it that ${what} can't have. Use letters, figures, spaces, full stops, hyphens and brackets.`,
    );
  }
  return words;
}

/** Nothing was typed: what is there in grey is an example, and no answer. */
function refuseNothing(typed: string, what: string): void {
  if (typed.trim() === '') throw new CannotMake(`Write ${what}.`);
}

/** The eight questions, in the order in which they are asked. */
export const questions: { [Name in AnswerName]: Question<CouncilAnswers[Name]> } = {
  name: {
    asks: 'What is the council called?',
    such: 'Thornby Town Council',
    read: (typed) => text(typed, 'the name of the council'),
  },
  id: {
    asks: 'What should its folder be called?',
    such: 'thornby',
    read: (typed) => {
      const id = slug(typed.trim());
      if (/^[a-z][a-z0-9-]*$/.test(id)) return id;
      throw new CannotMake('Write a short name in small letters, such as thornby.');
    },
  },
  nation: {
    asks: 'Which nation is it in?',
    such: nationNames.join(', '),
    read: (typed) => {
      const said = slug(typed.trim());
      const found = nationNames.find((name) => name === said);
      if (found !== undefined) return found;
      const near = nearest(said, nationNames);
      const help = near === undefined ? `There are: ${nationNames.join(', ')}.` : `Write ${near}.`;
      throw new CannotMake(`"${typed}" is no nation. ${help}`);
    },
  },
  languages: {
    asks: 'Which languages besides English?',
    such: 'cy,pl, or nothing',
    read: (typed) => {
      // The site is always in English, too.
      const codes = typed.split(/[\s,;]+/).filter((code) => code !== '' && code !== 'en');
      for (const code of codes) {
        if (languages.some((one) => one.code === code)) continue;
        const list = languages
          .filter((one) => one.code !== 'en')
          .map((one) => `${one.code} (${one.english})`);
        throw new CannotMake(
          `"${code}" is no language that the site has words in. There are: ${list.join(', ')}.`,
        );
      }
      return [...new Set(codes)];
    },
  },
  email: {
    asks: 'Which email address may anyone write to?',
    such: 'hello@thornby.example.gov.uk',
    read: (typed) => {
      refuseNothing(typed, 'the email address, such as hello@thornby.example.gov.uk');
      const email = z.email().safeParse(typed.trim());
      if (email.success) return email.data;
      throw new CannotMake(
        `"${typed}" is no email address. Write one such as hello@thornby.example.gov.uk.`,
      );
    },
  },
  telephone: {
    asks: 'Which telephone number?',
    such: '01632 960101',
    read: (typed) => {
      refuseNothing(typed, 'the telephone number, such as 01632 960101');
      const number = parsePhoneNumberFromString(typed, 'GB');
      if (number?.isPossible() === true && couldBeDialled(typed)) {
        return number.countryCallingCode === '44'
          ? number.formatNational()
          : number.formatInternational();
      }
      throw new CannotMake(
        `No one could call "${typed}". Write the whole number with its area code, such as 01632 960101.`,
      );
    },
  },
  colour: {
    asks: 'What is the council’s colour?',
    such: '#0b3d3a',
    read: (typed) => {
      refuseNothing(typed, 'the colour as # and six figures or letters a to f, such as #0b3d3a');
      const colour = `#${typed.trim().replace(/^#/, '').toLowerCase()}`;
      if (/^#[0-9a-f]{6}$/.test(colour)) return colour;
      throw new CannotMake(
        `"${typed}" is no colour. A colour is # and six figures or letters a to f, such as #0b3d3a.`,
      );
    },
  },
  address: {
    asks: 'Where do letters go? (commas between the lines)',
    such: 'Town Hall, High Street, Thornby',
    read: (typed) => {
      const lines = typed.split(/[,;\n]/).filter((line) => line.trim() !== '');
      if (lines.length === 0) throw new CannotMake('Write the address for letters.');
      return lines.map((line) => text(line, 'a line of the address'));
    },
  },
};

/**
 * What people call a council without the kind of council it is.
 * @example shortNameOf('Thornby Town Council') // => "Thornby"
 */
export function shortNameOf(name: string): string {
  const kinds = /(?:\s+(?:town|city|borough|district|county|community|parish|metropolitan|and))*$/i;
  const short = name
    .replace(/^the\s+/i, '')
    .replace(/\s+council$/i, '')
    .replace(kinds, '');
  return short === '' ? name : short;
}
