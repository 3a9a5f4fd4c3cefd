import { parse, type DefaultTreeAdapterMap } from 'parse5';
import type { Given } from '../../domain/forms/answers.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A form of our site as someone without script has it before them. */
export interface FormInPage {
  /** Where it is sent, as the page says. */
  action: string;
  /** What is in its boxes already, and what it sends along unseen. */
  given: Given;
  /** The names of its boxes. */
  names: ReadonlySet<string>;
  /** The first button that goes on; those that lead to an answer to change look like links. */
  button?: [name: string, value: string];
  isMultipart: boolean;
}

/** What is looked at on one page. */
export interface PageSeen {
  language?: string;
  form?: FormInPage;
  /** What is wrong, as the page says above everything else. */
  problems: string[];
  /** YYYY-MM-DD: the first day that the page's main part names. */
  date?: string;
}

/** Reads a page of the site. @param form the form's id, `general-enquiry` */
export function pageSeen(html: string, form: string): PageSeen {
  const all = elementsIn(parse(html));
  const main = all.find(({ tagName }) => tagName === 'main');
  const within = main === undefined ? [] : elementsIn(main);
  const own = within.find((one) => one.tagName === 'form' && attribute(one, 'data-form') === form);
  const summary = within.find((one) => hasClass(one, 'govuk-error-summary'));
  const date = within
    .filter(({ tagName }) => tagName === 'time')
    .map((time) => /^\d{4}-\d{2}-\d{2}/.exec(attribute(time, 'datetime') ?? '')?.[0])
    .find((day) => day !== undefined);
  const language = attribute(
    all.find(({ tagName }) => tagName === 'html'),
    'lang',
  );
  return {
    ...(language !== undefined && { language }),
    ...(own && { form: formOf(own) }),
    problems: summary === undefined ? [] : linesOf(summary),
    ...(date !== undefined && { date }),
  };
}

function formOf(form: Element): FormInPage {
  const controls = elementsIn(form);
  const given: Record<string, string[]> = {};
  const names = new Set<string>();
  for (const control of controls) {
    const name = attribute(control, 'name');
    if (name === undefined) continue;
    if (control.tagName === 'input') {
      const type = attribute(control, 'type') ?? 'text';
      if (type !== 'hidden') names.add(name);
      if (type === 'file' || type === 'submit') continue;
      const isChoice = type === 'radio' || type === 'checkbox';
      if (isChoice && attribute(control, 'checked') === undefined) continue;
      (given[name] ??= []).push(attribute(control, 'value') ?? (isChoice ? 'on' : ''));
    }
    if (control.tagName === 'textarea') {
      names.add(name);
      given[name] = [textOf(control)];
    }
    if (control.tagName === 'select') {
      names.add(name);
      const options = elementsIn(control).filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0];
      given[name] = [attribute(chosen, 'value') ?? ''];
    }
  }
  const first = controls.find((one) => one.tagName === 'button' && hasClass(one, 'govuk-button'));
  const pressed = attribute(first, 'name');
  return {
    action: attribute(form, 'action') ?? '',
    given,
    names,
    isMultipart: attribute(form, 'enctype') === 'multipart/form-data',
    ...(pressed !== undefined && { button: [pressed, attribute(first, 'value') ?? ''] }),
  };
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) =>
    'tagName' in child ? [child, ...elementsIn(child)] : elementsIn(child),
  );
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

function linesOf(element: Element): string[] {
  return elementsIn(element)
    .filter(({ tagName }) => tagName === 'li')
    .map((line) => textOf(line).replace(/\s+/g, ' ').trim());
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
