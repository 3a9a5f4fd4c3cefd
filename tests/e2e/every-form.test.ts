import { expect } from '@playwright/test';
import { answerAll, press, skipToMain } from '../support/keyboard.ts';
import { kept } from '../support/kept.ts';
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
import { walks, type Typed, type Walk } from './form-walks.ts';
import { addressOf, inLanguage, isIn, languages, wordsIn } from './language-of-page.ts';

/**
 * Every form on one page, in English and in Polish, with script on and with script off, by keyboard alone: wrong at
 * first, mended, sent. What comes after each sending is held to WCAG 2.2 AA, and every page on the way to its language.
 */
for (const script of [true, false]) {
  for (const language of languages) {
    test.describe(`${inLanguage[language].name}, with script ${script ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled: script });
      // Room for a busy machine: every page on the way is read by axe.
      test.slow();

      for (const { form } of walks('')) {
        test(`${form}: wrong, mended and sent by keyboard`, async ({ page, held }) => {
          const mine = own();
          const walk = walks(mine).find((one) => one.form === form) as Walk;
          await page.goto(addressOf(form, language));
          await isIn(page, language);
          // The council's own words above a form that the site has none for are in English, and say so.
          const isTranslated = wordsIn(language).has(`form.${form}.introduction`);
          if (language !== 'en' && !isTranslated) {
            await expect(page.locator('main .prose').first()).toHaveAttribute('lang', 'en');
          }
          // As it is opened, it was looked at with all other pages (tests/a11y/every-page.ts).
          await skipToMain(page);
          await press(page, form);
          await asksToMend(page, { form, wrong: walk.missing, language });
          await answerAll(page, walk.wrong);
          await press(page, form);
          await holdsWhatWasTyped(page, walk.wrong);
          await held(page);

          await mendAll(page, { ...walk, language });
          await press(page, form);
          const receipt = await receiptOn(page, { ...walk, language, own: mine });
          await isIn(page, language);
          await held(page);

          const submission = await kept(dataFolder, receipt.reference);
          expect(submission).toMatchObject({ form, language, answers: asKept(walk) });
          if (!walk.acknowledged) return;
          const [acknowledgement] = await mailAbout(dataFolder, receipt.reference, 2);
          acknowledges(acknowledgement, { form, language, own: mine }, receipt);
        });
      }
    });
  }
}

/** What the store should hold: all that was typed, in the shape it is kept in. */
function asKept({ wrong, mends, kept: shapes = {} }: Walk): Record<string, string> {
  const typed = Object.assign({}, wrong, ...mends.map(({ mend }) => mend)) as Typed;
  const isPartOfShape = (name: string): boolean =>
    Object.keys(shapes).some((whole) => name === whole || name.startsWith(`${whole}-`));
  const plain = Object.entries(typed).filter(([name]) => !isPartOfShape(name));
  return { ...Object.fromEntries(plain), ...shapes };
}
