import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import { securityHeaders } from '../../src/http/security-headers.ts';

/**
 * A page made for Formspree, with its own library in the browser, on the council's own site: the one thing changed is
 * `origin`. The page and the library are put in the browser's way; its form goes to the real server.
 */
const library = createRequire(import.meta.url).resolve('@formspree/ajax/dist/global.js');

const page = (configuration: object): string => `<!doctype html>
<html lang="en">
<title>A page made for Formspree</title>
<script src="/made-for-formspree/start.js"></script>
<script src="/made-for-formspree/library.js" defer></script>
<main>
  <div data-fs-success></div>
  <div data-fs-error></div>
  <form id="contact" data-configuration='${JSON.stringify(configuration)}'>
    <label for="email">E-mail address</label>
    <input id="email" name="email" data-fs-field>
    <span data-fs-error="email"></span>
    <label for="message">Message</label>
    <textarea id="message" name="message" data-fs-field></textarea>
    <span data-fs-error="message"></span>
    <button type="submit" data-fs-submit-btn>Send</button>
  </form>
</main>`;

/** What Formspree's own instructions ask for, but in a file: the site allows no script in a page. */
const start = `
  window.formspree = window.formspree || function () { (formspree.q = formspree.q || []).push(arguments); };
  document.addEventListener('DOMContentLoaded', () => {
    const { configuration } = document.querySelector('#contact').dataset;
    formspree('initForm', {
      formElement: '#contact',
      origin: location.origin,
      onSuccess: (_, result) => { document.body.dataset.next = result.next; },
      ...JSON.parse(configuration),
    });
  });
`;

async function open(browser: Page, configuration: object): Promise<void> {
  const answers: Record<string, { contentType: string; body: string }> = {
    '/made-for-formspree/': { contentType: 'text/html', body: page(configuration) },
    '/made-for-formspree/start.js': { contentType: 'text/javascript', body: start },
    '/made-for-formspree/library.js': {
      contentType: 'text/javascript',
      body: await readFile(library, 'utf8'),
    },
  };
  await browser.route('**/made-for-formspree/**', async (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    await route.fulfill({ status: answer ? 200 : 404, headers: securityHeaders, ...answer });
  });
  await browser.goto('/made-for-formspree/');
}

test('a page made for Formspree sends its form here, under our own content security policy', async ({
  page: browser,
}) => {
  await open(browser, { formId: 'general-enquiry' });
  const sending = browser.waitForRequest('**/f/general-enquiry');
  await browser.getByLabel('E-mail address').fill('ada@example.org');
  await browser.getByLabel('Message').fill('From a page made for Formspree');
  await browser.getByRole('button', { name: 'Send' }).click();

  const request = await sending;
  expect(await request.headerValue('formspree-client')).toContain('@formspree/ajax');
  expect(await request.headerValue('formspree-session-data')).toBeTruthy();
  await expect(browser.getByText('Thank you!')).toBeVisible();
  await expect(browser.locator('body')).toHaveAttribute('data-next', /^\/sent\/.{4}-.{4}\/$/);

  await browser.goto((await browser.locator('body').getAttribute('data-next')) ?? '');
  await expect(browser.getByRole('heading', { level: 1 })).toBeVisible();
  expect(browser.url()).toContain('/sent/');
});

test('what is wrong is shown beside its question, in our words, and what was typed stays', async ({
  page: browser,
}) => {
  await open(browser, { formId: 'general-enquiry' });
  await browser.getByLabel('E-mail address').fill('ada at example');
  await browser.getByRole('button', { name: 'Send' }).click();
  await expect(browser.locator('[data-fs-error="email"]')).toHaveText(/email|e-mail/i);
  await expect(browser.locator('[data-fs-error="message"]')).toHaveText(/\w/);
  await expect(browser.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true');
  await expect(browser.getByLabel('E-mail address')).toHaveValue('ada at example');

  await browser.getByLabel('E-mail address').fill('ada@example.org');
  await browser.getByLabel('Message').fill('Mended, and sent again');
  await browser.getByRole('button', { name: 'Send' }).click();
  await expect(browser.getByText('Thank you!')).toBeVisible();
  await expect(browser.locator('[data-fs-error="email"]')).toBeEmpty();
});

test('an error of the whole form is shown as one', async ({ page: browser }) => {
  await open(browser, { formId: 'no-such-form' });
  await browser.getByLabel('Message').fill('To nobody');
  await browser.getByRole('button', { name: 'Send' }).click();
  await expect(browser.locator('[data-fs-error=""]')).toHaveText('Form not found');
});
