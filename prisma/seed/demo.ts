import { createPerson, createProvider } from '../factories';
import { DEMO_PEOPLE, DEMO_PROVIDERS } from './demo-people';

/** Sample people and providers, shown with their passwords on the sign-in page. */
export const seedDemo = async () => {
  const providers = new Map<string, string>();
  for (const one of DEMO_PROVIDERS) providers.set(one.name, (await createProvider(one)).id);
  for (const { provider, role, ...person } of DEMO_PEOPLE) {
    await createPerson({ ...person, memberships: provider ? [{ providerId: providers.get(provider)!, role: role! }] : [] });
  }
};
