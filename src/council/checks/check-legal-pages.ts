import type { Council } from '../council.ts';
import { idsIn } from '../read/ids-in.ts';
import type { Finding } from '../wording/finding.ts';

/** The pages that the law asks every council's site for. */
const legalPages = [
  {
    id: 'accessibility',
    what: 'an accessibility statement',
    source:
      'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8',
  },
  {
    id: 'privacy',
    what: 'a privacy notice',
    source: 'UK General Data Protection Regulation, articles 13 and 14',
  },
  {
    id: 'cookies',
    what: 'a page about what is stored in a reader’s browser',
    source: 'Privacy and Electronic Communications (EC Directive) Regulations 2003, regulation 6',
  },
] as const;

/** The pages that the law asks for and the council has not written. */
export function checkLegalPages(council: Council): Finding[] {
  const { file } = council.factsFile;
  const written = idsIn(council, 'pages');
  return legalPages
    .filter(({ id }) => !written.includes(id))
    .map(({ id, what, source }): Finding => {
      const message = `A council’s site needs ${what}, and there is none. Write it in pages/${id}.mdx.`;
      return { severity: 'warning', file, line: 1, message, source };
    });
}
