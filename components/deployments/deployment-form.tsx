'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { createDeployment } from '@/lib/deployments/client';
import { isOffered } from '@/lib/deployments/policy';
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
import { Link } from '../ui/link';
import { Select, SelectItem } from '../ui/select';
import { SelectItemGroup } from '../ui/select-item-group';

type Props = { offeringId: string; choices: DeploymentChoices; refusal: Message | null };

const onlyOne = (choices: { id: string }[]) => (choices.length === 1 ? (choices[0]?.id ?? '') : '');

/** The regions that a plan is offered in, with their data centers; none before a plan is chosen. */
const groupsFor = ({ plans, groups }: DeploymentChoices, planId: string) => {
  const offered = plans.find(({ id }) => id === planId)?.regions ?? [];
  return groups
    .map((group) => ({ ...group, regions: group.regions.filter((region) => isOffered(offered, region)) }))
    .filter(({ regions }) => regions.length > 0);
};

/** One plan, one broker, one region that the plan is offered in. After adding, plan and broker stay chosen: the next region is the usual next step. */
export const DeploymentForm = ({ offeringId, choices, refusal }: Props) => {
  const t = useTranslations('deployments');
  const say = useSay();
  const { form, field, submit, state } = useCommandForm<CreateDeployment, CreateDeployment>({
    schema: createDeploymentSchema,
    values: { planId: onlyOne(choices.plans), brokerId: onlyOne(choices.brokers), regionId: '' },
    send: async (values) => {
      await createDeployment(offeringId, values);
      return values;
    },
    toValues: (values) => ({ ...values, regionId: '' }),
  });
  const planId = useWatch({ control: form.control, name: 'planId' });
  const groups = groupsFor(choices, planId);
  const plan = field('planId');
  const follow = (next: string) => {
    const regions = groupsFor(choices, next).flatMap((group) => group.regions);
    if (!regions.some(({ id }) => id === form.getValues('regionId'))) form.setValue('regionId', '');
    form.clearErrors('regionId');
  };
  const options = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => <SelectItem key={id} value={id} text={name} />);
  return (
    <form method="post" onSubmit={submit} noValidate>
      <Stack>
        <Fields>
          <Select
            {...plan}
            labelText={t('field.plan')}
            helperText={t('field.planHelp')}
            onChange={(event) => {
              void plan.onChange(event);
              follow(event.target.value);
            }}
          >
            <SelectItem value="" text={t('field.choose')} />
            {options(choices.plans)}
          </Select>
          <Select {...field('brokerId')} labelText={t('field.broker')} helperText={t('field.brokerHelp')}>
            <SelectItem value="" text={t('field.choose')} />
            {options(choices.brokers)}
          </Select>
          <Select
            {...field('regionId')}
            labelText={t('field.region')}
            helperText={planId ? t('field.regionHelp') : t('field.regionFirstPlan')}
          >
            <SelectItem value="" text={t('field.choose')} />
            {groups.map(({ id, name, regions }) => (
              <SelectItemGroup key={id} label={name}>
                {options(regions)}
              </SelectItemGroup>
            ))}
          </Select>
        </Fields>
        {planId ? (
          <p>
            <Link href={`/offerings/${offeringId}/plans?plan=${planId}#field-regions`}>
              {t('field.changeRegions')}
            </Link>
          </p>
        ) : null}
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
