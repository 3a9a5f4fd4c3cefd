/** What of text-readability is used here; the package comes without types. */
declare module 'text-readability' {
  export interface Readability {
    /** The school grade, in the United States, from which a text is followed. It counts syllables by `syllableCount`. */
    fleschKincaidGrade: (text: string) => number;
    syllableCount: (text: string) => number;
  }
  const readability: Readability;
  export default readability;
}
