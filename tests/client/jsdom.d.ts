/** What the tests use of the package, which has no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { url?: string; contentType?: string });
    window: Window & typeof globalThis;
  }
}
