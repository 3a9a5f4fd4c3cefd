import { poundsIn } from '../../domain/fees/fee.ts';
import type { MdxTree } from './parse.ts';
import { passagesIn } from './passages-in.ts';

/** An amount that is written in words: "£45". */
export interface PoundsInWords {
  text: string;
  pence: number;
  /** Of the file, from 1. */
  line: number;
}

/** Every amount of pounds in a file's words. */
export function poundsInWords({ root }: MdxTree): PoundsInWords[] {
  return passagesIn(root).flatMap((passage) =>
    poundsIn(passage.text).map((one) => ({ ...one, line: passage.line + one.line })),
  );
}
