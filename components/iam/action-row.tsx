'use client';

import { useTranslations } from 'next-intl';
import { actionName } from '@/lib/iam/policy';
import { DASHBOARD_VIEW } from '@/lib/iam/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { fieldId } from '../ui/form/field-id';
import { TableCell, TableRow } from '../ui/table';
import { TextInput } from '../ui/text-input';
import type { AccessFormParts } from './access-form-parts';
import styles from './iam.module.scss';

type Props = AccessFormParts & {
  index: number;
  roles: { id: string; name: string }[];
  serviceName: string | null;
  onRemove: () => void;
};

/** One action: its name behind the service name, what it allows, and a box for each role. */
export const ActionRow = ({ form, field, readOnly, index, roles, serviceName, onRemove }: Props) => {
  const t = useTranslations('iam.actions');
  const { id, roles: granted } = form.watch(`actions.${index}`);
  const fixed =
    form.formState.defaultValues?.actions?.[index]?.id === DASHBOARD_VIEW && id === DASHBOARD_VIEW;
  const name = actionName(serviceName, id);
  const path = `actions.${index}.roles` as const;
  const error = form.getFieldState(path, form.formState).error?.message;
  const grant = (role: string, checked: boolean) =>
    form.setValue(path, checked ? [...granted, role] : granted.filter((one) => one !== role), {
      shouldDirty: true,
      shouldValidate: true,
    });
  return (
    <TableRow>
      <TableCell className={styles.actionCell}>
        {fixed ? (
          <p className={styles.actionName} translate="no">
            {name}
          </p>
        ) : (
          <>
            <p className={styles.prefix} id={`${fieldId(path)}-prefix`} translate="no">
              {actionName(serviceName, '')}
            </p>
            <TextInput
              {...field(`actions.${index}.id`)}
              size="sm"
              labelText={t('name')}
              hideLabel
              placeholder="report.read"
              readOnly={readOnly}
              spellCheck={false}
              autoComplete="off"
              aria-describedby={`${fieldId(path)}-prefix`}
            />
          </>
        )}
        <TextInput
          {...field(`actions.${index}.description`)}
          size="sm"
          labelText={t('description')}
          hideLabel
          placeholder={t('description')}
          readOnly={readOnly}
        />
        {error ? (
          <p className={styles.fieldError} role="alert">
            {error}
          </p>
        ) : null}
      </TableCell>
      {roles.map((role) => (
        <TableCell key={role.id}>
          <Checkbox
            id={`${fieldId(path)}-${role.id}`}
            labelText={<span translate="no">{`${role.name} – ${name}`}</span>}
            hideLabel
            checked={granted.includes(role.id)}
            disabled={readOnly}
            onChange={(_, { checked }) => grant(role.id, checked)}
          />
        </TableCell>
      ))}
      <TableCell>
        {fixed ? (
          <span className={styles.small}>{t('always')}</span>
        ) : (
          <Button
            kind="ghost"
            size="sm"
            disabled={readOnly}
            aria-label={`${t('remove')} – ${name}`}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
};
