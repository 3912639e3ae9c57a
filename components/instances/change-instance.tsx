'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { lockInstance, updateInstance } from '@/lib/instances/client';
import { changeRefusal } from '@/lib/instances/policy';
import type { InstanceDetail } from '@/lib/instances/schema';
import { askedFields, type Asked } from '@/lib/offerings/settings/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import { Row, Stack } from '../ui/layout/arrange';
import { Select, SelectItem } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { ChangeParameters } from './change-parameters';

type Props = { instance: InstanceDetail; asked: Asked; onChange: () => void };

/** Another name at once, another plan and other parameters by the broker, and the lock against all of them. */
export const ChangeInstance = ({ instance, asked, onChange }: Props) => {
  const t = useTranslations('instances.change');
  const say = useSay();
  const { id, version, locked, otherPlans } = instance;
  const [name, setName] = useState(instance.name);
  const [chosen, setChosen] = useState('');
  // The plan that was chosen before is the present one after the change.
  const planId = (otherPlans.find((plan) => plan.id === chosen) ?? otherPlans[0])?.id ?? '';
  const busy = instance.operations.some(({ finishedAt }) => !finishedAt);
  const refusal = changeRefusal({ ...instance, busy });
  const rename = useCommand(() => updateInstance(id, { version, name }), onChange);
  const change = useCommand(() => updateInstance(id, { version, planId }), onChange);
  const lock = useCommand(() => lockInstance(id, { locked: !locked }), onChange);
  return (
    <Stack>
      <ProblemNotice problem={rename.problem ?? change.problem ?? lock.problem} />
      <TextInput
        id="instance-name"
        labelText={t('name')}
        value={name}
        disabled={locked}
        onChange={({ target }) => setName(target.value)}
      />
      <Row>
        <Button
          kind="tertiary"
          disabled={locked || name.trim() === '' || name === instance.name || rename.pending}
          onClick={() => rename.run(undefined)}
        >
          {t('rename')}
        </Button>
        <Button kind="ghost" disabled={lock.pending} onClick={() => lock.run(undefined)}>
          {t(locked ? 'unlock' : 'lock')}
        </Button>
      </Row>
      {otherPlans.length > 0 ? (
        <>
          <Select
            id="instance-plan"
            labelText={t('plan', { present: instance.planName })}
            helperText={refusal ? say(refusal) : t('planHelp')}
            value={planId}
            onChange={({ target }) => setChosen(target.value)}
          >
            {otherPlans.map((plan) => (
              <SelectItem key={plan.id} value={plan.id} text={plan.name} />
            ))}
          </Select>
          <Row>
            <Button
              kind="tertiary"
              disabled={refusal !== null || change.pending}
              onClick={() => change.run(undefined)}
            >
              {t('changePlan')}
            </Button>
          </Row>
        </>
      ) : null}
      {askedFields(asked).length > 0 ? (
        <ChangeParameters {...{ instance, asked, onChange }} disabled={refusal !== null} />
      ) : null}
    </Stack>
  );
};
