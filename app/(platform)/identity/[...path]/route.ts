import { identityRoute } from '@/lib/http/identity/route';

export const GET = identityRoute;
export const POST = identityRoute;
export const OPTIONS = identityRoute;
