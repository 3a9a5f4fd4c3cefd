import { expect, test } from '@playwright/test';
import { acknowledgement } from '../../../src/mail/acknowledgement.ts';
import { notification } from '../../../src/mail/notification.ts';
import { aSubmission } from '../../domain/submissions/a-submission.ts';
import { site } from '../../mail/a-site.ts';
import { hold } from '../../support/axe.ts';

const messages = [
  ...['en', 'pl', 'bn'].map((language) => ({
    name: `the acknowledgement in ${language}`,
    message: acknowledgement(site, aSubmission({ language })),
  })),
  {
    name: 'the notification',
    message: notification(site, aSubmission({ extra: { colour: 'red' } })),
  },
];

/** A window of 1,280 pixels has room for this many at 200% and at 400%. */
const widths = { '200%': 640, '400%': 320 };

for (const { name, message } of messages) {
  for (const [zoom, width] of Object.entries(widths)) {
    test(`${name} meets WCAG 2.2 AA at ${zoom}, and nothing of it is cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.setContent(message?.html ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await hold(page);
      const whole = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole).toBeLessThanOrEqual(width);
    });
  }
}
