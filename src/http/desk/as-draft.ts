import { errorSummary, takesFocus } from '../../form-html/govuk/error-summary.ts';
import { button } from '../../form-html/govuk/button.ts';
import { input } from '../../form-html/govuk/input.ts';
import { textarea } from '../../form-html/govuk/textarea.ts';
import { html, type Html } from '../../form-html/html.ts';
import { LONGEST_COMMENT, LONGEST_NAME } from '../editing/shown-drafts.ts';

/** What was filled in below a draft. */
export interface Said {
  name: string;
  text: string;
}

export interface AsDraft {
  /** Where it is read, with a slash at its end: all that it needs is below. */
  address: string;
  /** Who shows it, and since and until when, in words. */
  by: string;
  madeAt: string;
  endsAt: string;
  /** Stylesheets of the form, which the page may lack. */
  sheets: readonly string[];
  said?: Said;
  mistakes?: readonly { field: keyof Said; text: string }[];
  isSent?: boolean;
}

/** The address, below a draft's own, to which forms of its page send. */
export const NOTHING_SENT = 'nothing-sent';

/**
 * A page as the site would publish it, made into one that says that it is a draft: no search engine lists it, its forms send
 * nothing, and below it a comment can be written. Its own words are as they were made.
 */
export function asDraft(page: string, draft: AsDraft): string {
  const { address, mistakes = [], isSent = false } = draft;
  const before = isSent ? 'Your comment was sent. ' : mistakes.length > 0 ? 'Error: ' : '';
  const missing = draft.sheets.filter((sheet) => !sheetsIn(page).includes(nameOf(sheet)));
  const top = html`<div class="wrap">${summary(mistakes)}${banner(draft)}</div>`.source;
  const comment = commentHtml(draft).source;
  const framed = page
    // A picture names several files.
    .replace(/\b(?:href|src|srcset)="[^"]*"/g, (names) =>
      names.replace(/(?<=["\s,])\/(?:_astro|files)\/(?=[^/\s"]+(?:["\s]|$))/g, address),
    )
    .replace(/<title>/, `<title>${before}Draft: `)
    .replace(/<link rel="canonical"[^>]*>/, '<meta name="robots" content="noindex, nofollow">')
    .replace(/<meta property="og:[^>]*>|<link rel="alternate"[^>]*>/g, '')
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/, '')
    .replace(/ data-offline(?:="")?/, '')
    .replace('</head>', () => `${missing.join('')}</head>`)
    // The site's own search may be used: it asks, and sends nothing.
    .replace(/<form\b(?=[^>]*method="post")[^>]*>/gi, (form) =>
      form.replace(/ action="[^"]*"/, ` action="${address}${NOTHING_SENT}/"`),
    );
  // Where help is stays as on other pages; whether the page is useful is asked once it is published.
  const withComment = framed
    .replace(/(<section class="page-help"[^>]*>)\s*<form[\s\S]*?<\/form>/, '$1')
    .replace('</main>', () => `</main><div class="wrap">${comment}</div>`);
  return withComment.replace(/<main\b[^>]*>/, (main) => main + top);
}

function banner({ by, madeAt, endsAt, isSent = false }: AsDraft): Html {
  return html`<section class="notice" aria-label="Draft" lang="en-GB" dir="ltr">
    ${isSent && html`<p><strong>Your comment was sent. Thank you.</strong></p>`}
    <p><strong>A draft: not published</strong></p>
    <p>${by} shows it to you as it was on ${madeAt}. This link works until ${endsAt}. Forms on this page send nothing.</p>
    <p><a href="#comment">Write a comment</a></p>
  </section>`;
}

function summary(mistakes: AsDraft['mistakes'] = []): Html | undefined {
  if (mistakes.length === 0) return undefined;
  return errorSummary({
    titleText: 'There is a problem',
    attributes: { ...takesFocus, lang: 'en-GB' },
    errorList: mistakes.map(({ field, text }) => ({ text, href: `#draft-${field}` })),
  });
}

function commentHtml({ address, said, mistakes = [] }: AsDraft): Html {
  const wrong = (field: keyof Said) => {
    const found = mistakes.find((one) => one.field === field);
    return found && { text: found.text };
  };
  return html`<section class="desk" id="comment" aria-labelledby="comment-title" lang="en-GB" dir="ltr">
    <h2 id="comment-title">Comment on this draft</h2>
    <p>The people who write this site’s pages read it, with your name. Please write nothing private.</p>
    <form action="${address}" method="post" novalidate>
      ${input({
        name: 'name',
        id: 'draft-name',
        label: { text: 'Your name' },
        autocomplete: 'name',
        classes: 'govuk-input--width-20',
        value: said?.name,
        errorMessage: wrong('name'),
      })}
      ${textarea({
        name: 'text',
        id: 'draft-text',
        label: { text: 'Your comment' },
        rows: 6,
        value: said?.text,
        errorMessage: wrong('text'),
      })}
      ${button({ text: 'Send comment' })}
    </form>
  </section>`;
}

/** What has to be put right before a comment is kept. */
export function mistakesIn({ name, text }: Said): NonNullable<AsDraft['mistakes']> {
  return [
    ...(name === '' ? [{ field: 'name' as const, text: 'Enter your name' }] : []),
    ...(name.length > LONGEST_NAME
      ? [
          {
            field: 'name' as const,
            text: `Your name must be ${String(LONGEST_NAME)} characters or fewer`,
          },
        ]
      : []),
    ...(text === '' ? [{ field: 'text' as const, text: 'Enter your comment' }] : []),
    ...(text.length > LONGEST_COMMENT
      ? [
          {
            field: 'text' as const,
            text: `Your comment must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`,
          },
        ]
      : []),
  ];
}

/** The names of a page's stylesheets. Of one that is there the page has its own, which may be older. */
function sheetsIn(page: string): string[] {
  return (page.match(/<link rel="stylesheet"[^>]*>/g) ?? []).map(nameOf);
}

/** @example nameOf('<link rel="stylesheet" href="/_astro/site.ld37R6nI.css">') // => "site" */
function nameOf(sheet: string): string {
  return /([^/".]+)(?:\.[^/"]*)?\.css"/.exec(sheet)?.[1] ?? sheet;
}
