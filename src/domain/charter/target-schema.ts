import { z } from 'zod';
import { parseTarget, TargetNotUnderstood } from './target.ts';

/** "2 working days" becomes `{ kind: 'working-days', amount: 2 }`, or says what to write. */
export const targetSchema = z
  .string({
    error: ({ input }) =>
      new TargetNotUnderstood(input === undefined ? undefined : String(input)).message,
  })
  .transform((text, context) => {
    try {
      return parseTarget(text);
    } catch (error) {
      if (!(error instanceof TargetNotUnderstood)) throw error;
      context.issues.push({ code: 'custom', message: error.message, input: text });
      return z.NEVER;
    }
  });
