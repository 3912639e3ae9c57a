import { actorFor, createPerson, createProvider } from '../factories';
import { seedOfferings } from './demo-offerings';
import { DEMO_PEOPLE, DEMO_PROVIDERS, type DemoPerson } from './demo-people';

const addPeople = async (providers: Map<string, string>) => {
  const ids = new Map<string, string>();
  for (const { provider, role, ...person } of DEMO_PEOPLE) {
    const memberships = provider && role ? [{ providerId: providers.get(provider)!, role }] : [];
    ids.set(person.email, (await createPerson({ ...person, memberships })).id);
  }
  return ids;
};

const customerAccount = (people: DemoPerson[]) => people.find(({ accountId }) => accountId)!.accountId!;

/** Sample people, providers and offerings; the people are shown with their password on the sign-in page. */
export const seedDemo = async () => {
  const providers = new Map<string, string>();
  for (const one of DEMO_PROVIDERS) providers.set(one.name, (await createProvider(one)).id);
  const ids = await addPeople(providers);
  const actor = (email: string) => actorFor(ids.get(email)!);
  const verse = {
    providerId: providers.get('Example Verse')!,
    owner: await actor('ana@verse.example'),
    editor: await actor('ben@verse.example'),
  };
  const wes = await actor('wes@weather.example');
  const weather = { providerId: providers.get('Sample Weather')!, owner: wes, editor: wes };
  await seedOfferings(verse, weather, customerAccount(DEMO_PEOPLE));
};
