const names = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '__macosx']);

/**
 * Whether a file or a folder was left by a system or a program and is no one's writing: `.DS_Store`, a Mac's `._x.mdx`,
 * `Thumbs.db`, Word's `~$x.docx`, an editor's `x.mdx~`, `.#x.mdx` and `#x.mdx#`.
 * @example isSystemFile('services/._missed-bin.mdx') // => true
 */
export function isSystemFile(path: string): boolean {
  return path
    .split(/[/\\]/)
    .some(
      (name) =>
        name.startsWith('.') ||
        name.startsWith('~$') ||
        name.endsWith('~') ||
        /^#.*#$/.test(name) ||
        /\.(?:tmp|swp|swo|bak|orig|rej|crdownload|part|lock)$/i.test(name) ||
        names.has(name.toLowerCase()),
    );
}
