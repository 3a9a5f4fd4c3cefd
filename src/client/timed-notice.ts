/** How often a page that stays open looks at the clock again. */
const EVERY_MILLISECONDS = 30_000;

/**
 * `<timed-notice from="2026-12-24" until="2026-12-28" zone="Europe/London">`: shown on those days and gone after
 * them, however long ago the page was built or opened. Without script it stays as the build left it.
 */
class TimedNotice extends HTMLElement {
  connectedCallback(): void {
    const look = (): void => {
      this.look();
    };
    look();
    setInterval(look, EVERY_MILLISECONDS);
    // A phone stops clocks of pages that no one looks at.
    document.addEventListener('visibilitychange', look);
  }

  private look(): void {
    // "en-CA" writes a day as 2026-12-24, which compares as text. The council's day, not the reader's.
    const zone = this.getAttribute('zone') ?? 'Europe/London';
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
    const from = this.getAttribute('from') ?? today;
    const until = this.getAttribute('until') ?? today;
    this.hidden = today < from || until < today;
  }
}

customElements.define('timed-notice', TimedNotice);

/** So that a test can wait for it as for any other module. */
export {};
