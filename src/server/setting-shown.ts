/**
 * A setting's value as a refusal may quote it. An address with a password in it gets into the wrong line, and the log is
 * read by many: what has a password's place in it, or a part that looks like a key, is not quoted.
 * @example
 * shown('8O88') // => '"8O88"'
 * shown('smtps://user:password@mail.example.gov.uk') // => 'something that may hold a password'
 */
export function shown(value: string): string {
  const hasPassword = /:[^@]*@/.test(value);
  const parts = value.split(/[^\w-]+/);
  const hasKey = parts.some((part) => /[a-z]/i.test(part) && /\d/.test(part) && part.length >= 16);
  return hasPassword || hasKey ? 'something that may hold a password' : `"${value}"`;
}
