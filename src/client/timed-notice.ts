/**
 * `<timed-notice from="2026-12-24" until="2026-12-28" zone="Europe/London">`: shown on those days and gone after
 * them, however long ago the page was built. Without script it stays as the build left it.
 */
class TimedNotice extends HTMLElement {
  connectedCallback(): void {
    // "en-CA" writes a day as 2026-12-24, which compares as text. The council's day, not the reader's.
    const zone = this.getAttribute('zone') ?? 'Europe/London';
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format();
    const from = this.getAttribute('from') ?? today;
    const until = this.getAttribute('until') ?? today;
    this.hidden = today < from || until < today;
  }
}

customElements.define('timed-notice', TimedNotice);
