import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InvitationList } from '@/components/team/invitation-list';
import { InviteForm } from '@/components/team/invite-form';
import { MembersTable } from '@/components/team/members-table';
import { TeamSwitch } from '@/components/team/team-switch';
import { Columns, Stack } from '@/components/ui/layout/arrange';
import { Page, Panel, Section } from '@/components/ui/layout/page';
import { can } from '@/lib/auth/permissions';
import { consolePage } from '@/lib/http/console-page';
import { openTeamInvitations } from '@/lib/team/invitations/queries';
import { teamParams } from '@/lib/team/members/schema';
import { membersOf, teamOf } from '@/lib/team/members/queries';

export const generateMetadata = async () => ({ title: (await getTranslations('team'))('title') });

export default consolePage(async ({ actor, params }) => {
  const parsed = teamParams.safeParse(params);
  if (!parsed.success) notFound();
  const { providerId } = parsed.data;
  const t = await getTranslations('team');
  const provider = await teamOf(actor, providerId);
  const manages = can(actor, 'team.manage', providerId);
  const [members, invitations] = await Promise.all([
    membersOf(actor, providerId),
    manages ? openTeamInvitations(actor, providerId) : [],
  ]);
  const table = (
    <MembersTable provider={provider} members={members} userId={actor.userId} manages={manages} />
  );
  return (
    <Page
      title={t('title')}
      eyebrow={provider.name}
      lead={t(manages ? 'lead' : 'leadReader', { provider: provider.name })}
      actions={<TeamSwitch memberships={actor.memberships} current={providerId} />}
    >
      {manages ? (
        <Columns>
          <Stack loose>
            {table}
            <Section title={t('invitations.title')} help={t('invitations.help')}>
              <InvitationList providerId={providerId} invitations={invitations} />
            </Section>
          </Stack>
          <Panel>
            <Section title={t('invite.title')} help={t('invite.text')}>
              <InviteForm providerId={providerId} />
            </Section>
          </Panel>
        </Columns>
      ) : (
        table
      )}
    </Page>
  );
});
