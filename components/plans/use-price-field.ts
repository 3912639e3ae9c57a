'use client';

import { useFormState } from 'react-hook-form';
import { fieldId } from '@/components/ui/form/field-id';
import { useTypedDecimal } from '@/components/ui/form/use-typed-decimal';
import { usePlanForm } from './plan-form';

export type AmountsPath = `metrics.${number}.amounts`;

/** Inputs for the prices of one row; what is typed there is no suggestion any more. */
export const usePriceField = (path: `${AmountsPath}.${number}`) => {
  const { form } = usePlanForm();
  const state = useFormState({ control: form.control, name: `${path}.prices` });
  const decimal = useTypedDecimal();
  return (tier: number) => {
    const name = `${path}.prices.${tier}` as const;
    const { error } = form.getFieldState(name, state);
    const onChange = () => {
      if (form.getValues(`${path}.suggested`)) form.setValue(`${path}.suggested`, undefined);
    };
    return {
      ...form.register(name, { onChange, ...decimal }),
      id: fieldId(name),
      invalid: Boolean(error),
      invalidText: error?.message ?? '',
    };
  };
};
