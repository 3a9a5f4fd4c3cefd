import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';

/** Settings that are right in themselves, and that nothing reads because of another. */
export function checkUnreadSettings(council: Council): Finding[] {
  const services = council.services.flatMap(({ file, data, lineOf }): Finding[] => {
    const { online } = data.ways;
    if (online?.form === undefined || online.href === undefined) return [];
    const message = `Nothing reads \`href\`, because \`form\` says where this way leads. Take one of them out.`;
    return [{ severity: 'warning', file, line: lineOf(['ways', 'online', 'href']), message }];
  });
  const offices = council.offices.flatMap(({ file, data, lineOf }): Finding[] => {
    if (data.how !== 'closed' || data.standard === undefined) return [];
    const message = `Nothing reads \`standard\`, because this office is closed. Take it out, or change \`how\`.`;
    return [{ severity: 'warning', file, line: lineOf(['standard']), message }];
  });
  return [...services, ...offices];
}
