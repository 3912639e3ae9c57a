import { expect, it } from 'vitest';
import { headerLinesSchema, headersOfLines, linesOfHeaders } from './header-lines';

const faultOf = (text: string) => headerLinesSchema.safeParse(text).error?.issues[0]?.message ?? null;

it('takes lines of name and value, and gives them back', () => {
  const text = 'X-Bluemix-Region: us-south\n\n  x-tenant:  a: b ';
  expect(faultOf(text)).toBeNull();
  expect(headersOfLines(text)).toEqual({ 'X-Bluemix-Region': 'us-south', 'x-tenant': 'a: b' });
  expect(headersOfLines(linesOfHeaders(headersOfLines(text)))).toEqual(headersOfLines(text));
  expect(headersOfLines('')).toEqual({});
});

it.each([
  ['X-Region', 'line'],
  ['X-Region:', 'line'],
  ['X-Region: ü', 'line'],
  ['X-Region: a\u0000b', 'line'],
  ['Authorization: Basic abc', 'name'],
  ['Host: elsewhere', 'name'],
  ['X Y: z', 'name'],
  ['X-Broker-API-Version: 2.99', 'name'],
  ['X-Auth-Token: abc', 'credential'],
  ['X-Api-Key: abc', 'credential'],
  ['X-A: 1\nx-a: 2', 'twice'],
  [Array.from({ length: 11 }, (_, index) => `X-H${index}: 1`).join('\n'), 'tooMany'],
])('refuses %j', (text, fault) => {
  expect(faultOf(text)).toBe(`brokers.headers.${fault}`);
});
