'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { createBinding, removeBinding, revealCredentials } from '@/lib/instances/client';
import { changeRefusal } from '@/lib/instances/policy';
import type { BindingDto, Credentials, InstanceDetail } from '@/lib/instances/schema';
import { Copyable } from '../iam/copyable';
import { When } from '../iam/when';
import { Button } from '../ui/button';
import { CommandButton } from '../ui/command-button';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { useSay } from '../ui/form/use-say';
import { Row, Stack } from '../ui/layout/arrange';
import { Tag } from '../ui/tag';
import { TextInput } from '../ui/text-input';
import { OperationView } from './operation-view';
import styles from '../account/account.module.scss';

type ItemProps = { instanceId: string; binding: BindingDto; mayManage: boolean; onChange: () => void };

const Binding = ({ instanceId, binding, mayManage, onChange }: ItemProps) => {
  const t = useTranslations('instances.credentials');
  const [shown, setShown] = useState<Credentials | null>(null);
  const reveal = useCommand(() => revealCredentials(instanceId, binding.id), setShown);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.rowTitle}>
          {binding.name}{' '}
          <Tag size="sm" type={binding.state === 'failed' ? 'red' : 'gray'}>
            {t(`state.${binding.state}`)}
          </Tag>
        </p>
        <p className={styles.rowDetail}>
          {t('made', { name: binding.createdBy })} <When at={binding.createdAt} />
        </p>
        <OperationView operation={binding.lastOperation} />
        <ProblemNotice problem={reveal.problem} />
        {shown ? (
          <Copyable label={t('value')} value={JSON.stringify(shown.credentials, null, 2)} whole />
        ) : null}
      </div>
      {mayManage ? (
        <Row>
          {binding.state === 'active' ? (
            <Button kind="ghost" size="sm" onClick={() => (shown ? setShown(null) : reveal.run(undefined))}>
              {t(shown ? 'hide' : 'show')}
            </Button>
          ) : null}
          {['active', 'failed'].includes(binding.state) ? (
            <CommandButton
              label={t('remove')}
              named={t('removeNamed', { name: binding.name })}
              send={() => removeBinding(instanceId, binding.id).then(onChange)}
            />
          ) : null}
        </Row>
      ) : null}
    </li>
  );
};

type Props = { instance: InstanceDetail; onChange: () => void };

/** The credentials of an instance: made, shown to those who may, deleted. */
export const CredentialsList = ({ instance, onChange }: Props) => {
  const t = useTranslations('instances.credentials');
  const say = useSay();
  const [name, setName] = useState('');
  const busy = instance.operations.some(({ finishedAt }) => !finishedAt);
  const refusal = changeRefusal({ ...instance, busy });
  const create = useCommand(
    () => createBinding(instance.id, { name, parameters: {} }),
    () => {
      setName('');
      onChange();
    },
  );
  return (
    <Stack>
      {instance.bindings.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.rows}>
          {instance.bindings.map((binding) => (
            <Binding
              key={binding.id}
              instanceId={instance.id}
              binding={binding}
              mayManage={instance.mayManage}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
      <ProblemNotice problem={create.problem} />
      {instance.mayManage ? (
        <>
          <TextInput
            id="binding-name"
            labelText={t('name')}
            helperText={refusal ? say(refusal) : t('nameHelp')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Row>
            <Button
              kind="tertiary"
              disabled={refusal !== null || name.trim() === '' || create.pending}
              onClick={() => create.run(undefined)}
            >
              {t('create')}
            </Button>
          </Row>
        </>
      ) : null}
    </Stack>
  );
};
