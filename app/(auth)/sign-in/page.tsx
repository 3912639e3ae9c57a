import { getTranslations } from 'next-intl/server';
import { SampleSignIns } from '@/components/auth/sample-sign-ins';
import { SignInForm } from '@/components/auth/sign-in-form';
import styles from '@/components/auth/sign-in.module.scss';
import { Page, Panel } from '@/components/ui/layout/page';
import { env } from '@/lib/env';
import { DEMO_PEOPLE } from '@/prisma/seeds/demo-people';

export const generateMetadata = async () => ({ title: (await getTranslations('auth'))('signIn.title') });

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }> };

/** Only a path of our own is a place to go back to. */
const safePath = (target: string | string[] | undefined) =>
  typeof target === 'string' &&
  URL.canParse(target, 'http://here') &&
  new URL(target, 'http://here').origin === 'http://here' &&
  target.startsWith('/')
    ? target
    : '/home';

const SignInPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('auth');
  const { callbackUrl, error } = await searchParams;
  const form = (
    <Panel>
      <SignInForm
        callbackUrl={safePath(callbackUrl)}
        openIdName={env.OIDC_ISSUER ? env.OIDC_NAME : null}
        refused={error !== undefined}
      />
    </Panel>
  );
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} narrow={!env.demo}>
      {env.demo ? (
        <div className={styles.beside}>
          {form}
          <SampleSignIns people={DEMO_PEOPLE} />
        </div>
      ) : (
        form
      )}
    </Page>
  );
};

export default SignInPage;
