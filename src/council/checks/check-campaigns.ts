import { guideFront, guidePlace } from '../../site/guide-place.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

type CampaignFile = Council['campaigns'][number];

/** Campaigns whose front page, pages and order do not fit together. Their colours are held with the council's own. */
export function checkCampaigns(council: Council): Finding[] {
  const campaigns = Map.groupBy(council.campaigns, ({ id }) => guidePlace(id).guide);
  return [
    ...council.campaigns.flatMap((file) => [...wrongPlace(file), ...settingsOfFront(file)]),
    ...[...campaigns].flatMap(([campaign, files]) => [
      ...withoutFront(campaign, files, council),
      ...sameFigure(files),
    ]),
  ];
}

/** A campaign is a folder, and its pages are directly in it, each with a figure that says its place in the menu. */
function wrongPlace(file: CampaignFile): Finding[] {
  const [campaign = '', ...rest] = file.id.split('/');
  const name = rest.at(-1);
  if (name === undefined) {
    return error(
      file,
      1,
      `A campaign is a folder. Move this file to campaigns/${campaign}/${guideFront}.mdx, and put the campaign's other pages beside it.`,
    );
  }
  if (rest.length > 1) {
    return error(
      file,
      1,
      `The file is too deep: the pages of a campaign are in one folder. Move it to campaigns/${campaign}/${name}.mdx.`,
    );
  }
  const { part, number } = guidePlace(file.id);
  return part === undefined || number !== undefined
    ? []
    : error(
        file,
        1,
        `The file's name does not say the page's place in the menu. Put it and a hyphen first, such as 1-${part}.mdx.`,
      );
}

/** What is written once for the whole campaign. */
function settingsOfFront(file: CampaignFile): Finding[] {
  if (guidePlace(file.id).part === undefined) return [];
  return (['headline', 'look'] as const).flatMap((key) =>
    file.data[key] === undefined
      ? []
      : error(
          file,
          file.lineOf([key]),
          `\`${key}\` is written once for the whole campaign, in ${guideFront}.mdx. Take it out here.`,
        ),
  );
}

function withoutFront(
  campaign: string,
  files: readonly CampaignFile[],
  council: Council,
): Finding[] {
  const [first] = files;
  const isUnread = [...council.unread].some((path) => path.startsWith(`campaigns/${campaign}/`));
  if (first === undefined || isUnread) return [];
  return files.some(({ id }) => guidePlace(id).part === undefined)
    ? []
    : error(
        first,
        1,
        `The campaign has no front page, so nothing leads to its pages. Write campaigns/${campaign}/${guideFront}.mdx with the campaign's title and description.`,
      );
}

/** Two files that both say they are page 2: which of them comes first would be chance. */
function sameFigure(files: readonly CampaignFile[]): Finding[] {
  const first = new Map<number, string>();
  return files.flatMap((file): Finding[] => {
    const { number } = guidePlace(file.id);
    if (number === undefined) return [];
    const other = first.get(number);
    if (other !== undefined) {
      const message = `${other}.mdx is page ${String(number)} too. Begin one of the two names with another figure.`;
      return error(file, 1, message);
    }
    first.set(number, file.id);
    return [];
  });
}

function error({ file }: Pick<CampaignFile, 'file'>, line: number, message: string): Finding[] {
  return [{ severity: 'error', file, line, message }];
}
