/** A resident's words must not move the cursor, colour the screen or turn the line's direction round. */
export function safeForTerminal(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
