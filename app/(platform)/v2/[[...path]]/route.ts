import { nothingHere, platformRoute } from '@/lib/http/platform-route';

export const GET = platformRoute({}, nothingHere);
export const POST = platformRoute({}, nothingHere);
export const PUT = platformRoute({}, nothingHere);
export const PATCH = platformRoute({}, nothingHere);
export const DELETE = platformRoute({}, nothingHere);
