import { expect, it } from 'vitest';
import { completeFacts, returnedReview } from '@/prisma/factories/facts';
import en from '@/messages/en/journey.json';
import type { OfferingFacts } from './facts';
import { renewalsOf } from './renewals';

const facts = completeFacts();
const [broker] = facts.brokers as [OfferingFacts['brokers'][number]];
const again = (more: Partial<OfferingFacts>) => renewalsOf(completeFacts(more)).map(({ id }) => id);
const outdated = { catalogJson: { at: facts.now, current: false }, starter: { at: facts.now } };

/** A changed keyword: everything made from the definition is older than it. */
const changed: Partial<OfferingFacts> = {
  downloads: outdated,
  brokers: [{ ...broker, compared: false }],
  attestations: facts.attestations.map((one) => ({ ...one, current: one.itemId !== 'publish.catalogEntry' })),
};

it('is empty while every proof holds', () => expect(again({})).toEqual([]));

it('names what a change of the definition makes necessary again, in its order, each with its way', () => {
  const way = ['export', 'serve', 'compare', 'run', 'confirm'];
  expect(again(changed)).toEqual(way);
  expect(again({ ...changed, returned: [returnedReview('release')] })).toEqual([...way, 'request']);
  const steps = renewalsOf(completeFacts(changed));
  expect(steps[2]?.href).toBe(`/offerings/${facts.id}/brokers/${broker.id}`);
  expect(steps.at(-1)).toMatchObject({ item: 'publish.catalogEntry' });
  for (const { id } of steps) expect(en.again).toHaveProperty(id);
});

it('gets shorter as it is worked through', () => {
  const served = { ...changed, downloads: facts.downloads };
  expect(again(served)).toEqual(['serve', 'compare', 'run', 'confirm']);
  expect(again({ ...served, brokers: [{ ...broker, catalogHash: 'c2' }] })).toEqual(['run', 'confirm']);
  expect(again({ ...served, brokers: [broker] })).toEqual(['confirm']);
});

it('asks for no run again where there was none', () => {
  const untested = { ...broker, latestRun: null, compared: false };
  expect(again({ brokers: [untested] })).toEqual(['serve', 'compare']);
});
