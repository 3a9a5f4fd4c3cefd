import { guideFront, guidePlace } from '../../site/guide-place.ts';
import type { ContentFile, Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

type GuideFile = Council['guides'][number];

/** Guides whose front page, parts, order or topic do not fit together. */
export function checkGuides(council: Council): Finding[] {
  const guides = Map.groupBy(council.guides, ({ id }) => guidePlace(id).guide);
  return [
    ...council.guides.flatMap((file) => [...wrongPlace(file), ...wrongTopic(file, council)]),
    ...[...guides].flatMap(([guide, files]) => [
      ...wrongWhole(guide, files, council),
      ...sameFigure(files),
    ]),
  ];
}

/** A guide is a folder, and its parts are directly in it, each with a figure that says its place. */
function wrongPlace(file: GuideFile): Finding[] {
  const [guide = '', ...rest] = file.id.split('/');
  const name = rest.at(-1);
  const { part, number } = guidePlace(file.id);
  if (name === undefined) {
    return error(
      file,
      1,
      `A guide is a folder. Move this file to guides/${guide}/${guideFront}.mdx, and put the guide's parts beside it.`,
    );
  }
  if (rest.length > 1) {
    return error(
      file,
      1,
      `The file is too deep: the parts of a guide are in one folder. Move it to guides/${guide}/${name}.mdx.`,
    );
  }
  if (part === undefined) return [];
  if (number === undefined) {
    return error(
      file,
      1,
      `The file's name does not say which part this is. Put its place and a hyphen first, such as 1-${part}.mdx.`,
    );
  }
  if (part !== 'print') return [];
  return error(
    file,
    1,
    `The whole guide is at /guides/${guide}/print/, to be printed. Give the file another name.`,
  );
}

function wrongTopic(file: GuideFile, { topics, unread }: Council): Finding[] {
  const { topic } = file.data;
  const line = file.lineOf(['topic']);
  const known = topics.map(({ id }) => id);
  if (guidePlace(file.id).part !== undefined) {
    return topic === undefined
      ? []
      : error(
          file,
          line,
          `The topic is written once for the whole guide, in ${guideFront}.mdx. Take it out here.`,
        );
  }
  if (topic === undefined) {
    const choices = known.length === 0 ? '' : ` There are: ${known.join(', ')}.`;
    return error(
      file,
      1,
      `The guide is under no topic, so no topic's page lists it. Write topic: and the id of one.${choices}`,
    );
  }
  if (unread.has('topics') || known.includes(topic)) return [];
  return error(file, line, noSuch('topic', topic, known));
}

function wrongWhole(guide: string, files: readonly GuideFile[], council: Council): Finding[] {
  const [first] = files;
  const isUnread = [...council.unread].some((path) => path.startsWith(`guides/${guide}/`));
  if (first === undefined || isUnread) return [];
  const front = files.find(({ id }) => guidePlace(id).part === undefined);
  if (front === undefined) {
    return error(
      first,
      1,
      `The guide has no front page, so nothing leads to its parts. Write guides/${guide}/${guideFront}.mdx with the guide's title, description and topic.`,
    );
  }
  if (files.length > 2) return [];
  const message =
    files.length === 1
      ? `The guide has no parts. Write its first as guides/${guide}/1-a-short-name.mdx.`
      : 'The guide has one part only. Write another, or make one page of it in pages/.';
  return [{ severity: 'warning', file: front.file, line: 1, message }];
}

/** Two files that both say they are part 2: which of them comes first would be chance. */
function sameFigure(files: readonly GuideFile[]): Finding[] {
  const first = new Map<number, string>();
  return files.flatMap((file): Finding[] => {
    const { number } = guidePlace(file.id);
    if (number === undefined) return [];
    const other = first.get(number);
    if (other === undefined) {
      first.set(number, file.id);
      return [];
    }
    return error(
      file,
      1,
      `${other}.mdx is part ${String(number)} too. Begin one of the two names with another figure.`,
    );
  });
}

function error({ file }: ContentFile<unknown>, line: number, message: string): Finding[] {
  return [{ severity: 'error', file, line, message }];
}
