import { attributes, classes, givenAttributes, type AttributeList } from '../attributes.ts';
import { contentOf, type FormGroup } from '../content.ts';
import { html, type Html } from '../html.ts';
import type { ErrorMessageOptions } from './error-message.ts';
import { description, formGroup } from './form-group.ts';
import type { HintOptions } from './hint.ts';
import { label, type LabelOptions } from './label.ts';
import { translated, type PluralTexts } from './translated.ts';

export interface FileUploadOptions {
  id?: string | undefined;
  name: string;
  disabled?: boolean | undefined;
  multiple?: boolean | undefined;
  describedBy?: string | undefined;
  label: LabelOptions;
  hint?: HintOptions | undefined;
  errorMessage?: ErrorMessageOptions | undefined;
  formGroup?: FormGroup | undefined;
  /** Lets GOV.UK's script make a drop zone of it. */
  javascript?: boolean | undefined;
  wrapperClasses?: string | undefined;
  wrapperAttributes?: AttributeList | undefined;
  chooseFilesButtonText?: string | undefined;
  noFileChosenText?: string | undefined;
  multipleFilesChosenText?: PluralTexts | undefined;
  dropInstructionText?: string | undefined;
  enteredDropZoneText?: string | undefined;
  leftDropZoneText?: string | undefined;
  classes?: string | undefined;
  attributes?: AttributeList | undefined;
}

/** A file from the resident's own machine. */
export function fileUpload(options: FileUploadOptions): Html {
  const id = options.id ? options.id : options.name;
  const isWrong = options.errorMessage !== undefined;
  const about = description(id, options, options.describedBy);
  const own = attributes({
    class: classes('govuk-file-upload', options.classes, isWrong && 'govuk-file-upload--error'),
    id,
    name: options.name,
    type: 'file',
  });
  const given = givenAttributes({
    disabled: options.disabled,
    multiple: options.multiple,
    'aria-describedby': about.ids,
  });
  const chooser = html`<input${own}${given}${attributes(options.attributes)}>`;
  return formGroup(
    options.formGroup,
    isWrong,
    label({ ...options.label, for: id }),
    about.html,
    contentOf(options.formGroup?.beforeInput),
    options.javascript ? dropZone(options, chooser) : chooser,
    contentOf(options.formGroup?.afterInput),
  );
}

function dropZone(options: FileUploadOptions, chooser: Html): Html {
  const zone = attributes({
    class: classes('govuk-file-upload-wrapper', options.wrapperClasses),
    'data-module': 'govuk-file-upload',
    ...translated('choose-files-button', options.chooseFilesButtonText),
    ...translated('no-file-chosen', options.noFileChosenText),
    ...translated('multiple-files-chosen', options.multipleFilesChosenText),
    ...translated('drop-instruction', options.dropInstructionText),
    ...translated('entered-drop-zone', options.enteredDropZoneText),
    ...translated('left-drop-zone', options.leftDropZoneText),
    ...options.wrapperAttributes,
  });
  return html`<div${zone}>${chooser}</div>`;
}
