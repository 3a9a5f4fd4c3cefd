import { expect } from '@playwright/test';
import { answer, follow, press, tabTo } from '../support/keyboard.ts';
import { kept } from '../support/kept.ts';
import { dataFolder, own, receiptOn, test } from './form-states.ts';
import { inLanguage, isIn, languages, wordsIn } from './language-of-page.ts';

/** "Is this page useful?" is on every page, and asks nothing about the person. */
for (const script of [true, false]) {
  for (const language of languages) {
    test.describe(`${inLanguage[language].name}, with script ${script ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: script });
      // Room for a busy machine: every page on the way is read by axe.
      test.slow();

      test('is this page useful: yes or no, one question more after no, and nothing personal', async ({
        page,
        held,
      }) => {
        const words = wordsIn(language);
        const from =
          language === 'en' ? '/services/bins-and-recycling/missed-bin/' : `/${language}/`;
        const say = async (value: 'yes' | 'no'): Promise<string> => {
          await page.goto(from);
          await tabTo(page, (now) => now.name === 'useful' && now.value === value);
          await follow(page, () => page.keyboard.press('Enter'));
          const sent = { form: 'page-useful', dated: false, language, own: from };
          const { reference } = await receiptOn(page, sent);
          await expect(page.getByRole('main')).toContainText(words('sent.thanks.page-useful'));
          await isIn(page, language);
          await held(page);
          return reference;
        };

        const yes = await say('yes');
        await expect(page.locator('main form')).toHaveCount(0);
        expect((await kept(dataFolder, yes)).answers).toEqual({ page: from, useful: 'yes' });

        const no = await say('no');
        const asked = page.locator('main form :is(input:not([type="hidden"]), select, textarea)');
        await expect(asked.and(page.locator(':not([name="_gotcha"])'))).toHaveCount(1);
        const message = `Zażółć gęślą jaźń, ${own()}`;
        await answer(page, 'message', message);
        await press(page, 'page-useful');
        const second = await receiptOn(page, {
          form: 'page-useful',
          dated: false,
          language,
          own: message,
        });
        await expect(page.locator('main form')).toHaveCount(0);
        await isIn(page, language);
        expect((await kept(dataFolder, no)).answers).toEqual({ page: from, useful: 'no' });
        const { answers, extra } = await kept(dataFolder, second.reference);
        expect(answers).toEqual({ page: from, useful: 'no', message });
        expect(extra).toMatchObject({ _follows: no.replace('-', '') });
        for (const { deliveries } of [await kept(dataFolder, yes), await kept(dataFolder, no)]) {
          expect(deliveries).toEqual([]);
        }
      });
    });
  }
}
