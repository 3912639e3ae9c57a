import { expect, it } from 'vitest';
import { fieldIssues } from '../core/issues';
import { headerLinesSchema, headersOfLines, linesOfHeaders } from './header-lines';

const faultOf = (text: string) => {
  const { error } = headerLinesSchema.safeParse(text);
  return error ? fieldIssues(error)[0]?.message : null;
};

it('takes lines of name and value, and gives them back', () => {
  const text = 'X-Bluemix-Region: us-south\n\n  x-tenant:  a: b ';
  expect(faultOf(text)).toBeNull();
  expect(headersOfLines(text)).toEqual({ 'X-Bluemix-Region': 'us-south', 'x-tenant': 'a: b' });
  expect(headersOfLines(linesOfHeaders(headersOfLines(text)))).toEqual(headersOfLines(text));
  expect(headersOfLines('')).toEqual({});
  expect(linesOfHeaders({ 'X-B': '1', 'X-A': '2' })).toBe('X-A: 2\nX-B: 1');
});

it.each([
  ['X-Region', 'line', 'X-Region'],
  ['X-Region:', 'line', 'X-Region'],
  ['X-Region: ü', 'line', 'X-Region'],
  ['X-Region: a\u0000b', 'line', 'X-Region'],
  [`X-Region: ${'a'.repeat(201)}`, 'line', 'X-Region'],
  ['Authorization: Basic abc', 'name', 'Authorization'],
  ['Host: elsewhere', 'name', 'Host'],
  ['X Y: z', 'name', 'X Y'],
  ['X-Broker-API-Version: 2.99', 'name', 'X-Broker-API-Version'],
  ['X-Region: eu\nX-Auth-Token: abc', 'credential', 'X-Auth-Token'],
  ['x-api-key: abc', 'credential', 'x-api-key'],
  ['X-A: 1\nx-a: 2', 'twice', 'x-a'],
  [Array.from({ length: 11 }, (_, index) => `X-H${index}: 1`).join('\n'), 'tooMany', 'X-H10'],
  ['a'.repeat(100), 'line', 'a'.repeat(40)],
])('refuses %j and names the header', (text, fault, header) => {
  expect(faultOf(text)).toEqual({ key: `brokers.headers.${fault}`, values: { header } });
});
