/** One box, list or switch of the editing page, in the words of Sveltia CMS's configuration. */
export interface Field {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  /** What the schema's own docblock says of it, below its name. */
  hint?: string;
  options?: { label: string; value: string }[];
  multiple?: boolean;
  /** How many there may be of what is chosen from and still be round buttons; more are a list that opens. */
  dropdown_threshold?: number;
  fields?: Field[];
  field?: Field;
  pattern?: [pattern: string, otherwise: string];
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  type?: 'date';
  format?: string;
  collapsed?: 'auto' | boolean;
  summary?: string;
  default?: unknown;
  [more: string]: unknown;
}
