import type { Council } from '../council/council.ts';
import { filesFolder } from '../council/files/site-files.ts';
import { buttonsOf, type Button } from './buttons.ts';
import { choicesOf } from './choices.ts';
import { collectionsOf, type Collection } from './collections.ts';

/** Where what is written is kept, in Sveltia CMS's words. */
export interface Backend {
  name: 'github' | 'gitlab' | 'gitea';
  repo: string;
  branch: string;
  base_url?: string;
  api_root?: string;
  auth_type?: 'pkce';
  app_id?: string;
  auth_methods?: ('oauth' | 'token')[];
}

/** All that the editing page is configured by. */
export interface CmsConfig {
  config: {
    load_config_file: false;
    backend: Backend;
    app_title: string;
    site_url: string;
    show_preview_links: false;
    media_folder: string;
    public_folder: string;
    media_libraries: MediaLibraries;
    slug: { encoding: 'ascii'; clean_accents: true };
    output: { omit_empty_optional_fields: true; yaml: { quote: 'none' } };
    editor: { preview: false };
    publish_mode: 'simple';
    /** Only where the council offers other languages. */
    i18n?: Languages;
    collections: Collection[];
  };
  buttons: Button[];
}

/** What the browser does with a file before it is sent. */
interface MediaLibraries {
  /** Pictures of other sites: the page may ask none of them. */
  stock_assets: { providers: [] };
  default: {
    config: {
      max_file_size: number;
      slugify_filename: true;
      transformations: {
        raster_image: { format: 'webp'; quality: number; width: number; height: number };
      };
    };
  };
}

/** Bytes of the largest document. */
const MOST_BYTES = 10_000_000;

/** Pictures are made small enough for a page, and what a telephone writes into them besides is gone. */
const mediaLibraries: MediaLibraries = {
  stock_assets: { providers: [] },
  default: {
    config: {
      max_file_size: MOST_BYTES,
      slugify_filename: true,
      transformations: {
        raster_image: { format: 'webp', quality: 80, width: 1_600, height: 1_600 },
      },
    },
  },
};

/** `missed-bin.mdx` in English, and beside it `missed-bin.pl.mdx`. */
interface Languages {
  structure: 'multiple_files';
  locales: string[];
  default_locale: 'en';
  /** A page begins in English alone. */
  initial_locales: 'default';
  omit_default_locale_from_file_path: true;
}

function languagesOf(languages: readonly string[]): Languages {
  return {
    structure: 'multiple_files',
    locales: ['en', ...languages],
    default_locale: 'en',
    initial_locales: 'default',
    omit_default_locale_from_file_path: true,
  };
}

/** The configuration of one council's editing page: kinds from their schemas, lists from its files, buttons from the vocabulary. */
export function cmsConfig(council: Council, backend: Backend): CmsConfig {
  const { id, facts } = council;
  const choices = choicesOf(council);
  return {
    config: {
      load_config_file: false,
      backend,
      app_title: `Pages of ${facts.name}`,
      site_url: facts.url,
      show_preview_links: false,
      media_folder: `content/${id}/${filesFolder}`,
      public_folder: `/${filesFolder}`,
      media_libraries: mediaLibraries,
      slug: { encoding: 'ascii', clean_accents: true },
      output: { omit_empty_optional_fields: true, yaml: { quote: 'none' } },
      editor: { preview: false },
      publish_mode: 'simple',
      ...(facts.languages.length > 0 ? { i18n: languagesOf(facts.languages) } : {}),
      collections: collectionsOf(council, choices),
    },
    buttons: buttonsOf(choices),
  };
}
