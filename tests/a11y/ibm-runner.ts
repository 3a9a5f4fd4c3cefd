import { ibmFile, ibmRules } from '../support/ibm-in-page.ts';

/** IBM's Equal Access engine as one of pa11y's runners. */
export const supports = '^9.0.0';
export const scripts = [ibmFile];

/** pa11y writes this into the page as text, and calls it there. */
export const run = {
  toString: (): string => `() => (${inPage.toString()})(${JSON.stringify(ibmRules)})`,
};

interface Ace {
  Checker: new () => {
    engine: { getHelp: (rule: string, reason: string) => string };
    getGuidelines: () => {
      id: string;
      checkpoints: { num: string; rules?: { id: string }[] }[];
    }[];
    check: (
      document: Document,
      rules: string[],
    ) => Promise<{
      results: {
        ruleId: string;
        reasonId: string;
        message: string;
        value: [string, string];
        path: { dom: string };
      }[];
    }>;
  };
}

/**
 * Runs in the page, after the engine itself: each element that fails a rule. What it only asks a person to look at ("Verify
 * that …", on every page that has a stylesheet) is no failure, as "incomplete" is none with axe.
 */
async function inPage(rules: string): Promise<unknown[]> {
  const checker = new (globalThis as unknown as { ace: Ace }).ace.Checker();
  const { results } = await checker.check(document, [rules]);
  const failed = results.filter(({ value }) => value[1] === 'FAIL');
  if (failed.length === 0) return [];
  const checkpoints = checker.getGuidelines().find(({ id }) => id === rules)?.checkpoints ?? [];
  return failed.map(({ ruleId, reasonId, message, path }) => ({
    code: ruleId,
    message,
    type: 'error',
    element: document.evaluate(path.dom, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE)
      .singleNodeValue,
    runnerExtras: {
      criteria: checkpoints
        .filter((checkpoint) => checkpoint.rules?.some(({ id }) => id === ruleId))
        .map(({ num }) => num),
      link: checker.engine.getHelp(ruleId, reasonId),
    },
  }));
}
