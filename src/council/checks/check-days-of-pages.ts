import type { LifeSettings } from '../../domain/calendar/page-life.ts';
import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';
import { tagsNamed } from '../mdx/tags-named.ts';
import { onlineForm } from '../read/online-form.ts';
import type { Finding } from '../wording/finding.ts';
import { knownAddresses, wrongAddress } from '../wording/wrong-address.ts';

type Dated = LifeSettings & { instead?: string | undefined };

/** Days of pages that cannot be: an end before the beginning, and something that ends while another page needs it. */
export function checkDaysOfPages(council: Council): Finding[] {
  const files: ContentFile<unknown>[] = [
    ...kindFolders.flatMap((folder): ContentFile<unknown>[] => council[folder]),
    ...council.setAside.filter(({ life }) => life === 'ended').map(({ file }) => file),
  ];
  const known = knownAddresses(council);
  return [
    ...files.flatMap((file): Finding[] => {
      const { publishOn, expireOn, instead } = file.data as Dated;
      const told = (key: string, severity: Finding['severity'], message: string): Finding[] => [
        { severity, file: file.file, line: file.lineOf([key]), message },
      ];
      const wrong = instead === undefined ? undefined : wrongAddress(instead, '/', known);
      return [
        ...(publishOn !== undefined && expireOn !== undefined && expireOn < publishOn
          ? told(
              'expireOn',
              'error',
              `The page ends on ${expireOn}, before it begins on ${publishOn}. It would never be shown.`,
            )
          : []),
        ...(wrong === undefined ? [] : told('instead', 'error', wrong)),
        ...(instead !== undefined && expireOn === undefined
          ? told(
              'instead',
              'warning',
              'Nothing reads `instead`, because the page does not end. Write `expireOn` with its last day, or take it out.',
            )
          : []),
      ];
    }),
    ...endsTooSoon(council),
  ];
}

/** A form that ends while a page still leads to it: on the day after, no release could be made. */
function endsTooSoon(council: Council): Finding[] {
  const named = new Map<string, { by: string; until: string | undefined }[]>();
  const note = (id: string | undefined, { file, data }: ContentFile<unknown>): void => {
    if (id === undefined) return;
    const until = (data as Dated).expireOn;
    const all = named.get(id) ?? [];
    all.push({ by: file, until });
    named.set(id, all);
  };
  for (const service of council.services) {
    note(onlineForm(service.data.ways.online, council.forms)?.id, service);
  }
  for (const folder of kindFolders) {
    if (!kindIn(folder).hasProse) continue;
    const files: ContentFile<unknown>[] = council[folder];
    for (const file of files)
      for (const { settings } of tagsNamed(file, 'Form')) note(settings['of']?.text, file);
  }
  return council.forms.flatMap((form): Finding[] => {
    const { expireOn } = form.data;
    if (expireOn === undefined) return [];
    const later = named.get(form.id)?.find(({ until }) => until === undefined || until > expireOn);
    if (later === undefined) return [];
    const message = `The form ends on ${expireOn}, and ${later.by} leads to it still. Give that page the same expireOn, or another form.`;
    return [{ severity: 'error', file: form.file, line: form.lineOf(['expireOn']), message }];
  });
}
