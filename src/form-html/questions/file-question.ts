import { DEFAULT_MEGABYTES, MEGABYTE } from '../../domain/forms/check-files.ts';
import type { FileKind } from '../../domain/forms/file-kind.ts';
import { fileUpload } from '../govuk/file-upload.ts';
import { html } from '../html.ts';
import { kindsOf } from '../problem-message.ts';
import { commonOptions, type QuestionRenderer } from './question.ts';

/** What a browser's chooser offers first. What a file really is, is checked by its content. */
const endings: Record<FileKind, string> = {
  pdf: '.pdf',
  jpeg: '.jpg,.jpeg',
  png: '.png',
  docx: '.docx',
  text: '.txt',
};

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
  const own = question.hint?.html;
  const accept = (field.accept ?? []).map((kind) => endings[kind]).join(',');
  return fileUpload({
    ...commonOptions(question),
    hint: { html: own ? html`${own} ${limit}` : html`${limit}` },
    multiple: count > 1,
    attributes: {
      ...(accept === '' ? {} : { accept }),
      'data-max-bytes': megabytes * MEGABYTE,
      'data-too-big': form.words('error.FILES_TOO_BIG', { name: '{name}', max: megabytes }),
    },
  });
};
