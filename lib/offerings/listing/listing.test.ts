import { describe, expect, it } from 'vitest';
import { languageStates, listingMissing, sentenceRule } from './completeness';
import { listingTexts, openTranslations, translationGaps } from './policy';
import {
  mediaSchema,
  saveListingSchema,
  TRANSLATION_LOCALES,
  type ListingDto,
  type SaveListing,
} from './schema';
import { countSentences } from './sentences';

const RESERVED = 'https://platform.example/docs/acme-search';
const texts = {
  displayName: 'Acme Search',
  shortDescription: 'Finds it.',
  longDescription: 'It finds. It shows.',
};
const complete: SaveListing = {
  version: 3,
  ...texts,
  categories: ['databases'],
  tags: ['search'],
  bullets: [
    { title: 'Fast', text: 'Milliseconds.' },
    { title: 'Safe', text: 'Encrypted.' },
  ],
  media: [
    { kind: 'image', url: '', image: 'a'.repeat(64), alt: 'A list of results', caption: 'The start page' },
  ],
  documentationUrl: RESERVED,
  instructionsUrl: RESERVED,
  termsUrl: 'https://acme.example/terms',
  termsConfirmed: true,
  apiDocsUrl: '',
  releaseNotesUrl: '',
  siteUrl: '',
  translations: {},
};
const french = {
  displayName: 'Recherche',
  shortDescription: '',
  longDescription: '',
  bullets: [{ title: 'Rapide', text: '' }],
  alts: [],
  captions: [],
};

const refusals = (change: object) =>
  saveListingSchema.safeParse({ ...complete, ...change }).error?.issues.map(({ path }) => path.join('.')) ??
  [];

describe('the listing command', () => {
  it('takes a complete listing, and one with nothing in it', () => {
    expect(saveListingSchema.parse(complete)).toEqual(complete);
    const empty = {
      displayName: '',
      shortDescription: '',
      longDescription: '',
      categories: [],
      tags: [],
      bullets: [],
      media: [],
    };
    const unset = { documentationUrl: '', instructionsUrl: '', termsUrl: '', termsConfirmed: false };
    expect(refusals({ ...empty, ...unset })).toEqual([]);
  });

  it.each([
    ['a short description of 131 characters', { shortDescription: 'x'.repeat(131) }, 'shortDescription'],
    ['a short description of two lines', { shortDescription: 'One\ntwo' }, 'shortDescription'],
    ['a name with a control character', { displayName: 'A\u0000' }, 'displayName'],
    ['half a character', { displayName: 'A\ud83d' }, 'displayName'],
    ['half a character inside a list', { bullets: [{ title: '\udc00', text: '' }] }, 'bullets.0.title'],
    ['an eleventh bullet', { bullets: Array(11).fill({ title: 'x', text: 'y' }) }, 'bullets'],
    ['a ninth medium', { media: Array(9).fill(complete.media[0]) }, 'media'],
    ['a medium of another kind', { media: [{ ...complete.media[0], kind: 'sound' }] }, 'media.0.kind'],
    ['a script as an address', { termsUrl: 'javascript:alert(1)' }, 'termsUrl'],
    ['an unencrypted address', { documentationUrl: 'http://acme.example' }, 'documentationUrl'],
    ['a translation into English', { translations: { en: french } }, 'translations'],
    ['a translation into an unknown language', { translations: { tlh: french } }, 'translations'],
    [
      'a translated sentence that is too long',
      { translations: { fr: { ...french, shortDescription: 'x'.repeat(131) } } },
      'translations.fr.shortDescription',
    ],
    ['an unknown field', { iconSvg: '<svg/>' }, ''],
  ])('refuses %s', (_, change, path) => expect(refusals(change)).toEqual([path]));

  it('takes 130 characters, trims lines, and drops repeats and languages without a text', () => {
    expect(refusals({ shortDescription: 'x'.repeat(130) })).toEqual([]);
    const silent = { ...french, displayName: ' ', bullets: [{ title: '', text: '' }] };
    const saved = saveListingSchema.parse({
      ...complete,
      displayName: ' Acme ',
      tags: ['a', 'b', 'a '],
      categories: ['x', 'x'],
      translations: { it: silent, fr: french, de: french },
    });
    expect(saved).toMatchObject({ displayName: 'Acme', tags: ['a', 'b'], categories: ['x'] });
    expect(Object.keys(saved.translations)).toEqual(['de', 'fr']);
  });
});

describe('countSentences', () => {
  it.each([
    ['', 0],
    ['...', 0],
    ['One sentence only', 1],
    ['One sentence\nover two lines.', 1],
    ['One. Two.', 2],
    ['One.\n\nTwo', 2],
    ['# A heading\n\nOne.', 1],
    ['# A heading\nOne.', 1],
    ['One.\n\n```\ncode. more code.\n```', 1],
    ['Version 2.0 is out', 1],
    ['一つの文。もう一つの文。', 2],
  ])('%j holds %i', (text, count) => expect(countSentences(text)).toBe(count));
});

describe('listingMissing', () => {
  const offering = { type: 'integrated_billing', documentationUrl: RESERVED };
  const missing = (change: Partial<ListingDto>, of: Parameters<typeof listingMissing>[1] = offering) =>
    listingMissing({ ...complete, iconHash: 'x', ...change }, of).map(({ path }) => path);

  it('finds nothing missing in a complete listing', () => expect(missing({})).toEqual([]));

  it.each<[Partial<ListingDto>, string]>([
    [{ displayName: ' ' }, 'displayName'],
    [{ shortDescription: '' }, 'shortDescription'],
    [{ longDescription: 'Only one sentence.' }, 'longDescription'],
    [{ iconHash: null }, 'icon'],
    [{ categories: [] }, 'categories'],
    [{ bullets: [{ title: 'x', text: '' }] }, 'bullets.0.text'],
    [
      { media: [{ kind: 'video', url: 'https://a.example', image: '', alt: '', caption: '' }] },
      'media.0.caption',
    ],
    [{ documentationUrl: '' }, 'documentationUrl'],
    [{ documentationUrl: 'https://acme.example/docs' }, 'documentationUrl'],
    [{ instructionsUrl: `${RESERVED}/` }, 'instructionsUrl'],
    [{ termsUrl: '' }, 'termsUrl'],
    [{ termsConfirmed: false }, 'termsConfirmed'],
  ])('%j', (change, path) => expect(missing(change)).toEqual([path]));

  it('asks only for some address while none is reserved', () => {
    const unreserved = { ...offering, documentationUrl: null };
    expect(missing({ documentationUrl: 'https://acme.example/docs' }, unreserved)).toEqual([]);
    expect(missing({ documentationUrl: '' }, unreserved)).toEqual(['documentationUrl']);
  });

  it('asks a referral offering for its site instead of documentation and terms', () => {
    const referral = { type: 'referral', documentationUrl: RESERVED };
    const without = { documentationUrl: '', instructionsUrl: '', termsUrl: '', termsConfirmed: false };
    expect(missing(without, referral)).toEqual(['siteUrl']);
    expect(missing({ ...without, siteUrl: 'https://acme.example' }, referral)).toEqual([]);
  });
});

describe('translations', () => {
  const listing = { ...complete, translations: { fr: french } };

  it('open with one place for each English text, in every language', () => {
    const open = openTranslations(listing);
    expect(Object.keys(open)).toEqual(TRANSLATION_LOCALES);
    expect(open.fr).toMatchObject({
      displayName: 'Recherche',
      bullets: [
        { title: 'Rapide', text: '' },
        { title: '', text: '' },
      ],
      captions: [''],
    });
    expect(
      saveListingSchema.parse({ ...listing, translations: openTranslations(complete) }).translations,
    ).toEqual({});
  });

  it('fall back to English text by text', () => {
    expect(listingTexts(listing, 'fr-CA')).toMatchObject({
      displayName: 'Recherche',
      shortDescription: 'Finds it.',
      bullets: [
        { title: 'Rapide', text: 'Milliseconds.' },
        { title: 'Safe', text: 'Encrypted.' },
      ],
      captions: ['The start page'],
    });
    expect(listingTexts(listing, 'de').displayName).toBe('Acme Search');
    expect(listingTexts({ ...complete, translations: { 'pt-br': french } }, 'pt-BR').displayName).toBe(
      'Recherche',
    );
  });

  it('count their gaps against the English texts that exist', () => {
    expect(translationGaps(listing, 'fr')).toEqual({
      total: 9,
      gaps: [
        'shortDescription',
        'longDescription',
        'bullets.0.text',
        'bullets.1.title',
        'bullets.1.text',
        'alts.0',
        'captions.0',
      ],
    });
    expect(translationGaps({ ...complete, shortDescription: '' }, 'ko').total).toBe(8);
  });
});

describe('languageStates', () => {
  const stateOf = (listing: SaveListing, locale: string) =>
    languageStates({ ...listing, iconHash: null }).find((one) => one.locale === locale);

  it('has English first and every language of the catalog', () =>
    expect(languageStates({ ...complete, iconHash: null }).map(({ locale }) => locale)).toEqual([
      'en',
      ...TRANSLATION_LOCALES,
    ]));

  it('asks English for every text, and for nothing that is no text', () => {
    expect(stateOf(complete, 'en')).toEqual({ locale: 'en', total: 8, missing: [] });
    const broken = {
      ...complete,
      longDescription: 'One.',
      termsUrl: '',
      media: [{ ...complete.media[0]!, image: '', alt: '' }],
    };
    expect(stateOf(broken, 'en')?.missing).toEqual(['longDescription', 'media.0.alt']);
  });

  it('asks the others for what English says, with the paths of the fields', () => {
    const german = stateOf({ ...complete, bullets: [], media: [] }, 'de');
    expect(german).toEqual({
      locale: 'de',
      total: 3,
      missing: ['displayName', 'shortDescription', 'longDescription'].map(
        (path) => `translations.de.${path}`,
      ),
    });
    expect(stateOf({ ...complete, translations: { fr: french } }, 'fr')?.missing).toHaveLength(7);
  });
});

it.each([
  ['shortDescription', '', false],
  ['shortDescription', 'Finds it.', true],
  ['shortDescription', 'Finds it. Shows it.', false],
  ['longDescription', 'It finds.', false],
  ['longDescription', '# Title\n\nIt finds. It shows.', true],
] as const)('the sentences of %s fit: %j', (name, text, met) =>
  expect(sentenceRule(name, text).met).toBe(met),
);

describe('a medium', () => {
  const picture = complete.media[0]!;
  it('that was stored before pictures were is read with nothing for them', () =>
    expect(mediaSchema.parse([{ kind: 'image', url: 'https://acme.example/a.png', caption: 'A' }])).toEqual([
      { kind: 'image', url: 'https://acme.example/a.png', image: '', alt: '', caption: 'A' },
    ]));
  it.each([
    ['a hash that is none', { ...picture, image: '../../secret' }],
    ['too long a text', { ...picture, alt: 'x'.repeat(201) }],
    ['another kind', { ...picture, kind: 'frame' }],
  ])('with %s is refused', (_, medium) => expect(mediaSchema.safeParse([medium]).success).toBe(false));
});
