import type { AttributeList } from './attributes.ts';
import type { Html } from './html.ts';

/** Words of a component: text, which is escaped, or HTML, which wins where both are given. */
export interface Content {
  text?: string | undefined;
  html?: Html | undefined;
}

export interface ContentWithAttributes extends Content {
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** What GOV.UK's components take for the box around an input. */
export interface FormGroup {
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
  beforeInput?: Content | undefined;
  afterInput?: Content | undefined;
  beforeInputs?: Content | undefined;
  afterInputs?: Content | undefined;
}

/** The HTML where there is some, else the text. */
export function contentOf(content: Content | undefined): Html | string {
  return content?.html && content.html.source !== '' ? content.html : (content?.text ?? '');
}

/** Whether there are any words at all. */
export function hasContent(content: Content | undefined): boolean {
  return String(contentOf(content)) !== '';
}
