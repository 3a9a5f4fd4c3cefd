import { expect, test } from 'vitest';
import { tableHtml } from '../../src/views/table-html.ts';

test('each heading belongs to its column, and a corner without words is no heading', () => {
  expect(
    tableHtml('<thead><tr><th></th><th>Bag</th></tr></thead><tbody><tr><td>x</td></tr></tbody>'),
  ).toEqual({
    html: '<thead><tr><td></td><th scope="col">Bag</th></tr></thead><tbody><tr><td>x</td></tr></tbody>',
    name: 'Bag',
  });
});

test('a column set to one side is so by a class, since the security policy forbids styles', () => {
  const { html } = tableHtml(
    '<th style="text-align:right">Charge</th><td style="text-align:center">£1</td>',
  );
  expect(html).toBe(
    '<th scope="col" class="table__figures">Charge</th><td class="table__middle">£1</td>',
  );
});

test('a table is named by its columns, without their markup', () => {
  expect(tableHtml('<th>Item</th><th><strong>Charge</strong> in £</th>').name).toBe(
    'Item, Charge in £',
  );
});
