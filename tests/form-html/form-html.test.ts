import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/domain/forms/check-answers.ts';
import type { FormDefinition } from '../../src/domain/forms/definition.ts';
import { formHtml, type FormHtmlOptions } from '../../src/form-html/form-html.ts';
import { formOf, given } from '../domain/forms/a-form.ts';
import { en, inLanguage } from './english.ts';
import { elementsIn, mistakesIn, parsedHtml, sentBy } from './parsed-html.ts';

/** A form with a question of every type. */
const full = formOf(
  [
    { name: 'message', type: 'textarea', required: true, maxLength: 5000 },
    { name: 'service', type: 'text' },
    { name: 'language', type: 'select', options: ['en', 'pl'] },
    {
      name: 'before',
      type: 'radios',
      label: 'Have you told us before?',
      options: ['yes', 'no'],
      required: true,
    },
    {
      name: 'earlier-reference',
      type: 'reference',
      required: true,
      showWhen: { field: 'before', is: 'yes' },
    },
    {
      name: 'topics',
      type: 'checkboxes',
      label: 'What is it about?',
      options: ['bins', 'tax', 'other'],
    },
    {
      name: 'where',
      type: 'text',
      label: 'Where?',
      required: true,
      showWhen: { field: 'topics', is: ['bins', 'other'] },
    },
    { name: 'happened-on', type: 'date', label: 'When did it happen?', required: true },
    { name: 'bins', type: 'number', label: 'How many bins?' },
    { name: 'postcode', type: 'postcode' },
    { name: 'photo', type: 'file', label: 'A picture', accept: ['jpeg', 'png'], maxFiles: 2 },
    { name: 'name', type: 'text' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'tel' },
    { name: 'address', type: 'address' },
    { name: 'consent', type: 'consent', required: true },
  ],
  { waysToReply: ['email', 'phone', 'address'], title: 'Ask us' },
);

function shown(definition: FormDefinition, options: Partial<FormHtmlOptions> = {}): string {
  const rest = { given: {}, problems: [], words: en, action: '/f/general' };
  return formHtml({ definition, ...rest, ...options });
}

function shownWrong(definition: FormDefinition, sent: Record<string, string | string[]>): string {
  const checked = checkAnswers(definition, given(sent));
  return shown(definition, { given: given(sent), problems: checked.ok ? [] : checked.problems });
}

const byName = (source: string, name: string) =>
  elementsIn(source).find(({ attributes }) => attributes['name'] === name);

describe.each([
  ['as it is first seen', shown(full)],
  [
    'with everything wrong',
    shownWrong(full, {
      message: '',
      before: 'yes',
      email: 'bad',
      phone: '1',
      'happened-on-day': '31',
      'happened-on-month': '2',
      'happened-on-year': '2026',
      'address-line1': 'x',
      postcode: 'x',
      bins: 'many',
    }),
  ],
])('a form %s', (_name, source) => {
  const elements = elementsIn(source);
  const ids = elements.map(({ attributes }) => attributes['id']).filter((id) => id !== undefined);

  test('is HTML without a mistake', () => {
    expect(mistakesIn(source)).toEqual([]);
  });

  test('gives every id once', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('names every box with a label of its own', () => {
    const labelled = elements
      .filter(({ tag }) => tag === 'label')
      .map(({ attributes }) => attributes['for']);
    const boxes = elements.filter(
      ({ tag, attributes }) =>
        /^(input|select|textarea)$/.test(tag) && attributes['type'] !== 'hidden',
    );
    for (const box of boxes) expect(labelled).toContain(box.attributes['id']);
  });

  test('points only at what is there', () => {
    const pointers = elements.flatMap(({ attributes }) => [
      ...(attributes['aria-describedby']?.split(' ') ?? []),
      ...(attributes['href']?.startsWith('#') ? [attributes['href'].slice(1)] : []),
    ]);
    expect(pointers.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('what is wrong', () => {
  const source = shownWrong(full, {
    message: '',
    before: 'no',
    'happened-on-day': '1',
    consent: 'yes',
  });

  test('is at the top, each a link to the box to mend, and has the focus', () => {
    const links = elementsIn(source).filter(({ tag }) => tag === 'a');
    expect(links.map(({ attributes, text }) => `${attributes['href']} ${text}`))
      .toMatchInlineSnapshot(`
        [
          "#general-message Enter an answer to “Your message”",
          "#general-happened-on-month The date for “When did it happen?” must have a month and a year",
          "#general-email Give us one way to reply to you: email address, telephone number or postal address",
        ]
      `);
    const summary = elementsIn(source).find(
      ({ attributes }) => attributes['class'] === 'govuk-error-summary',
    );
    expect(summary?.attributes).toMatchObject({ tabindex: '-1', autofocus: '' });
  });

  test('is beside the question in the same words', () => {
    const message = byName(source, 'message');
    expect(message?.attributes['aria-describedby']).toBe(
      'general-message-info general-message-error',
    );
    const error = elementsIn(source).find(
      ({ attributes }) => attributes['id'] === 'general-message-error',
    );
    expect(error?.text.replace(/\s+/g, ' ').trim()).toBe(
      'Error: Enter an answer to “Your message”',
    );
  });

  test('marks only the boxes of a date that are empty', () => {
    const isRed = (part: string) =>
      byName(source, `happened-on-${part}`)?.attributes['class']?.includes('--error');
    expect([isRed('day'), isRed('month'), isRed('year')]).toEqual([false, true, true]);
  });

  test('of a form sent empty leads to its first question', () => {
    expect(shown(full, { problems: [{ code: 'EMPTY' }] })).toContain(
      '<a href="#general-message">Fill in the form before',
    );
  });

  test('of an address the form does not ask for can be mended', () => {
    const form = formOf([{ name: 'message', type: 'textarea' }]);
    const again = shownWrong(form, { message: 'hi', _replyto: 'bad' });
    expect(byName(again, '_replyto')?.attributes).toMatchObject({
      type: 'email',
      value: 'bad',
      id: 'general-_replyto',
    });
    expect(again).toContain('<a href="#general-_replyto">');
  });
});

describe('a question', () => {
  test('that can be left empty says so, and one that cannot says nothing', () => {
    const labels = elementsIn(shown(full))
      .filter(({ tag }) => tag === 'label')
      .map(({ text }) => text.trim());
    expect(labels).toContain('Your name (optional)');
    expect(labels).toContain('Your message');
    expect(labels).toContain('Email address');
  });

  test.each([
    ['name', { autocomplete: 'name', type: 'text' }],
    ['email', { autocomplete: 'email', type: 'email', spellcheck: 'false' }],
    ['phone', { autocomplete: 'tel', type: 'tel' }],
    ['address-line1', { autocomplete: 'address-line1' }],
    ['address-line2', { autocomplete: 'address-line2' }],
    ['address-town', { autocomplete: 'address-level2' }],
    ['address-postcode', { autocomplete: 'postal-code' }],
    ['postcode', { autocomplete: 'postal-code' }],
    ['bins', { inputmode: 'decimal' }],
    ['happened-on-day', { inputmode: 'numeric' }],
    [
      'photo',
      {
        accept:
          '.jpg,.jpeg,.jpe,.jfif,.pjpeg,.pjp,image/jpeg,image/pjpeg,.png,image/png,image/apng',
        multiple: '',
      },
    ],
  ])('%s helps the browser help', (name, attributes) => {
    expect(byName(shown(full), name)?.attributes).toMatchObject(attributes);
  });

  test('of a kind a council has no words for is its name', () => {
    expect(shown(formOf([{ name: 'odd', type: 'text', required: true }]))).toMatch(
      />\s*odd\s*<\/label>/,
    );
  });

  test('in the council’s words does not get the help of another', () => {
    const form = formOf([{ name: 'email', type: 'email', label: 'Your landlord’s email' }]);
    expect(shown(form)).not.toContain('only use this to reply');
  });
});

describe('a question that depends on another', () => {
  test('is right under the choice it depends on', () => {
    const under = parsedHtml(shown(full)).split('conditional-general-before')[2] ?? '';
    expect(under.split('value="no"')[0]).toContain('name="earlier-reference"');
  });

  test('on one of several answers says so in words', () => {
    expect(shown(full)).toContain(
      'Answer this only if you chose “bins or other” for “What is it about?”.',
    );
  });
});

describe('ways to reply', () => {
  test('stand under one heading that says one is enough', () => {
    const group = elementsIn(shown(full)).find(
      ({ attributes }) => attributes['aria-describedby'] === 'general-ways-hint',
    );
    expect(group?.text.replace(/\s+/g, ' ')).toContain(
      'How can we reply to you? Fill in at least one.',
    );
    expect(group?.text).toContain('Town or city');
    expect(group?.text).not.toContain('Your name');
  });
});

describe('around the questions', () => {
  test('the promise is right before the button', () => {
    const lines = parsedHtml(shown(full, { promiseHtml: '<p>By Friday</p>' }))
      .split('\n')
      .map((line) => line.trim());
    expect(lines.slice(-4)).toEqual([
      '<p>',
      '"By Friday"',
      '<button class="govuk-button" data-module="govuk-button" type="submit">',
      '"Send"',
    ]);
  });

  test('the trap is kept from people, screen readers and autofill', () => {
    const box = byName(shown(full), '_gotcha');
    expect(box?.attributes).toMatchObject({ tabindex: '-1', autocomplete: 'off', value: '' });
    expect(parsedHtml(shown(full))).toContain('<div aria-hidden="true" class="form-trap">');
    expect(shown(full)).toContain('Leave this empty');
  });

  test('the language, the page’s own number and the page it is about are sent along', () => {
    const sent = sentBy(shown(full, { nonce: 'n1', page: '/bins/' }));
    expect(sent).toEqual(
      expect.arrayContaining([
        ['_language', 'en'],
        ['_nonce', 'n1'],
        ['page', '/bins/'],
      ]),
    );
  });

  test('a page that is known is not asked for', () => {
    const form = formOf([
      { name: 'page', type: 'text' },
      { name: 'message', type: 'textarea' },
    ]);
    expect(byName(shown(form, { page: '/bins/' }), 'page')?.attributes).toMatchObject({
      type: 'hidden',
      value: '/bins/',
    });
    expect(byName(shown(form), 'page')?.attributes).toMatchObject({ type: 'text' });
  });

  test('files need another way of sending', () => {
    expect(shown(full)).toContain('enctype="multipart/form-data"');
    expect(shown(formOf([{ name: 'message', type: 'textarea' }]))).not.toContain('enctype');
  });

  test('a file has to be chosen again', () => {
    expect(shownWrong(full, { message: '', '_files-again': 'yes' })).toContain(
      'If you chose a file before, choose it again.',
    );
    expect(shownWrong(full, { message: '' })).not.toContain('choose it again');
    expect(shown(full)).not.toContain('choose it again');
  });
});

describe('in another language', () => {
  const pl = inLanguage('pl', {
    'form.optional': '{label} (nieobowiązkowe)',
    'form.error-summary': 'Wystąpił problem',
    'form.error': 'Błąd',
    'field.message.label': 'Twoja wiadomość',
    'error.REQUIRED_FIELD_EMPTY.message': 'Wpisz wiadomość',
    'error.type.text.REQUIRED_FIELD_EMPTY': 'Odpowiedz na pytanie „{label}”',
  });
  const form = formOf([
    { name: 'message', type: 'textarea', required: true },
    { name: 'round', type: 'text', label: 'Which round?', required: true },
    { name: 'bin', type: 'select', label: 'Which bin?', options: [{ value: 'g', label: 'Green' }] },
  ]);
  const problems = [
    { field: 'message', code: 'REQUIRED_FIELD_EMPTY' },
    { field: 'round', code: 'REQUIRED_FIELD_EMPTY' },
  ] as const;
  const source = shown(form, { words: pl, problems: [...problems] });

  test('our words are in it', () => {
    expect(source).toContain('Wystąpił problem');
    expect(source).toContain('Błąd:');
    expect(source).toContain('Twoja wiadomość');
    expect(source).toContain('Wpisz wiadomość');
  });

  test('the council’s own words say that they are in English, in sentences of ours too', () => {
    expect(source).toContain('<span lang="en">Which bin?</span> (nieobowiązkowe)');
    expect(source).toContain('Odpowiedz na pytanie „<span lang="en">Which round?</span>”');
    expect(source).toContain('<option value="g" lang="en">Green</option>');
  });

  test('the council’s words are not marked where the page is in their language', () => {
    expect(shown(form)).not.toContain('<span lang');
    expect(shown(form, { words: pl, contentLanguage: 'pl' })).not.toContain('<span lang');
  });
});

describe('a form in steps', () => {
  const form = formOf(
    [
      {
        name: 'about',
        type: 'radios',
        label: 'What is it about?',
        options: ['bins', 'tax'],
        required: true,
      },
      { name: 'message', type: 'textarea', required: true },
      { name: 'photo', type: 'file', label: 'A picture' },
      { name: 'email', type: 'email' },
    ],
    {
      steps: [
        { id: 'what', title: 'What it is about', fields: ['about', 'message', 'photo'] },
        { id: 'you', title: 'About you', fields: ['email'] },
      ],
    },
  );
  const buttons = (source: string) =>
    elementsIn(source)
      .filter(({ tag }) => tag === 'button')
      .map(
        ({ attributes, text }) =>
          `${text.trim()} (${attributes['name'] ?? ''}=${attributes['value'] ?? ''})`,
      );
  const sent = given({
    about: 'bins',
    message: '<b>\nhello',
    email: 'a@b.uk',
    other: 'x',
    _at: 'you',
    _step: 'next',
  });

  test('begins with its first step, and the promise', () => {
    const source = shown(form, { promiseHtml: 'By Friday' });
    expect(elementsIn(source).find(({ tag }) => tag === 'h2')?.text).toBe(
      'Step 1 of 2 What it is about',
    );
    expect(sentBy(source)).toContainEqual(['_at', 'what']);
    expect(buttons(source)).toEqual(['Continue (_step=next)']);
    expect(source).toContain('By Friday');
    expect(byName(source, 'email')).toBeUndefined();
  });

  test('carries what was answered on other pages, and goes on when Enter is pressed', () => {
    const source = shown(form, {
      given: sent,
      view: { show: 'step', step: 'you', problems: [], isChange: false },
      promiseHtml: 'By Friday',
    });
    expect(source).not.toContain('By Friday');
    expect(sentBy(source)).toEqual(
      expect.arrayContaining([
        ['about', 'bins'],
        ['message', '<b>\nhello'],
        ['email', 'a@b.uk'],
        ['other', 'x'],
        ['_at', 'you'],
      ]),
    );
    expect(buttons(source)).toEqual(['Continue (_step=next)', 'Back (_step=back)']);
  });

  test('goes back to the check page after a change', () => {
    const source = shown(form, {
      given: sent,
      view: { show: 'step', step: 'what', problems: [], isChange: true },
    });
    expect(buttons(source)).toEqual(['Continue (_step=check)']);
  });

  test('shows everything before it is sent, with a way back to each answer, the files and the promise', () => {
    const source = shown(form, {
      given: sent,
      view: { show: 'check', problems: [] },
      promiseHtml: 'By Friday',
    });
    expect(buttons(source)).toEqual([
      // "Change" is for the eye alone; a screen reader hears the sentence after it.
      'ChangeChange your answer to “What is it about?” (_step=what)',
      'ChangeChange your answer to “Your message” (_step=what)',
      'ChangeChange your answer to “Email address” (_step=you)',
      'Send (_step=send)',
      'Back (_step=back)',
    ]);
    expect(parsedHtml(source)).toMatchInlineSnapshot(`
      "<form accept-charset="utf-8" action="/f/general" class="form" data-form="general" enctype="multipart/form-data" method="post" novalidate="">
        <h2 class="govuk-heading-m">
          "Check your answers before you send them"
        <h3 class="govuk-heading-s">
          "What it is about"
        <dl class="govuk-summary-list">
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              "What is it about?"
            <dd class="govuk-summary-list__value">
              "bins"
            <dd class="govuk-summary-list__actions">
              <button class="govuk-link form-link-button" name="_step" type="submit" value="what">
                <span aria-hidden="true">
                  "Change"
                <span class="govuk-visually-hidden">
                  "Change your answer to “What is it about?”"
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              "Your message"
            <dd class="govuk-summary-list__value">
              <bdi>
                "<b>"
              <br>
              <bdi>
                "hello"
            <dd class="govuk-summary-list__actions">
              <button class="govuk-link form-link-button" name="_step" type="submit" value="what">
                <span aria-hidden="true">
                  "Change"
                <span class="govuk-visually-hidden">
                  "Change your answer to “Your message”"
        <h3 class="govuk-heading-s">
          "About you"
        <dl class="govuk-summary-list">
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              "Email address"
            <dd class="govuk-summary-list__value">
              <bdi>
                "a@b.uk"
            <dd class="govuk-summary-list__actions">
              <button class="govuk-link form-link-button" name="_step" type="submit" value="you">
                <span aria-hidden="true">
                  "Change"
                <span class="govuk-visually-hidden">
                  "Change your answer to “Email address”"
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="general-photo">
            "A picture (optional)"
          <div class="govuk-hint" id="general-photo-hint">
            "You can choose 1 file of up to 4 MB: PDF, JPEG, PNG, Word (DOCX) or plain text."
          <input accept=".pdf,application/pdf,.jpg,.jpeg,.jpe,.jfif,.pjpeg,.pjp,image/jpeg,image/pjpeg,.png,image/png,image/apng,.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,.txt,.text,text/plain" aria-describedby="general-photo-hint" class="govuk-file-upload" data-max-bytes="4194304" data-too-big="The file “{name}” must be smaller than 4 MB" id="general-photo" name="photo" type="file">
        <div aria-hidden="true" class="form-trap">
          <label for="general-trap">
            "Leave this empty"
          <input autocomplete="off" id="general-trap" name="_gotcha" tabindex="-1" type="text" value="">
        <input name="_language" type="hidden" value="en">
        <input name="about" type="hidden" value="bins">
        <input name="message" type="hidden" value="<b>
      hello">
        <input name="email" type="hidden" value="a@b.uk">
        <input name="other" type="hidden" value="x">
        "By Friday"
        <div class="govuk-button-group">
          <button class="govuk-button" data-module="govuk-button" name="_step" type="submit" value="send">
            "Send"
          <button class="govuk-button govuk-button--secondary" data-module="govuk-button" name="_step" type="submit" value="back">
            "Back""
    `);
    expect(mistakesIn(source)).toEqual([]);
  });

  test('with a problem shows the step that has it', () => {
    const source = shown(form, {
      given: given({ about: 'bins', email: 'a@b.uk' }),
      problems: [{ field: 'message', code: 'REQUIRED_FIELD_MISSING' }],
    });
    expect(sentBy(source)).toContainEqual(['_at', 'what']);
    expect(source).toContain('Enter an answer to “Your message”');
  });
});
