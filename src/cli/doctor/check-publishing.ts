import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { councilAsked } from '../../council/read/default-council.ts';
import { writtenFolders } from '../../server/build/written-folders.ts';
import { siteFolder } from '../../server/open-site.ts';
import { releasesOf } from '../../server/releases/list-releases.ts';
import { settingsFrom } from '../../server/settings.ts';
import { doubtful, fine, wrong, type Environment, type Finding } from './finding.ts';

/**
 * Whether the server may write what a release is made in: by itself it makes one on each day on which a page changes.
 * What a service manager forbids besides is not seen from here.
 * @param mayWrite whether this user may write to a folder that is there; throws ENOENT where there is none
 */
export async function checkPublishing(
  environment: Environment,
  mayWrite: (folder: string) => Promise<boolean> = isOpen,
): Promise<Finding[]> {
  // Where SITE_DIR is served, no releases are.
  if (siteFolder(environment) !== undefined) return [];
  if (!settingsFrom({ PUBLISH_BY_ITSELF: environment['PUBLISH_BY_ITSELF'] }).publishesByItself) {
    const found = 'PUBLISH_BY_ITSELF=off: what begins or ends on a day is not published by itself.';
    return [
      doubtful('publishing', found, 'Let something else publish every night: npm run publish.'),
    ];
  }
  const folders = [releasesOf(councilAsked(environment), environment), ...writtenFolders];
  const closed: string[] = [];
  for (const folder of folders) {
    if (!(await canBeWritten(resolve(folder), mayWrite))) closed.push(folder);
  }
  if (closed.length === 0) {
    return [
      fine('publishing', 'The site can be published by itself on the days on which it changes.'),
    ];
  }
  return [
    wrong(
      'publishing',
      `This user cannot write to ${closed.join(', ')}: what begins or ends on a day will not be published by itself.`,
      `Run this as the user that the site runs as, or give them to that user: install -d -o front-door -g front-door ${closed.join(' ')}. Or set PUBLISH_BY_ITSELF=off, and publish every night.`,
    ),
  ];
}

/** A folder that is not there yet is made in the one that holds it. */
async function canBeWritten(
  folder: string,
  mayWrite: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  try {
    return await mayWrite(folder);
  } catch {
    return folder !== dirname(folder) && (await canBeWritten(dirname(folder), mayWrite));
  }
}

async function isOpen(folder: string): Promise<boolean> {
  await access(folder);
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
