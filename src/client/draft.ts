/** How long a half-filled form is kept. The sentence `form.draft.kept` says it. */
const KEPT_MILLISECONDS = 3 * 24 * 60 * 60 * 1000;
/** How long typing pauses before what was typed is kept. */
const QUIET_MILLISECONDS = 400;
/** An answer that takes longer than this is slow, and not missing: the form is then sent. */
const PATIENCE_MILLISECONDS = 4000;

const DRAFT = 'draft:';
/** Someone has said that this computer is shared. It is all that is then kept. */
const KEEP_NOTHING = 'keep-nothing';
/** In this tab alone: the form that was last sent. */
const SENDING = 'sending';

type Values = Record<string, string[]>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps what is typed in a form on this device and nowhere else, and puts it back after a lost connection or a closed tab. Files,
 * passwords and all that the page itself writes into the form are never kept. A form that is sent is forgotten, and every
 * other after three days.
 */
export function keepDraft(form: HTMLFormElement, html: string): void {
  // Parsed apart from the page first, where nothing in it can run.
  const words = new DOMParser().parseFromString(html, 'text/html');
  const button = form.querySelector<HTMLButtonElement>('button:not([type="button"])');
  const key = DRAFT + (form.dataset['form'] ?? '');
  if (!button) return;
  const part = (name: string): HTMLElement =>
    (words.querySelector(`.draft__${name}`) as HTMLElement).cloneNode(true) as HTMLElement;
  const foot = [...form.children].find((child) => child.contains(button)) ?? button;

  const kept = part('kept');
  const choice = kept.querySelector('input') as HTMLInputElement;
  choice.checked = read(KEEP_NOTHING) !== null;
  foot.before(kept);

  const save = (): void => {
    if (choice.checked) return;
    const values = { ...draftAt(key), ...valuesIn(form) };
    if (Object.values(values).some((some) => some.some((value) => value !== ''))) {
      write(key, JSON.stringify({ at: Date.now(), values }));
    } else forget(key);
  };
  let quiet: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(quiet);
    quiet = setTimeout(save, QUIET_MILLISECONDS);
  });
  const saveNow = (): void => {
    if (quiet === undefined) return;
    clearTimeout(quiet);
    save();
  };
  addEventListener('pagehide', saveNow);

  const restored = part('restored');
  const files = restored.querySelector('.draft__files');
  // On a slow line this comes when someone has been typing for a while.
  if (isTyped(form)) quiet = setTimeout(save, QUIET_MILLISECONDS);
  if (form.querySelector('input[type="file"]')) files?.removeAttribute('hidden');
  if (!choice.checked && putBack(form, draftAt(key))) form.before(restored);
  restored.querySelector('button')?.addEventListener('click', () => {
    forget(key);
    form.reset();
    tell(form);
    clearTimeout(quiet);
    quiet = undefined;
    restored.remove();
    form.querySelector<HTMLElement>('[name]:not([type="hidden"], [name^="_"])')?.focus();
  });

  choice.addEventListener('change', (event) => {
    // It is no answer of the form.
    event.stopPropagation();
    if (choice.checked) {
      write(KEEP_NOTHING, '1');
      forget(key);
    } else {
      forget(KEEP_NOTHING);
      save();
    }
  });

  // Before any other listener: what can't be sent was not pressed.
  const offline = part('offline');
  const canAsk = 'requestSubmit' in form && 'timeout' in AbortSignal;
  let reached = false;
  let isAsking = false;
  form.addEventListener(
    'submit',
    (event) => {
      if (reached || !canAsk) {
        reached = false;
        saveNow();
        write(SENDING, key, sessionStorage);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (isAsking) return;
      isAsking = true;
      offline.remove();
      void isOutOfReach().then((isOut) => {
        isAsking = false;
        if (isOut) {
          saveNow();
          // Put in anew, it is read out anew.
          foot.before(offline);
          return;
        }
        reached = true;
        form.requestSubmit(event.submitter);
      });
    },
    { capture: true },
  );
}

/** On a confirmation, forgets the form that it confirms; everywhere, those that are too old. */
export function forgetDrafts(): void {
  if (/\/sent\/[^/]+\/?$/.test(location.pathname)) {
    forget(read(SENDING, sessionStorage) ?? '');
    forget(SENDING, sessionStorage);
  }
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFT)) draftAt(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Asks for the words in the page's language, and keeps every form that may be kept: none that staff fill in. */
export async function keepDrafts(): Promise<void> {
  forgetDrafts();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps]')) {
    const answer = await fetch(`/half-filled/${form.dataset['keeps'] ?? 'en'}.json`);
    if (!answer.ok) continue;
    const { html } = (await answer.json()) as { html: string };
    keepDraft(form, html);
  }
}

/** Whether the site can't be reached at all. */
async function isOutOfReach(): Promise<boolean> {
  if (!navigator.onLine) return true;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store', signal });
    return false;
  } catch (error) {
    // A network that isn't there is a TypeError; one that is slow is not.
    return error instanceof TypeError;
  }
}

function controlsIn(form: HTMLFormElement): Control[] {
  return [...(form.elements as unknown as Iterable<Control>)].filter(
    ({ name, type, autocomplete }) =>
      name &&
      !name.startsWith('_') &&
      !/^(?:hidden|file|password|submit|button)$/.test(type) &&
      !/^(?:cc-|one-time)/.test(autocomplete),
  );
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

function valuesIn(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const control of controlsIn(form)) {
    const own = (values[control.name] ??= []);
    if (!isChoice(control) || control.checked) own.push(control.value);
  }
  return values;
}

/** Whether anything has been filled in since the page came. */
function isTyped(form: HTMLFormElement): boolean {
  return controlsIn(form).some((control) =>
    isChoice(control)
      ? control.checked !== control.defaultChecked
      : 'defaultValue' in control && control.value !== control.defaultValue,
  );
}

/** Fills in what is still empty, and nothing that the page or its reader has filled in. @returns whether there was anything to put back */
function putBack(form: HTMLFormElement, draft: Values): boolean {
  const now = valuesIn(form);
  let isAny = false;
  for (const control of controlsIn(form)) {
    const values = draft[control.name] ?? [];
    if (now[control.name]?.some((value) => value !== '')) continue;
    if (isChoice(control)) {
      if (!values.includes(control.value)) continue;
      control.checked = true;
    } else {
      if (!values[0]) continue;
      control.value = values[0];
    }
    isAny = true;
  }
  if (isAny) tell(form);
  return isAny;
}

/** Lets whatever counts characters count again. */
function tell(form: HTMLFormElement): void {
  for (const box of form.querySelectorAll('textarea')) box.dispatchEvent(new Event('input'));
}

function draftAt(key: string): Values {
  try {
    const { at, values } = JSON.parse(read(key) ?? '') as { at: number; values: Values };
    if (Date.now() - at < KEPT_MILLISECONDS) return values;
    forget(key);
  } catch {
    // There is none, or none that can be read.
  }
  return {};
}

/** A browser may keep nothing at all: the form works all the same. */
function read(key: string, storage?: Storage): string | null {
  try {
    return (storage ?? localStorage).getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string, storage?: Storage): void {
  try {
    (storage ?? localStorage).setItem(key, value);
  } catch {
    // It is full, or keeps nothing.
  }
}

function forget(key: string, storage?: Storage): void {
  try {
    (storage ?? localStorage).removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
