/** Texts that programs have stumbled over. */
export const NASTY = [
  '',
  ' ',
  '\u0000',
  '%00',
  '../../etc/passwd',
  "' OR 1=1 --",
  '💥',
  '\ud800',
  '-1',
  '1e309',
  'null',
];
