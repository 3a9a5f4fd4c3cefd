import { classes, type AttributeList } from '../attributes.ts';
import { contentOf } from '../content.ts';
import { html, type Html } from '../html.ts';
import { hint } from './hint.ts';
import { translated, type PluralTexts } from './translated.ts';
import { textarea, type TextareaOptions } from './textarea.ts';

export interface CharacterCountOptions extends TextareaOptions {
  maxlength?: number | string | undefined;
  maxwords?: number | string | undefined;
  /** Per cent of the limit after which the count is shown. */
  threshold?: number | string | undefined;
  countType?: string | undefined;
  countMessage?: { classes?: string } | undefined;
  /** The limit in words, with %{count} for the figure. Shown without script too. */
  textareaDescriptionText?: string | undefined;
  charactersUnderLimitText?: PluralTexts | undefined;
  charactersAtLimitText?: string | undefined;
  charactersOverLimitText?: PluralTexts | undefined;
  wordsUnderLimitText?: PluralTexts | undefined;
  wordsAtLimitText?: string | undefined;
  wordsOverLimitText?: PluralTexts | undefined;
}

/** An answer of several lines with a limit. Without script the limit is said; with it, it is counted down. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id ? options.id : options.name;
  const countType = options.countType || (options.maxwords ? 'words' : undefined);
  const limit = options.maxwords || options.maxlength;
  const unit = countType === 'words' ? 'words' : 'characters';
  const description = options.textareaDescriptionText || `You can enter up to %{count} ${unit}`;
  const counter: AttributeList = {
    'data-module': 'govuk-character-count',
    'data-maxlength': { value: options.maxlength, optional: true },
    'data-maxwords': { value: options.maxwords, optional: true },
    'data-threshold': { value: options.threshold, optional: true },
    'data-count-type': { value: countType, optional: true },
    ...(limit || !options.textareaDescriptionText
      ? {}
      : translated('textarea-description', { other: options.textareaDescriptionText })),
    ...translated('characters-under-limit', options.charactersUnderLimitText),
    ...translated('characters-at-limit', options.charactersAtLimitText),
    ...translated('characters-over-limit', options.charactersOverLimitText),
    ...translated('words-under-limit', options.wordsUnderLimitText),
    ...translated('words-at-limit', options.wordsAtLimitText),
    ...translated('words-over-limit', options.wordsOverLimitText),
    ...options.formGroup?.attributes,
  };
  const message = hint({
    text: limit ? description.replace('%{count}', String(limit)) : '',
    id: `${id}-info`,
    classes: classes('govuk-character-count__message', options.countMessage?.classes),
  });
  return textarea({
    ...options,
    id,
    describedBy: `${id}-info`,
    formGroup: {
      ...options.formGroup,
      classes: classes('govuk-character-count', options.formGroup?.classes),
      attributes: counter,
      afterInput: { html: html`${message}${contentOf(options.formGroup?.afterInput)}` },
    },
    classes: classes('govuk-js-character-count', options.classes),
  });
}
