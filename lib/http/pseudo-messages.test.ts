import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import { messagesFor } from './messages';
import { PSEUDO_LOCALE, pseudoMessages } from './pseudo-messages';

const said = (text: string, values: object) =>
  createTranslator({ locale: PSEUDO_LOCALE, messages: pseudoMessages({ a: { text } }) as never })(
    'a.text' as never,
    values as never,
  );

it('marks letters and digits, and leaves arguments, plurals and choices working', () => {
  expect(said('{count, plural, one {# field} other {# fields}} of {name}', { count: 12, name: 'Ode' })).toBe(
    '１２ ƒíéĺđš óƒ Ode',
  );
  expect(said('{who, select, you {You act} other {They act}}', { who: 'you' })).toBe('Ýóú áćţ');
});

it('marks the digits of a text', () => {
  expect(said('at most 30 MB', {})).toBe('áţ ɱóšţ ３０ ṀƁ');
});

it('can say every text of the product', () => {
  const texts = JSON.stringify(pseudoMessages(messagesFor('en')));
  expect(texts.length).toBeGreaterThan(50_000);
  expect(texts).not.toContain('Sign in');
});
