export { offlinePage as GET } from '@/lib/http/offline';
