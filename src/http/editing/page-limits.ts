/** Bytes of one page. The longest of the demonstrations has 20,000. */
export const MAX_PAGE_BYTES = 200_000;
/** Bytes of one document. */
export const MAX_DOCUMENT_BYTES = 10_000_000;
/** Bytes of one picture. What the editing page makes smaller by itself has a tenth of it. */
export const MAX_PICTURE_BYTES = 5_000_000;
/** Pictures and documents of one council together: their number and bytes. All are in the repository, with every version. */
export const MAX_FILES = 5_000;
export const MAX_FILES_BYTES = 1_000_000_000;
/** Pages in one change. */
export const MAX_PAGES = 20;
/** Bytes of a request of the editing page, in base64: the largest document and a page that links to it. */
export const MAX_EDIT_BYTES = 15_000_000;
/** Pages asked for at once. */
export const MAX_ASKED = 100;
