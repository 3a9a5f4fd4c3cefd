import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.object({ config: z.object({ council: z.string() }) });

/**
 * The council that is built where `COUNCIL` names none: `config.council` in package.json. A fork names its own there,
 * and changes no code.
 */
export function defaultCouncil(): string {
  return packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8'))).config.council;
}

/** The council that COUNCIL names, or else the default one. */
export function councilAsked(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return environment['COUNCIL'] ?? defaultCouncil();
}
