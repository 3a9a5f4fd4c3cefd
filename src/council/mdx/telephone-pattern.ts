/** A number that `<Telephone number="…" />` can make a link of: digits, spaces, brackets and the + of a country. */
export const telephonePattern = /^[\d +()]{3,}$/;
