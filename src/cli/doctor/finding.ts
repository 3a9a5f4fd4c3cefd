/** One thing that was looked at. */
export interface Finding {
  /** `wrong`: residents or staff lose by it. `doubtful`: someone should look. */
  verdict: 'fine' | 'doubtful' | 'wrong';
  about:
    | 'settings'
    | 'folder'
    | 'store'
    | 'outbox'
    | 'mail'
    | 'clock'
    | 'disk'
    | 'site'
    | 'publishing'
    | 'proxy'
    | 'backup';
  /** What was found, as a sentence. */
  found: string;
  /** What to do; left out where nothing has to be done. */
  todo?: string;
}

/** An installation as its settings describe it. */
export type Environment = Readonly<Record<string, string | undefined>>;

export function fine(about: Finding['about'], found: string): Finding {
  return { verdict: 'fine', about, found };
}

export function doubtful(about: Finding['about'], found: string, todo: string): Finding {
  return { verdict: 'doubtful', about, found, todo };
}

export function wrong(about: Finding['about'], found: string, todo: string): Finding {
  return { verdict: 'wrong', about, found, todo };
}

export function isProduction(environment: Environment): boolean {
  return environment['NODE_ENV'] === 'production';
}
