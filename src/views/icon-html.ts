import { html, raw, type Html } from '../form-html/html.ts';

const drawings = {
  online: '<rect x="3" y="4" width="18" height="12" rx="2"/><path d="M8 20h8m-4-4v4"/>',
  email: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m4 7 8 6 8-6"/>',
  telephone:
    '<path d="M6.5 3h3L11 8 9 9.5a12 12 0 0 0 5.5 5.5l1.5-2 5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4.5 5a2 2 0 0 1 2-2z"/>',
  voicemail:
    '<circle cx="6.5" cy="12" r="3.5"/><circle cx="17.5" cy="12" r="3.5"/><path d="M6.5 15.5h11"/>',
  letter: '<path d="M6 3h9l4 4v14H6z"/><path d="M15 3v4h4M9 12h7m-7 4h7"/>',
  'social-media': '<path d="M4 5h16v11h-8l-5 4v-4H4zM8 9h8m-8 3h5"/>',
  'in-person': '<circle cx="12" cy="7" r="3.5"/><path d="M5 20c0-4 3-6.5 7-6.5s7 2.5 7 6.5"/>',
  'home-visit': '<path d="m3 11 9-8 9 8M5 10v10h14V10m-9 10v-6h4v6"/>',
  any: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  door: '<path d="M4 22V11a8 8 0 0 1 16 0v11zM2 22h20M15.5 14v2"/>',
} as const;

export type IconName = keyof typeof drawings;

/**
 * A small drawing beside words that say the same, so it is hidden from screen readers. Size and line are here too: a
 * browser too old for the stylesheet would fill the page with each.
 */
export function iconHtml(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">${raw(drawings[name])}</svg>`;
}
