import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formBytes, rawRequest } from '../support/raw-request.ts';
import { startSite, type SiteProcess } from '../support/site-process.ts';

let folder: string;
let site: SiteProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'front-door-address-'));
  site = await startSite({ DATA_DIR: folder });
});
afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['/f/', 405],
  ['/nope', 405],
  ['/', 405],
  // Two slashes begin a path like any other, and no other site's name.
  ['//[/f/general-enquiry', 405],
  ['/%ff/f/general-enquiry', 400],
])(
  'a form sent to %s is answered so, with %i: to a script as JSON, else as a sentence',
  async (path, status) => {
    const asJson = await rawRequest(site.url, [
      formBytes(path, 'message=hi', { Accept: 'application/json' }),
    ]);
    expect(asJson.status).toBe(status);
    const { error, errors } = JSON.parse(asJson.body) as { error: string; errors: unknown };
    expect(error).toMatch(/^[A-Z].*\.$/);
    expect(errors).toEqual([{ code: 'UNSPECIFIED', message: error }]);

    const asPage = await rawRequest(site.url, [
      formBytes(path, 'message=hi', { Accept: 'text/html' }),
    ]);
    expect(asPage.status).toBe(status);
    expect(asPage.body).toBe(`${error}\n`);
    expect(asPage.headers['x-content-type-options']).toBe('nosniff');
  },
);
