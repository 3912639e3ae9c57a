import type { Message } from './errors';

export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** A message in the reader's language. A value named `roles` is a list of role names, which are translated as well. */
export const say = (translate: Translate, { key, values }: Message): string => {
  if (typeof values?.roles !== 'string') return translate(key, values);
  const roles = values.roles.split(',').map((role) => translate(`common.role.${role}`));
  return translate(key, { ...values, roles: roles.join(', ') });
};
