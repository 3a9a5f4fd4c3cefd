import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { asWritten } from '../../src/cms/as-written.ts';
import { contentFilesIn } from '../../src/council/read/content-files-in.ts';
import { listCouncils } from '../../src/council/read/load-council.ts';

const page = `---
# What people see first.
title: 'Bins'
description: "What goes in which bin."
topic: bins
alsoKnownAs: [wheelie bins, 'rubbish']

# How it can be done.
ways:
  # The form.
  online:
    form: missed-bin
  telephone: {}
related: []
---

Put it out by **7am**.

* Green: garden
* Grey: the rest

<Promise of="missed-bin" />
`;

/** As an editing page writes it: settings in an order and a style of its own, lists with hyphens. */
function rewritten(text: string, change: (settings: Record<string, unknown>) => void): string {
  const [, settings = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const said = parse(settings) as Record<string, unknown>;
  change(said);
  const turned = Object.fromEntries(Object.entries(said).reverse());
  return `---\n${stringify(turned)}---\n${body.trim().replace(/^\* /gm, '- ')}`;
}

test('a page that says the same is the same, whatever wrote it', () => {
  const sent = rewritten(page, (settings) => {
    delete settings['related'];
  });
  expect(asWritten(sent, page)).toBe(page);
});

test('a title that changes is the one line that changes', () => {
  const sent = rewritten(page, (settings) => {
    settings['title'] = 'Bins and boxes';
  });
  expect(asWritten(sent, page)).toBe(page.replace("'Bins'", "'Bins and boxes'"));
});

test('within others, comments and what stays are kept', () => {
  const sent = rewritten(page, (settings) => {
    settings['ways'] = { online: { form: 'missed-bin', note: 'By noon.' }, telephone: {} };
    settings['reviewOn'] = '2027-01-31';
  });
  expect(asWritten(sent, page)).toBe(
    page
      .replace('form: missed-bin\n', 'form: missed-bin\n    note: By noon.\n')
      .replace('related: []\n', 'related: []\nreviewOn: 2027-01-31\n'),
  );
});

test('what a setting is anyway need not be written, and what it is not is', () => {
  const usual = { draft: false, open: true };
  const sent = rewritten(page, (settings) => Object.assign(settings, usual));
  expect(asWritten(sent, page, { kept: [], usual })).toBe(page);
  const closed = rewritten(page, (settings) => Object.assign(settings, { open: false }));
  expect(asWritten(closed, page, { kept: [], usual })).toContain('related: []\nopen: false\n---');
});

test('a setting that is taken out goes, and the comment above the next stays', () => {
  const sent = rewritten(page, (settings) => {
    delete settings['alsoKnownAs'];
  });
  expect(asWritten(sent, page)).toContain('topic: bins\n\n# How it can be done.\nways:');
});

test('a paragraph that changes is the one that changes', () => {
  const sent = rewritten(page, () => undefined).replace('7am', '6am');
  expect(asWritten(sent, page)).toBe(page.replace('7am', '6am'));
});

test('what the editing page has no field for stays with its question, when questions move', () => {
  const form = `---
fields:
  - name: bin
    type: radios
    options: [green, grey]
  - name: message
    type: textarea
---
`;
  const sent = `---
fields:
  - name: message
    type: textarea
    required: true
  - name: bin
    type: radios
---
`;
  expect(asWritten(sent, form, { kept: ['fields[].options'], usual: {} })).toBe(`---
fields:
  - name: message
    type: textarea
    required: true
  - name: bin
    type: radios
    options: [ green, grey ]
---
`);
});

test('names that mean something to JavaScript are names', () => {
  const sent = page.replace('title:', '__proto__:\n  polluted: yes\nconstructor: x\ntitle:');
  asWritten(sent, page);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test.each(await listCouncils())('every page of %s is byte for byte as it was', async (id) => {
  const files = (await contentFilesIn(`content/${id}`)).filter((file) => file.endsWith('.mdx'));
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    expect(
      asWritten(
        rewritten(text, () => undefined),
        text,
      ),
    ).toBe(text);
  }
});
