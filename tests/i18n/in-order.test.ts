import { expect, test } from 'vitest';
import { inOrder } from '../../src/i18n/in-order.ts';

test.each([
  [
    'pl',
    ['Most', 'Łąka', 'Las', 'Zebra', 'Ćma', 'Cukier'],
    ['Cukier', 'Ćma', 'Las', 'Łąka', 'Most', 'Zebra'],
  ],
  ['lt', ['Zoo', 'Yra', 'Ilgas', 'Šuo', 'Saulė'], ['Ilgas', 'Yra', 'Saulė', 'Šuo', 'Zoo']],
  ['tr', ['İzmir', 'Irmak', 'Çay', 'Dere', 'Cam'], ['Cam', 'Çay', 'Dere', 'Irmak', 'İzmir']],
  ['ro', ['Țară', 'Taxe', 'Școală', 'Sat'], ['Sat', 'Școală', 'Taxe', 'Țară']],
  ['cy', ['Llyfr', 'Lwc', 'Lôn', 'Mam'], ['Lôn', 'Lwc', 'Llyfr', 'Mam']],
  ['en', ['bins', 'Allotments', 'Zone 10', 'Zone 2'], ['Allotments', 'bins', 'Zone 2', 'Zone 10']],
])(
  'names in %s are in the order that its readers look for them in',
  (language, names, inTheirs) => {
    expect([...names].sort(inOrder(language))).toEqual(inTheirs);
  },
);
