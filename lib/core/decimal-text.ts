import { DECIMAL_DIGITS, DECIMAL_PLACES } from './money';

const PLAIN = new RegExp(`^(0|[1-9]\\d{0,${DECIMAL_DIGITS - 1}})(\\.\\d{1,${DECIMAL_PLACES}})?$`);
const SPACES = /[\s\u00a0\u202f]/g;

/** Whether a text is a plain decimal: of a draft that nobody has checked, it may be anything. */
export const isDecimal = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^\d+(\.\d+)?$/.test(text);

/** Whether the reader's language writes a decimal comma. */
export const decimalComma = (locale: string) => locale.startsWith('fr');

/**
 * A decimal as people type it: spaces between thousands, a point, or a comma where `comma` allows one.
 * @returns the plain decimal, '' for a blank, null for what is none
 */
export const readDecimal = (text: string, { comma }: { comma: boolean }): string | null => {
  const compact = text.replace(/^'/, '').replace(SPACES, '');
  if (compact === '') return '';
  const plain = comma && !compact.includes('.') ? compact.replace(',', '.') : compact;
  return PLAIN.test(plain) ? plain : null;
};
