import type { z } from 'zod';
import { formDefinitionSchema } from '../domain/forms/definition.ts';
import {
  campaignAddress,
  consultationAddress,
  directoryAddress,
  eventAddress,
  formAddress,
  guideAddress,
  newsAddress,
  noticeAddress,
  officeAddress,
  pageAddress,
  publicationAddress,
  serviceAddress,
  stepByStepAddress,
} from './addresses.ts';
import { inGuideOrder } from './guide-place.ts';
import type { Kind } from './kind.ts';
import { campaignSchema } from './schemas/campaign.ts';
import { consultationSchema } from './schemas/consultation.ts';
import { directorySchema } from './schemas/directory.ts';
import { eventSchema } from './schemas/event.ts';
import { guideSchema } from './schemas/guide.ts';
import {
  alertSchema,
  newsSchema,
  noticeSchema,
  officeSchema,
  otherPageSchema,
  serviceSchema,
} from './schemas/page.ts';
import { publicationSchema } from './schemas/publication.ts';
import { stepByStepSchema } from './schemas/step-by-step.ts';

/**
 * Every kind of page that editors write, one row each. Whatever asks what kinds there are reads this: reading a council
 * and checking it, addresses, search and the sitemap. A new kind is a schema, a page, a row and its words.
 */
export const kinds = {
  forms: row({
    kind: 'form',
    folder: 'forms',
    schema: formDefinitionSchema,
    addressOf: ({ id }, language) => formAddress(id, language),
    isInEveryLanguage: true,
    hasProse: true,
    isSearched: true,
    page: 'forms/[form].astro',
  }),
  services: row({
    kind: 'service',
    folder: 'services',
    schema: serviceSchema,
    addressOf: serviceAddress,
    maySort: true,
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/services/[topic]/[service].astro',
  }),
  guides: row({
    kind: 'part of a guide',
    folder: 'guides',
    schema: guideSchema,
    addressOf: ({ id }) => guideAddress(id),
    maySort: true,
    order: (a, b) => inGuideOrder(a.id, b.id),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/guides/[guide]/[part].astro',
  }),
  'step-by-step': row({
    kind: 'step by step',
    folder: 'step-by-step',
    schema: stepByStepSchema,
    addressOf: ({ id }) => stepByStepAddress(id),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/step-by-step/[journey].astro',
  }),
  notices: row({
    kind: 'notice',
    folder: 'notices',
    schema: noticeSchema,
    addressOf: ({ data }) => noticeAddress(data.language),
    hasProse: true,
    isSearched: true,
    page: '[language]/index.astro',
  }),
  offices: row({
    kind: 'office',
    folder: 'offices',
    schema: officeSchema,
    addressOf: ({ id }) => officeAddress(id),
    order: (a, b) => a.data.order - b.data.order,
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/offices/[office].astro',
  }),
  news: row({
    kind: 'news item',
    folder: 'news',
    schema: newsSchema,
    addressOf: ({ id }) => newsAddress(id),
    order: (a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/news/[item].astro',
  }),
  events: row({
    kind: 'event',
    folder: 'events',
    schema: eventSchema,
    addressOf: ({ id }) => eventAddress(id),
    order: (a, b) => a.data.from.localeCompare(b.data.from),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/events/[event].astro',
  }),
  consultations: row({
    kind: 'consultation',
    folder: 'consultations',
    schema: consultationSchema,
    addressOf: ({ id }) => consultationAddress(id),
    order: (a, b) => b.data.closesOn.localeCompare(a.data.closesOn),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/consultations/[consultation].astro',
  }),
  publications: row({
    kind: 'publication',
    folder: 'publications',
    schema: publicationSchema,
    addressOf: ({ id }) => publicationAddress(id),
    order: (a, b) => (b.data.publishedOn ?? '').localeCompare(a.data.publishedOn ?? ''),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/publications/[publication].astro',
  }),
  directories: row({
    kind: 'directory',
    folder: 'directories',
    schema: directorySchema,
    addressOf: ({ id }) => directoryAddress(id),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/directories/[directory]/index.astro',
  }),
  campaigns: row({
    kind: 'page of a campaign',
    folder: 'campaigns',
    schema: campaignSchema,
    addressOf: ({ id }) => campaignAddress(id),
    maySort: true,
    // As a guide is: a folder with its front page and, by their figures, its other pages.
    order: (a, b) => inGuideOrder(a.id, b.id),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/campaigns/[campaign]/[page].astro',
  }),
  alerts: row({
    kind: 'alert',
    folder: 'alerts',
    schema: alertSchema,
    hasTranslations: true,
    hasProse: false,
    isSearched: false,
  }),
  pages: row({
    kind: 'page',
    folder: 'pages',
    schema: otherPageSchema,
    addressOf: ({ id }) => pageAddress(id),
    hasTranslations: true,
    hasProse: true,
    isSearched: true,
    page: '[...language]/[page].astro',
  }),
} as const;

/** The folder of a kind: `services`. */
export type KindFolder = keyof typeof kinds;

/** What a file of a kind says above its words, as its schema gives it. */
export type FrontmatterOf<Folder extends KindFolder> = z.output<(typeof kinds)[Folder]['schema']>;

/** The folders of every kind, in the table's order. */
export const kindFolders = Object.keys(kinds) as KindFolder[];

/** A kind without the type of its own settings, for work that is the same for all. */
export function kindIn(folder: KindFolder): Kind {
  return kinds[folder];
}

/** A row whose functions know the frontmatter by its schema. */
function row<Schema extends z.ZodObject>(kind: Kind<Schema>): Kind<Schema> {
  return kind;
}
