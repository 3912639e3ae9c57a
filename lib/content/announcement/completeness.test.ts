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

it('asks for every part', () => {
  expect(announcementMissing(complete)).toEqual([]);
  const empty: AnnouncementValues = { headline: ' ', body: '', audience: '', channels: [], wantedOn: '' };
  expect(announcementMissing(empty).map(({ path }) => path)).toEqual([
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
