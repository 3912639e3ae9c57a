/** The id of a field's input, also the anchor that "what is missing" links to. */
export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`;
