'use client';

import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { BUILT_IN_ROLES } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { Scroll, Stack } from '../ui/layout/arrange';
import { Table, TableBody, TableHead, TableHeader, TableRow } from '../ui/table';
import type { AccessFormParts } from './access-form-parts';
import { ActionRow } from './action-row';
import styles from './iam.module.scss';

/** Actions down, roles across. */
export const ActionsTable = ({ serviceName, ...parts }: AccessFormParts & { serviceName: string | null }) => {
  const t = useTranslations('iam.actions');
  const { form, readOnly } = parts;
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: 'actions',
    keyName: 'key',
  });
  const custom = form.watch('roles');
  const roles = [
    ...BUILT_IN_ROLES.map(({ id, kind }) => ({ id: id as string, name: id as string, kind: t(kind) })),
    ...custom.map(({ id, displayName }) => ({ id, name: displayName, kind: t('custom') })),
  ];
  return (
    <Stack>
      <Scroll label={t('title')}>
        <Table size="sm" className={styles.matrix}>
          <TableHead>
            <TableRow>
              <TableHeader>{t('action')}</TableHeader>
              {roles.map(({ id, name, kind }) => (
                <TableHeader key={id}>
                  <span className={styles.roleKind}>{kind}</span>
                  <span translate="no">{name}</span>
                </TableHeader>
              ))}
              <TableHeader>
                <span className="wb-visually-hidden">{t('remove')}</span>
              </TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map(({ key }, index) => (
              <ActionRow
                key={key}
                index={index}
                roles={roles}
                serviceName={serviceName}
                onRemove={() => remove(index)}
                {...parts}
              />
            ))}
          </TableBody>
        </Table>
      </Scroll>
      <div>
        <Button
          kind="tertiary"
          size="md"
          disabled={readOnly}
          onClick={() =>
            append({ id: '', description: '', roles: [] }, { focusName: `actions.${fields.length}.id` })
          }
        >
          {t('add')}
        </Button>
      </div>
    </Stack>
  );
};
