export { offlineWorker as GET } from '@/lib/http/offline';
