import { cleanLine, cleanParagraphs } from '../clean-text.ts';
import { textGiven } from '../given-values.ts';
import type { FieldModel, FieldProblem } from './field-model.ts';
import { postcodeAtEnd, postcodeFrom } from './postcode.ts';

/** The lines of an address, and the endings of the names they are sent under: `address-line1`. */
export const addressParts = ['line1', 'line2', 'town', 'postcode'] as const;

const longestLine = 200;

/** What someone writes who is homeless. */
const noAddress =
  /^(?:i(?:'|’)?(?:m| am| have)? )?(?:(?:of|at|with) )?(?:no (?:fixed )?(?:address|abode|home)|nfa|homeless|sofa[- ]surfing|sleeping rough|rough sleep\w+|living in (?:a|my) (?:car|van|tent))\b/i;

/** 75001 Paris, D-10117 Berlin. */
const hasForeignPostcode = /(?<!\d)\d{4,6}\s+\p{L}{2,}/u;

/** The first line left empty, and the second filled in with a town: the second is the first. */
function firstLineFirst([line1 = '', line2 = '', town = '', postcode = '']: readonly string[]) {
  return line1 === '' && town !== '' ? [line2, '', town, postcode] : [line1, line2, town, postcode];
}

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
    const boxes = addressParts.map((part) => cleanLine(textGiven(given, `${field.name}-${part}`)));
    const lines = firstLineFirst(boxes);
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
    const isNone = noAddress.test(line1);
    const isForces = atEnds.some((end) => end?.startsWith('BFPO'));
    const isInOneLine = /,\s*[^\d,]+$/.test(line1) || atEnds[0] !== undefined || isNone;
    const needsTown =
      !isForces &&
      !isInOneLine &&
      !hasForeignPostcode.test(line2) &&
      (field.britishPostcode === true || typedPostcode === '');
    if (town === '' && needsTown) {
      problems.push({ code: 'REQUIRED_FIELD_EMPTY', values: { part: 'town' } });
    }
    if (
      field.britishPostcode === true &&
      !isNone &&
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
