import { z } from 'zod';
import { PLATFORM_PROFILE } from '../core/platform-profile';
import { idSchema } from '../core/ids';

/** Who acts, as tokens, policies and keys name it (`iam_id`): a person, a service ID, or a service's own client. */
export type Subject =
  | { kind: 'user'; userId: string }
  | { kind: 'serviceId'; serviceIdId: string }
  | { kind: 'client'; clientId: string };

const USER = `${PLATFORM_PROFILE.realm}-`;
const SERVICE_ID = /^ServiceId-([0-9a-f-]{36})$/;
/** A service's client. */
export const clientIdSchema = z.string().regex(/^client-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const isId = (text: string | undefined) => idSchema.safeParse(text).success;

/** A person's `iam_id`: the realm and their id. */
export const userIamId = (userId: string) => `${USER}${userId}`;
/** A service ID's, or a client's, `iam_id`. */
export const softwareIamId = (id: string) => `iam-${id}`;

/** Whom an `iam_id` names, or null for what was never one of this platform's. */
export const subjectOf = (iamId: string): Subject | null => {
  if (iamId.startsWith(USER)) {
    const userId = iamId.slice(USER.length);
    return isId(userId) ? { kind: 'user', userId } : null;
  }
  const id = iamId.startsWith('iam-') ? iamId.slice(4) : '';
  if (isId(SERVICE_ID.exec(id)?.[1])) return { kind: 'serviceId', serviceIdId: id };
  return clientIdSchema.safeParse(id).success ? { kind: 'client', clientId: id } : null;
};
