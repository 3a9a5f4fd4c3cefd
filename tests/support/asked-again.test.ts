import { expect, test } from 'vitest';
import { askedAgain } from '../a11y/asked-again.ts';
import type { Finding } from '../a11y/finding.ts';
import type { PageToOpen } from '../a11y/open-pages.ts';

const page = (path: string): PageToOpen => ({ url: `http://c.test${path}`, engines: ['axe'] });
const finding = (path: string, rule: string): Finding => ({
  ...{ engine: 'axe', rule, message: rule, mend: '', criteria: [], link: '' },
  ...{ path, state: 'as opened', selector: '', html: '' },
});
const pages = [page('/'), page('/charter/'), page('/privacy/')];

test('a page without a verdict is opened once more, by itself, and what is found then counts', async () => {
  const opened: [string[], number][] = [];
  const found = await askedAgain(
    pages,
    (some, { tabs }) => {
      opened.push([some.map(({ url }) => new URL(url).pathname), tabs]);
      const isFirst = opened.length === 1;
      return Promise.resolve(
        isFirst
          ? [finding('/', 'image-alt'), finding('/charter/', 'no verdict')]
          : [finding('/charter/', 'label')],
      );
    },
    3,
  );
  expect(opened).toEqual([
    [['/', '/charter/', '/privacy/'], 3],
    [['/charter/'], 1],
  ]);
  expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    '/ image-alt',
    '/charter/ label',
  ]);
});

test('without a verdict twice it is a fault, and none is opened a third time', async () => {
  let times = 0;
  const found = await askedAgain(
    pages,
    () => {
      times += 1;
      return Promise.resolve([finding('/privacy/', 'no verdict')]);
    },
    3,
  );
  expect(times).toBe(2);
  expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['/privacy/ no verdict']);
});
