import { existsSync } from 'node:fs';
import type { Council } from '../council.ts';
import { fileAt, sizeAt } from '../files/council-files.ts';
import type { Finding } from '../wording/finding.ts';

/** The crest that council.yaml names is a file in public/: every page would show a broken picture without it. */
export function checkLogo({ facts, factsFile, files }: Council): Finding[] {
  const { logo } = facts;
  if (logo === undefined || sizeAt(logo, files) !== undefined) return [];
  // One that is there and can't be shown, such as an SVG in files/, is a finding about that file.
  if (existsSync(fileAt(logo, files))) return [];
  return [
    {
      severity: 'error',
      file: factsFile.file,
      line: factsFile.lineOf(['logo']),
      message: `There is no file ${fileAt(logo, files)}. Put the picture there, or take the line out: the site then shows its own sign.`,
    },
  ];
}
