import { mailboxOfOwner } from '../../domain/staff/mailbox-of-owner.ts';
import type { ReviewsOfOwner } from '../../domain/calendar/review.ts';
import { kindFolders, kindIn } from '../../site/kinds.ts';
import type { ContentFile, Council } from '../council.ts';

interface Settings extends Record<string, unknown> {
  title: string;
  reviewOn?: string | undefined;
  owner?: string | undefined;
}

/** A page with a day by which someone should have read it again. */
export interface ReviewedPage {
  file: ContentFile<Settings & { reviewOn: string }>;
  /** Where it is; `/` for what has no page of its own, such as an alert. */
  path: string;
}

/** The pages that someone should read again by a day. Of the accessibility statement its own check says more. */
export function reviewedPages(council: Council): ReviewedPage[] {
  return kindFolders.flatMap((folder) => {
    const files = council[folder] as unknown as ContentFile<Settings>[];
    return files.flatMap((file): ReviewedPage[] => {
      const { reviewOn } = file.data;
      if (reviewOn === undefined) return [];
      if (file.id === 'accessibility' && council.knownIssues !== null) return [];
      const path = kindIn(folder).addressOf?.(file) ?? '/';
      return [{ file: { ...file, data: { ...file.data, reviewOn } }, path }];
    });
  });
}

/** What each mailbox is reminded of, the earliest day first; nothing where reminders are off. */
export function reviewsByMailbox(council: Council): ReviewsOfOwner[] {
  const { staff } = council;
  if (!staff.reviewReminders) return [];
  const all = reviewedPages(council).flatMap(({ file: { data }, path }) => {
    const to = data.owner === undefined ? undefined : mailboxOfOwner(staff, data.owner);
    return to === undefined ? [] : [{ to, page: { title: data.title, path, by: data.reviewOn } }];
  });
  const byMailbox = Map.groupBy(all, ({ to }) => to);
  return [...byMailbox].map(([to, own]) => ({
    to,
    pages: own.map(({ page }) => page).sort((a, b) => a.by.localeCompare(b.by)),
  }));
}
