import { countCharacters } from './character-count.ts';
import { watchFileSize } from './file-size.ts';

/** A second press within this time is the same press: a double click, or no patience on a slow line. */
const SECOND_PRESS_MILLISECONDS = 3000;

/** What script adds to a form. Every form works without it. */
for (const form of document.querySelectorAll<HTMLFormElement>('form.form')) {
  nameThePage(form);
  for (const group of form.querySelectorAll<HTMLElement>('[data-module="govuk-character-count"]')) {
    countCharacters(group);
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
    watchFileSize(input);
  }
  const secondsAt = secondsCounter(form);
  let pressedAt = -Infinity;
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - pressedAt < SECOND_PRESS_MILLISECONDS) {
      event.preventDefault();
      return;
    }
    pressedAt = event.timeStamp;
    secondsAt(event.timeStamp);
  });
  // Someone who has come back to the page may send it at once.
  addEventListener('pageshow', () => {
    pressedAt = -Infinity;
  });
}

// What is wrong is read out first. `autofocus` does this too, but not in every browser. Someone who has gone on before this
// script came, on a slow line, is not brought back.
if (document.activeElement === document.body) {
  document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
}

/** The form was reached by a link that names a page (`?page=/bins/`): the question which page is answered by that. */
function nameThePage(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>('input[name="page"]');
  const page = new URLSearchParams(location.search).get('page') ?? '';
  const isOwnPath = /^\/(?!\/)[^\\\p{Cc}]*$/u.test(page);
  if (box?.value === '' && isOwnPath) box.value = page;
}

/**
 * Sends along how many seconds the page has been open, which tells people from programs; of a form in steps, all of
 * its pages together.
 * @returns what to call when the form is sent, with the event's time
 */
function secondsCounter(form: HTMLFormElement): (milliseconds: number) => void {
  const name = '_seconds';
  let input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const before = Number(input?.value ?? 0) || 0;
  return (milliseconds) => {
    if (!input) {
      input = document.createElement('input');
      input.type = 'hidden';
      input.name = name;
      form.append(input);
    }
    input.value = String(before + Math.floor(milliseconds / 1000));
  };
}

// What can wait until the page is there: a form is whole without it.
void import('./form-later.ts').catch(() => undefined);
