import { expect, type Page } from '@playwright/test';
import type { Submission } from '../../src/domain/submissions/submission.ts';
import {
  answer,
  answerAll,
  chooseFiles,
  focused,
  press,
  skipToMain,
  tabTo,
} from '../support/keyboard.ts';
import { kept, keptWith } from '../support/kept.ts';
import { mailAbout } from '../support/mail-folder.ts';
import {
  acknowledges,
  asksToMend,
  dataFolder,
  holdsWhatWasTyped,
  mendAll,
  own,
  receiptOn,
  test,
} from './form-states.ts';
import { addressOf, inLanguage, isIn, languages, wordsIn } from './language-of-page.ts';

/** The long form, in steps with answers to check and files: nothing is lost on the way, and nothing is kept before it is sent. */
for (const script of [true, false]) {
  for (const language of languages) {
    test.describe(`${inLanguage[language].name}, with script ${script ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: script });
      // Room for a busy machine: every page on the way is read by axe.
      test.slow();

      test('report-a-problem: step by step, back and forth, with a photograph', async ({
        page,
        held,
      }) => {
        const form = 'report-a-problem';
        const mine = own();
        const email = `ada.${mine}@example.org`;
        const words = wordsIn(language);
        const what = {
          kind: 'noise',
          'how-often': 'night',
          message: `Zażółć gęślą jaźń, ${mine}`,
          'seen-on-day': '5',
          'seen-on-month': '11',
          'seen-on-year': '2026',
        };
        const where = { place: `Behind ${mine} High Street`, postcode: 'CA14 3YJ' };
        const you = { name: 'Ada O’Neill', email: 'not an address', language: 'pl' };
        const goOn = { value: 'next' };
        const titled = (step: number): Promise<void> =>
          expect(page.locator('form.form h2').first()).toContainText(
            words('form.step', { step, steps: 3 }),
          );

        await page.goto(addressOf(form, language));
        await isIn(page, language);
        // The form is the council's own, without a translation: every word of it says that it is English.
        if (language !== 'en') {
          await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
          for (const label of ['What is it about?', 'Noise', 'What is wrong?']) {
            await expect(page.getByText(label, { exact: true })).toHaveAttribute('lang', 'en');
          }
        }
        await held(page);
        await skipToMain(page);
        await press(page, form, goOn);
        await titled(1);
        await isIn(page, language);
        await held(page);
        await mendAll(page, {
          form,
          language,
          mends: [
            {
              at: `${form}-kind`,
              problem: { field: 'kind', code: 'REQUIRED_FIELD_EMPTY' },
              mend: { kind: what.kind, 'how-often': what['how-often'] },
            },
            {
              at: `${form}-message`,
              problem: { field: 'message', code: 'REQUIRED_FIELD_EMPTY' },
              mend: {},
            },
          ],
        });
        const { kind, 'how-often': often, ...rest } = what;
        await answerAll(page, rest);
        await press(page, form, goOn);

        await titled(2);
        await isIn(page, language);
        await answerAll(page, where);
        await press(page, form, { value: 'back' });
        await titled(1);
        await holdsWhatWasTyped(page, { kind, 'how-often': often, ...rest });
        await press(page, form, goOn);
        await titled(2);
        await holdsWhatWasTyped(page, where);
        await press(page, form, goOn);

        await titled(3);
        await answerAll(page, you);
        await press(page, form, goOn);
        await titled(3);
        await holdsWhatWasTyped(page, you);
        await held(page);
        await mendAll(page, {
          form,
          language,
          mends: [
            {
              at: `${form}-email`,
              problem: { field: 'email', code: 'TYPE_EMAIL' },
              mend: { email },
            },
          ],
        });
        await press(page, form, goOn);

        const main = page.getByRole('main');
        await expect(main).toContainText(words('form.check.title'));
        await expect(main.locator('.leaf time')).toBeVisible();
        for (const typed of [what.message, where.place, where.postcode, you.name, email]) {
          await expect(main.getByText(typed)).toBeVisible();
        }
        await isIn(page, language);
        await held(page);

        // A change, and straight back.
        await press(page, form, { value: 'where' });
        await holdsWhatWasTyped(page, where);
        await answer(page, 'place', `${where.place}, at the back`);
        await press(page, form, { value: 'check' });
        await expect(main.getByText(`${where.place}, at the back`)).toBeVisible();
        expect(await keptWith(dataFolder, mine)).toEqual([]);

        // A program by another name is refused for what it is, and costs no word.
        await chooseFiles(page, 'photographs', [
          { name: 'swing.png', mimeType: 'image/png', buffer: program },
        ]);
        await press(page, form, { value: 'send' });
        await asksToMend(page, {
          form,
          language,
          wrong: [
            {
              at: `${form}-photographs`,
              problem: { field: 'photographs', code: 'FILE_TYPE', values: { name: 'swing.png' } },
            },
          ],
        });
        await expect(main.getByText(what.message)).toBeVisible();
        await expect(main.getByText(email)).toBeVisible();
        await held(page);
        expect(await keptWith(dataFolder, mine)).toEqual([]);

        await tabTo(page, ({ href }) => href === `#${form}-photographs`);
        await page.keyboard.press('Enter');
        expect(await focused(page)).toMatchObject({ id: `${form}-photographs` });
        await chooseFiles(page, 'photographs', [
          { name: 'swing.png', mimeType: 'application/octet-stream', buffer: picture },
        ]);
        await press(page, form, { value: 'send' });
        const receipt = await receiptOn(page, { form, dated: true, language, own: mine });
        await isIn(page, language);
        await held(page);

        const submission = await kept(dataFolder, receipt.reference);
        expect(await keptWith(dataFolder, mine)).toHaveLength(1);
        expect(submission).toMatchObject({
          form,
          language,
          answers: {
            kind: 'noise',
            'how-often': 'night',
            message: what.message,
            'seen-on': '2026-11-05',
            place: `${where.place}, at the back`,
            postcode: 'CA14 3YJ',
            name: you.name,
            email,
          },
          files: [{ field: 'photographs', name: 'swing.png', type: 'image/png' }],
        });
        await isServedNowhere(page, submission);
        const [acknowledgement] = await mailAbout(dataFolder, receipt.reference, 2);
        acknowledges(acknowledgement, { form, language, own: mine }, receipt);
      });
    });
  }
}

/** The first bytes of a Windows program. */
const program = Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1');
/** The smallest whole PNG: one transparent dot. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** No address gives a file that a resident sent, whatever of it someone knows. */
async function isServedNowhere(page: Page, { reference, files }: Submission): Promise<void> {
  const [file] = files;
  const names = [file?.key ?? '', file?.name ?? '', `${reference}/${file?.key ?? ''}`];
  const folders = [
    new URL('.', page.url()).pathname,
    '/',
    '/f/',
    '/files/',
    '/uploads/',
    '/.data/',
  ];
  for (const path of folders.flatMap((folder) => names.map((name) => folder + name))) {
    const response = await page.request.get(path);
    expect({ path, found: response.ok() }).toEqual({ path, found: false });
  }
}
