import { z } from 'zod';
import { consoleRoute } from '@/lib/http/console-route';
import { noContent } from '@/lib/http/operation';
import { listSigningKeys } from '@/lib/iam/signing/queries';
import { signingKeySchema } from '@/lib/iam/signing/schema';
import { rotateSigningKey } from '@/lib/iam/signing/service';

export const GET = consoleRoute(
  {
    name: 'listSigningKeys',
    summary: 'The published keys that sign tokens',
    permissions: ['installation.manage'],
    answer: z.array(signingKeySchema),
  },
  ({ actor }) => listSigningKeys(actor),
);

export const POST = consoleRoute(
  {
    name: 'rotateSigningKey',
    summary: 'Makes a new signing key; the present one stays published until its last token ends',
    permissions: ['installation.manage'],
    answer: noContent,
  },
  ({ actor }) => rotateSigningKey(actor),
);
