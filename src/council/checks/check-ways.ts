import { standardNamed } from '../../domain/charter/standard-named.ts';
import type { ServiceStandard } from '../../domain/charter/standard.ts';
import { targetAsWritten } from '../../domain/charter/target.ts';
import { channelsOfWay } from '../../domain/charter/what-suits.ts';
import type { Council } from '../council.ts';
import { onlineForm } from '../read/online-form.ts';
import type { Finding } from '../wording/finding.ts';

type Service = Council['services'][number];
type WayName = keyof typeof channelsOfWay;

const called: Record<WayName, string> = {
  online: 'online',
  telephone: 'by telephone',
  inPerson: 'in person',
  letter: 'by letter',
};

/**
 * Ways to do something that would promise another time than is kept: another than their form's, or one of a channel that
 * they are not. Standards that are not there are reported elsewhere.
 */
export function checkWays(council: Council): Finding[] {
  return [
    ...council.services.flatMap((service) => [
      ...besideForm(service, council),
      ...ofOtherChannels(service, council),
    ]),
    ...council.offices.flatMap((office) => {
      const standard = standardNamed(council.standards, office.data.standard);
      if (!standard || channelsOfWay.inPerson.includes(standard.channel)) return [];
      const message = doesNotSuit(standard, 'this is an office', 'inPerson', council);
      return error(office, ['standard'], message);
    }),
  ];
}

/** A card that leads to a form promises what the form does; it needs no standard of its own, and may have no other. */
function besideForm(service: Service, { forms, standards }: Council): Finding[] {
  const { online } = service.data.ways;
  const form = onlineForm(online, forms);
  if (online?.standard === undefined || !form) return [];
  const isKnown = [online.standard, form.data.standard].every(
    (id) => id === 'none' || standardNamed(standards, id) !== undefined,
  );
  if (!isKnown) return [];
  const path = ['ways', 'online', 'standard'];
  if (online.standard === form.data.standard) {
    const message = `The form "${form.id}" has its standard already, and this card shows it. Take "standard" out here.`;
    return [{ severity: 'warning', file: service.file, line: service.lineOf(path), message }];
  }
  const promised = (id: string): string => {
    const standard = standardNamed(standards, id);
    return standard ? `"${id}" (${targetAsWritten(standard.target)})` : `"${id}"`;
  };
  return error(
    service,
    path,
    `The form "${form.id}" promises ${promised(form.data.standard)}, and this way to it ${promised(online.standard)}. ` +
      'Take "standard" out here: the card shows what the form promises. To promise another time, change it in the form.',
  );
}

function ofOtherChannels(service: Service, council: Council): Finding[] {
  const { ways } = service.data;
  return (Object.keys(channelsOfWay) as WayName[]).flatMap((way) => {
    if (way === 'online' && onlineForm(ways.online, council.forms)) return [];
    const standard = standardNamed(council.standards, ways[way]?.standard);
    if (!standard || channelsOfWay[way].includes(standard.channel)) return [];
    const message = doesNotSuit(standard, `this is the way to do it ${called[way]}`, way, council);
    return error(service, ['ways', way, 'standard'], message);
  });
}

function doesNotSuit(
  { id, channel }: ServiceStandard,
  what: string,
  way: WayName,
  { standards }: Council,
): string {
  const suits = Object.values(standards)
    .filter((one) => channelsOfWay[way].includes(one.channel))
    .map((one) => one.id);
  const instead =
    suits.length > 0
      ? `Standards that suit: ${suits.join(', ')}.`
      : 'The charter has none that suits: take "standard" out, or add one to the charter.';
  return `"${id}" is a standard for the channel "${channel}", and ${what}. ${instead}`;
}

function error(
  { file, lineOf }: Pick<Service, 'file' | 'lineOf'>,
  path: PropertyKey[],
  message: string,
): Finding[] {
  return [{ severity: 'error', file, line: lineOf(path), message }];
}
