/** What an engine in the page says, as pa11y has it. */
export interface Issue {
  message: string;
  code?: string;
  selector?: string;
  context?: string;
  runner?: string;
  runnerExtras?: { criteria?: string[]; tags?: string[]; mend?: string; link?: string };
}
