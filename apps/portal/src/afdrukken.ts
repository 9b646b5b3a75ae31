/** On paper nothing opens: what is folded is printed open, and folded again after it. */
export function openBijAfdrukken(): void {
  let geopend: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    geopend = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of geopend) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of geopend) details.open = false;
  });
}
