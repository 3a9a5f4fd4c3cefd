import type { Channel, ServiceStandard } from './standard.ts';
import { standardNamed } from './standard-named.ts';
import { canDateForm } from './what-suits.ts';

/** The ways in which people reach the council without a form, and an officer fills one in for them. */
export const assistedChannels = ['telephone', 'letter', 'visit', 'social-media'] as const;

export type AssistedChannel = (typeof assistedChannels)[number];

const inCharter: Record<AssistedChannel, Channel> = {
  telephone: 'telephone',
  letter: 'letter',
  visit: 'in-person',
  'social-media': 'social-media',
};

/** The standards that a form promises, by their ids. */
interface Promises {
  standard: string;
  acknowledgementStandard?: string | undefined;
}

/**
 * The form as it holds for someone who came another way: with the charter's own standard for that way, where it has one for
 * the reply. A standard for every channel stays, as the law's and that of a complaint are; so does one that is of
 * something else than a reply, such as a call. Of several standards for the channel the one about the same kind of contact
 * counts, and where none of several is, the form's own.
 * @example
 * // A general enquiry (2 working days) that came as a letter, for which the charter says 10 working days:
 * byChannel(generalEnquiry, 'letter', standards).standard // => "letter"
 */
export function byChannel<Form extends Promises>(
  definition: Form,
  channel: AssistedChannel,
  standards: Readonly<Record<string, ServiceStandard>>,
): Form {
  const own = standardNamed(standards, definition.standard);
  if (own === undefined || own.channel === 'any' || own.measures !== 'reply') return definition;
  const ofChannel = Object.values(standards).filter(
    (one) =>
      one.channel === inCharter[channel] &&
      ['reply', 'acknowledgement'].includes(one.measures) &&
      canDateForm(one),
  );
  const fitting = (measures: ServiceStandard['measures']): ServiceStandard | undefined => {
    const some = ofChannel.filter((one) => one.measures === measures);
    const same = some.find(({ about }) => about !== undefined && about === own.about);
    return same ?? (ofChannel.length === 1 ? some[0] : undefined);
  };
  const acknowledgementStandard = fitting('acknowledgement')?.id;
  return {
    ...definition,
    standard: fitting('reply')?.id ?? definition.standard,
    ...(acknowledgementStandard !== undefined && { acknowledgementStandard }),
  };
}
