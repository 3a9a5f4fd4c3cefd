export interface Sent {
  status: number;
  /** In its two groups, as it is shown; undefined where none was. */
  reference: string | undefined;
  body: Record<string, unknown>;
}

/** Sends a general enquiry by script, as a page's own would. Throws when there is no whole reply. */
export async function sendForm(url: string, answers: Record<string, string>): Promise<Sent> {
  const response = await fetch(`${url}/f/general-enquiry`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ email: 'ada@example.org', ...answers }),
  });
  const body = (await response.json()) as Record<string, unknown>;
  const { reference } = body;
  return {
    status: response.status,
    reference: typeof reference === 'string' ? reference : undefined,
    body,
  };
}
