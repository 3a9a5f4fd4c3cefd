/** What a TypeScript file sees of a component that it imports. `astro check` knows each component's own props. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** Pages whose pictures lie beside them, by file, as `@astrojs/mdx` makes them (`src/server/build/pages-with-pictures.ts`). */
declare module 'front-door:pages-with-pictures' {
  export const pagesWithPictures: Record<
    string,
    () => Promise<{
      Content: (props?: Record<string, unknown>) => unknown;
      getHeadings: () => { depth: number; slug: string; text: string }[];
    }>
  >;
}
