'use client';

import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { updateInstance } from '@/lib/instances/client';
import type { InstanceDetail, InstanceDto } from '@/lib/instances/schema';
import type { Asked } from '@/lib/offerings/settings/schema';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommandForm } from '../ui/form/use-command-form';
import { Row, Stack } from '../ui/layout/arrange';
import { AskedParameters, typedFrom, typedSchema, valuesOf, type Typed } from './asked-parameters';

type Props = { instance: InstanceDetail; asked: Asked; disabled: boolean; onChange: () => void };

/** Other parameters, which the broker takes on in the background. */
export const ChangeParameters = ({ instance, asked, disabled, onChange }: Props) => {
  const t = useTranslations('instances.change');
  const { id, version } = instance;
  const typed = typedFrom(asked, instance.parameters);
  const { field, submit, state } = useCommandForm<{ parameters: Typed }, InstanceDto>({
    schema: z.object({ parameters: typedSchema(asked) }),
    values: { parameters: typed },
    send: ({ parameters }) => updateInstance(id, { version, parameters: valuesOf(asked, parameters) }),
    onSaved: onChange,
  });
  return (
    <form method="post" onSubmit={submit} aria-label={t('parameters')}>
      <Stack>
        <ProblemNotice problem={state.problem} />
        <AskedParameters asked={asked} typed={typed} field={field} />
        <Row>
          <Button type="submit" kind="tertiary" disabled={disabled || state.saving}>
            {t('changeParameters')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
};
