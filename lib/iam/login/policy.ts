import type { Actor } from '../../auth/permissions';

/** The accounts for which a person can log in: their providers' and those they are a customer with. */
export const accountsOf = ({ accounts, memberships }: Actor): { accountId: string; name: string }[] => {
  const all = [
    ...memberships.map(({ accountId, providerName: name }) => ({ accountId, name })),
    ...accounts.map(({ accountId, name }) => ({ accountId, name })),
  ];
  return all.filter(({ accountId }, index) => all.findIndex((one) => one.accountId === accountId) === index);
};
