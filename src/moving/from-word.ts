import mammoth from 'mammoth';
import { escapeHtml } from '../domain/text/escape-html.ts';

/** A Word file as HTML, with its pictures in it. What Word alone knows (colours, columns, boxes) is left behind. */
export async function htmlOfWord(file: Uint8Array, name: string): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"] },
  );
  const title = escapeHtml(name.replace(/\.docx$/i, '').replace(/[_-]+/g, ' '));
  return `<title>${title}</title><main>${value}</main>`;
}
