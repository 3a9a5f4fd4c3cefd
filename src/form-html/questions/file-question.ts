import { DEFAULT_MEGABYTES, MEGABYTE } from '../../domain/forms/check-files.ts';
import { acceptedBy, isKeptAsSent, usualKinds } from '../../domain/forms/file-kind.ts';
import { fileUpload } from '../govuk/file-upload.ts';
import { html } from '../html.ts';
import { kindsOf } from '../problem-message.ts';
import { commonOptions, type QuestionRenderer } from './question.ts';

/** A file, with the kinds and sizes it may have said before it is chosen. */
export const fileQuestion: QuestionRenderer = (question) => {
  const { field, form } = question;
  const count = field.maxFiles ?? 1;
  const megabytes = field.maxFileMegabytes ?? DEFAULT_MEGABYTES;
  const limit = form.words('form.files.limit', {
    count,
    megabytes,
    kinds: kindsOf(field, form.words),
  });
  const kinds = field.accept ?? usualKinds;
  const hints = [
    question.hint?.html,
    html`${limit}`,
    kinds.some(isKeptAsSent) && html`${form.words('form.files.as-sent')}`,
  ].filter((part) => part !== undefined && part !== false);
  return fileUpload({
    ...commonOptions(question),
    hint: { html: html`${hints.map((part, index) => (index === 0 ? part : html` ${part}`))}` },
    multiple: count > 1,
    attributes: {
      accept: acceptedBy(kinds),
      'data-max-bytes': megabytes * MEGABYTE,
      'data-too-big': form.words('error.FILES_TOO_BIG', { name: '{name}', max: megabytes }),
    },
  });
};
