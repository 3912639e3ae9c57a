'use client';

import type { ReactNode } from 'react';
import { fieldId } from '@/components/ui/form/field-id';
import { usePlanForm } from './plan-form';
import styles from './plans.module.scss';

type Props = { title: string; help?: string; path?: string; small?: boolean; children: ReactNode };

/** Fields that belong together; `path` makes it the anchor for what the list as a whole lacks. */
export const Group = ({ title, help, path, small, children }: Props) => (
  <div className={small ? styles.subGroup : undefined} id={path ? fieldId(path) : undefined}>
    <fieldset className={styles.group}>
      <legend className={small ? styles.subTitle : styles.groupTitle}>{title}</legend>
      <div className={styles.groupHead}>{help ? <p className={styles.muted}>{help}</p> : null}</div>
      {children}
      {path ? <ListError path={path} /> : null}
    </fieldset>
  </div>
);

type Node = { message?: unknown; root?: Node } | undefined;

/** The complaint about a list as a whole: react-hook-form keeps it at the list or at its `root`. */
export const ListError = ({ path }: { path: string }) => {
  const { errors } = usePlanForm().form.formState;
  const found = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], errors) as Node;
  const message = found?.message ?? found?.root?.message;
  return typeof message === 'string' ? (
    <p className={styles.error} role="alert">
      {message}
    </p>
  ) : null;
};
