/** What is written down as the officer where someone used a link and signed in nowhere. */
export const BY_LINK = 'a link in an email';
