import { useTranslations } from 'next-intl';
import type { DemoPerson } from '@/prisma/seeds/demo-people';
import { Facts, Mono, Row, Stack } from '../ui/layout/arrange';
import { Panel, Section } from '../ui/layout/page';
import { SampleSignIn } from './sample-sign-in';

/** Demo mode: who can sign in here, with the password they share. */
export const SampleSignIns = ({ people }: { people: DemoPerson[] }) => {
  const t = useTranslations('auth.samples');
  const common = useTranslations('common.role');
  const role = ({ provider, role: within, platformRoles }: DemoPerson) => {
    if (provider && within) return t('within', { role: common(within), provider });
    return common(platformRoles[0] ?? 'customer');
  };
  return (
    <Panel>
      <Section title={t('title')} help={t('lead')}>
        <Stack>
          <p>
            {t('password')} <Mono>{people[0]?.password}</Mono>
          </p>
          <Facts
            facts={people.map((person) => ({
              label: role(person),
              value: (
                <Row>
                  <Mono>{person.email}</Mono>
                  <SampleSignIn email={person.email} password={person.password} of={role(person)} />
                </Row>
              ),
            }))}
          />
        </Stack>
      </Section>
    </Panel>
  );
};
