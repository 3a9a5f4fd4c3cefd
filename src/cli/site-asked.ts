import { environmentOf, hasSites } from '../server/environment-of.ts';
import { sitesFrom, type SiteNamed } from '../server/sites.ts';
import { BadArguments, outcomeOf, type Outcome } from './outcome.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A command's line and settings, for one council's site. */
export interface SiteAsked {
  /** What the command line says besides. */
  args: string[];
  environment: Environment;
}

/**
 * The site that a command is for: where SITES names several councils, the one that `--site` or COUNCIL names. The
 * settings are then as that council's own server would have them. Without SITES there is nothing to choose.
 * @throws BadArguments where none of several is named, or one that SITES does not have
 */
export function siteAsked(argv: readonly string[], environment: Environment): SiteAsked {
  const { sites, args, named } = allAsked(argv, environment);
  if (sites === undefined) return { args, environment };
  const [only, ...more] = sites;
  if (named === undefined && more.length > 0) {
    throw new BadArguments(
      `This server has several sites (SITES). Say which one you mean, such as --site ${only?.council ?? ''}. They are: ${namesOf(sites)}.`,
    );
  }
  const site = named === undefined ? only : sites.find(({ council }) => council === named);
  if (site === undefined) {
    throw new BadArguments(`SITES has no site "${named ?? ''}". They are: ${namesOf(sites)}.`);
  }
  return { args, environment: environmentOf(site, environment) };
}

export interface AllAsked {
  args: string[];
  /** The council that the line or COUNCIL names, where SITES is set. */
  named: string | undefined;
  /** Undefined where SITES is not set. */
  sites: SiteNamed[] | undefined;
}

/** The same for a command that can be for all sites at once. @throws BadArguments, SettingError */
export function allAsked(argv: readonly string[], environment: Environment): AllAsked {
  const sites = sitesFrom(environment);
  return { ...councilNamed(argv, environment), sites };
}

/** What the line or COUNCIL names, whatever SITES says. @throws BadArguments */
export function councilNamed(
  argv: readonly string[],
  environment: Environment,
): Omit<AllAsked, 'sites'> {
  const args: string[] = [];
  let named = environment['COUNCIL'] || undefined;
  for (let index = 0; index < argv.length; index += 1) {
    const arg = argv[index] ?? '';
    const [, value = argv[index + 1]] =
      /^--site(?:=(.*))?$/.exec(arg) ?? ([undefined, ''] as const);
    if (!/^--site(?:=|$)/.test(arg)) {
      args.push(arg);
      continue;
    }
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw new BadArguments('Write a council after --site, such as --site ashby.');
    }
    if (arg === '--site') index += 1;
    named = value;
  }
  if (!hasSites(environment) && args.length < argv.length) {
    throw new BadArguments(
      '--site is for a server of several councils, which SITES names. Leave it out.',
    );
  }
  return { args, named };
}

function namesOf(sites: readonly SiteNamed[]): string {
  return sites.map(({ council }) => council).join(', ');
}

/** Runs a command that answers with an outcome; where no site could be chosen for it, the outcome says so. */
export async function forSite(
  argv: readonly string[],
  environment: Environment,
  run: (asked: SiteAsked) => Promise<Outcome>,
): Promise<Outcome> {
  let outcome: Outcome | undefined;
  const chosen = await outcomeOf(async () => {
    outcome = await run(siteAsked(argv, environment));
    return '';
  });
  return outcome ?? chosen;
}
