import { describe, expect, it } from 'vitest';
import { parameterIssues } from './checked-values';
import { newParameter, type Parameter } from './parameters';
import { typedText } from './json-schema';
import { askedFields, typedValues, type Asked } from './values';

const field = (name: string, type: Parameter['type'], more: Partial<Parameter> = {}): Parameter => ({
  ...newParameter(),
  name,
  type,
  ...more,
});

const CHOICES = ['calm', 'merry'].map((value) => ({ value, label: value.toUpperCase() }));
const FIELDS: Asked = {
  parameters: [
    field('author', 'text', { required: true, pattern: '[a-z]+' }),
    field('lines', 'number'),
    field('tone', 'choice', { choices: CHOICES }),
    field('rhymes', 'switch'),
    field('motto', 'paragraph'),
  ],
  parametersSchema: '',
};
const SCHEMA: Asked = {
  parameters: [],
  parametersSchema: JSON.stringify({
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    additionalProperties: false,
    required: ['author'],
    properties: {
      author: { type: 'string', pattern: '^[a-z]+$' },
      lines: { type: 'integer', minimum: 1 },
      level: { enum: [1, 'two', null] },
      place: { type: 'object', properties: { city: { type: 'string' } } },
    },
  }),
};

const typed = (asked: Asked, texts: Record<string, string>) =>
  typedValues(asked, (name) => texts[name] ?? '');
const issues = (asked: Asked, values: Record<string, unknown>) =>
  Object.fromEntries(parameterIssues(asked, values).map(({ path, message }) => [path, message.key]));
const key = (name: string) => `instances.problem.parameter.${name}`;

describe('what is typed', () => {
  it('becomes JSON by the field’s type, and an empty field is left out', () => {
    const texts = { author: 'ana', lines: '12.5', tone: 'calm', rhymes: 'false', motto: 'a\nb' };
    expect(typed(FIELDS, texts)).toEqual({ ...texts, lines: 12.5, rhymes: false });
    expect(typed(FIELDS, { lines: 'many' })).toEqual({ lines: 'many' });
  });

  it('becomes the schema’s own values', () => {
    expect(typed(SCHEMA, { lines: '3', level: '1', place: '{"city":"Rome"}' })).toEqual({
      lines: 3,
      level: 1,
      place: { city: 'Rome' },
    });
    expect(typed(SCHEMA, { level: 'null' })).toEqual({ level: null });
  });

  it.each([FIELDS, SCHEMA])('comes back from the values that were kept', (asked) => {
    const texts = {
      author: 'ana',
      lines: '3',
      tone: 'merry',
      rhymes: 'true',
      level: 'two',
      place: '{"city":"Rome"}',
    };
    const values = typed(asked, texts);
    const again = Object.fromEntries(askedFields(asked).map(({ name }) => [name, typedText(values[name])]));
    expect(typed(asked, again)).toEqual(values);
  });
});

describe('what is wrong with parameters', () => {
  it('is nothing when nobody said what is asked for', () => {
    expect(issues({ parameters: [], parametersSchema: ' ' }, { any: [1] })).toEqual({});
  });

  it('is said for each field', () => {
    expect(issues(FIELDS, { author: 'ana', lines: 3, tone: 'merry', rhymes: true, motto: 'x' })).toEqual({});
    expect(issues(FIELDS, {})).toEqual({ author: 'validation.required' });
    const wrong = { author: 'Ana', lines: '3', tone: 'MERRY', rhymes: 'true', motto: 1, other: 1 };
    expect(issues(FIELDS, wrong)).toEqual({
      author: key('pattern'),
      lines: key('number'),
      tone: key('choice'),
      rhymes: key('switch'),
      motto: key('paragraph'),
      other: key('unknown'),
    });
    expect(issues(FIELDS, { author: 'a\nb' })).toEqual({ author: key('text') });
  });

  it('is said by the schema', () => {
    expect(issues(SCHEMA, { author: 'ana', lines: 3, level: null, place: { city: 'Rome' } })).toEqual({});
    const wrong = { lines: 0, level: 2, place: { city: 1 }, other: 1 };
    expect(issues(SCHEMA, wrong)).toEqual({
      author: 'validation.required',
      lines: key('rule'),
      level: key('choice'),
      'place.city': key('type'),
      other: key('unknown'),
    });
  });

  it('is undecided after a quarter of a second, however long a pattern would take', () => {
    const value = `${'a'.repeat(50)}!`;
    const slow = { parameters: [field('x', 'text', { pattern: '(a+)+' })], parametersSchema: '' };
    const schema = JSON.stringify({ type: 'object', properties: { x: { pattern: '^(a+)+$' } } });
    for (const asked of [slow, { parameters: [], parametersSchema: schema }]) {
      const began = performance.now();
      expect(issues(asked, { x: value })).toEqual({ '': key('undecided') });
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});
