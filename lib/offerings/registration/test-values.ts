import type { RegistrationValues } from './schema';

const nobody = { name: '', email: '' };

/** A registration that was only named, for tests. */
export const emptyValues: RegistrationValues = {
  name: 'Verse Search',
  companyName: '',
  companyUrl: '',
  summary: '',
  contacts: { primary: nobody, technical: nobody, security: nobody },
  assessment: {
    hosting: '',
    brokerExperience: '',
    restApi: '',
    multiTenant: '',
    supportHours: '',
    metering: '',
    regions: '',
    offeringType: '',
  },
};

/** A registration that can be submitted, for tests. */
export const completeValues: RegistrationValues = {
  name: 'Verse Search',
  companyName: 'Example Verse',
  companyUrl: 'https://verse.example',
  summary: 'Finds verses by meaning.',
  contacts: {
    primary: { name: 'Ana Ferrer', email: 'ana@verse.example' },
    technical: { name: 'Ben Okafor', email: 'ben@verse.example' },
    security: { name: 'Night shift', email: 'security@verse.example' },
  },
  assessment: {
    hosting: 'other_cloud',
    brokerExperience: 'started',
    restApi: 'both',
    multiTenant: 'shared',
    supportHours: 'always',
    metering: 'hourly',
    regions: 'several',
    offeringType: 'integrated_billing',
  },
};
