/** Bytes of one page. The longest of the demonstrations has 20,000. */
export const MAX_PAGE_BYTES = 200_000;
/** Pages in one change. */
export const MAX_PAGES = 20;
/** Bytes of a request of the editing page: some long pages, in base64. */
export const MAX_EDIT_BYTES = 1_500_000;
/** Pages asked for at once. */
export const MAX_ASKED = 100;
