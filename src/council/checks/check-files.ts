import { join } from 'node:path';
import type { Council } from '../council.ts';
import { filesAddress } from '../files/site-files.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';

/** Pictures and documents of the council's own that no page shows: no one would find them, and no one keeps them right. */
export function checkFiles(council: Council): Finding[] {
  const { files, setAside } = council;
  if (files.sizes.size === 0) return [];
  const said = [
    ...filesWithProse(council).map(({ tree }) => tree.text),
    ...setAside.flatMap(({ file, translations }) =>
      [file, ...translations].map(({ tree, data }) => tree.text + JSON.stringify(data)),
    ),
    ...filesOfEveryKind(council).map(({ data }) => JSON.stringify(data)),
    JSON.stringify([council.facts, council.lookUps, council.search]),
  ].join('\n');
  return [...files.sizes.keys()].flatMap((name): Finding[] => {
    const address = `${filesAddress}${name}`;
    if (said.includes(address)) return [];
    const message = `No page shows ${address} or links to it. Take the file away, or link to it.`;
    return [{ severity: 'warning', file: join(files.folder, name), line: 1, message }];
  });
}
