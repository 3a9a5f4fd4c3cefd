/**
 * A template with a council's own words in it. `«name»` within a line is replaced by the words of that name. A line that holds
 * nothing but `# «name»` is replaced by all lines of them, as far in as it is, and is taken out where there are none.
 * @throws Error where a template asks for words that there are not
 * @example filled('Call «name».', { name: 'Merrow Council' }) // => "Call Merrow Council."
 */
export function filled(template: string, words: Readonly<Record<string, string>>): string {
  const of = (name: string): string => {
    const text = words[name];
    if (text === undefined) throw new Error(`The templates ask for «${name}», and there is none.`);
    return text;
  };
  return template
    .replace(/^([ \t]*)# «(\w+)»\n/gm, (_line, indent: string, name: string) =>
      of(name)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `${indent}${line}\n`)
        .join(''),
    )
    .replace(/«(\w+)»/g, (_mark, name: string) => of(name));
}
