/**
 * Begins the editing page: asks for its configuration, signs in with what the staff desk knows, and makes a button of each part
 * that pages of this site may use. Sveltia CMS is loaded before it (`/admin/sveltia-cms.js`).
 */
import { tellFindings } from './admin-findings.ts';

interface Button {
  id: string;
  label: string;
  fields: { name: string }[];
  hasWords: boolean;
  isLine: boolean;
}

interface Start {
  config: { backend: { name: string; repo: string; api_root?: string } };
  buttons: Button[];
  /** What the server knows this browser by; left out where a git host signs in. */
  token?: string;
  /** Where to sign in first. */
  signIn?: string;
}

interface Cms {
  init: (given: { config: object }) => void;
  registerEditorComponent: (component: object) => void;
}

/** Where Sveltia CMS keeps who is signed in. */
const USER = 'sveltia-cms.user';

async function begin(): Promise<void> {
  const from = document.documentElement.dataset['start'] ?? '/staff/pages/start';
  const answer = await fetch(from, { headers: { Accept: 'application/json' } });
  const start = (await answer.json()) as Start & { message?: string };
  if (start.signIn !== undefined) {
    localStorage.removeItem(USER);
    location.replace(start.signIn);
    return;
  }
  if (!answer.ok) throw new Error(start.message);
  const { backend } = start.config;
  if (start.token !== undefined) {
    localStorage.setItem(USER, JSON.stringify({ backendName: backend.name, token: start.token }));
    tellFindings(`${backend.api_root ?? ''}/repos/${backend.repo}/findings`, start.token);
  }
  const { CMS } = window as unknown as { CMS: Cms };
  for (const button of start.buttons) CMS.registerEditorComponent(component(button));
  new MutationObserver(letItGrow).observe(document.head, { childList: true, subtree: true });
  CMS.init({ config: start.config });
  letItGrow();
}

/** The editing page would keep people from making it larger on a telephone (WCAG 1.4.4). */
function letItGrow(): void {
  for (const meta of document.head.querySelectorAll<HTMLMetaElement>('meta[name="viewport"]')) {
    if (meta.content.includes('maximum-scale'))
      meta.content = 'width=device-width, initial-scale=1';
  }
}

/** A part of a page as the editor knows it: how it is found in the words, and how it is written there. */
function component({ id, label, fields, hasWords, isLine }: Button): object {
  const settings = fields.map(({ name }) => name).filter((name) => name !== 'words');
  // A tag that says more than there are boxes for stays as it is written.
  const opening = `<${id}((?:\\s+(?:${settings.join('|')})="[^"]*")*)\\s*`;
  const pattern = hasWords
    ? new RegExp(`^${opening}>\\s*([\\s\\S]*?)\\s*</${id}>$`, 'm')
    : new RegExp(`^${opening}/>$`, 'm');
  return {
    id,
    label,
    fields,
    pattern,
    trigger: 'menuitem',
    // Pages are looked at on the site itself.
    toPreview: () => '',
    fromBlock: ([, given = '', words = '']: string[]) => {
      const said: Record<string, string> = {};
      for (const [, name = '', value = ''] of given.matchAll(/([a-z]+)="([^"]*)"/g)) {
        if (settings.includes(name)) said[name] = value.replaceAll('&quot;', '"');
      }
      return hasWords ? { ...said, words } : said;
    },
    toBlock: (said: Record<string, unknown>) => {
      const written = settings.map((name) => {
        const value = said[name];
        if (typeof value !== 'string' || value === '') return '';
        return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
      });
      const tag = `<${id}${written.join('')}`;
      if (!hasWords) return `${tag} />`;
      const words = typeof said['words'] === 'string' ? said['words'] : '';
      return isLine ? `${tag}>${words}</${id}>` : `${tag}>\n\n${words}\n\n</${id}>`;
    },
  };
}

begin().catch((error: unknown) => {
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  const why = error instanceof Error ? error.message : '';
  said.textContent = `The editing page could not be opened. ${why}`;
  document.body.append(said);
});
