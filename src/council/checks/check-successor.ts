import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { knownAddresses, wrongAddress } from '../wording/wrong-address.ts';

/** A council that takes this one's place and cannot: no address where one is needed, or one that leads back here. */
export function checkSuccessor(council: Council): Finding[] {
  const { facts, factsFile } = council;
  const { successor } = facts;
  if (successor === undefined) return withoutSuccessor(council);
  const told = (key: string, message: string): Finding => ({
    severity: 'error',
    file: factsFile.file,
    line: factsFile.lineOf(['successor', key]),
    message,
  });
  const { name, url, page } = successor;
  const leaving = (['pages', 'forms'] as const).find((key) => successor[key] === 'redirect');
  const wrongPage =
    page === undefined ? undefined : wrongAddress(page, '/', knownAddresses(council));
  return [
    ...(name.trim().toLowerCase() === facts.name.trim().toLowerCase()
      ? [told('name', `"${name}" is this council. Write the name of the one that takes its place.`)]
      : []),
    ...(leaving !== undefined && url === undefined
      ? [
          told(
            leaving,
            `From its first day, ${leaving} would lead to its site, and no address of it is known. Write \`url\`, or ${leaving}: stay.`,
          ),
        ]
      : []),
    ...(url !== undefined && isHere(url, facts.url) ? [told('url', here(url))] : []),
    ...(wrongPage === undefined ? [] : [told('page', wrongPage)]),
    ...council.services.flatMap(({ file, lineOf, data: { atSuccessor: at } }): Finding[] => {
      if (at === undefined) return [];
      const line = lineOf(['atSuccessor']);
      if (at.startsWith('/') && url === undefined) {
        const message = `"${at}" is an address on its site, and no address of the site is known. Write \`url\` under \`successor\` in council.yaml.`;
        return [{ severity: 'error', file, line, message }];
      }
      return isHere(at, facts.url) ? [{ severity: 'error', file, line, message: here(at) }] : [];
    }),
  ];
}

/** Whether an address is of this site: everyone who followed it would be sent round in a circle. */
function isHere(address: string, own: string): boolean {
  return URL.parse(address)?.host === URL.parse(own)?.host;
}

function here(address: string): string {
  return `"${address}" is this site, so its pages would lead round in a circle. Write the address of the new council’s site.`;
}

function withoutSuccessor({ services }: Council): Finding[] {
  return services
    .filter(({ data }) => data.atSuccessor !== undefined)
    .map(({ file, lineOf }) => ({
      severity: 'warning',
      file,
      line: lineOf(['atSuccessor']),
      message:
        'Nothing reads `atSuccessor`, because no council takes the place of this one. Write `successor` in council.yaml, or take it out.',
    }));
}
