/** What files of one kind are called, by those who send, offer and keep them. */
interface KindOfFile {
  /** What it is called in mail and HTTP. */
  contentType: string;
  /** The endings of such files' names, the one we give first. */
  endings: readonly string[];
  /** What browsers and systems call it. */
  types: readonly string[];
}

/** The kinds of file that a form can take: what a browser offers and what the server accepts are both read here. */
export const fileKinds = {
  pdf: { contentType: 'application/pdf', endings: ['pdf'], types: ['application/pdf'] },
  jpeg: {
    contentType: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif', 'pjpeg', 'pjp'],
    types: ['image/jpeg', 'image/pjpeg'],
  },
  png: { contentType: 'image/png', endings: ['png'], types: ['image/png', 'image/apng'] },
  heic: {
    contentType: 'image/heic',
    endings: ['heic', 'heif', 'hif'],
    types: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  text: {
    contentType: 'text/plain; charset=utf-8',
    endings: ['txt', 'text'],
    types: ['text/plain'],
  },
} as const satisfies Record<string, KindOfFile>;

export type FileKind = keyof typeof fileKinds;

/** What a question for files takes where the form says nothing: all that staff can open without asking anyone. */
export const usualKinds: readonly FileKind[] = ['pdf', 'jpeg', 'png', 'docx', 'text'];

/**
 * The kind that has this name among systems and browsers.
 * @example kindCalled('image/pjpeg') // => "jpeg"
 */
export function kindCalled(type: string): FileKind | undefined {
  const named = Object.entries(fileKinds) as [FileKind, KindOfFile][];
  return named.find(([, { types }]) => types.includes(type))?.[0];
}

/**
 * What a browser's chooser offers: endings, and types beside them, because some systems know a kind only by one.
 * @example acceptedBy(['png']) // => ".png,image/png,image/apng"
 */
export function acceptedBy(kinds: readonly FileKind[]): string {
  return kinds
    .flatMap((kind): string[] => {
      const { endings, types } = fileKinds[kind];
      return [...endings.map((ending) => `.${ending}`), ...types];
    })
    .join(',');
}

/**
 * The ending that a file's name should have by what its content was found to be, whatever the resident called it.
 * @example endingOf('image/jpeg') // => "jpg"
 */
export function endingOf(contentType: string): string {
  const kind = Object.values<KindOfFile>(fileKinds).find((one) => one.contentType === contentType);
  return kind?.endings[0] ?? 'bin';
}

/**
 * Kinds of photograph from which we can't take where and when they were made: they are kept as they came, and we say so
 * to anyone who sends or opens one.
 */
const keptAsSent: readonly FileKind[] = ['heic'];

/** @example isKeptAsSent('heic') // => true; isKeptAsSent('jpeg') // => false */
export function isKeptAsSent(kind: FileKind): boolean {
  return keptAsSent.includes(kind);
}
