import { undecided } from '../finding';
import type { Lab } from '../lab';
import { isObject } from '../rules';

const GONE = 410;

/**
 * All refusals of the run that are JSON objects; the others are the rule of the check that met them. That something is
 * gone needs no explanation: the specification asks for `{}`.
 */
export const errorsOf = ({ run }: Lab) => {
  const errors = run.journal.filter(
    ({ status, json }) => status !== null && status >= 400 && status !== GONE && isObject(json),
  );
  return errors.length > 0 ? errors : undecided('neverRefused');
};
