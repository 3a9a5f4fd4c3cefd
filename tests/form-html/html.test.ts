import { expect, test } from 'vitest';
import { html, raw } from '../../src/form-html/html.ts';

test('what is put into a template is escaped', () => {
  expect(html`<p title="${'"\'`'}">${'<b> & co'}</p>`.source).toBe(
    '<p title="&quot;&#39;&#96;">&lt;b&gt; &amp; co</p>',
  );
});

test('HTML made by a template, or marked as such, is not escaped again', () => {
  expect(html`${html`<b>${'&'}</b>`}${raw('<i>')}`.source).toBe('<b>&amp;</b><i>');
});

test('lists are joined, and nothing shows nothing', () => {
  expect(html`${['a', html`<br>`, 0]}${undefined}${null}${false}${''}`.source).toBe('a<br>0');
});

test('the spaces a template is indented by are not sent', () => {
  expect(
    html`<p>
    ${'  kept\n  as it is '}
  </p>`.source,
  ).toBe('<p>\n  kept\n  as it is \n</p>');
});
