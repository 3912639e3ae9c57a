import { expect, it } from 'vitest';
import { csvOf } from './csv';

const text = async (header: string[], rows: string[][]) => {
  async function* one() {
    yield rows;
  }
  const parts: string[] = [];
  for await (const part of csvOf(header, one())) parts.push(part);
  return parts.join('');
};

it('begins with the byte order mark and the header', async () => {
  expect(await text(['Name', 'Où'], [])).toBe('\uFEFFName,Où\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('writes %j as text', async (value) => {
  const [, row] = (await text(['A'], [[value]])).split('\r\n', 2);
  expect(row!.replace(/^"/, '').startsWith("'")).toBe(true);
});

it('quotes what would end a cell or a row', async () => {
  expect(await text(['A', 'B'], [['a,b', 'say "x"\ny']])).toBe('\uFEFFA,B\r\n"a,b","say ""x""\ny"\r\n');
});
