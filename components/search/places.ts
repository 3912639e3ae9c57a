import { can, type Actor, type Permission } from '@/lib/auth/permissions';

export type Place = { key: string; href: string };

type Rule = Place & { permission?: Permission };

const section = (key: string, id: string): Rule => ({
  key: `settings.${key}`,
  href: `/settings#${id}`,
  permission: 'installation.manage',
});

const PLACES: Rule[] = [
  { key: 'home', href: '/home' },
  { key: 'offerings', href: '/offerings', permission: 'offering.read' },
  { key: 'register', href: '/offerings/new', permission: 'offering.create' },
  { key: 'reviews', href: '/reviews', permission: 'review.list' },
  { key: 'people', href: '/people', permission: 'people.manage' },
  { key: 'access', href: '/access', permission: 'access.manage' },
  { key: 'settings.page', href: '/settings', permission: 'installation.manage' },
  section('calendar', 'calendar'),
  section('brokers', 'brokers'),
  section('operation', 'operation'),
  section('rates', 'rates'),
  section('categories', 'categories'),
  section('regions', 'regions'),
  { key: 'jobs', href: '/jobs', permission: 'installation.manage' },
  { key: 'audit', href: '/audit', permission: 'audit.read' },
  { key: 'catalog', href: '/catalog' },
];

/** The console's own pages and actions that the actor can open, for the search. */
export const placesFor = (actor: Actor | null): Place[] =>
  PLACES.filter(({ permission }) => actor && (!permission || can(actor, permission))).map(
    ({ key, href }) => ({ key, href }),
  );
