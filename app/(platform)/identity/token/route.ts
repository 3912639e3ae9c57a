import { identityRoute } from '@/lib/http/identity/route';

// Beside the catch-all route, in which Next looks only after all others: this path is asked for most.
export const GET = identityRoute;
export const POST = identityRoute;
export const OPTIONS = identityRoute;
