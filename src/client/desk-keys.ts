/**
 * Keys for officers who want them. Single keys get in the way of people who speak to their computer, or hit one by chance, so
 * they are off until someone turns them on, and can be turned off again (WCAG 2.1.4). All they do works without them.
 */
/** Under this a browser keeps whether they are on. */
export const KEPT_AS = 'desk-keys';

const menu = document.querySelector('.desk__menu ul');
const cases = [...document.querySelectorAll<HTMLAnchorElement>('.desk tbody th a')];

const help = [
  ['j and k', 'next and previous case'],
  ['/', 'search'],
  ['u', 'all cases'],
  ['r, w, n, a', 'on a case: reply, write down a reply, note, give it to an officer'],
] as const;

if (menu) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'desk__keys';
  const list = document.createElement('p');
  list.textContent = help.map(([keys, does]) => `${keys}: ${does}`).join('. ');
  const show = (): void => {
    button.textContent = isOn() ? 'Turn keyboard shortcuts off' : 'Turn keyboard shortcuts on';
    list.hidden = !isOn();
  };
  button.addEventListener('click', () => {
    keep(!isOn());
    show();
  });
  show();
  const item = document.createElement('li');
  item.append(button);
  menu.append(item);
  menu.after(list);
  document.addEventListener('keydown', pressed);
}

function pressed(event: KeyboardEvent): void {
  const { key, target } = event;
  const isWithModifier = event.ctrlKey || event.altKey || event.metaKey;
  const isTyping = target instanceof Element && target.matches('input, textarea, select');
  if (!isOn() || isWithModifier || isTyping || event.defaultPrevented) return;
  if (key === 'j' || key === 'k') {
    const at = cases.indexOf(document.activeElement as HTMLAnchorElement);
    const next = key === 'j' ? at + 1 : Math.max(0, at - 1);
    cases[Math.min(next, cases.length - 1)]?.focus();
    return;
  }
  const own = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === key,
  );
  if (!own) return;
  // What is typed next belongs in the box, and not this key.
  event.preventDefault();
  own.closest('details')?.setAttribute('open', '');
  if (own instanceof HTMLInputElement) own.focus();
  else own.click();
}

/** A browser that keeps nothing has the keys off on each page. */
function isOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) === 'on';
  } catch {
    return false;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
  } catch {
    // Private windows may refuse it.
  }
}
