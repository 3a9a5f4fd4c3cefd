/** How long typing pauses before a screen reader says how many are left: one message, not one a key. */
const QUIET_MILLISECONDS = 1000;

/**
 * GOV.UK's character count: how many characters are left is shown under the box and changes with every key; a screen
 * reader hears it politely once the typing pauses. It never stops anyone from typing. Without script the limit
 * is there as words.
 */
export function countCharacters(group: HTMLElement): void {
  const box = group.querySelector('textarea');
  const limit = group.querySelector('.govuk-character-count__message');
  const most = Number(group.dataset['maxlength']);
  if (!box || !limit || !most) return;

  // The sentence with the limit stays what the box is described by; seen, the count takes its place.
  const shown = document.createElement('div');
  shown.className = 'govuk-hint govuk-character-count__message govuk-character-count__status';
  shown.ariaHidden = 'true';
  const heard = document.createElement('div');
  heard.className = 'govuk-character-count__sr-status govuk-visually-hidden';
  heard.ariaLive = 'polite';
  limit.classList.add('govuk-visually-hidden');
  limit.after(shown, heard);

  const sentence = sentences(group);
  const isWrongAlready = group.querySelector('.govuk-error-message') !== null;
  const update = (): void => {
    const left = most - box.value.length;
    shown.textContent = sentence(left);
    shown.classList.toggle('govuk-error-message', left < 0);
    shown.classList.toggle('govuk-hint', left >= 0);
    if (!isWrongAlready) box.classList.toggle('govuk-textarea--error', left < 0);
  };

  let quiet: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener('input', () => {
    update();
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      heard.textContent = shown.textContent;
    }, QUIET_MILLISECONDS);
  });
  // A browser that goes back puts the words into the box again, after this script has run.
  addEventListener('pageshow', update);
  update();
}

/** Says how many are left, or too many, in the page's language, with the plurals the renderer wrote beside the box. */
function sentences(group: HTMLElement): (left: number) => string {
  const language = group.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const plurals = new Intl.PluralRules(language);
  // Figures are 0 to 9 in every language, as telephone numbers are.
  const figures = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const say = (key: string): string | null => group.getAttribute(`data-i18n.characters-${key}`);
  return (left) => {
    if (left === 0) return say('at-limit') ?? '';
    const count = Math.abs(left);
    const key = left > 0 ? 'under-limit' : 'over-limit';
    const words = say(`${key}.${plurals.select(count)}`) ?? say(`${key}.other`) ?? '';
    return words.replace('%{count}', figures.format(count));
  };
}
