/** What of text-readability is used here; the package comes without types. */
declare module 'text-readability' {
  const readability: {
    /** The school grade, in the United States, from which a text is followed. */
    fleschKincaidGrade: (text: string) => number;
  };
  export default readability;
}
