import { getTranslations } from 'next-intl/server';
import { RotateSigningKey } from '@/components/access/access-actions';
import { Accounts, Logins, Sessions, SigningKeys } from '@/components/access/access-lists';
import { AccessSearch } from '@/components/access/access-search';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { can } from '@/lib/auth/permissions';
import { allSessions } from '@/lib/auth/sessions/queries';
import { accessQuerySchema } from '@/lib/auth/sessions/schema';
import { consolePage } from '@/lib/http/console-page';
import { allGrants } from '@/lib/iam/grants/queries';
import { listSigningKeys } from '@/lib/iam/signing/queries';
import { listAccounts } from '@/lib/team/accounts/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('access'))('title') });

export default consolePage(
  async ({ actor, search }) => {
    const t = await getTranslations('access');
    const { q } = accessQuerySchema.catch({ q: '' }).parse(search);
    const [sessions, logins, accounts, keys] = await Promise.all([
      allSessions(actor, q),
      allGrants(actor, q),
      can(actor, 'account.suspend') ? listAccounts(actor, q) : null,
      can(actor, 'installation.manage') ? listSigningKeys(actor) : null,
    ]);
    return (
      <Page title={t('title')} lead={t('lead')} narrow>
        <AccessSearch q={q} />
        <Section id="sessions" title={t('sessions.title')} help={t('sessions.help')}>
          <Panel>
            <Sessions sessions={sessions} />
          </Panel>
        </Section>
        <Section id="logins" title={t('logins.title')} help={t('logins.help')}>
          <Panel>
            <Logins logins={logins} />
          </Panel>
        </Section>
        {accounts ? (
          <Section id="accounts" title={t('accounts.title')} help={t('accounts.help')}>
            <Panel>
              <Accounts accounts={accounts} />
            </Panel>
          </Section>
        ) : null}
        {keys ? (
          <Section id="keys" title={t('keys.title')} help={t('keys.help')} actions={<RotateSigningKey />}>
            <Panel>
              <SigningKeys keys={keys} />
            </Panel>
          </Section>
        ) : null}
      </Page>
    );
  },
  { permission: 'access.manage' },
);
