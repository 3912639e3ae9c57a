import { expect, it } from 'vitest';
import { announcementMissing } from './completeness';
import { saveAnnouncementSchema, type AnnouncementValues } from './schema';

const complete: AnnouncementValues = {
  headline: 'Verse for everyone',
  body: 'Turn any text into verse.',
  audience: 'developers',
  channels: ['blog'],
  wantedOn: '2027-03-01',
};

const TODAY = '2027-02-28';

it('asks for a wanted date that is still to come', () => {
  const on = (wantedOn: string) => announcementMissing({ ...complete, wantedOn }, TODAY);
  const past = [{ path: 'wantedOn', message: { key: 'content.missing.wantedOnPast' } }];
  expect([on('2027-03-01'), on(TODAY), on('2026-12-31')]).toEqual([[], past, past]);
});

it('asks for every part', () => {
  expect(announcementMissing(complete, TODAY)).toEqual([]);
  const empty: AnnouncementValues = { headline: ' ', body: '', audience: '', channels: [], wantedOn: '' };
  expect(announcementMissing(empty, TODAY).map(({ path }) => path)).toEqual([
    'headline',
    'body',
    'audience',
    'wantedOn',
    'channels',
  ]);
});

it('accepts an empty draft and keeps channels once, in their order', () => {
  const empty = {
    headline: '',
    body: '',
    audience: '',
    channels: ['social', 'blog', 'social'],
    wantedOn: '',
    version: 0,
  };
  expect(saveAnnouncementSchema.parse(empty).channels).toEqual(['blog', 'social']);
});

it.each([
  ['a headline of 101 characters', { headline: 'a'.repeat(101) }],
  ['a headline of two lines', { headline: 'one\ntwo' }],
  ['an unknown audience', { audience: 'aliens' }],
  ['an unknown channel', { channels: ['skywriting'] }],
  ['a day that does not exist', { wantedOn: '2027-02-30' }],
  ['a day in another form', { wantedOn: '01/03/2027' }],
  ['a state', { state: 'approved' }],
])('refuses %s', (_, more) => {
  expect(saveAnnouncementSchema.safeParse({ ...complete, version: 0, ...more }).success).toBe(false);
});
