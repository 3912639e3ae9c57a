import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { savable } from './savable';

const schema = z.strictObject({
  version: z.int(),
  name: z.string().trim().max(5),
  url: z.union([z.literal(''), z.url()]),
  rows: z.array(z.strictObject({ title: z.string().max(5), text: z.string() })),
});
type Values = z.infer<typeof schema>;
const saved: Values = { version: 3, name: 'Verse', url: '', rows: [{ title: 'One', text: '' }] };
const of = (values: Partial<Values>, refused?: Parameters<typeof savable>[1]['refused']) =>
  savable(schema, { values: { ...saved, ...values }, saved, refused });

describe('what can be saved of a form', () => {
  it('is all of it when all of it fits', () => {
    const result = of({ name: ' Vers ' });
    expect(result).toEqual({
      values: { ...saved, name: ' Vers ' },
      body: { ...saved, name: 'Vers' },
      behind: [],
    });
  });

  it('leaves only the field behind that does not fit', () => {
    const result = of({ url: 'not an address', name: 'New' });
    expect(result.values).toEqual({ ...saved, name: 'New' });
    expect(result.behind).toEqual(['url']);
  });

  it('leaves one field of one row behind', () => {
    const result = of({ rows: [{ title: 'much too long', text: 'kept' }] });
    expect(result.values?.rows).toEqual([{ title: 'One', text: 'kept' }]);
    expect(result.behind).toEqual(['rows.0.title']);
  });

  it('leaves a list behind when the wrong field is in a new row', () => {
    const result = of({ name: 'New', rows: [...saved.rows, { title: 'much too long', text: '' }] });
    expect(result.values).toEqual({ ...saved, name: 'New' });
    expect(result.behind).toEqual(['rows']);
  });

  it('leaves behind what the server refused, until it is another value', () => {
    const refused = [{ path: 'name', value: 'Taken' }];
    expect(of({ name: 'Taken', url: 'https://a.example' }, refused)).toMatchObject({
      values: { name: 'Verse', url: 'https://a.example' },
      behind: ['name'],
    });
    expect(of({ name: 'Free' }, refused).behind).toEqual([]);
  });

  it('is nothing when what was saved does not fit either', () => {
    const broken = { ...saved, name: 'far too long' };
    expect(savable(schema, { values: broken, saved: broken })).toEqual({
      values: null,
      body: null,
      behind: ['name'],
    });
  });
});
