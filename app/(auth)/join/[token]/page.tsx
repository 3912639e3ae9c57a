import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AcceptInvitation, JoinForm, SignOutToJoin } from '@/components/team/join-actions';
import { Stack } from '@/components/ui/layout/arrange';
import { Page, Panel } from '@/components/ui/layout/page';
import { LinkButton } from '@/components/ui/link';
import { MomentDay } from '@/components/ui/moment';
import { currentActor } from '@/lib/auth/session';
import { DomainError } from '@/lib/core/errors';
import { say, type Translate } from '@/lib/core/say';
import { addressRefusal, invitationRefusal } from '@/lib/team/invitations/policy';
import { invitationBehind } from '@/lib/team/invitations/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('team.join'))('pageTitle') });

const found = (token: string) =>
  invitationBehind(token).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') notFound();
    throw error;
  });

type Invitation = Awaited<ReturnType<typeof invitationBehind>>;

/** What this reader can do with the link: accept, sign in first, sign in as somebody else, or become a person here. */
const Answer = async ({ token, invitation }: { token: string; invitation: Invitation }) => {
  const t = await getTranslations('team.join');
  const actor = await currentActor();
  const { email, provider, hasAccount } = invitation;
  if (!actor && !hasAccount) return <JoinForm token={token} email={email} label={t('create')} />;
  if (!actor) {
    return (
      <Stack>
        <p>{t('signInFirst', { email })}</p>
        <LinkButton href={`/sign-in?callbackUrl=${encodeURIComponent(`/join/${token}`)}`}>
          {t('signIn')}
        </LinkButton>
      </Stack>
    );
  }
  const reason = addressRefusal(email, actor.email);
  if (reason) {
    return (
      <Stack>
        <p>{say((await getTranslations()) as Translate, reason)}</p>
        <div>
          <SignOutToJoin token={token} label={t('signOut')} />
        </div>
      </Stack>
    );
  }
  return <AcceptInvitation token={token} label={t('accept', { provider: provider.name })} />;
};

const JoinPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params;
  const invitation = await found(token);
  const t = await getTranslations('team.join');
  const role = await getTranslations('common.role');
  const { provider, state, createdName, expiresAt } = invitation;
  const title = t('title', { provider: provider.name });
  const over = invitationRefusal(state);
  if (over) {
    return (
      <Page title={title} lead={say((await getTranslations()) as Translate, over)} narrow>
        <LinkButton href="/home">{t('toHome')}</LinkButton>
      </Page>
    );
  }
  const words = { name: createdName, provider: provider.name, role: role(invitation.role) };
  return (
    <Page title={title} lead={t('lead', words)} narrow>
      <Panel>
        <Stack>
          <Answer token={token} invitation={invitation} />
          <p>{t.rich('ends', { day: () => <MomentDay at={expiresAt} /> })}</p>
        </Stack>
      </Panel>
    </Page>
  );
};

export default JoinPage;
