'use client';

import { startTransition, useEffect, useState } from 'react';
import { planMissing } from '@/lib/plans/completeness';
import type { PlanDto, SavePlan } from '@/lib/plans/schema';
import { MissingPanel } from '@/components/ui/form/missing-panel';
import { usePlanForm } from './plan-form';
import { useSimulation } from './simulator/simulation';

const REST = 400;

/** The form's values once typing rests: nothing is worked out at a keystroke. */
const useRestingValues = () => {
  const { form } = usePlanForm();
  const [values, setValues] = useState<SavePlan>(() => structuredClone(form.getValues()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const take = () => startTransition(() => setValues(structuredClone(form.getValues())));
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(take, REST);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form]);
  return values;
};

/** What the plan on the screen still lacks, and its prices for the simulator. */
export const LivePlan = ({ plan }: { plan: PlanDto }) => {
  const values = useRestingValues();
  const { setDraft } = useSimulation();
  const { id } = plan;
  useEffect(() => startTransition(() => setDraft({ id, ...values })), [id, values, setDraft]);
  useEffect(() => () => setDraft(null), [setDraft]);
  return <MissingPanel missing={planMissing(values)} />;
};
