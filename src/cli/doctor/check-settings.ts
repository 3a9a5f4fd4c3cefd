import { distance } from 'fastest-levenshtein';
import { checkCouncils } from '../../server/check-councils.ts';
import { settingsOf } from '../../server/environment-of.ts';
import { settingNames } from '../../server/setting-names.ts';
import { checkDataFolder, SettingError, settingsFrom } from '../../server/settings.ts';
import { sitesFrom } from '../../server/sites.ts';
import { fine, wrong, type Environment, type Finding } from './finding.ts';

/** Settings that cannot be used, and names that are nearly a setting's and so do nothing. */
export async function checkSettings(environment: Environment): Promise<Finding[]> {
  const findings = misspelt(environment);
  for (const check of [settingsFrom, checkDataFolder, checkSites]) {
    try {
      await check(environment);
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      const [found = '', ...todo] = error.message.split(/(?<=\.) (?=Write|Set|Messages)/);
      findings.push(wrong('settings', found, todo.join(' ') || 'Put it right, or leave it out.'));
    }
  }
  return findings.length > 0 ? findings : [fine('settings', 'All settings can be used.')];
}

/** The councils of SITES, and what is set for each of them. */
async function checkSites(environment: Environment): Promise<void> {
  const sites = sitesFrom(environment) ?? [];
  for (const site of sites) settingsOf(site, environment);
  await checkCouncils(sites, environment);
}

const known: readonly string[] = settingNames;

/** Letters that a misspelt name may differ by. Short names are near to many: HOME is no HOST. */
const nearness = (name: string): number => (name.length < 7 ? 1 : 2);

function misspelt(environment: Environment): Finding[] {
  return Object.keys(environment).flatMap((name) => {
    if (known.includes(name) || !/^[A-Za-z_]+$/.test(name)) return [];
    const meant = known.find((one) => distance(one, name.toUpperCase()) <= nearness(one));
    if (meant === undefined) return [];
    return [
      wrong(
        'settings',
        `${name} is no setting, and does nothing.`,
        known.includes(name.toUpperCase())
          ? `Write it in capitals: ${meant}.`
          : `If ${meant} is meant, write that.`,
      ),
    ];
  });
}
