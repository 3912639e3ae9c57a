import { expect, it } from 'vitest';
import { nextOpenPage, type MarkedPage } from './pages';

const DONE = { kind: 'done' } as const;
const pages: MarkedPage[] = [
  { page: 'summary', mark: null },
  { page: 'listing', mark: { kind: 'missing', count: 2 } },
  { page: 'settings', mark: DONE },
  { page: 'plans', mark: { kind: 'waiting' } },
  { page: 'checklist', mark: { kind: 'missing', count: 9 } },
  { page: 'release', mark: { kind: 'left' } },
];

it('leads on to the next page with something left to do, then back to the start', () => {
  expect(nextOpenPage(pages, 'summary')?.page).toBe('listing');
  expect(nextOpenPage(pages, 'listing')?.page).toBe('release');
  expect(nextOpenPage(pages, 'release')?.page).toBe('listing');
  expect(nextOpenPage(pages, null)).toBeNull();
  expect(
    nextOpenPage(
      [
        { page: 'summary', mark: null },
        { page: 'listing', mark: DONE },
      ],
      'summary',
    ),
  ).toBeNull();
});
