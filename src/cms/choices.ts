import type { Council } from '../council/council.ts';
import { languageOf } from '../i18n/languages.ts';
import { kindFolders } from '../site/kinds.ts';

/** What can be chosen for one setting. */
export type Choice = { label: string; value: string };

/** By the setting's name: what can be chosen for it in this council. A setting that is not here is written by hand. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** The names of settings that are chosen from a list of the council's own; a test holds that schemas have each. */
export const chosen = [
  'topic',
  'standard',
  'acknowledgementStandard',
  'form',
  'offices',
  'service',
  'related',
  'guides',
  'language',
  'owner',
] as const;

/** The lists of one council: its topics, standards, forms, offices, services, guides, languages, and who owns pages. */
export function choicesOf(council: Council): Record<(typeof chosen)[number], Choice[]> {
  const standards = council.charter.data.standards.map(({ id, title }) => ({
    value: id,
    label: title ?? id,
  }));
  const services = titled(council.services);
  return {
    topic: council.topics.map(({ id, title }) => ({ value: id, label: title })),
    standard: standards,
    acknowledgementStandard: standards,
    form: council.forms.map(({ id, data }) => ({ value: id, label: data.title ?? id })),
    offices: titled(council.offices),
    service: services,
    related: services,
    guides: guidesOf(council),
    language: ['en', ...council.facts.languages].map((code) => ({
      value: code,
      label: languageOf(code).english,
    })),
    owner: ownersOf(council).map((name) => ({ value: name, label: name })),
  };
}

function titled(files: readonly { id: string; data: { title: string } }[]): Choice[] {
  return files.map(({ id, data }) => ({ value: id, label: data.title }));
}

function guidesOf({ guides }: Council): Choice[] {
  return guides
    .filter(({ id }) => id.endsWith('/index'))
    .map(({ id, data }) => ({ value: id.slice(0, -'/index'.length), label: data.title }));
}

/** Everyone who keeps a page right now, and the teams of the staff desk. */
function ownersOf(council: Council): string[] {
  const files = kindFolders.flatMap((folder): { data: object }[] => [...council[folder]]);
  const owners = files.flatMap(({ data }) =>
    'owner' in data && typeof data.owner === 'string' ? [data.owner] : [],
  );
  return [...new Set([...owners, ...council.staff.teams.map(({ name }) => name)])].sort();
}
