/**
 * Says at once that a chosen file is too big, before it is sent over a slow line for nothing. The server says the same
 * to those without script.
 */
export function watchFileSize(input: HTMLInputElement): void {
  const { maxBytes, tooBig = '' } = input.dataset;
  if (maxBytes === undefined) return;
  const group = input.closest('.govuk-form-group');
  const message = document.createElement('p');
  message.className = 'govuk-error-message';
  message.id = `${input.id}-too-big`;
  message.role = 'alert';
  const describedBy = input.getAttribute('aria-describedby') ?? '';

  const check = (): boolean => {
    const file = [...(input.files ?? [])].find(({ size }) => size > Number(maxBytes));
    message.textContent = file === undefined ? '' : tooBig.replace('{name}', file.name);
    if (file === undefined) message.remove();
    else if (!message.isConnected) input.before(message);
    group?.classList.toggle('govuk-form-group--error', file !== undefined);
    input.classList.toggle('govuk-file-upload--error', file !== undefined);
    input.setAttribute('aria-describedby', file ? `${describedBy} ${message.id}` : describedBy);
    return file === undefined;
  };

  input.addEventListener('change', check);
  input.form?.addEventListener('submit', (event) => {
    // Who goes back has no need of a file that fits.
    const isSent = !(
      event.submitter instanceof HTMLButtonElement && event.submitter.value === 'back'
    );
    if (!isSent || check()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    input.focus();
  });
}
