import { expect, it } from 'vitest';
import { folded } from './folded';

it.each([
  ['Marée', 'maree'],
  ['MARE\u0301E', 'maree'],
  ['Œuvre', 'oeuvre'],
  ['Ångström', 'angstrom'],
  ['潮', '潮'],
])('%s is compared as %s', (text, plain) => expect(folded(text)).toBe(plain));
