import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  engines?: { node?: string } | unknown[];
  os?: string[];
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};
const { engines, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  dependencies: Record<string, string>;
};

type Version = [major: number, minor: number, patch: number];

const versionIn = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.replace(/[x*]/g, '0').split('.').map(Number);
  return [major, minor, patch];
};

const atLeast = (one: Version, other: Version): boolean => {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at === -1 || (one[at] ?? 0) > (other[at] ?? 0);
};

/** Whether a range such as "^22.12.0 || >=24" takes a version. */
function takes(range: string, version: Version): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .replace(/([<>=^~])\s+/g, '$1')
      .split(/\s+/)
      .every((one) => {
        const [, sign = '', written] = /^(\^|~|>=?|<=?)?v?([\d.x*]+)$/.exec(one) ?? [];
        if (written === undefined) throw new Error(`This test cannot read "${range}"`);
        const least = versionIn(written);
        if (written === '*') return true;
        if (sign.startsWith('<')) return !atLeast(version, least);
        return atLeast(version, least) && (sign.startsWith('>') || version[0] === least[0]);
      }),
  );
}

const rangeOf = ({ engines: theirs }: Package): string | undefined =>
  theirs && 'node' in theirs ? theirs.node : undefined;

test('ranges are read as npm reads them', () => {
  expect(takes('^22||^24||>=26', [25, 1, 0])).toBe(false);
  expect(takes('^22.19.0 || >=24', [22, 18, 9])).toBe(false);
  expect(takes('^22.19.0 || >=24', [22, 20, 0])).toBe(true);
  expect(takes('>= 20.12.0', [24, 0, 0])).toBe(true);
});

const oldest = engines.node.split('||').map((part) => versionIn(part.replace(/[^\d.]/g, '')));

test.each([...oldest, versionIn(dependencies['node'] ?? '')])(
  'everything that is installed runs on Node %i.%i.%i, which package.json says will do',
  (...version) => {
    const refusing = Object.entries(packages)
      .filter(([name, one]) => name !== '' && one.os === undefined)
      .filter(([, one]) => {
        const range = rangeOf(one);
        return range !== undefined && !takes(range, version);
      })
      .map(([name, one]) => `${name}: ${rangeOf(one) ?? ''}`);
    expect(refusing).toEqual([]);
  },
);

test('the Node that is installed with the rest is one that package.json says will do', () => {
  expect(takes(engines.node, versionIn(dependencies['node'] ?? ''))).toBe(true);
});
