/** A body, files and all. Netlify takes 6 MB as it counts them, in base64: about 4.5 MB of files. */
export const MAX_BODY_BYTES = 4_600_000;
/**
 * A body whose files are passed over so that its words are kept: a few photographs as a telephone takes them. (Netlify
 * itself lets none above 6 MB through.)
 */
export const MAX_LET_BY_BYTES = 40_000_000;
/** Text alone: a message of 20,000 characters in any script, several times over. */
export const MAX_TEXT_BYTES = 256 * 1024;
/** Values, files among them, under whatever names: several under one name count as several. */
export const MAX_FIELDS = 200;
/** Characters of a field's name. It is shown in the staff's mail, so it is no place for a message. */
export const MAX_NAME_LENGTH = 100;
/** Characters of a file's name. Systems allow 255; some browsers write every letter of another script as nine. */
export const MAX_FILE_NAME_LENGTH = 2_500;
/** Bytes of one part's own headers, names and all. A browser writes two of them, and the longest file name fits. */
export const MAX_PART_HEADER_BYTES = 16 * 1024;
/** Headers of one part. */
export const MAX_PART_HEADERS = 20;
/** Lists and objects in each other. A form's answers are two deep at most. */
export const MAX_JSON_DEPTH = 20;
/** Values of a JSON body at any depth: one for each ten bytes of text, as many as the points of a large map have. */
export const MAX_JSON_VALUES = 25_000;
