import { expect, it } from 'vitest';
import { describeDatabase } from '@/lib/testing/database';
import { db } from '../../db/client';
import { actorFor, createPerson, createPlatformActor, createTeam } from '../../../prisma/factories';
import { addPerson, changePerson, newPasswordLink } from './service';

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code: string; extra: { fields?: { path: string }[] } }) => error,
  );

describeDatabase('people', () => {
  it('are added with roles and a link that the log does not know', async () => {
    const operator = await createPlatformActor('operator');
    const { provider } = await createTeam();
    const added = await addPerson(operator, {
      name: 'New',
      email: 'new@test.example',
      platformRoles: [],
      memberships: [{ providerId: provider.id, role: 'editor' }],
    });
    const actor = await actorFor(added.userId);
    expect(actor.memberships).toMatchObject([{ providerId: provider.id, role: 'editor' }]);
    const token = added.url.split('/').at(-1)!;
    expect(
      JSON.stringify(await db.auditEvent.findMany({ where: { subjectId: added.userId } }), (_, value) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toContain(token);
  });

  it('are refused at the field when the address is taken', async () => {
    const operator = await createPlatformActor('operator');
    const person = await createPerson({});
    const error = await failure(
      addPerson(operator, { name: 'Twin', email: person.email, platformRoles: [], memberships: [] }),
    );
    expect(error).toMatchObject({ code: 'invalid', extra: { fields: [{ path: 'email' }] } });
  });

  it('are managed by operators only', async () => {
    const { actor } = await createTeam('owner');
    const reviewer = await createPlatformActor('reviewer');
    for (const someone of [actor, reviewer]) {
      expect(() =>
        addPerson(someone, {
          name: 'X',
          email: 'x@test.example',
          platformRoles: ['operator'],
          memberships: [],
        }),
      ).toThrow('forbidden');
      expect(() => newPasswordLink(someone, actor.userId)).toThrow('forbidden');
    }
  });

  it('leave somebody to run the installation', async () => {
    await db.user.updateMany({ data: { platformRoles: [] } });
    const operator = await createPlatformActor('operator');
    const error = await failure(
      changePerson(operator, operator.userId, { platformRoles: [], memberships: [], disabled: false }),
    );
    expect(error).toMatchObject({ code: 'forbidden' });
    expect((await actorFor(operator.userId)).platformRoles).toEqual(['operator']);
  });

  it('lose their sessions when they are disabled', async () => {
    const operator = await createPlatformActor('operator');
    const person = await createPerson({});
    await db.session.create({ data: { userId: person.id, expiresAt: new Date(Date.now() + 1e6) } });
    await changePerson(operator, person.id, { platformRoles: [], memberships: [], disabled: true });
    expect(await db.session.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
  });
});
