import type { Council } from '../council.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import type { Finding } from '../wording/finding.ts';

/** What people write where they have no source to name. */
const nothing = /^(?:|-+|n\/?a|nil|none|tbc|tbd|unknown|\?+)$/i;

/**
 * A demonstration is made from public documents: each of its files and standards names the one it is made from. A
 * council's own site needs no sources.
 */
export function checkSources(council: Council): Finding[] {
  const { facts, factsFile, charter } = council;
  if (!facts.demonstration) return [];
  const wrong = (source: unknown, file: string, line: () => number): Finding[] => {
    if (typeof source === 'string' && !nothing.test(source.trim())) return [];
    const message =
      'This site is a demonstration (`demonstration: true` in council.yaml), so each page and standard names the document it is made from. Write it as source, with its section.';
    return [{ severity: 'error', file, line: line(), message }];
  };
  const documents: Finding[] =
    facts.sources.length > 0
      ? []
      : [
          {
            severity: 'error',
            file: factsFile.file,
            line: factsFile.lineOf(['demonstration']),
            message:
              'A demonstration names the public documents it is made from. List them under sources, or take `demonstration: true` out.',
          },
        ];
  return [
    ...documents,
    ...filesOfEveryKind(council).flatMap(({ file, data, lineOf }) =>
      wrong((data as { source?: unknown }).source, file, () => lineOf(['source'])),
    ),
    ...charter.data.standards.flatMap(({ source }, index) =>
      wrong(source, charter.file, () => charter.lineOf(['standards', index, 'source'])),
    ),
  ];
}
