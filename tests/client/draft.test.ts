// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import { forgetDrafts, keepDraft, keepDrafts } from '../../src/client/draft.ts';
import { draftHtml, halfFilledForm } from './draft-form.ts';

const key = 'draft:general-enquiry';
const kept = (): Record<string, string[]> =>
  (JSON.parse(localStorage.getItem(key) ?? '{}') as { values?: Record<string, string[]> }).values ??
  {};

let sent: Mock<(message: unknown) => void>;
beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/forms/general-enquiry/');
  sent = vi.fn<(message: unknown) => void>();
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(null)));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The page is opened: as the build wrote it, with its script. */
function opened(changes: (html: string) => string = (html) => html): HTMLFormElement {
  document.body.innerHTML = changes(halfFilledForm());
  const form = document.querySelector('form') as HTMLFormElement;
  forgetDrafts();
  keepDraft(form, draftHtml);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent(new FormData(form).get('message'));
  });
  return form;
}

const box = (name: string): HTMLInputElement =>
  document.querySelector(`[name="${name}"]`) as HTMLInputElement;

function type(name: string, value: string): void {
  box(name).value = value;
  box(name).dispatchEvent(new Event('input', { bubbles: true }));
  vi.advanceTimersByTime(500);
}

const press = async (): Promise<void> => {
  document.querySelector<HTMLButtonElement>('form > button, form button:not([type])')?.click();
  await vi.advanceTimersByTimeAsync(10);
};

test('what was typed is there again after the tab was closed, with a sentence and a way to start again', () => {
  opened();
  expect(document.querySelector('.draft__restored')).toBeNull();
  type('message', 'The lamp is broken');
  type('name', 'Ada');
  box('reply').click();
  vi.advanceTimersByTime(500);

  opened();
  expect(box('message').value).toBe('The lamp is broken');
  expect(box('reply').checked).toBe(true);
  const notice = document.querySelector('.draft__restored');
  expect(notice?.textContent).toContain('We put back what you wrote here before.');

  notice?.querySelector('button')?.click();
  expect(box('message').value).toBe('');
  expect(document.querySelector('.draft__restored')).toBeNull();
  expect(localStorage.getItem(key)).toBeNull();
  opened();
  expect(box('message').value).toBe('');
});

test('what was typed before the script came over a slow line is kept too', () => {
  document.body.innerHTML = halfFilledForm();
  box('message').value = 'The lamp is broken';
  keepDraft(document.querySelector('form') as HTMLFormElement, draftHtml);
  expect(localStorage.getItem(key)).toBeNull();
  vi.advanceTimersByTime(500);
  expect(kept()['message']).toEqual(['The lamp is broken']);
});

test('a form in which no one has typed is not kept', () => {
  opened();
  vi.advanceTimersByTime(500);
  expect(localStorage.getItem(key)).toBeNull();
});

test('a password, a file, the trap and what the page itself sends along are never kept', () => {
  const form = opened((html) =>
    html
      .replace('<form', '<form data-x')
      .replace(
        '<input type="hidden"',
        '<input name="secret" type="password"><input name="card" autocomplete="cc-number"><input name="photo" type="file"><input type="hidden"',
      ),
  );
  for (const name of ['secret', 'card', '_gotcha', '_language']) type(name, 'hidden thing');
  type('message', 'Hello');
  expect(form.elements.namedItem('_gotcha')).not.toBeNull();
  expect(localStorage.getItem(key)).not.toContain('hidden thing');
  expect(Object.keys(kept())).not.toContain('photo');
  expect(kept()['message']).toEqual(['Hello']);
});

test('it is forgotten on the confirmation, and only the form that was sent', async () => {
  localStorage.setItem('draft:complaint', JSON.stringify({ at: Date.now(), values: { a: ['b'] } }));
  opened();
  type('message', 'Hello');
  await press();
  expect(sent).toHaveBeenCalledExactlyOnceWith('Hello');
  expect(localStorage.getItem(key)).not.toBeNull();
  history.replaceState(null, '', '/pl/sent/K7RM-3XDW/');
  forgetDrafts();
  expect(localStorage.getItem(key)).toBeNull();
  expect(localStorage.getItem('draft:complaint')).not.toBeNull();
});

test('after three days it is gone, whatever page is opened', () => {
  opened();
  type('message', 'Hello');
  vi.advanceTimersByTime(3 * 24 * 60 * 60 * 1000);
  forgetDrafts();
  expect(localStorage.getItem(key)).toBeNull();
});

test('on a shared computer nothing is kept, and what was kept is erased at once', () => {
  opened();
  type('message', 'Hello');
  const choice = document.querySelector<HTMLInputElement>('.draft__kept input');
  choice?.click();
  expect(localStorage.getItem(key)).toBeNull();
  type('message', 'Hello again');
  expect(localStorage.getItem(key)).toBeNull();
  // The next person at it need not say so again.
  opened();
  expect(document.querySelector<HTMLInputElement>('.draft__kept input')?.checked).toBe(true);
  type('message', 'Mine');
  expect(Object.keys(localStorage)).toEqual(['keep-nothing']);
});

test('what the page has filled in is not replaced', () => {
  opened();
  type('message', 'Old words');
  opened((html) => html.replace('></textarea>', '>New words</textarea>'));
  expect(box('message').value).toContain('New words');
});

test('pressing Send without a connection says so, sends nothing and keeps everything', async () => {
  opened();
  type('message', 'Hello');
  const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await press();
  expect(sent).not.toHaveBeenCalled();
  expect(document.querySelector('.draft__offline')?.textContent).toContain(
    'You have no connection',
  );
  expect(kept()['message']).toEqual(['Hello']);
  expect(box('message').value).toBe('Hello');

  offline.mockReturnValue(true);
  await press();
  expect(document.querySelector('.draft__offline')).toBeNull();
  expect(sent).toHaveBeenCalledExactlyOnceWith('Hello');
});

test('a connection that only seems to be there is no connection; a slow one is', async () => {
  opened();
  type('message', 'Hello');
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await press();
  expect(sent).not.toHaveBeenCalled();
  vi.mocked(fetch).mockRejectedValueOnce(new DOMException('late', 'TimeoutError'));
  await press();
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a browser that keeps nothing has a form that works', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  opened();
  type('message', 'Hello');
  await press();
  expect(sent).toHaveBeenCalledTimes(1);
});

test('a form that staff fill in keeps nothing, and one of a resident asks for the words of its language', async () => {
  vi.mocked(fetch).mockImplementation(() => Promise.resolve(Response.json({ html: draftHtml })));
  document.body.innerHTML = halfFilledForm().replace(' data-keeps="en"', '');
  await keepDrafts();
  type('message', 'A resident’s words');
  expect(localStorage.length).toBe(0);
  expect(fetch).not.toHaveBeenCalled();

  document.body.innerHTML = halfFilledForm();
  await keepDrafts();
  expect(fetch).toHaveBeenCalledExactlyOnceWith('/half-filled/en.json');
  type('message', 'My own words');
  expect(kept()['message']).toEqual(['My own words']);
});
