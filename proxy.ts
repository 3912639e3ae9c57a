import { NextResponse, type NextRequest } from 'next/server';
import { env } from './lib/env';
import { LOCALE_COOKIE } from './lib/core/preferences';
import { maintenanceAnswer } from './lib/http/maintenance';

const CONSOLE =
  /^\/(home|offerings|reviews|audit|settings|people|team|access|account|invitations|resources|jobs)(\/|$)/;
/** Answers that are no pages: icons, pictures and identity set a stricter policy of their own. The API's reference is a page. */
const NO_PAGE = /^\/(api|identity|catalog\/(icons|images)|help\/images)\/(?!console\/docs$)/;
const SESSION = ['next-auth.session-token', '__Secure-next-auth.session-token'];

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    // Carbon positions its menus with style attributes; style elements still need to come from here.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const isDecodable = (path: string) => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/**
 * A courtesy redirect to the sign-in page for browsers without a session cookie (the real check is in each page and
 * route), and the headers that differ per request.
 */
export function proxy(request: NextRequest) {
  const closed = maintenanceAnswer(request, {
    maintenance: env.MAINTENANCE,
    locale: request.cookies.get(LOCALE_COOKIE)?.value,
  });
  if (closed) return closed;
  const { pathname, search } = request.nextUrl;
  // Next fails on such a path (500) where the caller did.
  if (!isDecodable(pathname))
    return NextResponse.json(
      { errors: [{ code: 'invalid_request', message: 'The path is not well encoded.' }] },
      { status: 400 },
    );
  const signedIn = SESSION.some((name) => request.cookies.has(name));
  if (CONSOLE.test(pathname) && !signedIn) {
    const target = new URL('/sign-in', request.url);
    target.searchParams.set('callbackUrl', pathname + search);
    return NextResponse.redirect(target);
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', pathname + search);
  headers.set('content-security-policy', policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  if (!NO_PAGE.test(pathname)) response.headers.set('content-security-policy', policy(nonce));
  return response;
}

// The console's API and the two calls that other software makes all the time need none of this: their wrappers say
// themselves that the installation is closed, and passing through here costs each call as much as the rest of Next's work.
export const config = {
  matcher: [
    '/((?!api/console/|identity/token$|v2/authz$|_next/static|_next/image|favicon.ico|fonts/).*)',
    '/api/console/docs',
  ],
};
