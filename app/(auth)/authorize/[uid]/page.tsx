import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LoginForm } from '@/components/iam/login/login-form';
import { Stack } from '@/components/ui/layout/arrange';
import { Page, Panel } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { consolePage } from '@/lib/http/console-page';
import { finishLogin, loginOf } from '@/lib/http/identity/login';
import { accountsOf } from '@/lib/iam/login/policy';
import { mustProveAgain, rememberedDecision } from '@/lib/iam/login/service';

export const generateMetadata = async () => ({ title: (await getTranslations('auth.login'))('pageTitle') });

/** Whom a service may learn about: asked once, and again when the service wants more. */
export default consolePage(async ({ actor, params: { uid = '' } }) => {
  const login = await loginOf(uid);
  const remembered = await rememberedDecision(actor, login);
  if (remembered) redirect(await finishLogin(uid, remembered));
  const t = await getTranslations('auth.login');
  const { offeringName: service, providerName: provider } = login;
  const again = await mustProveAgain(actor, login);
  return (
    <Page title={t('title', { service })} lead={t('lead', { service, provider })} narrow>
      <Panel>
        {again ? (
          <Stack>
            <p>{t('again', { service })}</p>
            <LinkButton href={`/sign-in?callbackUrl=${encodeURIComponent(`/authorize/${uid}`)}`}>
              {t('signInAgain')}
            </LinkButton>
          </Stack>
        ) : (
          <LoginForm
            uid={uid}
            service={service}
            person={{ name: actor.name, email: actor.email }}
            accounts={accountsOf(actor)}
          />
        )}
      </Panel>
    </Page>
  );
});
