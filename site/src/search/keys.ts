/** Arrow keys go from the field through the links of what was found; Escape goes back to the field. */
export function followKeys(form: HTMLFormElement, field: HTMLInputElement): void {
  form.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...form.querySelectorAll<HTMLElement>('.hits a')];
    const at = links.indexOf(target);
    if (target !== field && at < 0) return;
    if (event.key === 'Escape' && at >= 0) field.focus();
    else if (event.key === 'ArrowDown') (links[at + 1] ?? target).focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else return;
    event.preventDefault();
  });
}
