import { z } from 'zod';

/** A language, as council.yaml lists it: `pl`, `zh-Hant`. Under `translations:` of a setting, its words in that language are below it. */
export const languageCodeSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/, 'a language is written as council.yaml lists it, such as pl');
