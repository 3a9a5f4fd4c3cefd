import { dirname } from 'node:path';
import type { ContentFile, Council } from '../council.ts';
import { filesOfEveryKind } from '../read/files-of-every-kind.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import type { Finding } from '../wording/finding.ts';
import { hrefsIn } from './hrefs-in.ts';
import { drawnFrom } from '../mdx/drawn.ts';
import {
  knownAddresses,
  wrongAddress,
  wrongImage,
  type KnownAddresses,
} from '../wording/wrong-address.ts';

/** Links that lead nowhere and pictures that are not there, in the words of every file and in its settings. */
export function checkLinks(council: Council): Finding[] {
  const known = knownAddresses(council);
  const addressOf = new Map(
    [...known.pages.values()].flatMap(({ file, path }) => (file ? [[file.file, path]] : [])),
  );
  // An alert is shown on every page, so it has no address of its own to read a relative one from.
  const from = ({ file }: ContentFile<unknown>): string => addressOf.get(file) ?? '/';
  return [
    ...filesOfEveryKind(council).flatMap((file) => inSettings(file, from(file), known)),
    ...filesWithProse(council).flatMap((file) => inWords(file, from(file), known)),
  ];
}

function inWords(file: ContentFile<unknown>, from: string, known: KnownAddresses): Finding[] {
  return drawnFrom(file.tree).links.flatMap(({ href, text, isImage, line }): Finding[] => {
    const message =
      href === undefined
        ? `No line says where "[${text}]" leads. Write one: [${text}]: /contact/`
        : isImage
          ? wrongImage(href, dirname(file.file), known.own)
          : wrongAddress(href, from, known);
    if (message !== undefined) return [{ severity: 'error', file: file.file, line, message }];
    const aside = href === undefined ? undefined : forStaffAlone(href);
    return aside === undefined
      ? []
      : [{ severity: 'warning', file: file.file, line, message: aside }];
  });
}

/** Where organisations keep files for those who work there: others are asked to sign in. */
const ofStaff = /(?:^|\.)(?:sharepoint\.com|teams\.microsoft\.com|onedrive\.live\.com|1drv\.ms)$/i;

function forStaffAlone(href: string): string | undefined {
  const host = URL.canParse(href) ? new URL(href).hostname : '';
  return ofStaff.test(host)
    ? `"${href}" may ask everyone outside the council to sign in. Put the file into files/ of the council's folder, and link to it there.`
    : undefined;
}

/** Every `href` in the settings, however deep: of an alert, of the way to do it online, of who else does it. */
function inSettings(file: ContentFile<unknown>, from: string, known: KnownAddresses): Finding[] {
  return hrefsIn(file.data).flatMap(({ href, path }) => {
    const message = wrongAddress(href, from, known);
    return message === undefined
      ? []
      : [{ severity: 'error', file: file.file, line: file.lineOf(path), message }];
  });
}
