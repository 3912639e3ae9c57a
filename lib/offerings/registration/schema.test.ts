import { describe, expect, it } from 'vitest';
import { QUESTION_IDS } from './assessment';
import {
  createOfferingSchema,
  nameSchema,
  readAssessment,
  readContacts,
  saveRegistrationSchema,
} from './schema';
import { completeValues, emptyValues } from './test-values';

const accepts = (name: string) => nameSchema.safeParse(name).success;

describe('names', () => {
  it.each([
    'Verse Search',
    '<script>alert(1)</script>',
    'O’Brien & Söhne',
    '東京データ',
    'خدمة البحث',
    'बादल सेवा',
    '🚀',
    'x'.repeat(100),
  ])('keeps %s as it is', (name) => expect(nameSchema.parse(name)).toBe(name));

  it('trims and lets a draft be empty', () => {
    expect(nameSchema.parse('  Verse ')).toBe('Verse');
    expect(nameSchema.parse('')).toBe('');
  });

  it.each([
    ['a direction override', 'Verse\u202Egnp.exe'],
    ['a direction isolate', 'Verse\u2066x'],
    ['a line break', 'Verse\nSearch'],
    ['a line separator', 'Verse\u2028Search'],
    ['a zero byte', 'Verse\u0000'],
    ['a C1 control', 'Verse\u0085'],
    ['half a character', 'Verse \uD83D'],
    ['nothing visible', '\u200B\u2060\uFEFF'],
    ['101 characters', 'x'.repeat(101)],
  ])('refuses %s', (_, name) => expect(accepts(name)).toBe(false));
});

describe('createOfferingSchema', () => {
  it('wants a name and nothing unknown', () => {
    expect(createOfferingSchema.safeParse({ name: 'Verse' }).success).toBe(true);
    expect(createOfferingSchema.safeParse({ name: '  ' }).success).toBe(false);
    expect(createOfferingSchema.safeParse({ name: 'Verse', role: 'owner' }).success).toBe(false);
    expect(createOfferingSchema.safeParse({ name: 'Verse', companyName: '' }).success).toBe(false);
  });
});

describe('saveRegistrationSchema', () => {
  const parses = (change: object) =>
    saveRegistrationSchema.safeParse({ ...emptyValues, version: 0, ...change }).success;

  it('takes an incomplete draft, but not one without a name', () => {
    expect(parses({})).toBe(true);
    expect(parses({ name: '' })).toBe(false);
  });

  it('refuses what is not https, an unknown answer, and text that cannot be stored', () => {
    expect(parses({ companyUrl: 'ftp://verse.example' })).toBe(false);
    expect(parses({ companyUrl: 'javascript:alert(1)' })).toBe(false);
    expect(parses({ assessment: { ...emptyValues.assessment, hosting: 'moon' } })).toBe(false);
    expect(parses({ assessment: { ...emptyValues.assessment, extra: '' } })).toBe(false);
    expect(parses({ summary: 'half \uDE80' })).toBe(false);
    expect(parses({ contacts: { ...emptyValues.contacts, primary: { name: 'Ana\u202E', email: '' } } })).toBe(
      false,
    );
  });
});

describe('stored columns', () => {
  it('are filled up with empty texts', () => {
    expect(readContacts({ primary: { name: 'Ana' } }).primary).toEqual({ name: 'Ana', email: '' });
    expect(readContacts(null).security).toEqual({ name: '', email: '' });
    expect(Object.keys(readAssessment({}))).toEqual(QUESTION_IDS);
  });

  it('forget an answer that is no longer offered', () => {
    expect(readAssessment({ hosting: 'moon', offeringType: 'referral', gone: 'x' })).toEqual({
      ...emptyValues.assessment,
      offeringType: 'referral',
    });
    expect(readAssessment(completeValues.assessment)).toEqual(completeValues.assessment);
  });
});
