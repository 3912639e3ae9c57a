'use client';

import { createContext, useContext } from 'react';
import type { Message } from '@/lib/core/errors';
import type { Metric, PlanDto, SavePlan } from '@/lib/plans/schema';
import type { Rate } from '@/lib/plans/prices/schema';
import type { useCommandForm } from '@/components/ui/form/use-command-form';

type PlanForm = ReturnType<typeof useCommandForm<SavePlan, PlanDto>> & {
  rates: Rate[];
  nameFixed: Message | null;
  kindFixed: Message | null;
};

const Context = createContext<PlanForm | null>(null);

export const PlanFormProvider = Context.Provider;

/** The form of the plan on the screen, for its parts. */
export const usePlanForm = (): PlanForm => {
  const form = useContext(Context);
  if (!form) throw new Error('usePlanForm is for the parts of PlanEditor');
  return form;
};

const blank = { singular: '', plural: '' };
const withFrench = <W extends Metric['displayName']>(words: W): W => ({ fr: blank, ...words });

/** A metric with a place for its French words, so that its inputs have values from the start. */
export const formMetric = (metric: Metric): Metric => ({
  ...metric,
  displayName: withFrench(metric.displayName),
  unitName: withFrench(metric.unitName),
});

/** A stored plan as the values of its form. */
export const planValues = (plan: PlanDto): SavePlan => {
  const { kind, displayName, name, description, bullets, regions, quotas, metrics, version } = plan;
  return {
    ...{ kind, displayName, name, description, bullets, regions, quotas, version },
    metrics: metrics.map(formMetric),
  };
};
