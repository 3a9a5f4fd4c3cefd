import { expect, test } from 'vitest';
import { findingsOf } from '../../support/findings-of.ts';

const told = async (nation: string, words: string): Promise<string[]> => {
  const findings = await findingsOf({
    'council.yaml': (text) => text.replace('england-and-wales', nation),
    'pages/privacy.mdx': (text) => `${text}\n${words}\n`,
  });
  return findings.filter((finding) => finding.includes('Ombudsman'));
};

test.each([
  ['scotland', 'Local Government and Social Care Ombudsman', 'Scottish Public Services Ombudsman'],
  [
    'england-and-wales',
    'Scottish Public Services Ombudsman',
    'Local Government and Social Care Ombudsman',
  ],
  ['wales', 'Local Government and Social Care Ombudsman', 'Public Services Ombudsman for Wales'],
  [
    'northern-ireland',
    'Public Services Ombudsman for Wales',
    'Northern Ireland Public Services Ombudsman',
  ],
])('in %s, words about the %s', async (nation, written, own) => {
  expect(
    await told(nation, `You can then go to\nthe [${written}](https://www.example.org/).`),
  ).toEqual([
    `warning 10 The ${written} does not look at complaints about this council: council.yaml says nation: ${nation}. Write ${own}, or put the nation right.`,
  ]);
});

test('its own Ombudsman, and the Ombudsman without a name, are nothing to say', async () => {
  const words =
    'Go to the Northern Ireland Public Services Ombudsman. The Ombudsman is independent.';
  expect(await told('northern-ireland', words)).toEqual([]);
});
