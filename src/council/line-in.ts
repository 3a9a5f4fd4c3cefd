import { readFileSync } from 'node:fs';
import { readYaml } from './content-file.ts';

/** The line of a key in a YAML file that has already been read; 1 where the file is gone. */
export function lineIn(file: string, path: readonly PropertyKey[]): number {
  try {
    return readYaml(readFileSync(file, 'utf8')).lineOf(path);
  } catch {
    return 1;
  }
}
