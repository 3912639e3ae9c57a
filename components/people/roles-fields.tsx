'use client';

import { useTranslations } from 'next-intl';
import { PLATFORM_ROLES, PROVIDER_ROLES, type PlatformRole, type ProviderRole } from '@/lib/auth/permissions';
import { Checkbox } from '../ui/checkbox';
import { FormGroup } from '../ui/form-group';
import { Select, SelectItem } from '../ui/select';
import { Stack } from '../ui/layout/arrange';

export type Provider = { id: string; name: string };
export type Roles = {
  platformRoles: PlatformRole[];
  memberships: { providerId: string; role: ProviderRole }[];
};

type Props = { idPrefix: string; providers: Provider[]; value: Roles; onChange: (roles: Roles) => void };

const without = <T,>(list: T[], item: T) => list.filter((one) => one !== item);

/** Platform roles as boxes, and one role (or none) within each provider. */
export const RolesFields = ({ idPrefix, providers, value, onChange }: Props) => {
  const t = useTranslations('people');
  const role = useTranslations('common.role');
  const setPlatform = (one: PlatformRole, on: boolean) =>
    onChange({
      ...value,
      platformRoles: on ? [...value.platformRoles, one] : without(value.platformRoles, one),
    });
  const setWithin = (providerId: string, chosen: string) => {
    const others = value.memberships.filter((one) => one.providerId !== providerId);
    const added = chosen ? [{ providerId, role: chosen as ProviderRole }] : [];
    onChange({ ...value, memberships: [...others, ...added] });
  };
  return (
    <Stack>
      <FormGroup legendText={t('platformRoles')}>
        {PLATFORM_ROLES.map((one) => (
          <Checkbox
            key={one}
            id={`${idPrefix}-${one}`}
            labelText={role(one)}
            checked={value.platformRoles.includes(one)}
            onChange={(_, { checked }) => setPlatform(one, checked)}
          />
        ))}
      </FormGroup>
      {providers.map(({ id, name }) => (
        <Select
          key={id}
          id={`${idPrefix}-${id}`}
          size="sm"
          labelText={t('within', { provider: name })}
          value={value.memberships.find((one) => one.providerId === id)?.role ?? ''}
          onChange={(event) => setWithin(id, event.target.value)}
        >
          <SelectItem value="" text={t('noRole')} />
          {PROVIDER_ROLES.map((one) => (
            <SelectItem key={one} value={one} text={role(one)} />
          ))}
        </Select>
      ))}
    </Stack>
  );
};
