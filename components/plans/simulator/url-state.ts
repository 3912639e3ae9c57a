'use client';

import { useEffect } from 'react';
import { usePathname, useSearchParams } from 'next/navigation';
import type { Place } from '@/lib/plans/prices/schema';

/** What a person set: quantities as typed, by measure; null and missing stand for where the simulator starts. */
export type SimulatorChoice = {
  usage: Record<string, string>;
  market: Place | null;
  days: number | null;
  over: string | null;
};

const USAGE = 'usage';
const WAIT = 400;

type Params = Pick<URLSearchParams, 'get' | 'getAll' | 'toString'>;

const daysIn = (text: string | null) => (text && /^([1-9]|[12]\d|30)$/.test(text) ? Number(text) : null);
const marketIn = (text: string | null): Place | null => {
  const [, currency, country] = /^([A-Z]{3})-([A-Z]{3})$/.exec(text ?? '') ?? [];
  return currency && country ? { country, currency } : null;
};

/** The choice that an address holds; what it does not understand counts as not said. */
export const chosenIn = (params: Params): SimulatorChoice => ({
  usage: Object.fromEntries(
    params.getAll(USAGE).flatMap((pair) => {
      const [, measure, quantity] = /^([A-Z][A-Z0-9_]*):(\d+(?:\.\d+)?)$/.exec(pair) ?? [];
      return measure && quantity ? [[measure, quantity]] : [];
    }),
  ),
  market: marketIn(params.get('currency')),
  days: daysIn(params.get('days')),
  over: params.get('over'),
});

const written = (params: Params, { usage, market, days, over }: SimulatorChoice) => {
  const next = new URLSearchParams(params.toString());
  for (const name of [USAGE, 'currency', 'days', 'over']) next.delete(name);
  if (market) next.set('currency', `${market.currency}-${market.country}`);
  for (const [measure, quantity] of Object.entries(usage)) next.append(USAGE, `${measure}:${quantity}`);
  if (days) next.set('days', String(days));
  if (over) next.set('over', over);
  return next.toString();
};

/** Keeps the address in step with the choice, once it has been still for a moment. */
export const useSimulatorUrl = (choice: SimulatorChoice) => {
  const params = useSearchParams();
  const path = usePathname();
  const query = written(params, choice);
  const changed = query !== params.toString();
  useEffect(() => {
    if (!changed) return;
    const write = () =>
      window.history.replaceState(null, '', `${path}${query && `?${query}`}${location.hash}`);
    const timer = setTimeout(write, WAIT);
    return () => clearTimeout(timer);
  }, [changed, path, query]);
};
