'use client';

import { useTranslations } from 'next-intl';
import { createDeployment } from '@/lib/deployments/client';
import {
  createDeploymentSchema,
  type CreateDeployment,
  type DeploymentChoices,
} from '@/lib/deployments/schema';
import type { Message } from '@/lib/core/errors';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommandForm } from '../ui/form/use-command-form';
import { useSay } from '../ui/form/use-say';
import { Fields, Row, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { SelectItemGroup } from '../ui/select-item-group';

type Props = { offeringId: string; choices: DeploymentChoices; refusal: Message | null };

const onlyOne = (choices: { id: string }[]) => (choices.length === 1 ? (choices[0]?.id ?? '') : '');

/** One plan, one broker, one region. After adding, plan and broker stay chosen: the next region is the usual next step. */
export const DeploymentForm = ({ offeringId, choices, refusal }: Props) => {
  const t = useTranslations('deployments');
  const say = useSay();
  const { field, submit, state } = useCommandForm<CreateDeployment, CreateDeployment>({
    schema: createDeploymentSchema,
    values: { planId: onlyOne(choices.plans), brokerId: onlyOne(choices.brokers), regionId: '' },
    send: async (values) => {
      await createDeployment(offeringId, values);
      return values;
    },
    toValues: (values) => ({ ...values, regionId: '' }),
  });
  const options = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => <SelectItem key={id} value={id} text={name} />);
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <Fields>
          <Select {...field('planId')} labelText={t('field.plan')} helperText={t('field.planHelp')}>
            <SelectItem value="" text={t('field.choose')} />
            {options(choices.plans)}
          </Select>
          <Select {...field('brokerId')} labelText={t('field.broker')} helperText={t('field.brokerHelp')}>
            <SelectItem value="" text={t('field.choose')} />
            {options(choices.brokers)}
          </Select>
          <Select {...field('regionId')} labelText={t('field.region')} helperText={t('field.regionHelp')}>
            <SelectItem value="" text={t('field.choose')} />
            {choices.groups.map(({ id, name, regions }) => (
              <SelectItemGroup key={id} label={name}>
                {options(regions)}
              </SelectItemGroup>
            ))}
          </Select>
        </Fields>
        <ProblemNotice problem={state.problem} />
        <Row>
          <Button type="submit" disabled={state.saving || refusal !== null}>
            {t('add.action')}
          </Button>
          {refusal ? <span>{say(refusal)}</span> : null}
        </Row>
      </Stack>
    </form>
  );
};
