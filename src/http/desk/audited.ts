import type { Person } from '../../domain/staff/staff.ts';
import type { Runtime } from '../runtime.ts';

/** What the list of who did what says, by what is written down. */
export const auditWords: Readonly<Record<string, string>> = {
  'asked-for-link': 'asked for a link to sign in',
  'signed-in': 'signed in',
  'signed-out': 'signed out everywhere',
  searched: 'searched',
  'viewed-queue': 'looked at the list of cases',
  'viewed-case': 'looked at a case',
  'viewed-file': 'downloaded a file',
  'viewed-audit': 'looked at this list',
  'viewed-figures': 'looked at figures and reports',
  'viewed-mystery-shopping': 'looked at the mystery shopping',
  'scored-mystery-shopping': 'answered questions about a reply, for the mystery shopping',
  'viewed-entered': 'looked at the acknowledgement of a contact',
  'viewed-calls': 'looked at the calls',
  'no-answer': 'called without an answer',
  entered: 'entered a contact',
  acknowledged: 'gave the resident the reference',
  'saved-pages': 'saved pages of the site',
  'published-pages': 'published pages of the site',
  'took-back-pages': 'took back a change of the site',
  'showed-draft': 'made a link to the draft of a page',
  'took-back-link': 'took the link to a draft back',
  'did-comment': 'marked a comment on a draft as done',
  'forgot-pages': 'put drafts of pages away',
  release: 'released it from quarantine',
  assign: 'gave it to an officer',
  'pass-on': 'passed it on to another team',
  reply: 'replied by email',
  record: 'wrote down a reply',
  delay: 'told the resident of a later day',
  ask: 'asked the resident a question',
  answered: 'wrote down the resident’s answer',
  close: 'closed it',
  reopen: 'reopened it',
  outcome: 'wrote down the outcome',
  link: 'linked it to another case',
  note: 'wrote a note',
  'keep-it': 'said why it is not erased',
  redact: 'took out an answer',
  erase: 'erased it',
};

/** Writes down who saw or did what. Where that can't be written, it is neither shown nor done. */
export async function audited(
  { store, now, randomName }: Pick<Runtime, 'store' | 'now' | 'randomName'>,
  by: Pick<Person, 'email'> | { email: 'a link in an email' },
  did: string,
  reference?: string,
): Promise<void> {
  const at = new Date(now()).toISOString();
  await store.addAudit({
    ...{ id: randomName(), at, by: by.email, did },
    ...(reference !== undefined && { reference }),
  });
}
