/** The id of a field's input, also the anchor that "what is missing" links to. */
export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`;

const textOf = (node: Element | null | undefined) => node?.textContent?.trim() || null;

/** How the page's language puts a label before a text. */
type Labelled = (values: { label: string; text: string }) => string;

/** What the page calls a field: its label, with the row that it is in; the path itself where the page shows none. */
export const fieldLabel = (path: string, labelled: Labelled): string => {
  const keys = path.split('.');
  const ids = keys.map((_, index) => fieldId(keys.slice(0, keys.length - index).join('.')));
  for (const id of ids) {
    const input = document.getElementById(id);
    const label = textOf(
      document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? input?.querySelector('legend'),
    );
    const row = textOf(input?.closest('fieldset')?.querySelector(':scope > legend'));
    if (label) return row && row !== label ? labelled({ label: row, text: label }) : label;
  }
  return path;
};
