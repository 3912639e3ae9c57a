'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createInstance } from '@/lib/instances/client';
import {
  createInstanceSchema,
  type CreateChoices,
  type CreateInstance,
  type InstanceDto,
} from '@/lib/instances/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommandForm } from '../ui/form/use-command-form';
import { Row, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { AskedParameters, typedFrom, typedSchema, valuesOf, type Typed } from './asked-parameters';

type Values = Omit<CreateInstance, 'parameters'> & { parameters: Typed };

const distinct = <T extends { id: string }>(rows: T[]) => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** Where, from which plan, under which name and with what an instance is created; what cannot be combined is not offered. */
export const CreateForm = ({ choices }: { choices: CreateChoices }) => {
  const t = useTranslations('instances.create');
  const router = useRouter();
  const first = choices.places[0]!;
  const { asked } = choices;
  const typed = typedFrom(asked);
  const { form, field, submit, state } = useCommandForm<Values, InstanceDto>({
    schema: createInstanceSchema.extend({ parameters: typedSchema(asked) }),
    values: {
      accountId: first.accountId,
      planId: first.planId,
      regionId: first.regionId,
      name: choices.offeringName,
      parameters: typed,
    },
    send: (values) => createInstance({ ...values, parameters: valuesOf(asked, values.parameters) }),
    onSaved: ({ id }) => router.push(`/resources/${id}`),
  });
  const accountId = form.watch('accountId');
  const planId = form.watch('planId');
  const here = choices.places.filter((place) => place.accountId === accountId);
  const plans = distinct(here.map((place) => ({ id: place.planId, name: place.planName })));
  const regions = here.filter((place) => place.planId === planId);
  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <ProblemNotice problem={state.problem} />
        <TextInput {...field('name')} labelText={t('name')} helperText={t('nameHelp')} />
        {choices.accounts.length > 1 ? (
          <Select {...field('accountId')} labelText={t('account')}>
            {choices.accounts.map(({ id, name }) => (
              <SelectItem key={id} value={id} text={name} />
            ))}
          </Select>
        ) : null}
        <Select {...field('planId')} labelText={t('plan')}>
          {plans.map(({ id, name }) => (
            <SelectItem key={id} value={id} text={name} />
          ))}
        </Select>
        <Select {...field('regionId')} labelText={t('region')}>
          {regions.map(({ regionId, regionName }) => (
            <SelectItem key={regionId} value={regionId} text={regionName} />
          ))}
        </Select>
        <AskedParameters asked={asked} typed={typed} field={field} />
        <Row>
          <Button type="submit" disabled={state.saving}>
            {t('action')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
};
