/** A phrase that British readers stumble over, and what to write instead. */
interface Phrase {
  pattern: RegExp;
  instead: string;
}

/** Phrases that never come back, in anything that a resident, an officer, an editor or a developer reads. */
export const phrases: readonly Phrase[] = [
  { pattern: /\bshall\b/i, instead: 'will, must or should' },
  { pattern: /\bwhom\b/i, instead: 'who' },
  { pattern: /\bwho(?:so)?ever\b/i, instead: 'anyone who' },
  { pattern: /\b(?:somebody|everybody|nobody)\b/i, instead: 'someone, everyone, no one' },
  { pattern: /\bring(?:s|ing)?\b(?! back)(?<!first ring)/i, instead: 'call' },
  { pattern: /\brung\b/i, instead: 'called' },
  { pattern: /\bhangs? on\b/i, instead: 'depends on' },
  { pattern: /\b(?:is|are) told\b/i, instead: 'say who tells them' },
  { pattern: /\blets? go\b/i, instead: 'delete, stop' },
  {
    pattern:
      /\bstands? (?:in|on|at|for|below|above|between|right|elsewhere|here|there|beside|by)\b/i,
    instead: 'is',
  },
  { pattern: /\bnowhere to live\b/i, instead: 'homeless or at risk' },
  { pattern: /\bhear from us by\b/i, instead: 'find out when we’ll reply' },
  { pattern: /\bdate you will hear by\b/i, instead: 'when to expect a reply' },
  { pattern: /\b(?:how soon|when) you will hear\b/i, instead: 'when to expect a reply' },
  { pattern: /\bfrom today on\b/i, instead: 'today or in the future' },
  { pattern: /\btoday or an earlier day\b/i, instead: 'today or in the past' },
  { pattern: /\bkeeps what I have written\b/i, instead: 'keeping this so it can reply' },
  {
    pattern: /\btell(?:s)? you that (?:we|it) ha(?:ve|s) (?:it|your)\b/i,
    instead: 'confirm we’ve received it',
  },
  { pattern: /\bno date follows\b/i, instead: 'so we can’t give you a date' },
  { pattern: /\bcounts? by the clock\b/i, instead: 'counted around the clock' },
  { pattern: /\bopen for walking in\b/i, instead: 'no appointment needed' },
  { pattern: /\bdoes this, not us\b/i, instead: 'is responsible for this' },
  { pattern: /\bhow it is getting on\b/i, instead: 'to check progress' },
  { pattern: /\bmend this page\b/i, instead: 'improve this page' },
  { pattern: /\byou find us at\b/i, instead: 'we’re in' },
  { pattern: /\bnewly done up\b/i, instead: 'recently refurbished' },
  { pattern: /\bpaid too much comes back\b/i, instead: 'we’ll refund any overpayment' },
  { pattern: /\border that it\b/i, instead: 'order them to' },
  {
    pattern: /\bservice of (?:somebody|someone) else\b/i,
    instead: 'another organisation’s service',
  },
  { pattern: /\blast word on it\b/i, instead: 'our final response' },
  { pattern: /\bthis holds for\b/i, instead: 'this applies to' },
  {
    pattern: /\b(?:utili[sz]e|prior to|in order to|thereby|hereby|upon)\b/i,
    instead: 'use, before, to, by, on',
  },
];

/** The phrases in a text, each with the line it is on and what to write. */
export function phrasesIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    phrases.flatMap(({ pattern, instead }) => {
      const found = pattern.exec(line);
      return found ? [`${String(index + 1)}: "${found[0]}": write ${instead}`] : [];
    }),
  );
}
