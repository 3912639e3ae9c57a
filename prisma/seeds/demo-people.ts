import type { PlatformRole, ProviderRole } from '@/lib/auth/permissions';

export type DemoPerson = {
  email: string;
  name: string;
  password: string;
  platformRoles: PlatformRole[];
  provider?: string;
  role?: ProviderRole;
  accountId?: string;
};

export const DEMO_PROVIDERS = [
  { name: 'Example Verse', accountId: 'a11ce0000000000000000000000000a1' },
  { name: 'Sample Weather', accountId: 'b0b00000000000000000000000000b0b' },
];

const PASSWORD = 'workbench-demo';

/** The sample sign-ins, one for every role. Demo mode only. */
export const DEMO_PEOPLE: DemoPerson[] = [
  {
    email: 'ana@verse.example',
    name: 'Ana Ferrer',
    password: PASSWORD,
    platformRoles: [],
    provider: 'Example Verse',
    role: 'owner',
  },
  {
    email: 'ben@verse.example',
    name: 'Ben Okafor',
    password: PASSWORD,
    platformRoles: [],
    provider: 'Example Verse',
    role: 'editor',
  },
  {
    email: 'vera@verse.example',
    name: 'Vera Lind',
    password: PASSWORD,
    platformRoles: [],
    provider: 'Example Verse',
    role: 'viewer',
  },
  {
    email: 'wes@weather.example',
    name: 'Wes Tanaka',
    password: PASSWORD,
    platformRoles: [],
    provider: 'Sample Weather',
    role: 'owner',
  },
  { email: 'rita@platform.example', name: 'Rita Moreau', password: PASSWORD, platformRoles: ['reviewer'] },
  { email: 'raj@platform.example', name: 'Raj Patel', password: PASSWORD, platformRoles: ['reviewer'] },
  { email: 'olga@platform.example', name: 'Olga Nowak', password: PASSWORD, platformRoles: ['operator'] },
  {
    email: 'carl@customer.example',
    name: 'Carl Jensen',
    password: PASSWORD,
    platformRoles: [],
    accountId: 'ca510000000000000000000000000001',
  },
  {
    email: 'cleo@customer.example',
    name: 'Cleo Dubois',
    password: PASSWORD,
    platformRoles: [],
    accountId: 'ca510000000000000000000000000002',
  },
];
