import { cleanLine, cleanParagraphs } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import type { FieldModel, FieldProblem } from './field-model.ts';
import { postcodeAtEnd, postcodeFrom } from './postcode.ts';

/** The lines of an address, and the endings of the names they are sent under: `address-line1`. */
export const addressParts = ['line1', 'line2', 'town', 'postcode'] as const;

const longestLine = 200;

/** What someone writes who is homeless. */
const noAddress = /^(?:no (?:fixed )?(?:address|abode|home)|nfa|homeless)\b/i;

/**
 * A postal address in four lines, stored with a line end between those that were filled in.
 * An address that was begun must be one a letter would reach: a first line, and a town or a postcode. It may be anywhere:
 * Ireland has postcodes of its own, Hong Kong none, and the forces have no town. Who writes all of it into one line, or has
 * no address, has said it. Only where the form says
 * `britishPostcode: true` must there be a British postcode, and a town unless it is the forces' post office.
 * A client may send it as one text under the field's own name instead, and that is kept as it came.
 */
export const addressField: FieldModel = {
  parts: addressParts,
  reachesSender: true,
  identifiesSender: true,
  inputNames: (field) => [...addressParts.map((part) => `${field.name}-${part}`), field.name],
  check: (field, given) => {
    const lines = addressParts.map((part) => cleanLine(textGiven(given, `${field.name}-${part}`)));
    const [line1 = '', line2 = '', town = '', typedPostcode = ''] = lines;
    if (lines.every((line) => line === '')) {
      const whole = cleanParagraphs(textGiven(given, field.name));
      const max = longestLine * addressParts.length;
      if (whole.length <= max) return { answer: whole };
      return { problems: [{ code: 'TOO_LONG', values: { max, over: whole.length - max } }] };
    }
    const problems: FieldProblem[] = [];
    if (line1 === '') problems.push({ code: 'REQUIRED_FIELD_EMPTY', values: { part: 'line1' } });
    for (const [index, part] of addressParts.entries()) {
      const over = (lines[index] ?? '').length - longestLine;
      if (over > 0) problems.push({ code: 'TOO_LONG', values: { part, max: longestLine, over } });
    }
    const postcode = postcodeFrom(typedPostcode);
    const atEnds = lines.map(postcodeAtEnd);
    const isForces = atEnds.some((end) => end?.startsWith('BFPO'));
    const isInOneLine =
      /,\s*[^\d,]+$/.test(line1) || atEnds[0] !== undefined || noAddress.test(line1);
    const needsTown =
      !isForces && !isInOneLine && (field.britishPostcode === true || typedPostcode === '');
    if (town === '' && needsTown) {
      problems.push({ code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } });
    }
    if (
      field.britishPostcode === true &&
      atEnds.every((end) => end === undefined) &&
      typedPostcode === ''
    ) {
      problems.push({ code: 'REQUIRED_FIELD_EMPTY', values: { part: 'postcode' } });
    } else if (field.britishPostcode === true && typedPostcode !== '' && postcode === undefined) {
      problems.push({ code: 'NOT_A_POSTCODE', values: { part: 'postcode' } });
    }
    if (problems.length > 0) return { problems };
    return {
      answer: [line1, line2, town, postcode ?? typedPostcode]
        .filter((line) => line !== '')
        .join('\n'),
    };
  },
  onPage: (_field, answer) => answer,
  inEmail: (_field, answer) => answer,
  inCsv: (_field, answer) => answer.split('\n').join(', '),
};
