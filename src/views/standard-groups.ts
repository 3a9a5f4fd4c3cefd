import type { Channel, ServiceStandard } from '../domain/charter/standard.ts';

/** The headings a charter's standards stand under, in this order. Their words are `site.charter.<group>`. */
const groups = ['writing', 'ringing', 'meeting', 'complaining', 'any'] as const;

type Group = (typeof groups)[number];

const groupOfChannel: Record<Channel, Group> = {
  online: 'writing',
  email: 'writing',
  letter: 'writing',
  'social-media': 'writing',
  telephone: 'ringing',
  voicemail: 'ringing',
  'in-person': 'meeting',
  'home-visit': 'meeting',
  any: 'any',
};

/**
 * A charter's standards by what someone is doing. A complaint has a heading of its own, whichever way it comes.
 * A group without any is left out.
 * @example
 * // with standards for letters, calls and complaints
 * standardGroups(standards).map(({ group }) => group) // => ["writing", "ringing", "complaining"]
 */
export function standardGroups(
  standards: readonly ServiceStandard[],
): { group: Group; standards: ServiceStandard[] }[] {
  const byGroup = Object.groupBy(standards, ({ about, channel }) =>
    about?.startsWith('complaint') ? 'complaining' : groupOfChannel[channel],
  );
  return groups.flatMap((group) => {
    const found = byGroup[group];
    return found ? [{ group, standards: found }] : [];
  });
}
