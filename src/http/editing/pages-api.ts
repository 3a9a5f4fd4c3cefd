import { lookup } from 'mrmime';
import { z } from 'zod';
import { nameRule } from '../../council/files/site-files.ts';
import { isFilePlace, placeOf } from '../../council/read/place-of.ts';
import { bytesDeclared } from '../read-body.ts';
import { Refused } from '../refusal.ts';
import { securityHeaders } from '../security-headers.ts';
import { steadyChunks } from '../steady-chunks.ts';
import {
  EditRefused,
  type Editing,
  type KeptChange,
  type PageChange,
  type Writer,
} from './editing.ts';
import { draftAskedSchema, MOST_ASKED_BYTES } from './field-findings.ts';
import {
  MAX_ASKED,
  MAX_DOCUMENT_BYTES,
  MAX_EDIT_BYTES,
  MAX_PAGE_BYTES,
  MAX_PAGES,
} from './page-limits.ts';

/** Where the editing page asks for pages. */
export const pagesApi = '/staff/pages/api/v1/';

/** The branch that everything is written to; publishing takes it from there. */
export const DRAFT = 'draft';

/** 1.24 is the first that gives many files at once. */
const VERSION = '1.24.0';

const askedSchema = z.strictObject({ files: z.array(z.string().max(300)).max(MAX_ASKED) });

const sentSchema = z.object({
  files: z
    .array(
      z.object({
        operation: z.enum(['create', 'update', 'delete']),
        path: z.string().max(300),
        // What is base64 is seen when it is read: a pattern would walk over millions of letters.
        content: z
          .string()
          .max(Math.ceil(MAX_DOCUMENT_BYTES / 3) * 4 + 4)
          .optional(),
        from_path: z.string().max(300).nullish(),
        sha: z
          .string()
          .regex(/^[0-9a-f]{40}$/)
          .nullish(),
      }),
    )
    .min(1)
    .max(MAX_PAGES),
});

/**
 * Answers the editing page in the words of Gitea's interface, which Sveltia CMS speaks: what there is, a file, a change. Who may
 * ask was looked at before.
 * @param rest the address below `pagesApi`
 */
export async function pagesApiAnswer(
  editing: Editing,
  request: Request,
  rest: string,
  by: Writer,
): Promise<Response> {
  try {
    return (
      (await answer(editing, request, rest, by)) ??
      json(404, { message: 'There is no such address.' })
    );
  } catch (error) {
    if (error instanceof EditRefused) return json(error.status, { message: error.message });
    if (error instanceof Refused) return json(error.refusal.status, { message: sizeOrShape });
    throw error;
  }
}

const sizeOrShape =
  'What was sent is too long, or is not what the editing page sends. Nothing was saved.';

async function answer(
  editing: Editing,
  request: Request,
  rest: string,
  by: Writer,
): Promise<Response | undefined> {
  const { council } = editing;
  if (request.method === 'POST') {
    if (rest === `repos/content/${council}/file-contents`) return contents(editing, request);
    if (rest === `repos/content/${council}/contents`) return save(editing, request, by);
    if (rest === `repos/content/${council}/findings`) {
      const asked = await readAs(request, draftAskedSchema, MOST_ASKED_BYTES);
      return json(200, { findings: await editing.findings(asked) });
    }
    return undefined;
  }
  if (rest === 'version') return json(200, { version: VERSION });
  if (rest === 'settings/api') return json(200, { default_paging_num: 50 });
  if (rest === 'user') {
    const { name, email } = by;
    return json(200, { id: 1, full_name: name, login: email, email, avatar_url: '', html_url: '' });
  }
  if (rest === `repos/content/${council}`) {
    return json(200, { permissions: { pull: true, push: true }, default_branch: DRAFT });
  }
  if (rest === `repos/content/${council}/branches/${DRAFT}`) {
    const { id, message } = await editing.head();
    return json(200, { commit: { id, message } });
  }
  const media = `repos/content/${council}/media/${DRAFT}/`;
  if (rest.startsWith(media)) return file(editing, rest.slice(media.length));
  if (rest.startsWith(`repos/content/${council}/git/trees/`)) {
    const files = await editing.list();
    const tree = files.map(({ place, sha, size }) => ({
      ...{ path: pathOf(council, place), sha, size },
      type: 'blob',
    }));
    return json(200, { tree, truncated: false });
  }
  if (rest === `repos/content/${council}/commits`) {
    const place = placeOf(new URL(request.url).searchParams.get('path'), council);
    return json(200, place === undefined ? [] : (await editing.history(place)).map(asCommit));
  }
  return undefined;
}

/** The words of several pages. What is not there, or is no page, is left open in its place. */
async function contents(editing: Editing, request: Request): Promise<Response> {
  const { files } = await readAs(request, askedSchema);
  const found = files.map(async (path) => {
    const place = placeOf(path, editing.council);
    const isPage = place !== undefined && !isFilePlace(place);
    const text = isPage ? await editing.read(place) : undefined;
    if (text === undefined) return null;
    return { path, encoding: 'base64', content: Buffer.from(text).toString('base64') };
  });
  return json(200, await Promise.all(found));
}

/** A picture or a document, for the editing page to show: nothing in it is run, whatever it is. */
async function file(editing: Editing, path: string): Promise<Response | undefined> {
  const place = placeOf(path, editing.council);
  if (place === undefined || !isFilePlace(place)) return undefined;
  const bytes = await editing.bytes(place);
  if (bytes === undefined) return undefined;
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': lookup(place) ?? 'application/octet-stream',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': 'attachment',
    },
  });
}

async function save(editing: Editing, request: Request, by: Writer): Promise<Response> {
  const { files } = await readAs(request, sentSchema);
  const changes = files.flatMap((file) => changesOf(editing.council, file));
  const saved = await editing.save(changes, by);
  const shaOf = new Map(saved.files.map(({ place, sha }) => [place, sha]));
  const kept = files.map(({ path }) => ({
    path,
    sha: shaOf.get(placeOf(path, editing.council) ?? '') ?? '',
  }));
  return json(201, { commit: { sha: saved.id, created: saved.at }, files: kept });
}

/** A page that moves is taken away at one place and made at another. */
function changesOf(
  council: string,
  file: z.output<typeof sentSchema>['files'][number],
): PageChange[] {
  const place = placeToWrite(file.path, council);
  const sha = file.sha ?? undefined;
  if (file.operation === 'delete') return [{ place, ...(sha === undefined ? {} : { sha }) }];
  const content = bytesIn(file.content ?? '');
  const text = isFilePlace(place) ? content : textOf(content);
  const from = file.from_path ?? undefined;
  if (from === undefined || from === file.path) {
    const isNew = file.operation === 'create' || sha === undefined;
    return [{ place, text, ...(isNew ? {} : { sha }) }];
  }
  return [
    { place: placeToWrite(from, council), ...(sha === undefined ? {} : { sha }) },
    { place, text },
  ];
}

function placeToWrite(path: string, council: string): string {
  const place = placeOf(path, council);
  if (place !== undefined) return place;
  if (path.startsWith(`content/${council}/files/`)) {
    throw new EditRefused(
      422,
      `Nothing was saved: this file cannot be taken by its name. ${nameRule}`,
    );
  }
  throw new EditRefused(
    422,
    'A page’s file is in the folder of its kind, ends with .mdx, and has letters, digits and hyphens in its name, such as news/snow-and-ice.mdx. Nothing was saved.',
  );
}

/** @throws Refused where it is no base64 */
function bytesIn(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw new Refused({ status: 400, kind: 'unreadable' });
  return bytes;
}

function textOf(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_PAGE_BYTES) throw new Refused({ status: 413, kind: 'too-big' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EditRefused(422, 'The page is not in UTF-8. Nothing was saved.');
  }
}

/** A request's JSON, its length looked at before it is read. @throws Refused */
async function readAs<Shape extends z.ZodType>(
  request: Request,
  schema: Shape,
  most = MAX_EDIT_BYTES,
): Promise<z.output<Shape>> {
  const chunks = steadyChunks(request.body, most, bytesDeclared(request));
  const bytes = Buffer.concat(await Array.fromAsync(chunks));
  const unreadable = new Refused({ status: 400, kind: 'unreadable' });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unreadable;
  }
  const read = schema.safeParse(value);
  if (!read.success) throw unreadable;
  return read.data;
}

function asCommit({ id, at, by, message }: KeptChange) {
  return { sha: id, created: at, commit: { author: { ...by, date: at }, message } };
}

function pathOf(council: string, place: string): string {
  return `content/${council}/${place}`;
}

const headers = { ...securityHeaders, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** What no cache keeps, and no other website reads. */
export function json(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
