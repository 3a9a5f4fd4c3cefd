/**
 * What the check says of a page while someone writes it: beside each box, and in a list of all that leads to the boxes. The server
 * is asked a moment after the last change; what it is asked of is the copy that the editing page keeps of unsaved work.
 */

interface Told {
  severity: 'error' | 'warning';
  message: string;
  source?: string;
  language: string;
  /** `ways.online.form`, `body`; empty where it is of the whole page. */
  field: string;
}

interface Asked {
  folder: string;
  name?: string;
  values?: Record<string, object>;
}

/** A page's copy, as Sveltia CMS keeps it in the browser's own database. */
interface Backup {
  collectionName: string;
  slug: string;
  currentLocales: Record<string, boolean>;
  currentValues: Record<string, object>;
}

const AGAIN_MILLISECONDS = 3_000;
const CLASS = 'front-door-told';
const style = `
.${CLASS} { margin-block-start: 8px; padding: 4px 12px; border-inline-start: 4px solid #b3201a; }
.${CLASS}[data-severity='warning'] { border-color: #a86400; }
.${CLASS} p { margin: 0; font-size: 14px; line-height: 1.4; overflow-wrap: anywhere; }
#front-door-check { position: fixed; z-index: 50; inset: auto auto 8px 8px; box-sizing: border-box; max-width: min(44rem, calc(100vw - 16px)); max-height: 50vh; overflow: auto; padding: 8px 12px; border: 2px solid; border-radius: 4px; background: Canvas; color: CanvasText; font: 14px/1.4 sans-serif; }
#front-door-check ul { margin: 0; padding: 4px 0 0 20px; }
#front-door-check li { margin-block: 4px; }
#front-door-check summary { min-height: 24px; cursor: pointer; }
#front-door-check button { min-height: 24px; padding: 0; border: 0; background: none; color: LinkText; font: inherit; text-align: start; text-decoration: underline; cursor: pointer; }
#front-door-check :is(button, summary):focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

/**
 * Begins to tell. Before the editing page opens its database.
 * @param address where findings are asked for
 */
export function tellFindings(address: string, token: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.append(sheet);
  let open = pageOpen();
  let told: Told[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isToPlace = false;
  let isAsking = false;
  let next: Asked | undefined;

  /** One question at a time; of those that come meanwhile, the last. */
  async function ask(asked: Asked): Promise<void> {
    next = asked;
    if (isAsking) return;
    isAsking = true;
    while (next !== undefined) {
      const now: Asked = next;
      next = undefined;
      await answered(now);
    }
    isAsking = false;
  }

  async function answered(asked: Asked): Promise<void> {
    say('The check is looking at the page.');
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { Authorization: `token ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(asked),
      });
      // Many people are writing.
      if (answer.status === 503) timer = setTimeout(() => void ask(asked), AGAIN_MILLISECONDS);
      const said = (await answer.json()) as { findings?: Told[]; message?: string };
      // Another page was opened meanwhile, or more was written.
      if (next !== undefined || !isOpen(asked)) return;
      told = said.findings ?? [];
      show(said.message);
    } catch {
      if (isOpen(asked)) say('The check could not be asked. What you write can still be saved.');
    }
  }

  function isOpen({ folder, name }: Asked): boolean {
    return open?.folder === folder && open.name === name;
  }

  function changed(): void {
    clearTimeout(timer);
    const now = pageOpen();
    if (now !== undefined && isOpen(now)) return;
    open = now;
    told = [];
    show();
    if (open?.name !== undefined) void ask(open);
  }

  /** The editing page keeps a copy half a second after the last change. */
  function heard({ collectionName, slug, currentLocales, currentValues }: Backup): void {
    open = pageOpen();
    if (open?.folder !== collectionName || !isOf(open.name ?? '', slug)) return;
    clearTimeout(timer);
    const values = Object.fromEntries(
      Object.entries(currentValues).filter(([language]) => currentLocales[language] !== false),
    );
    void ask({ ...open, values });
  }

  /** It was saved, or is as it was. */
  function forgotten(): void {
    clearTimeout(timer);
    const now = pageOpen();
    if (now?.name !== undefined) timer = setTimeout(() => void ask(now), 300);
  }

  function show(message?: string): void {
    place(told);
    if (open === undefined) {
      document.getElementById('front-door-check')?.remove();
      return;
    }
    say(message ?? countsOf(told), told);
  }

  hear(heard, forgotten);
  addEventListener('hashchange', changed);
  // Boxes are drawn as they come into sight.
  new MutationObserver(() => {
    if (isToPlace) return;
    isToPlace = true;
    requestAnimationFrame(() => {
      isToPlace = false;
      place(told);
    });
  }).observe(document.body, { childList: true, subtree: true });
  if (open?.name !== undefined) void ask(open);
}

/** Whether a page of this name is kept by this one: `bins/missed-bin` by `missed-bin`, `moving/index` by `moving`, `2-after` by `after`. */
function isOf(name: string, kept: string): boolean {
  if (kept === '') return name === '';
  return name.split('/').some((part) => part === kept || part.replace(/^\d+-/, '') === kept);
}

/** The page that is open: `#/collections/services/entries/bins/missed-bin`. */
function pageOpen(): Asked | undefined {
  const [, folder, name] =
    /^#\/collections\/([\w-]+)\/(?:new|entries\/([^?]+))/.exec(location.hash) ?? [];
  if (folder === undefined) return undefined;
  return { folder, ...(name === undefined ? {} : { name: decodeURIComponent(name) }) };
}

/** Hears what the editing page writes to its database of unsaved work. */
function hear(kept: (backup: Backup) => void, forgotten: () => void): void {
  const { prototype } = IDBObjectStore;
  const { put, delete: remove } = prototype;
  prototype.put = function (value: unknown, key?: IDBValidKey) {
    if (this.name === 'draft-backups') kept(value as Backup);
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
  prototype.delete = function (key: IDBValidKey | IDBKeyRange) {
    if (this.name === 'draft-backups') forgotten();
    return remove.call(this, key);
  };
}

/** Puts what is said of a box below it; takes away what is said no longer. */
function place(told: readonly Told[]): void {
  const wanted = new Map<Element, Told[]>();
  for (const one of told) {
    const box = boxOf(one);
    if (box !== undefined) wanted.set(box, [...(wanted.get(box) ?? []), one]);
  }
  for (const old of document.querySelectorAll(`.${CLASS}`)) {
    const box = old.parentElement;
    const words = old.textContent;
    if (box !== null && words === (wanted.get(box) ?? []).map(inWords).join('')) wanted.delete(box);
    else old.remove();
  }
  for (const [box, its] of wanted) {
    const note = element('div');
    note.className = CLASS;
    note.dataset['severity'] = its[0]?.severity ?? 'error';
    note.append(...its.map((one) => element('p', inWords(one))));
    note.id = `${CLASS}-${String((count += 1))}`;
    box.append(note);
    controlIn(box)?.setAttribute('aria-describedby', note.id);
  }
}

let count = 0;

/** The box that a finding is of, or the nearest around it that is there. */
function boxOf({ language, field }: Told): Element | undefined {
  const panes = [...document.querySelectorAll('[data-mode="edit"][data-locale]')];
  const own = panes.filter((pane) => {
    const its = pane.getAttribute('data-locale') ?? '';
    return its === language || (isFirst(its) && isFirst(language));
  });
  for (const pane of own) {
    for (let name = field; name !== ''; name = name.replace(/\.?[^.]*$/, '')) {
      const box = pane.querySelector(`section.field[data-key-path="${CSS.escape(name)}"]`);
      if (box !== null) return box;
    }
  }
  return undefined;
}

/** The language in which pages are written first has another name where it is the only one. */
function isFirst(language: string): boolean {
  return language === 'en' || language === '_default';
}

/** What is typed into comes before the buttons above it. */
function controlIn(box: Element): HTMLElement | undefined {
  for (const kind of [
    '[contenteditable="true"]',
    'textarea, input, select',
    '[role="combobox"]',
    'button',
  ]) {
    const control = box.querySelector<HTMLElement>(
      kind.replaceAll(/[^,]+/g, (one) => `:scope > .field-wrapper ${one.trim()}`),
    );
    if (control !== null) return control;
  }
  return undefined;
}

/** The list of all, to be opened at the corner of the window. Its number is read out when it changes. */
function say(words: string, told?: readonly Told[]): void {
  const region = document.getElementById('front-door-check') ?? made();
  const status = region.querySelector('[aria-live]');
  if (status !== null && status.textContent !== words) status.textContent = words;
  if (told === undefined) return;
  const items = told.map((one) => {
    const item = element('li');
    const button = element('button', `${labelOf(one)}${inWords(one)}`) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', () => {
      goTo(one);
    });
    item.append(button);
    return item;
  });
  region.querySelector('ul')?.replaceChildren(...items);
}

function made(): HTMLElement {
  const region = element('section');
  region.id = 'front-door-check';
  region.lang = 'en-GB';
  region.setAttribute('aria-label', 'What the check says');
  const status = element('span');
  status.setAttribute('aria-live', 'polite');
  const summary = element('summary');
  summary.append(status);
  const list = element('details');
  list.append(summary, element('ul'));
  region.append(list);
  document.body.append(region);
  return region;
}

function goTo(one: Told): void {
  // It would be over what it leads to.
  document.querySelector('#front-door-check details')?.removeAttribute('open');
  const box = boxOf(one);
  box?.scrollIntoView({ block: 'center' });
  if (box !== undefined) controlIn(box)?.focus();
}

/** What a box is called, with the language where there are several. */
function labelOf(one: Told): string {
  const name = boxOf(one)?.querySelector('h4')?.textContent ?? '';
  const language = isFirst(one.language) ? '' : ` (${one.language})`;
  return name === '' ? language.trimStart() : `${name}${language}: `;
}

function inWords({ severity, message, source }: Told): string {
  const kind = severity === 'error' ? 'Error' : 'Warning';
  return `${kind}: ${message}${source === undefined ? '' : ` Source: ${source}`}`;
}

function countsOf(told: readonly Told[]): string {
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const warnings = told.length - errors;
  if (told.length === 0) return 'The check finds nothing to put right on this page';
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')];
  return `${counts.filter((words) => !words.startsWith('0 ')).join(' and ')} on this page`;
}

function counted(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${String(number)} ${what}s`;
}

function element(tag: string, text = ''): HTMLElement {
  const one = document.createElement(tag);
  one.textContent = text;
  return one;
}
