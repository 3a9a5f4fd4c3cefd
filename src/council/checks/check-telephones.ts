import { couldBeDialled } from '../../domain/forms/could-be-dialled.ts';
import type { ContentFile, Council } from '../council.ts';
import { lineOfNode, nodesIn, sourceOf } from '../mdx/nodes-in.ts';
import type { MdxNode } from '../mdx/parse.ts';
import { telephonePattern } from '../mdx/telephone-pattern.ts';
import { isTag, lineOfSetting, settingOf } from '../mdx/tags-in.ts';
import type { Finding } from '../wording/finding.ts';

/** Numbers that are shorter than others: 999, 101, 111, 116 123. */
const short = /^(?:999|1\d\d|11[68] ?\d{3})$/;

/** Telephone numbers in settings that no one could dial, wherever the site shows one. */
export function checkTelephones(council: Council): Finding[] {
  const { factsFile, delaysFile, delays, services, facts } = council;
  const { telephone, textRelay, outOfHours } = facts.contact;
  const contact = { telephone, textRelay, outOfHours };
  return [
    ...otherRelay(council),
    ...Object.entries(contact).flatMap(([key, number]) =>
      wrong(number, factsFile.file, () => factsFile.lineOf(['contact', key])),
    ),
    ...services.flatMap(({ file, data, lineOf }) =>
      wrong(data.ways.telephone?.number, file, () => lineOf(['ways', 'telephone', 'number'])),
    ),
    ...delays.flatMap(({ telephone: number }, index) =>
      wrong(number, delaysFile.file, () => delaysFile.lineOf([index, 'telephone'])),
    ),
  ];
}

/** Relay UK that calls another number than the council's, as is left where the number alone was changed. */
function otherRelay({ facts, factsFile }: Council): Finding[] {
  const { telephone, textRelay } = facts.contact;
  const relayed = (textRelay ?? '').replace(/\D/g, '').replace(/^18001/, '');
  const called = telephone.replace(/\D/g, '');
  if (relayed === '' || relayed === called) return [];
  const message = `\`contact.telephone\` is ${telephone}, and \`contact.textRelay\` calls another number: ${textRelay ?? ''}. Look which of them is right: Relay UK reaches the same people by 18001 and then the council’s number.`;
  const line = factsFile.lineOf(['contact', 'textRelay']);
  return [{ severity: 'warning', file: factsFile.file, line, message }];
}

/** The same in the words of one file. */
export function checkTelephonesInWords({ file, tree }: ContentFile<unknown>): Finding[] {
  return nodesIn(tree.root).flatMap(({ node }) => {
    if (node.type === 'text')
      return [...withLetters({ file, tree }, node), ...inWords({ file, tree }, node)];
    const setting = isTag(node) ? numberOf[node.name ?? ''] : undefined;
    if (!isTag(node) || setting === undefined) return [];
    const number = settingOf(node, setting);
    return isNumber(number)
      ? wrong(number, file, () => lineOfSetting(node, setting, tree.text))
      : [];
  });
}

/** A letter O or l where a digit belongs: it looks right, and no telephone dials it. */
function withLetters(
  { file, tree }: Pick<ContentFile<unknown>, 'file' | 'tree'>,
  node: MdxNode,
): Finding[] {
  return [...sourceOf(node, tree.text).matchAll(lookingLikeNumber)]
    .filter(([written]) => /[OIl]/.test(written))
    .map(({ 0: written, index, input }): Finding => {
      const right = written.replaceAll('O', '0').replace(/[Il]/g, '1');
      const message = `"${written}" has a letter where a digit belongs. Write ${right}`;
      const below = input.slice(0, index).split('\n').length - 1;
      return { severity: 'error', file, line: lineOfNode(node) + below, message };
    });
}

/** A number as words, which may be anyone's: it cannot be called with one press, and stays when the council's own is changed. */
function inWords(
  { file, tree }: Pick<ContentFile<unknown>, 'file' | 'tree'>,
  node: MdxNode,
): Finding[] {
  return [...sourceOf(node, tree.text).matchAll(likeNumber)].map(({ 0: written, index, input }) => {
    const isWhole = written.replace(/\D/g, '').length >= 10 && couldBeDialled(written);
    const message = isWhole
      ? `"${written}" is not one that can be called with one press. Write <Telephone /> if it is the council’s own, or <Telephone number="${written.replace(/[-\u2010-\u2015]/g, ' ')}" />`
      : `No one could call "${written}". Write <Telephone number="…" /> with the whole number, or <Telephone /> for the council’s own.`;
    const below = input.slice(0, index).split('\n').length - 1;
    return { severity: 'warning', file, line: lineOfNode(node) + below, message };
  });
}

const likeNumber =
  /(?<![\w/.,+(-])0(?!7)\d{2,4}[ \u2010-\u2015-]?\d(?:[ \u2010-\u2015-]?\d){4,7}(?![\w-])/g;
const lookingLikeNumber = /(?<![\w-])0\d(?:[ -]?[\dOIl]){8,9}(?![\w-])/g;

/** The settings of components that are telephone numbers. */
const numberOf: Readonly<Record<string, string>> = { Telephone: 'number', Contact: 'telephone' };

/** What is no number at all is reported with the other settings of tags. */
function isNumber(written = ''): boolean {
  return telephonePattern.test(written);
}

function wrong(number: string | undefined, file: string, line: () => number): Finding[] {
  if (number === undefined || short.test(number.trim()) || couldBeDialled(number)) return [];
  const message = `No one could call "${number}". Write the whole number with its area code, such as 01632 960101.`;
  return [{ severity: 'error', file, line: line(), message }];
}
