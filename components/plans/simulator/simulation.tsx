'use client';

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'next/navigation';
import { readDecimal } from '@/lib/core/decimal-text';
import { type Place, type Rate, sameMarket } from '@/lib/plans/prices/schema';
import { REQUIRED_PRICE } from '@/lib/plans/schema';
import {
  type Market,
  type Measure,
  type Quantities,
  type SimulatedPlan,
  type Situation,
  marketsOf,
  measuresOf,
  pricedIn,
} from '@/lib/plans/simulation/schema';
import { type SimulatorChoice, chosenIn, useSimulatorUrl } from './url-state';

export const DAYS_IN_MONTH = 30;
const FIRST_QUANTITY = 1000;

type Priced = SimulatedPlan & { suggested: boolean };

type Simulation = {
  /** With the prices of the market, where the platform's rates can suggest them, and what is typed in the editor. */
  plans: Priced[];
  draftId: string | null;
  setDraft: (draft: SimulatedPlan | null) => void;
  markets: Market[];
  measures: Measure[];
  /** The measure that the chart runs over; undefined while no plan counts anything. */
  over: Measure | undefined;
  situation: Situation;
  choice: SimulatorChoice;
  choose: (choice: Partial<SimulatorChoice>) => void;
};

const Context = createContext<Simulation | null>(null);

/** What the simulator shows, for its parts and for the editor. */
export const useSimulation = (): Simulation => {
  const simulation = useContext(Context);
  if (!simulation) throw new Error('useSimulation is for the parts of SimulationProvider');
  return simulation;
};

const firstQuantity = ({ most, byDay }: Measure) =>
  byDay ? '1' : String(Math.min(FIRST_QUANTITY, Math.ceil(Number(most) / 2)));

/** What stands in a measure's field: as typed, or where it starts. */
export const typedQuantity = (measure: Measure, { usage }: SimulatorChoice) =>
  usage[measure.id] ?? firstQuantity(measure);

const quantitiesOf = (measures: Measure[], choice: SimulatorChoice): Quantities =>
  Object.fromEntries(
    measures.map((measure) => [
      measure.id,
      readDecimal(typedQuantity(measure, choice), { comma: true }) || '0',
    ]),
  );

const priceAll = (plans: SimulatedPlan[], rates: Rate[], market: Place): Priced[] => {
  // A rate counts for every country that pays in its currency.
  const usable = rates
    .filter(({ currency }) => currency === market.currency)
    .map((rate) => ({ ...rate, country: market.country }));
  return plans.map((plan) => ({ ...plan, ...pricedIn(plan.metrics, usable, market) }));
};

type Props = { plans: SimulatedPlan[]; rates: Rate[]; children: ReactNode };

/** One simulation for the whole page: its quantities and currency are in the address, its prices those on the screen. */
export const SimulationProvider = ({ plans: stored, rates, children }: Props) => {
  const params = useSearchParams();
  const [choice, setChoice] = useState(() => chosenIn(params));
  const [draft, setDraft] = useState<SimulatedPlan | null>(null);
  useSimulatorUrl(choice);
  const value = useMemo(() => {
    const plans = stored.map((plan) => (draft?.id === plan.id ? draft : plan));
    const markets = marketsOf(plans, rates);
    const market = markets.find((one) => choice.market && sameMarket(one, choice.market)) ?? REQUIRED_PRICE;
    const measures = measuresOf(plans);
    const { country, currency } = market;
    return {
      plans: priceAll(plans, rates, market),
      draftId: draft?.id ?? null,
      setDraft,
      markets,
      measures,
      over: measures.find(({ id }) => id === choice.over) ?? measures[0],
      situation: {
        ...{ country, currency, daysInMonth: DAYS_IN_MONTH },
        daysUsed: choice.days ?? DAYS_IN_MONTH,
        quantities: quantitiesOf(measures, choice),
      },
      choice,
      choose: (next: Partial<SimulatorChoice>) => setChoice((now) => ({ ...now, ...next })),
    };
  }, [stored, rates, draft, choice]);
  return <Context value={value}>{children}</Context>;
};
