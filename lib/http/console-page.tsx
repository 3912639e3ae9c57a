import 'server-only';
import type { ReactNode } from 'react';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { DomainError } from '../core/errors';
import type { Actor, Permission } from '../auth/permissions';
import { can } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { currentActor } from '../auth/session';

type PageProps = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type PageInput = { actor: Actor; params: Record<string, string>; search: Record<string, string> };

const single = (search: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[key, first]];
    }),
  );

/** Where to come back to after signing in; proxy.ts notes the path of each page request. */
const signInHref = async () => {
  const path = (await headers()).get('x-path') ?? '/';
  return `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
};

/** The actor, or the way to the sign-in page. */
export const requireActor = async (): Promise<Actor> =>
  (await currentActor()) ?? redirect(await signInHref());

/**
 * Every console page is made by this: signed in, inside the actor's scope (somebody else's offering is a 404), and
 * with `permission` where the page is for one role only (others get a 403: that there is such a page is no secret).
 */
export const consolePage =
  (render: (input: PageInput) => Promise<ReactNode>, options: { permission?: Permission } = {}) =>
  async ({ params, searchParams }: PageProps) => {
    const actor = await requireActor();
    if (options.permission && !can(actor, options.permission)) forbidden();
    const values = await params;
    try {
      if (values.offeringId !== undefined) await offeringInScope(actor, values.offeringId);
      return await render({ actor, params: values, search: single(await searchParams) });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not_found') notFound();
      if (error instanceof DomainError && error.code === 'forbidden') forbidden();
      throw error;
    }
  };
