import { html, type Html } from '../../form-html/html.ts';
import { isForeign, type Block } from '../../mail/layout.ts';

/** A letter's blocks on a page, to be printed: an address that someone has to type is written out. */
export function letterHtml(blocks: readonly Block[], language: string): Html {
  return html`${blocks.map((block) => blockHtml(block, language))}`;
}

function blockHtml(block: Block, language: string): Html | undefined {
  switch (block.kind) {
    case 'heading':
      return html`<h1 class="govuk-heading-l">${block.text}</h1>`;
    case 'paragraph':
      return html`<p${block.language !== undefined && html` lang="${block.language}"`}>${block.text}</p>`;
    case 'large':
      return html`<p>${block.label}<br /><strong class="desk__reference"><bdi dir="ltr">${block.text}</bdi></strong></p>`;
    case 'leaf':
      return html`<p><strong>${block.sentence}</strong></p>`;
    case 'steps':
      return html`<ol>${block.items.map((item) => html`<li>${item}</li>`)}</ol>`;
    case 'link':
      return html`<p>${block.text}<br /><bdi dir="ltr">${block.href}</bdi></p>`;
    case 'lines':
      return html`<p>${block.lines.map((line, index) => html`${index > 0 && html`<br />`}<bdi${isForeign(line, language) && html` lang="en"`}>${line}</bdi>`)}</p>`;
    default:
      return undefined;
  }
}
