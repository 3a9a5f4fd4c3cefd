import ts from 'typescript';

/** A sentence that a program can say, and the line of code it begins on. */
export interface SentenceInCode {
  line: number;
  text: string;
}

/** A template's own words, with `…` for each value put into it. */
function templateText(template: ts.TemplateExpression): string {
  return [template.head.text, ...template.templateSpans.map((span) => span.literal.text)].join('…');
}

function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  return ts.isTemplateExpression(node) ? templateText(node) : undefined;
}

/**
 * The sentences in a file of code: its strings and templates that have a space and a letter. Comments are not read.
 *
 * Worked case: the code `fail("The form is closed", 'closed', 3)` holds one sentence, "The form is closed" in line 1.
 */
export function sentencesInCode(file: string, code: string): SentenceInCode[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: SentenceInCode[] = [];
  function visit(node: ts.Node): void {
    const text = literalText(node);
    if (text !== undefined && text.includes(' ') && /\p{L}/u.test(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ line: line + 1, text });
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}
