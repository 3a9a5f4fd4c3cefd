import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../i18n/languages.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';
import { sentencePage } from './sentence-page.ts';

const usage = `Write a page of sentences with real days, times and numbers for each language, for someone who speaks it to read.

  npm run sentences                     every language, into the folder "sentences"
  npm run sentences -- --lang pl        one language
  npm run sentences -- --to elsewhere   into another folder`;

/** `npm run sentences -- --lang pl` writes sentences/pl.md. */
export function sentencesCommand(args: string[]): Promise<Outcome> {
  return outcomeOf(async () => {
    const { values } = parseArgs({
      args,
      options: {
        lang: { type: 'string' },
        to: { type: 'string', default: 'sentences' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return usage;
    const codes = languages.map(({ code }) => code);
    if (values.lang !== undefined && !codes.includes(values.lang)) {
      throw new BadArguments(
        `There is no language "${values.lang}". There are: ${codes.join(', ')}.`,
      );
    }
    const wanted = values.lang === undefined ? codes : [values.lang];
    await mkdir(values.to, { recursive: true });
    const written = wanted.map((code) => join(values.to, `${code}.md`));
    await Promise.all(
      wanted.map((code, index) => writeFile(written[index] ?? '', sentencePage(code))),
    );
    return `Written: ${written.join(', ')}`;
  });
}
