import { getLocale, getTranslations } from 'next-intl/server';
import { LoginPanel } from '@/components/account/login-panel';
import { OwnKeyPanel } from '@/components/account/own-key-panel';
import { PasswordPanel } from '@/components/account/password-panel';
import { ProfileForm } from '@/components/account/profile-form';
import { SessionList } from '@/components/account/session-list';
import { TokenPanel } from '@/components/account/token-panel';
import { TwoFactorPanel } from '@/components/account/two-factor-panel';
import { Copyable } from '@/components/iam/copyable';
import { Stack } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { scopesOf } from '@/lib/auth/permissions';
import { accountOf } from '@/lib/auth/account/queries';
import { liveSessions } from '@/lib/auth/sessions/queries';
import { liveTokens } from '@/lib/auth/tokens/queries';
import { twoFactorOf } from '@/lib/auth/two-factor/queries';
import type { Locale, Theme } from '@/lib/core/preferences';
import { ownGrants } from '@/lib/iam/grants/queries';
import { accountsOf } from '@/lib/iam/login/policy';
import { ownKeys } from '@/lib/iam/own-keys/queries';
import { consolePage } from '@/lib/http/console-page';

export const generateMetadata = async () => ({ title: (await getTranslations('account'))('title') });

export default consolePage(async ({ actor }) => {
  const t = await getTranslations('account');
  const [account, sessions, grants, keys, tokens, twoFactor, locale] = await Promise.all([
    accountOf(actor),
    liveSessions(actor),
    ownGrants(actor),
    ownKeys(actor),
    liveTokens(actor),
    twoFactorOf(actor),
    getLocale(),
  ]);
  const platformAccounts = accountsOf(actor);
  const values = {
    name: account.name,
    locale: (account.locale ?? locale) as Locale,
    theme: (account.theme ?? 'system') as Theme,
    timeZone: account.timeZone ?? '',
  };
  return (
    <Page title={t('title')} lead={t('lead', { email: account.email })} narrow>
      <Section id="profile" title={t('profile.title')}>
        <Panel>
          <ProfileForm values={values} zones={Intl.supportedValuesOf('timeZone')} />
        </Panel>
      </Section>
      {platformAccounts.length > 0 ? (
        <Section id="accounts" title={t('accounts.title')} help={t('accounts.help')}>
          <Panel>
            <Stack>
              {platformAccounts.map(({ accountId, name }) => (
                <Copyable key={accountId} label={t('accounts.id', { name })} value={accountId} />
              ))}
            </Stack>
          </Panel>
        </Section>
      ) : null}
      <Section id="password" title={t('password.title')} help={t('password.help')}>
        <Panel>{account.hasPassword ? <PasswordPanel /> : <p>{t('noPassword')}</p>}</Panel>
      </Section>
      <Section id="two-factor" title={t('twoFactor.title')} help={t('twoFactor.help')}>
        <Panel>
          {account.hasPassword ? <TwoFactorPanel state={twoFactor} /> : <p>{t('twoFactor.elsewhere')}</p>}
        </Panel>
      </Section>
      <Section id="sessions" title={t('sessions.title')} help={t('sessions.help')}>
        <Panel>
          <SessionList sessions={sessions} />
        </Panel>
      </Section>
      <Section id="logins" title={t('logins.title')} help={t('logins.help')}>
        <Panel>
          <LoginPanel grants={grants} />
        </Panel>
      </Section>
      {platformAccounts.length > 0 ? (
        <Section id="api-keys" title={t('apiKeys.title')} help={t('apiKeys.help')}>
          <Panel>
            <OwnKeyPanel keys={keys} accounts={platformAccounts} />
          </Panel>
        </Section>
      ) : null}
      <Section id="tokens" title={t('tokens.title')} help={t('tokens.help')}>
        <Panel>
          <TokenPanel tokens={tokens} scopes={scopesOf(actor)} />
        </Panel>
      </Section>
    </Page>
  );
});
