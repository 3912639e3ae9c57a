import { call } from '../browser/fetcher';
import type { CreateApiKey, CreateClientSecret, CredentialKind, Rotate } from './credentials/schema';
import type { Iam, Issued, SaveAccess, SaveRedirectUris } from './schema';

const base = (offeringId: string) => `/api/console/offerings/${offeringId}/iam`;
const PATHS: Record<CredentialKind, string> = { apiKey: 'api-keys', clientSecret: 'client-secrets' };

export const enableIam = (offeringId: string) => call<Issued>('POST', base(offeringId));

export const saveAccess = (offeringId: string, body: SaveAccess) =>
  call<Iam>('PUT', `${base(offeringId)}/access`, body);

export const saveRedirectUris = (offeringId: string, body: SaveRedirectUris) =>
  call<Iam>('PUT', `${base(offeringId)}/redirect-uris`, body);

export const createCredential = (
  offeringId: string,
  kind: CredentialKind,
  body: CreateApiKey | CreateClientSecret,
) => call<Issued>('POST', `${base(offeringId)}/${PATHS[kind]}`, body);

export const rotateCredential = (
  offeringId: string,
  { kind, id, ...body }: { kind: CredentialKind; id: string } & Rotate,
) => call<Issued>('POST', `${base(offeringId)}/${PATHS[kind]}/${id}/rotation`, body);

export const deleteCredential = (offeringId: string, { kind, id }: { kind: CredentialKind; id: string }) =>
  call<Iam>('DELETE', `${base(offeringId)}/${PATHS[kind]}/${id}`);

export const readAccess = (offeringId: string) => call<Iam>('GET', `${base(offeringId)}/access`);
