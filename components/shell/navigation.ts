import type { Actor } from '@/lib/auth/permissions';
import { can, type Permission } from '@/lib/auth/permissions';

export type NavigationItem = { key: string; href: string };

const ITEMS: (NavigationItem & { permission?: Permission; providerOnly?: boolean; accountOnly?: boolean })[] =
  [
    { key: 'home', href: '/home' },
    { key: 'offerings', href: '/offerings', permission: 'offering.read' },
    { key: 'reviews', href: '/reviews', permission: 'review.list' },
    { key: 'team', href: '/team', providerOnly: true },
    { key: 'people', href: '/people', permission: 'people.manage' },
    { key: 'access', href: '/access', permission: 'access.manage' },
    { key: 'settings', href: '/settings', permission: 'installation.manage' },
    { key: 'jobs', href: '/jobs', permission: 'installation.manage' },
    { key: 'audit', href: '/audit', permission: 'audit.read' },
    { key: 'catalog', href: '/catalog' },
    { key: 'resources', href: '/resources', accountOnly: true },
  ];

/** What the actor's roles can open, in the order of the header. */
export const navigationFor = (actor: Actor | null): NavigationItem[] =>
  ITEMS.filter(({ key, permission, providerOnly, accountOnly }) => {
    if (!actor) return key === 'catalog';
    if (providerOnly && actor.memberships.length === 0) return false;
    if (accountOnly && actor.accounts.length + actor.memberships.length === 0) return false;
    return !permission || can(actor, permission);
  }).map(({ key, href }) => ({ key, href }));
