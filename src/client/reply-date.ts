/**
 * `<reply-date form="general-enquiry" language="en">` around a promise in words: puts the leaf with the date for a form
 * sent now in its place. Without script, or when the date cannot be had, "within 2 working days" stays.
 */
class ReplyDate extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const form = this.getAttribute('form') ?? '';
    const query = new URLSearchParams({ lang: this.getAttribute('language') ?? 'en' });
    try {
      const reply = await fetch(`/promise/${form}?${query.toString()}`);
      if (!reply.ok) return;
      const { html } = (await reply.json()) as { html?: string };
      if (!html) return;
      // Parsed apart from the page first, where nothing in it can run.
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      this.replaceChildren(...body.childNodes);
    } catch {
      // Out of reach: the words that are there are true all the same.
    }
  }
}

customElements.define('reply-date', ReplyDate);
