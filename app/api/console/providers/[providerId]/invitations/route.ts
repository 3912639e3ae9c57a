import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { openTeamInvitations } from '@/lib/team/invitations/queries';
import {
  createdTeamInvitationSchema,
  inviteMemberSchema,
  teamInvitationSchema,
} from '@/lib/team/invitations/schema';
import { inviteMember } from '@/lib/team/invitations/service';
import { teamParams } from '@/lib/team/members/schema';

export const GET = consoleRoute(
  {
    name: 'openTeamInvitations',
    summary: 'Invitations into the team that nobody has used yet',
    permissions: ['team.manage'],
    params: teamParams,
    answer: z.array(teamInvitationSchema),
  },
  ({ actor, params }) => openTeamInvitations(actor, params.providerId),
);

export const POST = consoleRoute(
  {
    name: 'inviteMember',
    summary: 'Invites an address into the team; the link is in this one answer',
    permissions: ['team.manage'],
    params: teamParams,
    body: inviteMemberSchema,
    answer: createdTeamInvitationSchema,
    created: true,
  },
  ({ actor, params, body }) => inviteMember(actor, params.providerId, body),
);
