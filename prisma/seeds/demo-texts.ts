export type DemoTexts = {
  name: string;
  slug: string;
  color: string;
  shortDescription: string;
  longDescription: string;
  categories: string[];
  tags: string[];
  bullets: { title: string; text: string }[];
  guidance: string;
  siteUrl?: string;
  french: {
    displayName: string;
    shortDescription: string;
    longDescription: string;
    bullets: { title: string; text: string }[];
    captions: string[];
  };
};

const guidance = (name: string) => `# Getting started with ${name}

1. Create an instance in the region closest to you.
2. Open its dashboard and copy the address of the API.
3. Create a key, and send your first request:

\`\`\`sh
curl -H "Authorization: Bearer $TOKEN" "$URL/v1/verses?about=rain"
\`\`\`

The answer is a verse, and the number of calls that you have left this month.
`;

const oneOf = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const verse = (name: string, form: { en: string; fr: string }) => ({
  name,
  slug: name.toLowerCase().replace(' ', '-'),
  shortDescription: `Writes ${oneOf(form.en)} about whatever your customers are looking at.`,
  longDescription: `**${name}** writes ${oneOf(form.en)} about any subject, in thirty languages. It answers within a second and never repeats itself. Use it for greetings, product pages and error messages that people like to read.`,
  categories: ['ai', 'developer_tools'],
  tags: ['text', 'generation', 'poetry'],
  bullets: [
    { title: 'Thirty languages', text: `Each ${form.en} is written, not translated.` },
    { title: 'One call', text: 'A single request with the subject is all it takes.' },
  ],
  guidance: guidance(name),
  french: {
    displayName: name,
    shortDescription: `Écrit ${form.fr} sur ce que vos clients regardent.`,
    longDescription: `**${name}** écrit ${form.fr} sur tout sujet, en trente langues. La réponse arrive en moins d’une seconde et ne se répète jamais.`,
    bullets: [
      { title: 'Trente langues', text: 'Chaque texte est écrit, et non traduit.' },
      { title: 'Un seul appel', text: 'Une requête avec le sujet suffit.' },
    ],
    captions: [],
  },
});

/** The texts of the sample services. */
export const DEMO_TEXTS: Record<'haiku' | 'sonnet' | 'ode' | 'forecast', DemoTexts> = {
  haiku: { ...verse('Example Haiku', { en: 'haiku', fr: 'un haïku' }), color: '#007d79' },
  sonnet: { ...verse('Example Sonnet', { en: 'sonnet', fr: 'un sonnet' }), color: '#8a3ffc' },
  ode: { ...verse('Example Ode', { en: 'ode', fr: 'une ode' }), color: '#9f1853' },
  forecast: {
    name: 'Sample Forecast',
    slug: 'sample-forecast',
    color: '#0043ce',
    shortDescription: 'Weather for the next ten days, for any place on earth.',
    longDescription:
      'Sample Forecast gives the weather of the next ten days for any place. You order it on the provider’s own site.',
    categories: ['analytics'],
    tags: ['weather'],
    bullets: [],
    guidance: '',
    siteUrl: 'https://weather.example/forecast',
    french: {
      displayName: 'Sample Forecast',
      shortDescription: 'La météo des dix prochains jours, partout dans le monde.',
      longDescription:
        'Sample Forecast donne la météo des dix prochains jours en tout lieu. La commande se fait sur le site du fournisseur.',
      bullets: [],
      captions: [],
    },
  },
};
