import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** The crest that council.yaml names is a file in public/: every page would show a broken picture without it. */
export function checkLogo({ facts, factsFile }: Council): Finding[] {
  const { logo } = facts;
  if (logo === undefined || existsSync(join('public', logo))) return [];
  return [
    {
      severity: 'error',
      file: factsFile.file,
      line: factsFile.lineOf(['logo']),
      message: `There is no file public${logo}. Put the picture there, or take the line out: the site then shows its own sign.`,
    },
  ];
}
