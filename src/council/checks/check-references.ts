import { channels } from '../../domain/charter/standard.ts';
import { languages } from '../../i18n/languages.ts';
import type { ContentFile, Council } from '../council.ts';
import { filesWithProse } from '../read/files-with-prose.ts';
import { tagsNamed } from '../mdx/tags-named.ts';
import type { Finding } from '../wording/finding.ts';
import { fileName } from '../../site/addresses.ts';
import { guidePlace } from '../../site/guide-place.ts';
import { idsIn } from '../read/ids-in.ts';
import { noSuch, noSuchStandard } from '../wording/no-such.ts';

/** What files name and the council does not have: standards, forms, offices and the rest. */
export function checkReferences(council: Council): Finding[] {
  const ids = Object.keys(council.standards);
  const unknown = (
    { file }: Pick<ContentFile<unknown>, 'file'>,
    id: string | undefined,
    line: () => number,
  ): Finding[] =>
    id === undefined || id === 'none' || ids.includes(id)
      ? []
      : [{ severity: 'error', file, line: line(), message: noSuchStandard(id, ids) }];

  return [
    ...council.forms.flatMap((form) =>
      (['standard', 'acknowledgementStandard'] as const).flatMap((key) =>
        unknown(form, form.data[key], () => form.lineOf([key])),
      ),
    ),
    ...filesWithProse(council).flatMap((file) =>
      tagsNamed(file, 'Promise').flatMap(({ settings: { of }, line }) =>
        isBlank(of?.text) ? [] : unknown(file, of?.text, () => line),
      ),
    ),
    ...officesInWords(council),
    ...council.services.flatMap((service) =>
      waysIn(service.data.ways).flatMap(([way, given]) =>
        unknown(service, given?.standard, () => service.lineOf(['ways', way, 'standard'])),
      ),
    ),
    ...council.offices.flatMap((office) =>
      unknown(office, office.data.standard, () => office.lineOf(['standard'])),
    ),
    ...namedByServices(council),
    ...council.forms.flatMap((form) => hoursOfSlots(form, council)),
    ...languagesNotShipped(council),
  ];
}

type Place = Pick<ContentFile<unknown>, 'file' | 'lineOf'>;

/** The finding for a name that is not among those there are, or none. */
function named(
  what: string,
  name: string | undefined,
  known: readonly string[],
  { file, lineOf }: Place,
  path: PropertyKey[],
): Finding[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ severity: 'error', file, line: lineOf(path), message: noSuch(what, name, known) }];
}

/** Offices that pages show by `<Office of="…" />`. */
function officesInWords(council: Council): Finding[] {
  const offices = idsIn(council, 'offices');
  return filesWithProse(council).flatMap((page) =>
    tagsNamed(page, 'Office').flatMap(({ settings: { of } }) =>
      of === undefined || isBlank(of.text)
        ? []
        : named('office', of.text, offices, { file: page.file, lineOf: () => of.line }, []),
    ),
  );
}

/** What is not written, or is code, is reported with the other settings of tags. */
function isBlank(text = ''): boolean {
  return text.trim() === '';
}

function namedByServices(council: Council): Finding[] {
  const topics = council.topics.map(({ id }) => id);
  const offices = idsIn(council, 'offices');
  const forms = idsIn(council, 'forms');
  const guideIds = [...new Set(idsIn(council, 'guides').map((id) => guidePlace(id).guide))];
  const ids = idsIn(council, 'services');
  // A service next door may be called by the last part of its address alone.
  const byName = Map.groupBy(
    [...ids.map((id) => [id, id]), ...ids.map((id) => [fileName(id), id])],
    ([name = '']) => name,
  );
  return council.services.flatMap((service) => {
    const { topic, ways, related, guides } = service.data;
    const isOther = (name: string): boolean =>
      byName.get(name)?.some(([, id]) => id !== service.id) ?? false;
    const others = (): string[] => ids.filter((id) => id !== service.id);
    return [
      ...named('topic', topic, council.unread.has('topics') ? [topic] : topics, service, ['topic']),
      ...named('form', ways.online?.form, forms, service, ['ways', 'online', 'form']),
      ...(ways.inPerson?.offices ?? []).flatMap((office, index) =>
        named('office', office, offices, service, ['ways', 'inPerson', 'offices', index]),
      ),
      ...guides.flatMap((name, index) =>
        named('guide', name, guideIds, service, ['guides', index]),
      ),
      ...related.flatMap((name, index) =>
        isOther(name)
          ? []
          : byName.has(name)
            ? itself(service, ['related', index])
            : named('other service', name, others(), service, ['related', index]),
      ),
    ];
  });
}

function itself({ file, lineOf }: Place, path: PropertyKey[]): Finding[] {
  const message = 'This is the page itself, and it would lead to where people are. Take it out.';
  return [{ severity: 'error', file, line: lineOf(path), message }];
}

/** A channel without hours of its own has the default ones; any other name is a mistake. */
function hoursOfSlots(form: Council['forms'][number], { facts }: Council): Finding[] {
  const own = Object.keys(facts.hours);
  const known = own.includes('default') ? [...new Set([...own, ...channels])] : own;
  return form.data.fields.flatMap(({ slot }, index) =>
    named('set of opening hours', slot?.hours, known, form, ['fields', index, 'slot', 'hours']),
  );
}

function languagesNotShipped({ facts, factsFile }: Council): Finding[] {
  const shipped = languages.map(({ code }) => code);
  return facts.languages.flatMap((code, index) => {
    if (shipped.includes(code)) return [];
    const message = `The site's own words are not written in "${code}". They are in: ${shipped.join(', ')}.`;
    const line = factsFile.lineOf(['languages', index]);
    return [{ severity: 'error', file: factsFile.file, line, message }];
  });
}

type Ways = Council['services'][number]['data']['ways'];
const wayNames = ['online', 'telephone', 'inPerson', 'letter'] as const;

/** The ways that there are; what `without` says is why there is none. */
function waysIn(ways: Ways): [string, { standard?: string | undefined } | undefined][] {
  return wayNames.map((name) => [name, ways[name]]);
}
