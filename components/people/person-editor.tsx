'use client';

import { useState } from 'react';
import { useTranslations } from 'next-intl';
import { resetTwoFactor } from '@/lib/auth/two-factor/client';
import { changePerson, newPasswordLink } from '@/lib/team/people/client';
import type { ChangePerson } from '@/lib/team/people/schema';
import type { PersonRow } from '@/lib/team/people/schema';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { ProblemNotice } from '../ui/form/problem-notice';
import { useCommand } from '../ui/form/use-command';
import { Row, Stack } from '../ui/layout/arrange';
import { LinkOnce } from './link-once';
import { RolesFields, type Provider, type Roles } from './roles-fields';

/** One person's roles, whether they may sign in, and a new password link. */
export const PersonEditor = ({ person, providers }: { person: PersonRow; providers: Provider[] }) => {
  const t = useTranslations('people');
  const [roles, setRoles] = useState<Roles>({
    platformRoles: person.platformRoles,
    memberships: person.memberships.map(({ providerId, role }) => ({ providerId, role })),
  });
  const [disabled, setDisabled] = useState(person.disabled);
  const [link, setLink] = useState<string | null>(null);
  const save = useCommand((body: ChangePerson) => changePerson(person.id, body));
  const password = useCommand(
    () => newPasswordLink(person.id),
    ({ url }) => setLink(url),
  );
  const reset = useCommand(() => resetTwoFactor(person.id));
  return (
    <Stack>
      <RolesFields idPrefix={person.id} providers={providers} value={roles} onChange={setRoles} />
      <Checkbox
        id={`${person.id}-disabled`}
        labelText={t('disable')}
        checked={disabled}
        onChange={(_, { checked }) => setDisabled(checked)}
      />
      <ProblemNotice problem={save.problem ?? password.problem ?? reset.problem} />
      {link ? <LinkOnce url={link} /> : null}
      <Row>
        <Button size="sm" disabled={save.pending} onClick={() => save.run({ ...roles, disabled })}>
          {t('save')}
        </Button>
        <Button size="sm" kind="tertiary" disabled={password.pending} onClick={() => password.run(undefined)}>
          {t('link.action')}
        </Button>
        {person.twoFactor ? (
          <Button
            size="sm"
            kind="danger--tertiary"
            disabled={reset.pending}
            onClick={() => reset.run(undefined)}
          >
            {t('resetTwoFactor')}
          </Button>
        ) : null}
      </Row>
    </Stack>
  );
};
