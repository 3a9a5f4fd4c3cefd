import { checkAnswers } from '../../domain/forms/check-answers.ts';
import { fieldModels } from '../../domain/forms/fields/registry.ts';
import type { FormDefinition } from '../../domain/forms/definition.ts';
import { isOnline, questionsFor } from '../../domain/mystery/scenario.ts';
import type { OnlineScenario } from '../../domain/mystery/scenario.ts';
import { domainOf } from '../../domain/submissions/who-is-told.ts';
import { allLanguages } from '../../site/all-languages.ts';
import type { Council } from '../council.ts';
import type { Finding } from '../wording/finding.ts';
import { noSuch } from '../wording/no-such.ts';

/** Words by which staff would know an enquiry for what it is. */
const givesAway = /\b(?:mystery|shopper|shopping|test|testing)\b/i;

/** What `mystery-shopping.yaml` names and the council does not have, and what a form would refuse or staff would notice. */
export function checkMysteryShopping(council: Council): Finding[] {
  const { mysteryShopping, mysteryShoppingFile, forms, facts, unread } = council;
  const { file, lineOf } = mysteryShoppingFile;
  const finding = (
    path: PropertyKey[],
    message: string,
    severity: Finding['severity'] = 'error',
  ): Finding => ({ severity, file, line: lineOf(path), message });
  const { scenarios } = mysteryShopping;
  const formIds = forms.map(({ id }) => id);
  const languages = allLanguages(facts);
  const domains = new Set([facts.mailFrom, ...forms.map(({ data }) => data.mailbox)].map(domainOf));

  const ofOnline = (scenario: OnlineScenario, path: PropertyKey[]): Finding[] => {
    const { form, language, answers } = scenario;
    const definition = forms.find(({ id }) => id === form)?.data;
    if (definition === undefined) {
      return unread.has(`forms/${form}`)
        ? []
        : [finding([...path, 'form'], noSuch('form', form, formIds))];
    }
    const known = definition.fields.flatMap((field) => fieldModels[field.type].inputNames(field));
    const wrong = Object.keys(answers).filter((name) => !known.includes(name));
    const taken = domainOf(answers['email'] ?? '');
    return [
      ...(languages.includes(language)
        ? []
        : [finding([...path, 'language'], noSuch('language', language, languages))]),
      ...wrong.map((name) => finding([...path, 'answers', name], noSuch('question', name, known))),
      ...(wrong.length > 0 ? [] : refusedBy(definition, answers)).map((field) =>
        finding(
          [...path, 'answers', ...(field === undefined ? [] : [field])],
          field === undefined
            ? `The form "${form}" would not take these answers. Fill in what it asks for, and one way to reply.`
            : `The form "${form}" would not take the answer to "${field}". Write one that it takes.`,
        ),
      ),
      ...(answers['email'] !== undefined && domains.has(taken)
        ? [
            finding(
              [...path, 'answers', 'email'],
              `${taken} is where the council's own mailboxes are: no acknowledgement is sent there, and staff would know it. Use a mailbox elsewhere.`,
            ),
          ]
        : []),
      ...Object.entries(answers)
        .filter(([, text]) => givesAway.test(text))
        .map(([name]) =>
          finding(
            [...path, 'answers', name],
            'Staff would know from these words that it is no resident. Write as a resident would.',
            'warning',
          ),
        ),
    ];
  };

  return scenarios.flatMap((scenario, index) => {
    const path = ['scenarios', index];
    const questions = questionsFor(mysteryShopping, scenario).map(({ id }) => id);
    const twice = questions.find((id, place) => questions.indexOf(id) !== place);
    return [
      ...(scenarios.findIndex(({ id }) => id === scenario.id) === index
        ? []
        : [
            finding(
              [...path, 'id'],
              `There are two scenarios "${scenario.id}". Give one of them another id.`,
            ),
          ]),
      ...(twice === undefined
        ? []
        : [
            finding(
              [...path, 'questions'],
              `Two questions about the scenario "${scenario.id}" have the id "${twice}". Give one of them another id.`,
            ),
          ]),
      ...(isOnline(scenario) ? ofOnline(scenario, path) : []),
    ];
  });
}

/** The questions whose answers are refused; `undefined` for what is wrong with all of them together. */
function refusedBy(
  definition: FormDefinition,
  answers: Readonly<Record<string, string>>,
): (string | undefined)[] {
  const given = Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, [text]]));
  const checked = checkAnswers(definition, given);
  if (checked.ok) return [];
  return [...new Set(checked.problems.map((problem) => problem.field))];
}
