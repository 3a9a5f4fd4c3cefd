import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/council/mdx/parse.ts';
import { loadCouncil } from '../../../src/council/read/load-council.ts';
import { allWords } from '../../../src/i18n/all-words.ts';
import { wordsFrom } from '../../../src/i18n/words.ts';
import { faqThing } from '../../../src/views/data/faq-thing.ts';

const council = await loadCouncil('plain', {
  contentFolder: 'tests/fixtures/councils',
  today: '2026-11-27',
});
const words = wordsFrom('en', allWords);
const page = `Ask us anything.

## When will you *reply*?

We reply within <Promise of="online-enquiry" />.

- Call <Telephone />, or
- <Form of="general-enquiry">write to us</Form>

### On holidays

The day after.

## More about us

Not an answer.

<Details summary="Is it free?">

Yes.

</Details>

Nor is this.
`;

test('a page of questions says each with all of its answer, as the page shows it', () => {
  expect(faqThing({ data: { questions: true }, tree: parseMdx(page) }, council, words)).toEqual({
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: 'When will you reply?',
        acceptedAnswer: {
          '@type': 'Answer',
          text: 'We reply within 2 working days.\nCall 01632 960000, or\nwrite to us\nOn holidays\nThe day after.',
        },
      },
      {
        '@type': 'Question',
        name: 'Is it free?',
        acceptedAnswer: { '@type': 'Answer', text: 'Yes.' },
      },
    ],
  });
});

test('a page that does not say so is none, whatever its headings', () => {
  expect(faqThing({ data: {}, tree: parseMdx(page) }, council, words)).toBeUndefined();
});
