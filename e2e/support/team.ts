import { randomUUID } from 'node:crypto';
import { request as requests, type APIRequestContext } from '@playwright/test';
import { PASSWORD } from '../fixtures';
import { command, type Person } from './service';

/** Signs somebody in with their password, in the place of whoever was. */
export const signInto = async (request: APIRequestContext, email: string) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  await request.post('/api/auth/callback/password', {
    form: { email, password: PASSWORD, csrfToken, json: 'true' },
  });
};

/** A new session of somebody who signed in with their password. */
export const signInByApi = async (baseURL: string, email: string): Promise<APIRequestContext> => {
  const request = await requests.newContext({ baseURL });
  await signInto(request, email);
  return request;
};

export type Member = Person & { userId: string; email: string };
export type Team = { providerId: string; accountId: string; owner: Member };

type Membership = { providerId: string; role: 'owner' | 'editor' | 'viewer' };

/** A person of their own, signed in, whom the operator added. */
export const createMember = async (
  operator: Person,
  { baseURL, memberships }: { baseURL: string; memberships: Membership[] },
): Promise<Member> => {
  const email = `${randomUUID()}@attack.example`;
  const person = { name: 'Mal Ory', email, platformRoles: [], memberships };
  const { userId, url } = await command<{ userId: string; url: string }>(operator, 'POST', 'people', person);
  const fresh = await requests.newContext({ baseURL });
  await fresh.post(`/api/password/${url.split('/').at(-1)}`, { data: { password: PASSWORD } });
  await fresh.dispose();
  return { userId, email, request: await signInByApi(baseURL, email) };
};

/** A provider with an account of its own and its owner: what a story ends or suspends must be nobody else's. */
export const createTeam = async (operator: Person, baseURL: string): Promise<Team> => {
  const name = `Team ${randomUUID().slice(0, 8)}`;
  const { id: providerId } = await command<{ id: string }>(operator, 'POST', 'providers', { name });
  const providers = await command<{ id: string; accountId: string }[]>(operator, 'GET', 'providers');
  const { accountId } = providers.find(({ id }) => id === providerId)!;
  const memberships = [{ providerId, role: 'owner' as const }];
  return { providerId, accountId, owner: await createMember(operator, { baseURL, memberships }) };
};

type Access = { memberships: Membership[]; disabled: boolean };

/** What the operator sets: a person's roles, and whether they may sign in. */
export const setAccess = (operator: Person, userId: string, access: Access) =>
  command(operator, 'PUT', `people/${userId}`, { platformRoles: [], ...access });
