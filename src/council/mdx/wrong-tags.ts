import { filesAddress } from '../files/site-files.ts';
import { telephonePattern } from './telephone-pattern.ts';
import { codeBegins, excerpt, type MdxProblem } from './mdx-problem.ts';
import { noSuchTag } from './no-such-tag.ts';
import { childrenOf, nodesIn, sourceOf } from './nodes-in.ts';
import type { MdxNode, MdxTree } from './parse.ts';
import { isTag, type Tag } from './tags-in.ts';
import { nearest } from '../wording/nearest.ts';
import {
  calloutKinds,
  documentKinds,
  ruleOf,
  type SettingKind,
  type TagRule,
} from './vocabulary.ts';
import { wrongList } from './wrong-list.ts';

/**
 * What a page may not use: tags that are not in the vocabulary, settings that a tag does not have, code.
 * @example wrongTags(parseMdx('<promise of="letter" />')) // => [{ index: 0, message: 'There is no <promise>. Did you mean <Promise>?' }]
 */
export function wrongTags({ root, text }: MdxTree): MdxProblem[] {
  return nodesIn(root).flatMap(({ node, within }) => {
    const index = node.position?.start.offset ?? 0;
    const messages = isTag(node) ? ofTag(node, within, text) : ofCode(node, text);
    return messages.map((message) => ({ index, message }));
  });
}

function ofCode(node: MdxNode, text: string): string[] {
  if (node.type === 'mdxjsEsm') {
    const [word = 'import'] = /^\w+/.exec(node.value) ?? [];
    return [
      `"${excerpt(node.value, 0)}": a paragraph that begins with "${word}" is read as code. Begin it with another word, or with a capital letter.`,
    ];
  }
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
  const isComment = /^\/\*(?:(?!\*\/)[\s\S])*\*\/$/.test(node.value.trim());
  return isComment ? [] : [codeBegins(excerpt(sourceOf(node, text), 0))];
}

function ofTag(tag: Tag, within: readonly MdxNode[], text: string): string[] {
  const { name } = tag;
  const rule = name === null ? undefined : ruleOf(name);
  if (name === null || rule === undefined) return [noSuchTag(name)];
  return [
    ...settings(tag, name, rule),
    ...words(tag, name, rule),
    ...place(tag, name, rule, within),
    ...content(tag, name, rule, text),
    ...wrongList(tag, name, rule.list),
  ];
}

function settings(tag: Tag, name: string, rule: TagRule): string[] {
  const given = tag.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [one] : []));
  const spread = tag.attributes.length > given.length;
  const names = given.map((one) => one.name);
  const missing = (rule.needs ?? []).filter((need) => !names.includes(need));
  const known = Object.keys(rule.settings);
  const unknown = names.filter((one) => !Object.hasOwn(rule.settings, one));
  const meant = unknown.map((one) => nearest(one, known));
  return [
    ...(spread
      ? [`<${name}> takes no code. Write its settings as words: ${shape(name, rule)}`]
      : []),
    ...unknown.map((one, index) => noSuchSetting(name, one, meant[index], known)),
    // One that is misspelt is there, under another name.
    ...missing
      .filter((need) => !meant.includes(need))
      .map((need) => `<${name}> does not say ${asks[need] ?? need}. Write ${shape(name, rule)}`),
    ...names
      .filter((one, index) => names.indexOf(one) !== index)
      .map((one) => `<${name}> has \`${one}\` twice. Take one of them out.`),
    ...given.flatMap(({ name: setting, value }) => {
      const kind = Object.hasOwn(rule.settings, setting) ? rule.settings[setting] : undefined;
      if (kind === undefined) return [];
      if (typeof value === 'object' && value !== null)
        return [`\`${setting}\` of <${name}> is code. Write it in quotation marks: ${setting}="…"`];
      const advice = wrongValue(kind, value ?? undefined, setting);
      return advice === undefined
        ? []
        : [
            `\`${setting}\` of <${name}> is ${value === null || value === undefined ? 'left open' : `"${value}"`}. ${advice}`,
          ];
    }),
  ];
}

/** What a setting says, where it has to be there. */
const asks: Readonly<Record<string, string>> = {
  of: 'which one',
  href: 'where it leads',
  places: 'which places it lists',
  src: 'which picture',
  alt: 'what the picture shows',
  title: 'what it is called',
  summary: 'what people open it for',
};

function noSuchSetting(
  tag: string,
  setting: string,
  near: string | undefined,
  known: readonly string[],
): string {
  if (/^(?:style|class|className|on\w+)$/i.test(setting) || setting.includes(':')) {
    return `\`${setting}\` can't be written on a page: pages are words, and nothing in them may run or be styled. Take it out.`;
  }
  const help =
    near !== undefined
      ? `Did you mean \`${near}\`?`
      : known.length > 0
        ? `It takes: ${known.join(', ')}.`
        : 'Take it out.';
  return `\`${setting}\` is not a setting of <${tag}>. ${help}`;
}

function shape(name: string, rule: TagRule): string {
  const needs = (rule.needs ?? Object.keys(rule.settings).slice(0, 1))
    .map((need) => ` ${need}="…"`)
    .join('');
  return rule.words === 'none' ? `<${name}${needs} />` : `<${name}${needs}>words</${name}>`;
}

/** What to write in a setting instead; `undefined` where it is right. */
function wrongValue(
  kind: SettingKind,
  value: string | undefined,
  name: string,
): string | undefined {
  if (kind === 'switch')
    return value === undefined ? undefined : `Write ${name} alone, without a value.`;
  if (value === undefined || (value.trim() === '' && name !== 'alt'))
    return `Write ${name}="…" with its words.`;
  switch (kind) {
    case 'telephone':
      return telephonePattern.test(value)
        ? undefined
        : 'Write digits and spaces, such as 01632 960101.';
    case 'callout': {
      if (calloutKinds.some((kind) => kind === value)) return undefined;
      const near = nearest(value, calloutKinds);
      return near === undefined
        ? `Write ${calloutKinds.join(' or ')}, or leave it out.`
        : `Did you mean ${near}?`;
    }
    case 'document':
      return wrongDocument(value);
    case 'picture':
      return wrongPicture(value);
    case 'yes':
      return value === 'yes' ? undefined : `Write ${name}="yes", or leave it out.`;
    case 'email':
      return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value)
        ? undefined
        : 'Write an email address, such as hello@example.gov.uk.';
    case 'direction':
      return /^(?:ltr|rtl|auto)$/.test(value) ? undefined : 'Write ltr, rtl or auto.';
    case 'language':
      return isLanguage(value)
        ? undefined
        : 'Write the language’s short name, such as cy for Welsh.';
    case 'number':
      return /^\d{1,4}$/.test(value) ? undefined : 'Write a number, such as 2.';
    case 'scope':
      return /^(?:col|row|colgroup|rowgroup)$/.test(value) ? undefined : 'Write col or row.';
    case 'name':
      return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(value)
        ? undefined
        : 'Write small letters, digits and hyphens, such as opening-hours.';
    case 'day':
      return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$|^\d{2}:\d{2}$/.test(value)
        ? undefined
        : 'Write a day as 2026-11-25.';
    default:
      return undefined;
  }
}

function wrongDocument(value: string): string | undefined {
  if (!value.startsWith('/') || value.startsWith('//')) {
    return 'A download is a document of this site: put it into public/ and write its name after a /, such as /documents/local-plan.pdf.';
  }
  const ending = /\.([a-z0-9]+)$/i.exec(value)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(documentKinds, ending)
    ? undefined
    : `A download ends with ${Object.keys(documentKinds)
        .map((one) => `.${one}`)
        .join(', ')}. Link to a page with [words](address).`;
}

function wrongPicture(value: string): string | undefined {
  // What was sent from the editing page is small enough as it is.
  if (value.startsWith(filesAddress)) return undefined;
  return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(value)
    ? 'Put the picture into the folder of the page’s own file, where the build makes it smaller, and write its name alone, such as town-hall.jpg.'
    : undefined;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function words(tag: Tag, name: string, rule: TagRule): string[] {
  const given = nodesIn(tag).some(
    ({ node }) =>
      node !== tag &&
      (((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') &&
        node.value.trim() !== '') ||
        node.type === 'image' ||
        (isTag(node) && node.name !== null && ruleOf(node.name)?.words === 'none')),
  );
  if (rule.words === 'none' && tag.children.length > 0)
    return [`<${name}> has no words in it. Write ${shape(name, rule)} and the words after it.`];
  if (rule.words === 'needed' && !given) {
    return [`<${name}> has no words in it. Write them between <${name}…> and </${name}>.`];
  }
  return [];
}

/** What is no part of a line. */
const blocks: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'list', 'blockquote', 'code', 'table', 'thematicBreak'],
]);

function place(tag: Tag, name: string, rule: TagRule, within: readonly MdxNode[]): string[] {
  const parent = within.at(-1);
  const parentName = parent !== undefined && isTag(parent) ? parent.name : undefined;
  if (rule.inside !== undefined && !rule.inside.includes(parentName ?? '')) {
    return [`<${name}> belongs directly in ${rule.inside.map((one) => `<${one}>`).join(' or ')}.`];
  }
  if (
    rule.isBlock === true &&
    within.some(({ type }) => type === 'paragraph' || type === 'heading')
  ) {
    return [`Write <${name}> on a line of its own, outside the paragraph.`];
  }
  if (rule.isLine === true && childrenOf(tag).some(({ type }) => blocks.has(type))) {
    return [`Write <${name}> with its words on one line: ${shape(name, rule)}`];
  }
  const outer = within.find(
    (node) => node.type === 'link' || (isTag(node) && linking.has(node.name ?? '')),
  );
  return outer !== undefined && linking.has(name)
    ? ['A link is inside another link. End the first one before the second begins.']
    : [];
}

const linking = new Set(['a', 'Download', 'Form', 'Map', 'Office', 'Telephone', 'Video']);

/** Tables and lists of terms hold nothing but their parts: a browser would show other words in another place. */
function content(tag: Tag, name: string, { holds }: TagRule, text: string): string[] {
  if (holds === undefined) return [];
  const stray = childrenOf(tag).find(
    (child) =>
      !(isTag(child) && holds.includes(child.name ?? '')) &&
      !(child.type === 'text' && child.value.trim() === '') &&
      !(child.type === 'mdxFlowExpression' || child.type === 'mdxTextExpression'),
  );
  // A part of another is reported by its own place.
  if (stray === undefined || (isTag(stray) && stray.name !== null && ruleOf(stray.name)?.inside))
    return [];
  return [
    `"${excerpt(sourceOf(stray, text), 0)}" is directly in <${name}>, which holds ${holds.map((one) => `<${one}>`).join(', ')} alone. Put it into one of them.`,
  ];
}
