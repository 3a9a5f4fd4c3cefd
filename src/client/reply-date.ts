/**
 * `<reply-date form="general-enquiry">` around a promise in words: puts the date for a form sent now in its place.
 * Without script, or when the date cannot be had, "within 2 working days" stays.
 */
class ReplyDate extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const language = document.documentElement.lang;
    const form = this.getAttribute('form') ?? '';
    const query = new URLSearchParams({ lang: this.getAttribute('language') ?? language });
    const reply = await fetch(`/promise/${form}?${query.toString()}`).catch(() => undefined);
    if (!reply?.ok) return;
    const promise = (await reply.json()) as {
      sentence?: string;
      dueOn?: string;
      working?: string[];
    };
    if (!promise.sentence || !promise.dueOn) return;
    this.#say('.promise__words > p', promise.sentence);
    const day = new Date(`${promise.dueOn}T00:00:00Z`);
    const locale = language === 'en' ? 'en-GB' : language;
    const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    const write = (options: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
    this.#say('.leaf__weekday', write({ weekday: 'long' }));
    this.#say('.leaf__day', parts.formatToParts(day).find(({ type }) => type === 'day')?.value);
    this.#say('.leaf__month', write({ month: 'long', year: 'numeric' }));
    this.#showWorking(promise.working ?? []);
  }

  #say(selector: string, text: string | undefined): void {
    const element = this.querySelector(selector);
    if (element && text) element.textContent = text;
  }

  #showWorking(sentences: readonly string[]): void {
    const template = this.querySelector('template');
    if (!template || sentences.length === 0) return;
    const details = template.content.cloneNode(true) as DocumentFragment;
    const paragraphs = sentences.map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    });
    details.querySelector('.govuk-details__text')?.append(...paragraphs);
    this.querySelector('.promise__words')?.append(details);
  }
}

customElements.define('reply-date', ReplyDate);
