import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

const called = {
  telephone: 'by telephone',
  inPerson: 'in person',
  letter: 'by letter',
} as const;
type Way = keyof typeof called;
const others = Object.keys(called) as Way[];

/**
 * Services that some people are kept out of: what can be done online says its way by telephone, in person and by letter too,
 * or why there is none. Who cannot use the web must not be left without a way (Equality Act 2010, section 20).
 */
export function checkChannels(council: Council): Finding[] {
  return council.services.flatMap(({ file, data, lineOf }): Finding[] => {
    // Someone else does it, in the ways that they have.
    if (data.whoDoesThis !== undefined || data.ways.online === undefined) return [];
    const { without = {}, ...ways } = data.ways;
    const missing = others.filter((way) => ways[way] === undefined && without[way] === undefined);
    const [first] = missing;
    if (first === undefined) return [];
    const isDigitalOnly = missing.length === others.length;
    const names = missing
      .map((way) => called[way])
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1');
    const advice = `Add the way, or say why there is none: under ways, "without:" and below it "${first}: the reason".`;
    const message = isDigitalOnly
      ? `This can be done online alone, and anyone who cannot use the web is left out. ${advice}`
      : `Nothing says how this is done ${names}, nor why not. ${advice}`;
    const source = 'Equality Act 2010, section 20';
    const severity = isDigitalOnly ? 'error' : 'warning';
    return [{ severity, file, line: lineOf(['ways']), message, source }];
  });
}
