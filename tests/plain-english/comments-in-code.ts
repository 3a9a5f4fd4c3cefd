import ts from 'typescript';
import type { SentenceInCode } from './sentences-in-code.ts';

/** A comment's words alone: what is between backticks or after `@example` is code, and is not read. */
function wordsOf(comment: string): string {
  return comment
    .replace(/@example\b[\s\S]*?(?=\n\s*\* @|\s*\*\/|$)/g, (example) =>
      example.replace(/[^\n]/g, ''),
    )
    .replace(/`[^`\n]*`/g, '``');
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** The code with blanks for what is in its strings, templates and regular expressions. */
function withoutLiterals(source: ts.SourceFile): string {
  let blanked = '';
  function visit(node: ts.Node): void {
    if (isLiteral(node)) {
      blanked += source.text.slice(blanked.length, node.getStart(source));
      blanked += source.text.slice(blanked.length, node.end).replace(/[^\n]/g, ' ');
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return blanked + source.text.slice(blanked.length);
}

/**
 * The comments of a file of code, of one line and of several, each with the line it begins on.
 *
 * Worked case: the code `say('// not this'); // but this` holds one comment, "// but this" in line 1.
 */
export function commentsInCode(file: string, code: string): SentenceInCode[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  return [...withoutLiterals(source).matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map((comment) => ({
    line: source.getLineAndCharacterOfPosition(comment.index).line + 1,
    text: wordsOf(comment[0]),
  }));
}

/** What the tests of a file are called: the first argument of `test`, `it` and `describe`, where it is written there. */
export function testNamesInCode(file: string, code: string): SentenceInCode[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: SentenceInCode[] = [];
  function visit(node: ts.Node): void {
    if (
      ts.isCallExpression(node) &&
      /^(?:test|it|describe)\b/.test(node.expression.getText(source))
    ) {
      const [name] = node.arguments;
      if (name !== undefined && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name))) {
        const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
        found.push({ line: line + 1, text: name.getText(source) });
      }
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}
