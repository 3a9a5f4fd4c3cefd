import { openState, type Opening } from '../domain/calendar/open-state.ts';

/** How often a page that stays open looks at the clock again. */
const EVERY_MILLISECONDS = 30_000;

/**
 * `<open-now zone="Europe/London">` around the facts of an office's hours as JSON: says whether it is open by the clock where it is,
 * whatever the reader's own shows. Without script, and where the page is too old to know, the week's hours below it are all that is said.
 */
class OpenNow extends HTMLElement {
  connectedCallback(): void {
    this.say();
    setInterval(() => {
      this.say();
    }, EVERY_MILLISECONDS);
    // A phone stops clocks of pages that no one looks at.
    document.addEventListener('visibilitychange', () => {
      this.say();
    });
  }

  private say(): void {
    const { openings, until, later, next, from } = JSON.parse(this.dataset['hours'] ?? '{}') as {
      from: string;
      openings: Opening[];
      until: Record<string, string>;
      later: Record<string, string>;
      next: string[];
    };
    // "en-CA" writes 2026-12-24, 00:05 or the like.
    const now = new Intl.DateTimeFormat('en-CA', {
      timeZone: this.getAttribute('zone') ?? 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    }).format(new Date());
    const [, day = '', hour, minute] = /(\d+-\d+-\d+)\D+(\d+):(\d+)/.exec(now) ?? [];
    const state =
      day < from ? undefined : openState(openings, day, Number(hour) * 60 + Number(minute));
    this.hidden = state === undefined;
    if (state === undefined) return;
    const { isOpen, opening } = state;
    const sentence = isOpen
      ? until[opening[2]]
      : opening[0] === day
        ? later[opening[1]]
        : next[openings.indexOf(opening)];
    // Said again only where it is another sentence: nothing is read out twice.
    if (this.textContent !== sentence) this.textContent = sentence ?? '';
    this.classList.toggle('open-now--closed', !isOpen);
  }
}

customElements.define('open-now', OpenNow);
