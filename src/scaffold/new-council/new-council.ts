import { languageOf } from '../../i18n/languages.ts';
import type { MadePage } from '../new-page.ts';
import { brandFor } from './brand-for.ts';
import { shortNameOf, type CouncilAnswers } from './council-answers.ts';
import { filled } from './filled.ts';
import { folderOfNation, wordsOfNation } from './nations.ts';
import { templatesIn } from './templates.ts';

/** A council's whole folder, and what its people should know of it. */
export interface MadeCouncil {
  files: MadePage[];
  /** A sentence each. */
  told: string[];
}

/** A British postcode, which is no place that people know a town by. */
const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/**
 * Everything that a council needs to have a site: its settings, a charter, forms, pages, and notices in its languages, with
 * the law of its nation. `npm run check` finds nothing wrong with it but what is there to be written over.
 * @param today YYYY-MM-DD; its pages are to be read again a year later
 * @example
 * (await newCouncil({ id: 'thornby', nation: 'wales', … }, '2026-11-27')).files.map(({ path }) => path)
 * // => ["charter.mdx", "council.yaml", "delays.yaml", …]
 */
export async function newCouncil(asked: CouncilAnswers, today: string): Promise<MadeCouncil> {
  const { brand, told } = brandFor(asked.colour);
  const words = { ...wordsOfNation(asked.nation), ...wordsOf(asked, today), ...brand };
  const every = await templatesIn('every');
  const ofNation = await templatesIn(folderOfNation(asked.nation));
  const notices = await templatesIn('notices');
  const templates = [
    ...every,
    ...ofNation,
    ...[...notices]
      .filter(([path]) => asked.languages.includes(path.replace('.mdx', '')))
      .map(([path, text]): [string, string] => [`notices/${path}`, text]),
  ];
  return {
    files: templates
      .map(([path, text]) => ({ path, text: filled(text, words) }))
      .sort((one, other) => one.path.localeCompare(other.path)),
    told: [...(told === undefined ? [] : [told]), ...ofLaw(asked), ...ofLanguages(asked)],
  };
}

function wordsOf(asked: CouncilAnswers, today: string): Record<string, string> {
  const { name, email, telephone, address, languages } = asked;
  const domain = email.slice(email.indexOf('@') + 1).toLowerCase();
  const host = domain.startsWith('www.') ? domain : `www.${domain}`;
  const place = asked.place ?? address.findLast((line) => !postcode.test(line)) ?? name;
  return {
    ...{ name, email, telephone, domain, host, place, today },
    shortName: shortNameOf(name),
    url: `https://${host}`,
    languages: `[${languages.join(', ')}]`,
    address: [...(address.includes(name) ? [] : [name]), ...address]
      .map((line) => `- ${/^[\d.]+$/.test(line) ? `'${line}'` : line}`)
      .join('\n'),
    reviewOn: aYearAfter(today),
    languageSentence:
      languages.length === 0
        ? 'Tell us which language you need, and we will arrange it with you.'
        : `You can ask for information in ${inOr(languages.map((code) => languageOf(code).english))}. If you need another language, please ask.`,
  };
}

function inOr(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

/** A day that there is: 28 February after a leap day. */
function aYearAfter(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next;
}

function ofLaw({ name, nation, languages }: CouncilAnswers): string[] {
  if (nation === 'wales' && !languages.includes('cy')) {
    return [
      'The site is in English alone. Most councils in Wales have to have theirs in Welsh too (Welsh Language Standards (No. 1) Regulations 2015): write "languages: [cy]" in council.yaml, and translate the pages.',
    ];
  }
  // Local Government Act 1974, section 25: parish and town councils are not among the bodies that it looks at.
  return nation === 'england' && /\b(?:town|parish)\b/i.test(name)
    ? [
        'The Local Government and Social Care Ombudsman does not look at most complaints about town and parish councils. If yours is one, take the Ombudsman out of charter.mdx, forms/complaint-stage-2.mdx and services/your-council/complaints.mdx.',
      ]
    : [];
}

function ofLanguages({ languages }: CouncilAnswers): string[] {
  if (languages.length === 0) return [];
  const names = new Intl.ListFormat('en-GB').format(
    languages.map((code) => languageOf(code).english),
  );
  const notices = new Intl.ListFormat('en-GB').format(
    languages.map((code) => `notices/${code}.mdx`),
  );
  return [
    `Forms, buttons, dates and letters are in ${names} already. ${notices} ${languages.length === 1 ? 'is a draft' : 'are drafts'}: ask someone who speaks the language to read ${languages.length === 1 ? 'it' : 'each'}, and name them as checkedBy. What you write yourself (services, pages, the words above a form) is in English.`,
  ];
}
